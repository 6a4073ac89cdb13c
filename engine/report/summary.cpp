#include "report/summary.hpp"

#include <stdexcept>
#include <utility>

namespace stepwell::report {

summary summarise(asked question, const study::replications& made, const study::drawn_parameters* drawn) {
  summary result;
  result.question = std::move(question);
  result.replications = made.count;
  result.interrupted = made.interrupted;
  result.precision_reached = made.precision_reached;
  if (made.count == 0) return result;
  if (made.columns != record::measures().size())
    throw std::logic_error("a replication's values must be one per measure");
  if (drawn) {
    const std::uint32_t draws = made.count / study::replications_per_draw;
    result.uncertainty = {draws, drawn->names,
                          study::clear_rank_correlation(draws, drawn->names.size() * made.columns)};
  }
  std::size_t column = 0;
  for (const record::measure_info& measure : record::measures()) {
    const std::vector<double> values = made.column(column++);
    std::optional<study::uncertain_answer> uncertain;
    if (drawn) uncertain = study::split(values, *drawn, made.columns);
    const study::interval interval = uncertain ? uncertain->mean : study::mean_interval(values);
    const double level = level_of(measure.target, result.question.targets);
    result.answers.push_back({&measure, interval, level, judge(interval, level), std::move(uncertain)});
  }
  return result;
}

} // namespace stepwell::report
