// One field's value: its default, its reading from a document, its writing to JSON, and the words for what it accepts.
// `index` is the role's or step's number for fields that repeat, else 0.
#pragma once

#include "scenario/document.hpp"
#include "scenario/field.hpp"

#include <nlohmann/json_fwd.hpp>

namespace stepwell::scenario {

std::size_t instances(const field&, const service::parameters&); // 1, or the number of roles or steps
std::string instance_name(const field&, const service::parameters&, std::size_t index); // "pwp"; empty when once
std::string instance_path(const field&, const service::parameters&, std::size_t index); // "staff.pwp.wte"

void set_default(const field&, service::parameters&, std::size_t index);

// Writes what the document says; reports and leaves the value alone when it is not what the field accepts.
void read_value(const field&, const node&, const std::string& path, service::parameters&, std::size_t index,
                std::vector<fault>&);

nlohmann::ordered_json value_of(const field&, service::parameters&, std::size_t index);
nlohmann::ordered_json default_of(const field&, std::size_t role); // in the form of value_of; `role` for per_role rows

std::string accepts(const field&); // "a whole number from 0 to 500", "one of none, jdr"
std::string plain_number(double);  // for people: 0.25, 12000

} // namespace stepwell::scenario
