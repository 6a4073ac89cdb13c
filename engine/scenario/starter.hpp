// A starter: a scenario for somebody who has a service and no file yet. It extends a base, has the fields that a
// manager must set, each with what it is, its unit and where the figure is found, and the base's values until they are
// replaced.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace stepwell::scenario {

struct starter_base {
  std::string file;   // what `extends` says
  std::string schema; // for editors; empty: none
};

// `resolved`: of the base. The text loads, and resolves to the base's values under another name.
std::string starter_text(const starter_base&, const nlohmann::ordered_json& resolved);

} // namespace stepwell::scenario
