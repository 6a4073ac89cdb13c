// What a lever costs elsewhere: work that may not be done late is left undone.
#include "paired.hpp"

using namespace stepwell;
using namespace stepwell::patterns;

namespace {

// Mean hours of written work left undone at a week's end, over clinical staff and the measured year.
std::vector<double> backlogs(const settings& changed) {
  const auto s = typical(changed);
  record::runner runner(s.model);
  std::vector<double> all;
  for (std::uint32_t i = 0; i < replications; ++i) {
    const auto r = runner.run(seed, i, {.monthly = false, .practitioner_weeks = true});
    double hours = 0;
    for (const auto& week : r.weeks) hours += static_cast<double>(week.notes_backlog_hours);
    all.push_back(hours / static_cast<double>(r.weeks.size()));
  }
  return all;
}

study::interval more(const std::vector<double>& with, const std::vector<double>& without) {
  std::vector<double> differences;
  for (std::size_t i = 0; i < with.size(); ++i) differences.push_back(with[i] - without[i]);
  return study::mean_interval(differences);
}

} // namespace

TEST_CASE("a ban on overtime leaves more written work undone") {
  CHECK(more(backlogs({"policy.overtime_limit_minutes_per_day=0"}), backlogs({})).low > 0);
}

TEST_CASE("fewer notes leave less undone") {
  CHECK(more(backlogs({"work.other_work_minutes_per_day=10"}), backlogs({})).high < 0);
}

TEST_CASE("staff who leave more often leave posts vacant and cost recruitment") {
  const settings restless =
      together(for_roles(pwps, "leaving_per_year=0.5"), for_roles(therapists, "leaving_per_year=0.4"));
  CHECK(difference(restless, "all.turnover_pct").low > 0);
  CHECK(difference(restless, "all.vacancy_pct").low > 0);
  CHECK(difference(restless, "replacement_cost_gbp").low > 0);
}
