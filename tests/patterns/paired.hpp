// Two settings of the typical service run on the same chance: the differences replication by replication, and their
// interval.
#pragma once

#include "record/measure.hpp"
#include "record/replication.hpp"
#include "scenario/load.hpp"
#include "study/interval.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace stepwell::patterns {

using settings = std::vector<std::string>;
inline constexpr std::uint32_t replications = 12;
inline constexpr std::uint64_t seed = 1;

inline scenario::scenario typical(settings changed) {
  changed.push_back("run.warm_up_months=12");
  auto loaded = scenario::load(STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml", changed);
  for (const auto& fault : loaded.faults) UNSCOPED_INFO(to_string(fault));
  REQUIRE(loaded.value);
  return std::move(*loaded.value);
}

inline std::vector<double> values(const settings& changed, std::string_view measure) {
  const auto s = typical(changed);
  record::runner runner(s.model);
  const auto column = static_cast<std::size_t>(record::find_measure(measure));
  std::vector<double> all;
  for (std::uint32_t i = 0; i < replications; ++i) all.push_back(runner.run(seed, i).values[column]);
  return all;
}

// 95 % interval of `changed` less the typical service.
inline study::interval difference(const settings& changed, std::string_view measure, const settings& from = {}) {
  const std::vector<double> base = values(from, measure), other = values(changed, measure);
  std::vector<double> differences;
  for (std::size_t i = 0; i < base.size(); ++i) differences.push_back(other[i] - base[i]);
  return study::mean_interval(differences);
}

inline settings for_roles(const std::vector<std::string>& roles, const std::string& assignment) {
  settings all;
  for (const auto& role : roles) all.push_back("staff." + role + "." + assignment);
  return all;
}

inline settings together(settings a, const settings& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

inline const std::vector<std::string> pwps{"trainee_pwp", "pwp", "senior_pwp"};
inline const std::vector<std::string> therapists{"trainee_hit", "hit", "counsellor", "supervisor"};

} // namespace stepwell::patterns
