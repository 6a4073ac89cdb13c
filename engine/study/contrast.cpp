#include "study/contrast.hpp"

#include "record/measure.hpp"

#include <cassert>
#include <limits>
#include <vector>

namespace stepwell::study {
namespace {

std::size_t column_of(std::string_view measure) { return static_cast<std::size_t>(record::find_measure(measure)); }

std::vector<double> differences(const contrast& of, std::span<const signed_run> runs) {
  std::vector<double> sums(of.replications, 0.0);
  const auto add = [&](double sign, const replications& made, const std::string& measure) {
    assert(made.count >= of.replications);
    const std::vector<double> values = made.column(column_of(measure));
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += sign * values[i];
  };
  for (const signed_run& run : runs) {
    add(run.sign, *run.made, of.measure);
    if (!of.minus.empty()) add(-run.sign, *run.made, of.minus);
  }
  return sums;
}

} // namespace

judged judge(const contrast& of, std::span<const signed_run> runs) {
  constexpr double endless = std::numeric_limits<double>::infinity();
  const interval found = mean_interval(differences(of, runs));
  return {.id = of.id,
          .measure = of.text + ": " + of.measure + (of.minus.empty() ? "" : " - " + of.minus),
          .published = std::numeric_limits<double>::quiet_NaN(),
          .low = of.rises ? 0 : -endless,
          .high = of.rises ? endless : 0,
          .found = found,
          .pass = of.rises ? found.low > 0 : found.high < 0};
}

} // namespace stepwell::study
