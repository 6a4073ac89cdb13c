// Expected memory: how much a run of a scenario will take, estimated from what it says before anything is simulated.
// Within a factor of two of what is measured (tests/faults/memory.cpp); people who wait for a service far beyond its
// capacity are counted until they give up.
#pragma once

#include "service/model.hpp"

#include <cstddef>

namespace stepwell::scenario {

struct expected_memory {
  double shared = 0;         // [bytes] the program, and the model that all threads read
  double of_thread = 0;      // [bytes] each replication in flight: people, diaries, events
  double of_replication = 0; // [bytes] each result kept
  double in_all(std::size_t threads, std::size_t replications) const {
    return shared + static_cast<double>(threads) * of_thread + static_cast<double>(replications) * of_replication;
  }
};

expected_memory memory_of(const service::model&);

} // namespace stepwell::scenario
