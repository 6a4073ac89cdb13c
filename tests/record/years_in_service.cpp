// Burnout of those two years in service or longer, and of the others: who is counted where.
#include "record/measure.hpp"
#include "record/replication.hpp"
#include "scenario/load.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace stepwell;

namespace {

struct told_apart {
  double all, from_24_months, before_24_months;
};

// Nobody leaves, and those of the first day came on it.
told_apart burnout_of_pwps(int warm_up_months, int measured_months) {
  const auto loaded = scenario::load(
      STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml",
      {"run.warm_up_months=" + std::to_string(warm_up_months), "run.measured_months=" + std::to_string(measured_months),
       "staff.trainee_pwp.posts=0", "staff.pwp.leaving_per_year=0", "staff.senior_pwp.leaving_per_year=0",
       "staff.pwp.tenure_months=0", "staff.senior_pwp.tenure_months=0"});
  for (const auto& fault : loaded.faults) UNSCOPED_INFO(to_string(fault));
  REQUIRE(loaded.value);
  const auto values = record::runner(loaded.value->model).run(1, 0).values;
  const auto value = [&](std::string_view name) {
    return values[static_cast<std::size_t>(record::find_measure(name))];
  };
  return {value("pwp.burnout_pct"), value("pwp.burnout_from_24_months_pct"), value("pwp.burnout_before_24_months_pct")};
}

} // namespace

TEST_CASE("in a new team's first year nobody has two years in service") {
  const auto year = burnout_of_pwps(0, 12);
  CHECK(year.before_24_months == year.all);
  CHECK(std::isnan(year.from_24_months));
}

TEST_CASE("two years on, all who stayed have") {
  const auto year = burnout_of_pwps(24, 12);
  CHECK(year.from_24_months == year.all);
  CHECK(std::isnan(year.before_24_months));
}

TEST_CASE("over the first four years, burnout of all is a mean of the two") {
  const auto years = burnout_of_pwps(0, 48);
  // Half of the weeks lie before anyone's two years; vacancies of those promoted move that little.
  const double share = (years.all - years.before_24_months) / (years.from_24_months - years.before_24_months);
  CHECK(share == Approx(0.5).margin(0.03));
}
