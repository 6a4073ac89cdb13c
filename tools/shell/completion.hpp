// Completion scripts of the command line for three shells, made from the command tree.
#pragma once

#include "report/command_line.hpp"
#include "tools/shell/command_tree.hpp"

#include <string>
#include <vector>

namespace stepwell::tools {

std::string bash_completion(const described_command&);
std::string zsh_completion(const described_command&);
std::string fish_completion(const described_command&);

// Measures' names, separated by blanks: what follows --measures and its commas.
std::string measure_words();

std::string line_of(const std::vector<std::string>& words); // with blanks between

// 'text' for a shell, whatever it holds.
using report::in_single_quotes;

} // namespace stepwell::tools
