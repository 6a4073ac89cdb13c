// A CSV file that a scenario names: the text of it, and the rows of one with two columns. Blank lines and lines that
// begin with # are passed over, and every cell keeps its place.
#pragma once

#include "scenario/document.hpp"
#include "scenario/text_file.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stepwell::scenario {

// The file that `name`, the value of `path`, names from the folder of the scenario. A missing file is the scenario's
// fault, told at `name`; what is wrong inside the file is told there. The source has its text.
std::optional<text_source> read_named_file(const node& name, const std::string& path, std::vector<fault>&);

struct pair_of_cells {
  node first, second; // scalars
};

// `what`: the two cells in words, "a month and a number". Nothing when the header or a row has another form.
std::optional<std::vector<pair_of_cells>> read_pairs(std::string_view text, const std::string& file,
                                                     std::string_view header, std::string_view what,
                                                     const std::string& path, std::vector<fault>&);

node scalar_at(std::string_view text, const place& where);

} // namespace stepwell::scenario
