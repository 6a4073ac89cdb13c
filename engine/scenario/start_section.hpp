// `start:` — today's lists: who waits for each step and for how long, and how many are in a course of it; and the posts
// that are vacant today. Without lists a run begins with nobody and needs a warm-up.
//   start:
//     waiting:
//       assessment: {people: 240, mean_days: 12}
//       cbt: {days: [3, 3, 17, 40, 96]}          # each person's own
//     caseloads:
//       guided_self_help: {people: 610}
//     vacant: {pwp: 2, hit: 1}
#pragma once

#include "scenario/document.hpp"
#include "service/flow/start_state.hpp"
#include "service/parameters.hpp"

#include <nlohmann/json_fwd.hpp>
#include <vector>

namespace stepwell::scenario {

// Without what the pathway's flow says of people's past: see add_past().
service::start_state read_start_state(const node& document, const service::parameters&, std::vector<fault>&);

// By what ways people came to the steps, and how many were discharged and will be referred again. complete() has been
// called for these parameters.
void add_past(service::start_state&, const service::parameters&);

nlohmann::ordered_json to_json(const service::start_state&, const service::pathway&);

} // namespace stepwell::scenario
