// Burnout and leaving: switching the dependence off changes turnover by what the odds ratio implies, and by nothing
// else.
#include "paired.hpp"

#include "service/workforce/turnover.hpp"

#include <numeric>

using namespace stepwell;
using namespace stepwell::patterns;

namespace {

constexpr double yearly = 0.25, burnt_out_where_measured = 0.686, odds_ratio = 1.57;

// Qualified PWPs alone, five years of them; nobody is kept waiting for a place in training.
settings team(const std::string& exhaustion, const std::string& disengagement) {
  return {"run.measured_months=60",
          "staff.trainee_pwp.posts=0",
          "staff.senior_pwp.leaving_per_year=0.25",
          "staff.pwp.leaving_shares=[0, 0.7, 0.2, 0.1]",
          "staff.senior_pwp.leaving_shares=[0, 0.7, 0.2, 0.1]",
          "recruitment.internal_promotion=0",
          "wellbeing.pwp.exhaustion_intercept=" + exhaustion,
          "wellbeing.pwp.disengagement_intercept=" + disengagement};
}

double turnover(const settings& of) {
  const std::vector<double> each = values(of, "pwp.turnover_pct");
  return std::accumulate(each.begin(), each.end(), 0.0) / static_cast<double>(each.size());
}

double change(const settings& of) { return turnover(of) / turnover(together(of, {"consequences.leaving=false"})); }

double implied(bool burnt_out) {
  const auto monthly = [](double odds) { return odds / (1 + odds); };
  return monthly(service::monthly_odds(yearly, burnt_out, burnt_out_where_measured, odds_ratio)) /
         monthly(service::monthly_odds(yearly, burnt_out, burnt_out_where_measured, 1));
}

} // namespace

TEST_CASE("where all are burnt out more leave, by what the odds ratio implies") {
  const settings all_burnt_out = team("4", "4");
  CHECK(implied(true) == Approx(1.125).margin(0.005));
  CHECK(change(all_burnt_out) == Approx(implied(true)).margin(0.05));
  CHECK(change(together(all_burnt_out, {"turnover.burnout_leaving_odds_ratio=1"})) == 1); // no dependence either way
}

TEST_CASE("where nobody is fewer leave, by what it implies") {
  CHECK(implied(false) == Approx(0.722).margin(0.005));
  CHECK(change(team("1", "1")) == Approx(implied(false)).margin(0.05));
}
