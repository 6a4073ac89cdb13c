// Reads a text file that a user names: refuses what is too large before reading it, what is no file, and what is no
// UTF-8 text. A UTF-8 byte order mark is dropped, so that columns count from the first visible character.
#pragma once

#include "scenario/fault.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stepwell::scenario {

// Length of the well-formed UTF-8 character that begins `text`, 0 when there is none (Unicode 15, table 3-7).
std::size_t character_length(std::string_view text);

// What is wrong with `text` as UTF-8 text, placed in `file`; nothing when it is sound.
std::optional<fault> not_plain_text(std::string_view text, const std::string& file);

// On failure reports and returns nothing.
std::optional<std::string> read_text_file(const std::string& file, std::vector<fault>&);

// A file, or a text that stands for one: what a program has made. Paths in it start from the folder of its name.
struct text_source {
  std::string file; // or the name that places in the text have
  std::optional<std::string> text = {};

  text_source(std::string name, std::optional<std::string> content = {}) // NOLINT: a file's name is a source
      : file(std::move(name)), text(std::move(content)) {}
  text_source(const char* name) : file(name) {} // NOLINT: likewise
};

// The same checks for both.
std::optional<std::string> read_text_of(const text_source&, std::vector<fault>&);

} // namespace stepwell::scenario
