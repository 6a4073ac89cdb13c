// Whole runs under a watching observer: a scenario file becomes a model or fails the test, and an observer sees one
// replication of it.
#pragma once

#include "scenario/load.hpp"
#include "service/service.hpp"

#include <catch2/catch.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace stepwell::service {

inline const std::string scenarios = STEPWELL_SOURCE_DIR "/scenarios/";
inline const std::string typical_service = scenarios + "typical_service.yaml";

inline model model_of(const std::string& file, const std::vector<std::string>& settings) {
  auto loaded = scenario::load(file, settings);
  for (const auto& fault : loaded.faults) UNSCOPED_INFO(to_string(fault));
  REQUIRE(loaded.value);
  return std::move(loaded.value->model);
}

template <class Watch>
Watch watched_by(const model& of, std::uint64_t seed = 1, std::uint32_t replication = 0) {
  service<Watch> run(of);
  Watch seen;
  run.run(seed, replication, seen);
  return seen;
}

} // namespace stepwell::service
