// Strict reading of one value of a document. YAML readers guess (`no` is false, 017 is 15, 1_000 is a thousand); a
// guess that is wrong becomes a wrong staffing decision, so every spelling but the plain one is a fault that says what
// was expected and what was found.
#pragma once

#include "scenario/document.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stepwell::scenario {

// Either a value, or a complaint for the user: "expected true or false, found `no`".
template <typename T>
struct reading {
  std::optional<T> value;
  std::string complaint;
};

reading<bool> read_boolean(const node&); // true, false
reading<std::int64_t>
read_integer(const node&,
             std::string_view what = "a whole number"); // 0, 35, -2: decimal, no leading zero, fits 32 bits
reading<double> read_number(const node&, std::string_view what = "a number"); // 35, 0.25, -1.5e-3: finite, decimal
reading<std::string> read_text(const node&);                                  // any scalar but an empty one
reading<std::chrono::sys_days> read_date(const node&);                        // 2027-04-05, a day that exists

std::optional<double>
number_in(std::string_view text); // outside YAML: the whole text, finite, the same in every locale

std::string found(const node&); // "`017`", "the text '30'", "a map", "a list", "nothing"

std::optional<std::chrono::sys_days> date_from(std::string_view iso);
std::string to_iso(std::chrono::sys_days);

} // namespace stepwell::scenario
