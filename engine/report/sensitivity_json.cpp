// Sensitivity for programs. Keys are fixed once published; NaN is written as null.
#include "report/sensitivity_text.hpp"

#include <nlohmann/json.hpp>

#include <cassert>

namespace stepwell::report {
namespace {

using json = nlohmann::ordered_json;

json of(const study::bootstrapped& b) { return {{"value", b.value}, {"ci95", json::array({b.low, b.high})}}; }

} // namespace

json sensitivity_json(std::span<const std::string> factors, const study::sobol_sensitivity& found) {
  assert(factors.size() == found.factors.size());
  json by_factor = json::object();
  for (std::size_t factor = 0; factor < factors.size(); ++factor)
    by_factor[factors[factor]] = {{"first", of(found.factors[factor].first)},
                                  {"total", of(found.factors[factor].total)}};
  return {{"method", "sobol"},          {"base_points", found.rows},        {"left_out", found.left_out},
          {"variance", found.variance}, {"noise_share", found.noise_share}, {"factors", std::move(by_factor)}};
}

json sensitivity_json(std::span<const std::string> factors, const study::elementary_sensitivity& found) {
  assert(factors.size() == found.factors.size());
  json by_factor = json::object();
  for (std::size_t factor = 0; factor < factors.size(); ++factor) {
    const study::elementary_effect& effect = found.factors[factor];
    by_factor[factors[factor]] = {{"mu", of(effect.mu)},
                                  {"mu_star", of(effect.mu_star)},
                                  {"sigma", of(effect.sigma)},
                                  {"noise_effect", effect.noise_effect}};
  }
  return {{"method", "morris"},
          {"trajectories", found.trajectories},
          {"left_out", found.left_out},
          {"factors", std::move(by_factor)}};
}

} // namespace stepwell::report
