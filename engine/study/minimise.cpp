#include "study/minimise.hpp"

#include <nlopt.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <stdexcept>

namespace stepwell::study {
namespace {

constexpr double first_step = 0.15;     // of a parameter's range
constexpr double smallest_step = 0.002; // of a parameter's range: below it nothing that is known differs
constexpr double very_bad = 1e30;

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

double value_at(unsigned, const double* scaled, double*, void* data) {
  search& s = *static_cast<search*>(data);
  if (s.interrupted && s.interrupted->load(std::memory_order_relaxed)) {
    s.best.interrupted = true;
    nlopt_force_stop(s.optimiser);
    return very_bad;
  }
  s.place(scaled);
  const double raw = s.function(s.point);
  const double value = std::isfinite(raw) ? raw : very_bad;
  if (s.best.tried++ == 0 || value < s.best.value) {
    s.best.value = value;
    s.best.at = s.point;
  }
  return value;
}

} // namespace

minimum minimise(const std::function<double(std::span<const double>)>& function, std::span<const double> start,
                 std::span<const bounds> within, std::uint32_t budget, const std::atomic<bool>* interrupted) {
  if (start.size() != within.size() || start.empty()) throw std::invalid_argument("as many bounds as parameters");
  const std::size_t n = start.size();
  const std::unique_ptr<nlopt_opt_s, void (*)(nlopt_opt)> optimiser(
      nlopt_create(NLOPT_LN_SBPLX, static_cast<unsigned>(n)), nlopt_destroy);
  search s{function, within, interrupted, optimiser.get(), {{}, very_bad, 0, false}, std::vector<double>(n)};
  std::vector<double> scaled(n);
  for (std::size_t i = 0; i < n; ++i)
    scaled[i] = std::clamp((start[i] - within[i].low) / (within[i].high - within[i].low), 0.0, 1.0);
  s.place(scaled.data());
  s.best.at = s.point;
  nlopt_set_lower_bounds1(optimiser.get(), 0);
  nlopt_set_upper_bounds1(optimiser.get(), 1);
  nlopt_set_initial_step1(optimiser.get(), first_step);
  nlopt_set_xtol_abs1(optimiser.get(), smallest_step);
  nlopt_set_maxeval(optimiser.get(), static_cast<int>(budget));
  nlopt_set_min_objective(optimiser.get(), value_at, &s);
  double least = 0;
  nlopt_optimize(optimiser.get(), scaled.data(), &least); // its code says only why it stopped; the best is kept here
  return s.best;
}

} // namespace stepwell::study
