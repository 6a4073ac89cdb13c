// The walk of a document beside the key tree: finds unknown keys and unknown roles, and writes every field it meets
// into the parameters. Special keys are passed over; whoever owns them reads them.
#pragma once

#include "scenario/document.hpp"
#include "scenario/key_tree.hpp"

#include <string>
#include <vector>

namespace stepwell::scenario {

struct walk {
  const key_branch& names;   // the whole tree
  service::parameters& into; // its pathway's steps must have their names
  std::vector<fault>& faults;
  bool dated = false; // inside `changes`: only fields that may change during a run
};

void fill(const walk&, const node& document);

} // namespace stepwell::scenario
