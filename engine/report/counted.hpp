// A count with what is counted, for people: "1 replication", "2,000 replications".
#pragma once

#include "report/number.hpp"

#include <cstdint>
#include <string>

namespace stepwell::report {

// `plural`: where an s does not make it.
inline std::string counted(std::uint64_t number, const std::string& singular, const std::string& plural = {}) {
  const std::string several = plural.empty() ? singular + "s" : plural;
  return grouped(static_cast<double>(number), 0) + " " + (number == 1 ? singular : several);
}

} // namespace stepwell::report
