#include "study/survey_summary.hpp"

#include "stats/quantile.hpp"

#include <algorithm>
#include <cmath>

namespace stepwell::study {
namespace {

constexpr std::size_t pwp = static_cast<std::size_t>(service::staff_group::pwp);
constexpr std::size_t hit = static_cast<std::size_t>(service::staff_group::hit);
constexpr std::string_view published = "E-D02";

bool is_significant(const estimate& e) { return e.p_value < significance_level; } // never when it is NaN

agreement agreement_on(std::span<const survey_answer> answers, std::size_t group, std::size_t c) {
  std::size_t raises = 0, lowers = 0, raises_significantly = 0, lowers_significantly = 0;
  std::vector<double> values;
  for (const survey_answer& answer : answers) {
    const estimate& e = answer[group].estimates[c];
    if (std::isfinite(e.value)) values.push_back(e.value);
    raises += e.value > 0;
    lowers += e.value < 0;
    raises_significantly += e.value > 0 && is_significant(e);
    lowers_significantly += e.value < 0 && is_significant(e);
  }
  const std::size_t n = answers.size();
  return {std::exp(stats::median(values)), exact_proportion(raises, n), exact_proportion(lowers, n),
          exact_proportion(raises_significantly, n), exact_proportion(lowers_significantly, n)};
}

bool shows_nothing(const survey_of_group& of) {
  if (of.state != fit_state::converged) return false;
  for (std::size_t c = 0; c < characteristic_count; ++c)
    if (is_of_the_job(static_cast<characteristic>(c)) && is_significant(of.estimates[c])) return false;
  return true;
}

group_agreement agreement_of(std::span<const survey_answer> answers, std::size_t group) {
  group_agreement all;
  std::vector<double> burnt_out_pct;
  std::size_t nothing = 0;
  for (const survey_answer& answer : answers) {
    burnt_out_pct.push_back(100 * answer[group].burnt_out.share);
    ++all.fits[static_cast<std::size_t>(answer[group].with_tenure)];
    all.without_estimate += answer[group].state != fit_state::converged;
    nothing += shows_nothing(answer[group]);
  }
  all.burnt_out_pct = mean_interval(burnt_out_pct);
  for (std::size_t c = 0; c < characteristic_count; ++c) all.on[c] = agreement_on(answers, group, c);
  all.no_job_characteristic_significant = exact_proportion(nothing, answers.size());
  return all;
}

finding finding_of(std::string_view text, const proportion& found, const proportion& significant) {
  return {published, text, found, significant, found.low > 0.5};
}

} // namespace

bool survey_summary::all_found() const {
  return std::all_of(findings.begin(), findings.end(), [](const finding& f) { return f.clear_majority; });
}

survey_summary summarise(std::span<const survey_answer> answers) {
  survey_summary summary{{agreement_of(answers, pwp), agreement_of(answers, hit)}, {}};
  const auto on = [&](characteristic c) { return summary.groups[pwp].on[static_cast<std::size_t>(c)]; };
  const agreement overtime = on(characteristic::overtime), supervision = on(characteristic::clinical_supervision),
                  telephone = on(characteristic::telephone_from);
  const proportion& nothing = summary.groups[hit].no_job_characteristic_significant;
  summary.findings = {
      finding_of("overtime raises PWPs' odds of burnout", overtime.raises, overtime.raises_significantly),
      finding_of("clinical supervision lowers them", supervision.lowers, supervision.lowers_significantly),
      finding_of("telephone hours raise them from 24 months in service", telephone.raises,
                 telephone.raises_significantly),
      finding_of("no job characteristic is significant in HITs", nothing, nothing)};
  return summary;
}

} // namespace stepwell::study
