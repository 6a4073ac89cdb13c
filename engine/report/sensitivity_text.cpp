#include "report/sensitivity_text.hpp"

#include "report/counted.hpp"
#include "report/number.hpp"
#include "report/table_cells.hpp"
#include "report/text_grid.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <numeric>

namespace stepwell::report {
namespace {

constexpr int index_decimals = 2;
constexpr int figures_of_effects = 3;
constexpr double much_noise = 0.1; // of the variance: from here on every total index is a tenth too high or more

text_cell strong(std::string text) { return {std::move(text), paint::strong}; }

std::string value_text(double value, int decimals) { return std::isfinite(value) ? grouped(value, decimals) : ""; }

std::string interval_of(const study::bootstrapped& b, int decimals) {
  return std::isfinite(b.low) ? range_text(b.low, b.high, decimals) : "";
}

// Largest first; the undefined last; equals as they stand.
std::vector<std::size_t> by_size(std::size_t factors, const std::function<double(std::size_t)>& size) {
  std::vector<std::size_t> order(factors);
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto key = [&](std::size_t factor) {
    const double of_factor = size(factor);
    return std::isnan(of_factor) ? -std::numeric_limits<double>::infinity() : of_factor;
  };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) > key(b); });
  return order;
}

std::string heading_of(const record::measure_info& measure) {
  const std::string unit = unit_for_people(measure.unit);
  return std::string(measure.title) + (unit.empty() ? "" : ", " + unit);
}

std::string left_out(std::size_t number, const std::string& singular, const std::string& plural = {}) {
  if (number == 0) return "";
  return "  left out, as the measure is undefined at one of their points: " + counted(number, singular, plural) + "\n";
}

std::string noise_note(double share, bool colour) {
  if (!std::isfinite(share)) return "";
  const std::string text = "  chance is " + grouped(share * 100, 0) + " % of the variance between points";
  if (share < much_noise) return text + "\n";
  return painted(text + ": total indices are too high; more replications a point are advised", paint::unsure, colour) +
         "\n";
}

// So many that the largest effect shows three figures.
int decimals_of_effects(const study::elementary_sensitivity& found) {
  constexpr int most = 6;
  double largest = 0;
  for (const auto& effect : found.factors)
    if (effect.mu_star.value > largest) largest = effect.mu_star.value;
  if (largest == 0) return 0;
  return std::clamp(figures_of_effects - 1 - static_cast<int>(std::floor(std::log10(largest))), 0, most);
}

} // namespace

std::string sensitivity_table(const record::measure_info& measure, std::span<const std::string> factors,
                              const study::sobol_sensitivity& found, bool colour) {
  assert(factors.size() == found.factors.size());
  const std::string dropped = left_out(found.left_out, "base point");
  if (!(found.variance > 0))
    return painted(heading_of(measure), paint::strong, colour) +
           (found.rows > 0 ? "\n  the same at every point: nothing matters to it\n" : "\n  undefined\n") + dropped;

  text_grid grid({align::left, align::right, align::left, align::right, align::left});
  grid.add({strong(heading_of(measure)), {"alone"}, {"95 % interval"}, {"in all"}, {"95 % interval"}});
  for (const std::size_t factor :
       by_size(factors.size(), [&](std::size_t f) { return found.factors[f].total.value; })) {
    const study::sobol_index& index = found.factors[factor];
    grid.add({{"  " + factors[factor]},
              {value_text(index.first.value, index_decimals)},
              {interval_of(index.first, index_decimals)},
              {value_text(index.total.value, index_decimals)},
              {interval_of(index.total, index_decimals)}});
  }
  return grid.text(colour) + noise_note(found.noise_share, colour) + dropped;
}

std::string sensitivity_table(const record::measure_info& measure, std::span<const std::string> factors,
                              const study::elementary_sensitivity& found, bool colour) {
  assert(factors.size() == found.factors.size());
  const int decimals = decimals_of_effects(found);
  text_grid grid({align::left, align::right, align::left, align::right, align::right, align::right});
  grid.add({strong(heading_of(measure)), {"size"}, {"95 % interval"}, {"mean"}, {"spread"}, {"chance"}});
  for (const std::size_t factor :
       by_size(factors.size(), [&](std::size_t f) { return found.factors[f].mu_star.value; })) {
    const study::elementary_effect& effect = found.factors[factor];
    grid.add({{"  " + factors[factor]},
              {value_text(effect.mu_star.value, decimals)},
              {interval_of(effect.mu_star, decimals)},
              {value_text(effect.mu.value, decimals)},
              {value_text(effect.sigma.value, decimals)},
              {value_text(effect.noise_effect, decimals)}});
  }
  return grid.text(colour) + left_out(found.left_out, "trajectory", "trajectories");
}

} // namespace stepwell::report
