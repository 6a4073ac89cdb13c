// A summary with made-up values: measure m of replication r is 10 m + r, so every figure can be worked out by hand.
#pragma once

#include "report/summary.hpp"

#include <limits>

namespace stepwell::report::test {

inline study::replications made_up_replications(std::uint32_t count) {
  study::replications made;
  made.columns = record::measures().size();
  made.count = count;
  for (std::uint32_t replication = 0; replication < count; ++replication)
    for (std::size_t measure = 0; measure < made.columns; ++measure)
      made.values.push_back(10.0 * static_cast<double>(measure) + replication);
  return made;
}

inline asked made_up_question() { return {"a made-up service", "0123abcd", 7, 3.5, {75, 95, 50}}; }

inline std::size_t column_of(std::string_view name) { return static_cast<std::size_t>(record::find_measure(name)); }

} // namespace stepwell::report::test
