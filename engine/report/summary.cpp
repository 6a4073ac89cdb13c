#include "report/summary.hpp"

#include <stdexcept>
#include <utility>

namespace stepwell::report {

summary summarise(asked question, const study::replications& made) {
  summary result;
  result.question = std::move(question);
  result.replications = made.count;
  result.interrupted = made.interrupted;
  result.precision_reached = made.precision_reached;
  if (made.count == 0) return result;
  if (made.columns != record::measures().size())
    throw std::logic_error("a replication's values must be one per measure");
  std::size_t column = 0;
  for (const record::measure_info& measure : record::measures()) {
    const study::interval interval = study::mean_interval(made.column(column++));
    const double level = level_of(measure.target, result.question.targets);
    result.answers.push_back({&measure, interval, level, judge(interval, level)});
  }
  return result;
}

} // namespace stepwell::report
