#include "inquiry/run.hpp"

#include "inquiry/precision.hpp"
#include "inquiry/question.hpp"

namespace stepwell::inquiry {

std::optional<study::stopping_rule> stopping_rule_of(const run_question& of, complaints& wrong) {
  if (of.uncertainty && !suits_uncertainty(of.replications, of.precision, wrong)) return std::nullopt;
  if (of.precision.empty()) return study::replication_count{of.replications};
  const std::optional<double> share = relative_precision(of.precision);
  if (!share) {
    wrong.refusals.push_back("--precision: `" + of.precision + "` is not a share such as 2% or 0.02");
    return std::nullopt;
  }
  const std::optional<std::vector<std::size_t>> columns = columns_of(of.measures, "--measures", wrong);
  if (!columns) return std::nullopt;
  study::precision_rule rule;
  rule.maximum = of.maximum;
  rule.watched = study::precise_to_share(*columns, *share);
  return rule;
}

run_answer run(const scenario::scenario& scenario, const run_question& of, const study::stopping_rule& stop,
               const conduct& how, record::wanted tables,
               std::function<void(std::uint32_t, const record::replication_result&)> sink) {
  study::replicate_options options;
  options.seed = of.seed;
  options.threads = how.threads;
  options.stop = stop;
  options.sink = std::move(sink);
  options.report_progress = how.show;
  options.interrupted = how.interrupted;
  draws drawn(scenario.model, of.seed, of.uncertainty);
  study::replications made = study::replicate(drawn.runners(tables), options);
  run_answer answer{std::move(made), std::move(drawn), {}};
  const std::uint32_t count = answer.made.count;
  if (count < (of.uncertainty ? study::replications_per_draw : 1)) return answer;
  const study::drawn_parameters pairs = answer.drawn.made(count);
  answer.summary = report::summarise(question_of(scenario, of.seed), answer.made, of.uncertainty ? &pairs : nullptr);
  return answer;
}

} // namespace stepwell::inquiry
