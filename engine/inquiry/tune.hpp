// Asks where levers should stand: moves them until a goal is as good as can be under constraints, keeping every
// replication in a store as it finishes.
#pragma once

#include "inquiry/complaints.hpp"
#include "inquiry/conduct.hpp"
#include "inquiry/study_store.hpp"
#include "report/tuning.hpp"
#include "scenario/text_file.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stepwell::inquiry {

struct tune_question {
  scenario::text_source study{""};
  std::vector<std::string> settings = {};
  std::uint32_t budget = 0; // replications in all; 0: the file's
  std::uint64_t seed = 1;
  store_options store = {};
  std::string out; // the chosen scenario is written to this file, if there is one choice; empty: nowhere
};

struct tuned {
  std::string store;                           // the file that holds what was found
  std::optional<report::tuning_answer> answer; // nothing when interrupted; what had finished is in the store
};

// Nothing when there are complaints. Throws study::store_error and report::output_error.
std::optional<tuned> tune(const tune_question&, const conduct&, complaints&);

} // namespace stepwell::inquiry
