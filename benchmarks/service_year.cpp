// One year of the typical service with every mechanism on: the figure by which speed is judged; the same flow of
// patients with a bare workforce (nobody tires, is ill, leaves, writes or is supervised): what that layer costs; 52
// weeks of the small service; and an appointment in a service a tenth as large as the typical one, and ten times.
// Compare the first two by event, since a workforce that is always there sees more people.
//
// A run starts from an empty service, and a year that fills it has fewer events than one in the steady state. Runs are
// long here, so that such years weigh little: of ten years, warm-up is two. Everything is counted over the whole run,
// warm-up included, and divided by the same time. Memory is allocated by a run before the first that is timed.
#include "record/measure.hpp"
#include "record/replication.hpp"
#include "scenario/load.hpp"

#include <benchmark/benchmark.h>

#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace stepwell;

using settings = std::vector<std::string>;
const settings everything{"run.measured_months=96"};
constexpr auto appointments_in_a_month = "M082";

settings bare_workforce() {
  settings off = everything;
  off.insert(off.end(), {"wellbeing.model=none", "absence.spells_per_year=0", "work.team_work_minutes_per_day=0",
                         "work.other_work_minutes_per_day=0", "work.letter_minutes=0"});
  for (const std::string_view role : service::role_names)
    for (const char* of :
         {"leaving_per_year", "case_supervision_hours_per_week", "clinical_supervision_hours_per_month"})
      off.push_back("staff." + std::string(role) + "." + of + "=0");
  return off;
}

enum class item { year, weeks_52, appointment };

void simulate_years(benchmark::State& state, const char* scenario, const settings& how, item counted = item::year) {
  const auto loaded = scenario::load(std::string(STEPWELL_SOURCE_DIR "/scenarios/") + scenario, how);
  if (!loaded.value) {
    state.SkipWithError("the scenario has faults");
    return;
  }
  record::runner runner(loaded.value->model);
  // The monthly table counts the months of the warm-up too, which the measures leave out. It costs no time that shows.
  constexpr record::wanted counts{.monthly = true};
  runner.run(1, 0, counts);
  std::uint32_t replication = 0;
  double events = 0, appointments = 0;
  for (auto _ : state) {
    const auto r = runner.run(1, ++replication, counts);
    events += static_cast<double>(r.events);
    for (const auto& row : r.monthly)
      if (row.measure_id == appointments_in_a_month) appointments += row.value;
    benchmark::DoNotOptimize(r.values.data());
  }
  using counter = benchmark::Counter;
  const double years = static_cast<double>(state.iterations()) * loaded.value->simulated_years;
  constexpr double weeks_in_a_year = kernel::days_per_year / kernel::days_per_week;
  const double items = counted == item::year       ? years
                       : counted == item::weeks_52 ? years * weeks_in_a_year / 52
                                                   : appointments;
  // Seconds; the table prints them with their prefix.
  state.counters["s_per_service_year"] = counter(years, counter::kIsRate | counter::kInvert);
  state.counters["s_per_event"] = counter(events, counter::kIsRate | counter::kInvert);
  state.counters["appointments_per_s"] = counter(appointments, counter::kIsRate);
  state.counters["events_per_service_year"] = events / years;
  state.counters["s_per_item"] = counter(items, counter::kIsRate | counter::kInvert);
}

void service_year(benchmark::State& state) { simulate_years(state, "typical_service.yaml", everything); }
void service_year_bare_workforce(benchmark::State& state) {
  simulate_years(state, "typical_service.yaml", bare_workforce());
}
void service_year_small(benchmark::State& state) {
  simulate_years(state, "small_service.yaml", everything, item::weeks_52);
}
BENCHMARK(service_year)->Unit(benchmark::kMillisecond)->MinTime(3);
BENCHMARK(service_year_bare_workforce)->Unit(benchmark::kMillisecond)->MinTime(3);
BENCHMARK(service_year_small)->Unit(benchmark::kMillisecond)->MinTime(1);

// The typical service so many times as large: referrals, and whole-time equivalents of every role. A post is a person,
// so a tenth of three posts is one of three tenths. Shorter runs, since ten times the service is ten times the time.
settings scaled(double size) {
  settings how{"run.warm_up_months=24", "run.measured_months=48"};
  const auto loaded = scenario::load(STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml", {});
  if (!loaded.value) return how;
  const service::parameters& typical = loaded.value->model.phases.front().values;
  how.push_back("demand.referrals_per_year=" + std::to_string(size * typical.demand.referrals_per_year));
  for (std::size_t role = 0; role < service::role_names.size(); ++role) {
    const double posts = size * typical.roles[role].posts;
    if (posts == 0) continue;
    const std::string of = "staff." + std::string(service::role_names[role]);
    how.push_back(of + ".posts=" + std::to_string(static_cast<int>(std::ceil(posts))));
    how.push_back(of + ".wte=" + std::to_string(typical.roles[role].wte * posts / std::ceil(posts)));
  }
  return how;
}

void appointment(benchmark::State& state, double size) {
  simulate_years(state, "typical_service.yaml", scaled(size), item::appointment);
}
BENCHMARK_CAPTURE(appointment, tenth, 0.1)->Unit(benchmark::kMillisecond)->MinTime(1);
BENCHMARK_CAPTURE(appointment, typical, 1)->Unit(benchmark::kMillisecond)->MinTime(1);
BENCHMARK_CAPTURE(appointment, ten_times, 10)->Unit(benchmark::kMillisecond)->MinTime(1);

} // namespace
