// The arithmetic of capacity (Choice and Partnership Approach: York & Kingsbury): people x contacts each =
// practitioners x slots x weeks at work. Worked out by hand, by `offered_load`, and measured.
#include "record/measure.hpp"
#include "record/replication.hpp"
#include "scenario/load.hpp"
#include "scenario/offered_load.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace stepwell;

namespace {

scenario::scenario service_with(std::vector<std::string> settings) {
  auto loaded = scenario::load(STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml", settings);
  REQUIRE(loaded.value);
  return std::move(*loaded.value);
}

double measured(const scenario::scenario& s, std::string_view measure, std::uint32_t replications = 8) {
  record::runner runner(s.model);
  double sum = 0;
  for (std::uint32_t i = 0; i < replications; ++i)
    sum += runner.run(1, i).values[static_cast<std::size_t>(record::find_measure(measure))];
  return sum / replications;
}

// Slots used over slots offered, of the roles whose names end so.
double predicted_utilisation(const scenario::scenario& s, std::string_view group) {
  double capacity = 0, load = 0;
  for (const auto& role : scenario::offered_load(s.model.phases.front().values).roles)
    if (role.name == group || role.name == "trainee_" + std::string(group) ||
        role.name == "senior_" + std::string(group)) {
      capacity += role.capacity_hours_per_week;
      load += role.load_hours_per_week;
    }
  return 100 * load / capacity;
}

} // namespace

TEST_CASE("capacity is posts x hours x weeks at work") {
  const auto s = service_with({"staff.hit.posts=10", "staff.hit.wte=0.8", "staff.hit.contact_hours_per_week=20",
                               "leave.weeks_per_year=6", "absence.spells_per_year=0", "staff.hit.leaving_per_year=0"});
  const auto load = scenario::offered_load(s.model.phases.front().values);
  const auto hit = std::find_if(load.roles.begin(), load.roles.end(), [](const auto& r) { return r.name == "hit"; });
  REQUIRE(hit != load.roles.end());
  // 10 x 0.8 x 20 h = 160 h a week, in 52.18 - 6 - 1.6 = 44.58 of 52.18 weeks
  CHECK(hit->capacity_hours_per_week == Approx(160 * 44.579 / 52.179).epsilon(1e-3));
}

TEST_CASE("where there is room, slots used are what the arithmetic says") {
  const auto s = service_with({"demand.referrals_per_year=6000", "demand.variance_to_mean=1"});
  const double predicted = predicted_utilisation(s, "pwp");
  CAPTURE(predicted);
  CHECK(measured(s, "pwp.utilisation_pct") == Approx(predicted).epsilon(0.10));
}

TEST_CASE("half the demand books half the appointments, where there is room for both") {
  const double whole = measured(service_with({"demand.referrals_per_year=6000"}), "appointments_booked");
  const double half = measured(service_with({"demand.referrals_per_year=3000"}), "appointments_booked");
  CHECK(half == Approx(whole / 2).epsilon(0.05));
}
