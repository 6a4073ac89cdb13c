// `changes:` — policy that changes on a date: [{on: 2027-04-05, set: {staff.pwp.posts: 20}}]. Keys may be dotted or
// nested. Each change holds from its day on, on top of all earlier ones.
#pragma once

#include "scenario/document.hpp"
#include "scenario/key_tree.hpp"
#include "scenario/run_section.hpp"

#include <chrono>
#include <vector>

namespace stepwell::scenario {

struct dated_change {
  std::chrono::sys_days on;
  node set;                   // nested, every key checked
  service::parameters values; // from that day on
};

std::vector<dated_change> read_changes(const node& document, const run_settings&, const service::parameters& start,
                                       const key_branch& names, std::vector<fault>&);

} // namespace stepwell::scenario
