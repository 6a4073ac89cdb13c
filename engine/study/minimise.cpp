#include "study/minimise.hpp"

#include <nlopt.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <stdexcept>

namespace stepwell::study {
namespace {

constexpr double first_step = 0.15;     // of a parameter's range
constexpr double smallest_step = 0.002; // of a parameter's range: below it nothing that is known differs
constexpr double very_bad = 1e30;       // what NLopt is told for a value that is not finite: it reckons with values

struct search {
  const std::function<double(std::span<const double>)>& function;
  std::span<const bounds> within;
  const std::atomic<bool>* interrupted;
  nlopt_opt optimiser;
  minimum best;
  std::vector<double> point;

  void place(const double* scaled) {
    for (std::size_t i = 0; i < point.size(); ++i)
      point[i] = within[i].low + std::clamp(scaled[i], 0.0, 1.0) * (within[i].high - within[i].low);
  }
};

bool told_to_stop(search& s) {
  if (!s.interrupted || !s.interrupted->load(std::memory_order_relaxed)) return false;
  s.best.interrupted = true;
  nlopt_force_stop(s.optimiser);
  return true;
}

double value_at(unsigned, const double* scaled, double*, void* data) {
  search& s = *static_cast<search*>(data);
  if (told_to_stop(s)) return very_bad;
  s.place(scaled);
  const double value = s.function(s.point);
  const bool finite = std::isfinite(value);
  if (!finite && told_to_stop(s)) return very_bad; // broken off in the middle: it was not tried
  ++s.best.tried;
  if (finite && value < s.best.value) {
    s.best.value = value;
    s.best.at = s.point;
  }
  return finite ? std::min(value, very_bad) : very_bad;
}

} // namespace

minimum minimise(const std::function<double(std::span<const double>)>& function, std::span<const double> start,
                 std::span<const bounds> within, std::uint32_t budget, const std::atomic<bool>* interrupted,
                 search_method method) {
  if (start.size() != within.size() || start.empty()) throw std::invalid_argument("as many bounds as parameters");
  const std::size_t n = start.size();
  const bool from_start = method == search_method::from_start;
  const std::unique_ptr<nlopt_opt_s, void (*)(nlopt_opt)> optimiser(
      nlopt_create(from_start ? NLOPT_LN_SBPLX : NLOPT_GN_DIRECT_L, static_cast<unsigned>(n)), nlopt_destroy);
  constexpr double none = std::numeric_limits<double>::infinity();
  search s{function, within, interrupted, optimiser.get(), {{}, none, 0, false}, std::vector<double>(n)};
  std::vector<double> scaled(n);
  for (std::size_t i = 0; i < n; ++i)
    scaled[i] = std::clamp((start[i] - within[i].low) / (within[i].high - within[i].low), 0.0, 1.0);
  s.place(scaled.data());
  s.best.at = s.point;
  nlopt_set_lower_bounds1(optimiser.get(), 0);
  nlopt_set_upper_bounds1(optimiser.get(), 1);
  if (from_start) {
    nlopt_set_initial_step1(optimiser.get(), first_step);
    nlopt_set_xtol_abs1(optimiser.get(), smallest_step);
  }
  nlopt_set_maxeval(optimiser.get(), static_cast<int>(budget));
  nlopt_set_min_objective(optimiser.get(), value_at, &s);
  double least = 0;
  nlopt_optimize(optimiser.get(), scaled.data(), &least); // its code says only why it stopped; the best is kept here
  return s.best;
}

} // namespace stepwell::study
