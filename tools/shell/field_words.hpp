// The keys of a scenario file as words that a shell offers: for `--set KEY=VALUE` and `stepwell explain KEY`. Keys of
// roles are written out; those of steps with the steps of the typical service, where it lies with the program.
#pragma once

#include <string>
#include <vector>

namespace stepwell::tools {

struct field_word {
  std::string path;                // "staff.pwp.caseload_cap"
  std::string help;                // the first sentence of its documentation
  std::vector<std::string> values; // of a choice or a switch; empty otherwise
};

std::vector<field_word> settable_words();    // what --set takes
std::vector<field_word> explainable_words(); // what explain takes: those, the other keys, and sections

} // namespace stepwell::tools
