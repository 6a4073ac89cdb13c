// One year of the typical service with every mechanism on, after warm-up: the figure by which speed is judged.
#include "record/measure.hpp"
#include "record/replication.hpp"
#include "scenario/load.hpp"

#include <benchmark/benchmark.h>

namespace {

using namespace stepwell;

void service_year(benchmark::State& state) {
  const auto loaded = scenario::load(STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml", {});
  if (!loaded.value) {
    state.SkipWithError("scenarios/typical_service.yaml has faults");
    return;
  }
  record::runner runner(loaded.value->model);
  const double years = loaded.value->simulated_years;
  runner.run(1, 0); // memory is allocated once
  std::uint32_t replication = 0;
  double events = 0, appointments = 0;
  for (auto _ : state) {
    const auto r = runner.run(1, ++replication);
    events += static_cast<double>(r.events);
    appointments += r.values[static_cast<std::size_t>(record::find_measure("appointments_booked"))] * years;
    benchmark::DoNotOptimize(r.values.data());
  }
  using counter = benchmark::Counter;
  const double runs = static_cast<double>(state.iterations());
  // Seconds; the table prints them with their prefix.
  state.counters["s_per_service_year"] = counter(runs * years, counter::kIsRate | counter::kInvert);
  state.counters["s_per_event"] = counter(events, counter::kIsRate | counter::kInvert);
  state.counters["appointments_per_s"] = counter(appointments, counter::kIsRate);
}
BENCHMARK(service_year)->Unit(benchmark::kMillisecond)->MinTime(3);

} // namespace
