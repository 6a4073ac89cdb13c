#include "study/survey.hpp"

#include "record/measure.hpp"

#include <algorithm>

namespace stepwell::study {
namespace {

constexpr std::size_t columns = 6, columns_without_tenure = 4; // of the design: the latter are the first of the former

using weights = std::array<double, columns>;

struct slope { // which sum of the design's coefficients a characteristic is
  characteristic of;
  weights sum;
};
constexpr slope overtime{characteristic::overtime, {0, 1, 0, 0, 0, 0}};
constexpr slope clinical_supervision{characteristic::clinical_supervision, {0, 0, 1, 0, 0, 0}};
constexpr std::array slopes{overtime,
                            clinical_supervision,
                            slope{characteristic::telephone_before, {0, 0, 0, 1, 0, 0}},
                            slope{characteristic::telephone_from, {0, 0, 0, 1, 0, 1}},
                            slope{characteristic::telephone_by_tenure, {0, 0, 0, 0, 0, 1}},
                            slope{characteristic::long_service, {0, 0, 0, 0, 1, 0}}};
constexpr std::array slopes_without_tenure{overtime, clinical_supervision,
                                           slope{characteristic::telephone_of_all, {0, 0, 0, 1, 0, 0}}};

void estimate_all(survey_of_group& answer, const logistic_fit& fit, std::size_t width, std::span<const slope> all) {
  answer.state = fit.state;
  for (const slope& s : all)
    answer.estimates[static_cast<std::size_t>(s.of)] = combination(fit, std::span(s.sum).first(width));
}

std::vector<double> design_of(std::span<const respondent> asked, std::size_t width) {
  std::vector<double> design;
  for (const respondent& r : asked) {
    const double long_service = r.months_in_service >= record::long_service_months;
    const weights row{1,
                      r.overtime_hours,
                      r.clinical_supervision_hours,
                      r.telephone_hours,
                      long_service,
                      long_service * r.telephone_hours};
    design.insert(design.end(), row.begin(), row.begin() + static_cast<std::ptrdiff_t>(width));
  }
  return design;
}

// The last reported weeks of one service, run once: a service of a repeat is one replication, with chance of its own.
replication_runner runner_of(const survey_design& design, const make_service& make) {
  return [&design, &make](std::uint64_t seed, std::uint32_t number) {
    const service::model model = make(number / design.services, number % design.services);
    return record::runner(model).run(seed, number, {.practitioner_weeks = true});
  };
}

} // namespace

std::string_view to_string(characteristic c) {
  constexpr std::array<std::string_view, characteristic_count> names{"overtime",
                                                                     "clinical_supervision",
                                                                     "telephone_before_24_months",
                                                                     "telephone_from_24_months",
                                                                     "telephone_of_all",
                                                                     "telephone_by_tenure",
                                                                     "long_service"};
  return names[static_cast<std::size_t>(c)];
}

survey_of_group analyse(std::span<const respondent> asked) {
  std::vector<std::uint8_t> outcome;
  for (const respondent& r : asked) outcome.push_back(r.burnt_out);
  const auto burnt_out = static_cast<std::size_t>(std::count(outcome.begin(), outcome.end(), 1));
  survey_of_group answer{exact_proportion(burnt_out, asked.size()), {}, {}, {}};
  answer.estimates.fill(no_estimate);
  const logistic_fit whole = logistic_regression(design_of(asked, columns), columns, outcome);
  answer.with_tenure = whole.state;
  if (whole.converged())
    estimate_all(answer, whole, columns, slopes);
  else
    estimate_all(answer, logistic_regression(design_of(asked, columns_without_tenure), columns_without_tenure, outcome),
                 columns_without_tenure, slopes_without_tenure);
  return answer;
}

surveys conduct(const survey_design& design, const make_service& make, replicate_options options) {
  surveys all;
  std::vector<respondents> services; // of the repeat under way
  options.stop = replication_count{design.repeats * design.services};
  options.sink = [&](std::uint32_t number, const record::replication_result& result) {
    services.push_back(people_reached(result.weeks, design.weeks));
    if (services.size() < design.services) return;
    const random::source chance{options.seed, number / design.services};
    survey_answer answer;
    for (std::size_t group = 0; group < answer.size(); ++group)
      answer[group] = analyse(sample(services, group, design.wanted[group], chance));
    all.repeats.push_back(answer);
    services.clear();
  };
  const auto runner_of_thread = [&] { return runner_of(design, make); };
  all.interrupted = replicate(runner_of_thread, options).interrupted;
  return all;
}

} // namespace stepwell::study
