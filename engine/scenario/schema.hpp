// The JSON Schema of a scenario file (draft 2020-12), from the field table. Editors use it to complete and check keys:
// begin a file with  # yaml-language-server: $schema=stepwell.schema.json
#pragma once

#include "scenario/field.hpp"

#include <nlohmann/json_fwd.hpp>

namespace stepwell::scenario {

nlohmann::ordered_json json_schema(std::span<const field> table);
nlohmann::ordered_json json_schema(); // of field_table()

} // namespace stepwell::scenario
