// What stands between a question and its answer. Nothing is printed or thrown here: whoever asked tells the user, the
// command on stderr, Python as an exception.
#pragma once

#include "scenario/fault.hpp"

#include <string>
#include <vector>

namespace stepwell::inquiry {

struct complaints {
  std::vector<scenario::fault> faults; // in files and settings
  std::vector<std::string> refusals;   // of the question itself: a sentence for the user each

  bool none() const { return faults.empty() && refusals.empty(); }
};

} // namespace stepwell::inquiry
