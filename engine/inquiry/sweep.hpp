// Asks what a scenario does at many settings, keeping every replication in a store as it finishes.
#pragma once

#include "inquiry/complaints.hpp"
#include "inquiry/conduct.hpp"
#include "inquiry/shard.hpp"
#include "inquiry/study_store.hpp"
#include "scenario/text_file.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stepwell::inquiry {

struct sweep_question {
  scenario::text_source study{""};
  std::vector<std::string> settings = {};
  std::uint32_t replications = 0; // of each point; 0: the file's
  std::uint64_t seed = 1;
  store_options store = {};
  shard part = {};
};

struct swept {
  std::string store;           // the file that holds what was found
  bool finished = false;       // false: interrupted; what had finished is in the store
  std::uint32_t made = 0;      // replications, now: a store may have held others
  std::int64_t simulating = 0; // time spent in them over all threads [ns]
};

// Nothing when there are complaints. Throws study::store_error and report::output_error.
std::optional<swept> sweep(const sweep_question&, const conduct&, complaints&);

} // namespace stepwell::inquiry
