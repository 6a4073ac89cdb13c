// What every reader must keep to, whatever it is given: an answer or faults, never both and never neither; faults that
// can be printed; and a scenario that says of itself what it is. A fuzzer that finds one of these broken stops there.
#pragma once

#include "scenario/load.hpp"
#include "scenario/overlay.hpp"
#include "scenario/scalar.hpp"
#include "scenario/text_file.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace stepwell::fuzz {

inline const std::string scenarios = STEPWELL_SOURCE_DIR "/scenarios/";

[[noreturn]] inline void broken(const std::string& what) {
  std::fprintf(stderr, "BROKEN: %s\n", what.c_str());
  std::abort();
}

inline std::string text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

inline void check_faults(bool answered, const std::vector<scenario::fault>& faults) {
  if (answered && !faults.empty()) broken("an answer, and yet " + to_string(faults.front()));
  if (!answered && faults.empty()) broken("no answer, and no fault that says why");
  for (const scenario::fault& f : faults) {
    const std::string line = to_string(f);
    if (scenario::not_plain_text(line, "") || line.find('\n') != std::string::npos)
      broken("a fault that is no line of text: " + line);
    if (f.file.empty() || f.message.empty() || f.line < 0 || f.column < 0) broken("a fault without its place: " + line);
  }
}

// A scenario that was accepted is one of itself: written out and read again it is the same.
inline void check_scenario(const scenario::loaded& got) {
  check_faults(got.value.has_value(), got.faults);
  if (!got.value) return;
  const std::string written = got.value->resolved.dump();
  const auto again = scenario::scenario_file({scenarios + "again.yaml", written}).with({});
  if (!again.value) broken("refused when written out: " + to_string(again.faults.front()));
  if (again.value->hash != got.value->hash) broken("another when written out and read again");
}

// Whether the files that a document names lie among the ready scenarios. A fuzzer reads nothing else: not a device that
// waits for input, nor what happens to lie on this machine.
inline bool stays_inside(const scenario::node& document) {
  const auto inside = [](const scenario::entry* e) {
    if (!e || e->value.kind != scenario::node_kind::scalar) return true;
    return scenario::beside(e->value.where, e->value.text).starts_with(scenarios);
  };
  const auto* demand = scenario::find(document, "demand");
  return inside(scenario::find(document, "extends")) &&
         (!demand || inside(scenario::find(demand->value, "monthly_referrals")));
}

} // namespace stepwell::fuzz
