#include "inquiry/compare.hpp"

#include "inquiry/precision.hpp"
#include "inquiry/question.hpp"
#include "inquiry/uncertainty.hpp"
#include "study/side_by_side.hpp"

#include <algorithm>
#include <map>

namespace stepwell::inquiry {
namespace {

// Replications share their chance only where they live through the same days.
bool same_runs(const scenarios& all, complaints& wrong) {
  bool same = true;
  const auto& base = all.front().resolved["run"];
  for (const scenario::scenario& alternative : all)
    for (const auto& [key, value] : base.items())
      if (const auto& other = alternative.resolved["run"][key]; other != value) {
        wrong.refusals.push_back(alternative.file + ": run." + key + " is " + other.dump() + ", in " +
                                 all.front().file + " it is " + value.dump() +
                                 ": scenarios that are compared must run over the same days");
        same = false;
      }
  return same;
}

void name_apart(scenarios& all) {
  std::map<std::string, int> how_many;
  for (const scenario::scenario& one : all) ++how_many[one.name];
  for (scenario::scenario& one : all)
    if (how_many[one.name] > 1) one.name += " (" + one.file + ")";
}

// Drawn in any of the scenarios, in the table's order.
std::vector<const scenario::field*> parameters_of(const scenarios& all) {
  std::vector<const scenario::field*> any;
  for (const scenario::scenario& one : all)
    for (const scenario::field* parameter : scenario::parameters_to_draw(one.model))
      if (std::find(any.begin(), any.end(), parameter) == any.end()) any.push_back(parameter);
  std::sort(any.begin(), any.end()); // rows of one table
  return any;
}

} // namespace

std::optional<study::stopping_rule> stopping_rule_of(const compare_question& of, std::size_t how_many,
                                                     complaints& wrong) {
  if (how_many < 2) {
    wrong.refusals.emplace_back("compare needs a base scenario and one alternative or more");
    return std::nullopt;
  }
  if (of.uncertainty && !suits_uncertainty(of.replications, of.precision, wrong)) return std::nullopt;
  if (of.precision.empty()) return study::replication_count{of.replications};
  const std::optional<std::vector<wanted_precision>> wanted = wanted_precisions(of.precision, of.measures, wrong);
  if (!wanted) return std::nullopt;
  study::precision_rule rule;
  rule.maximum = of.maximum;
  const std::size_t values = record::measures().size();
  for (std::size_t point = 1; point < how_many; ++point)
    for (const wanted_precision& one : *wanted)
      rule.watched.push_back({.column = point * values + one.column,
                              .minus = one.column,
                              .half_width = one.half_width,
                              .share_of = one.of_mean ? std::optional(one.column) : std::nullopt});
  return rule;
}

std::optional<scenarios> read_scenarios(const std::vector<std::string>& files, const std::vector<std::string>& settings,
                                        complaints& wrong) {
  scenarios all;
  for (const std::string& file : files) {
    scenario::loaded read = scenario::load(file, settings);
    wrong.faults.insert(wrong.faults.end(), read.faults.begin(), read.faults.end());
    if (read.value) all.push_back(std::move(*read.value));
  }
  if (!wrong.faults.empty() || !comparable(all, wrong)) return std::nullopt;
  return all;
}

bool comparable(scenarios& all, complaints& wrong) {
  if (!same_runs(all, wrong)) return false;
  name_apart(all);
  return true;
}

study::drawn_parameters compare_answer::drawn(std::uint64_t seed) const {
  return drawn_quantiles(parameters, seed, made.front().count / study::replications_per_draw);
}

compare_answer compare(const scenarios& all, const compare_question& of, const study::stopping_rule& stop,
                       const conduct& how, record::wanted tables_of_base,
                       const std::function<void(const record::replication_result&)>& sink) {
  compare_answer answer;
  if (of.uncertainty) answer.parameters = parameters_of(all);
  const auto model_of = [&](std::uint32_t point, std::uint32_t draw) {
    const service::model& model = all[point].model;
    return of.uncertainty ? scenario::with_draw(model, answer.parameters, of.seed, draw) : model;
  };
  // Tables of the others would only fill the memory.
  const study::make_task_runner make = [every = study::runners_of(model_of, of.seed, of.uncertainty, tables_of_base)] {
    return [runner = every()](study::task which) {
      record::replication_result result = runner(which);
      if (which.point != 0) result = {std::move(result.values), {}, {}, {}, {}, result.events};
      return result;
    };
  };
  answer.made =
      study::run_side_by_side(make, {.points = static_cast<std::uint32_t>(all.size()),
                                     .threads = how.threads,
                                     .stop = stop,
                                     .report_progress = how.show,
                                     .interrupted = how.interrupted,
                                     .sink = [&](study::task which, const record::replication_result& result) {
                                       if (sink && which.point == 0) sink(result);
                                     }});
  const std::uint32_t count = answer.made.front().count;
  if (count < (of.uncertainty ? study::replications_per_draw : 1)) return answer;
  std::vector<report::asked> questions;
  for (const scenario::scenario& one : all) questions.push_back(question_of(one, of.seed));
  const study::drawn_parameters drawn = answer.drawn(of.seed);
  answer.base = report::summarise(questions.front(), answer.made.front(), of.uncertainty ? &drawn : nullptr);
  answer.comparison = report::compare(std::move(questions), answer.made, of.uncertainty ? &drawn : nullptr);
  return answer;
}

} // namespace stepwell::inquiry
