// The pathway as a graph: whether every step can be reached, and whether everybody in it is discharged in the end. A
// step that fails either would not stop a run; it would quietly hold people for ever and make the waits wrong.
#pragma once

#include "service/flow/pathway.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace stepwell::scenario {

struct graph_fault {
  std::size_t step;
  std::string message;
};

// In the order of the steps. A share of 0 still counts as a way to reach a step (so that a what-if can switch one off)
// but not as a way out of it.
std::vector<graph_fault> check_graph(const service::pathway&);

} // namespace stepwell::scenario
