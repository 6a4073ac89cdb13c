// The command line as data: every subcommand with its options, arguments, choices and examples, read from the parser
// itself, so that completion, manual pages and what is parsed cannot differ.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace CLI { // NOLINT: its name
class App;
}

namespace stepwell::tools {

// What a shell may offer for a value.
enum class completes { nothing, choices, file, folder, field, setting, measures };

struct described_argument {                           // an option, a flag or a positional argument
  std::vector<std::string> names;                     // "-h", "--help"; the one name of a positional
  std::string value;                                  // what stands for its value: "FILE", "N"; empty for a flag
  std::string help, standard;                         // the default; empty when none is told
  std::vector<std::string> choices = {};              // when it is one of these
  std::vector<std::string> needs = {}, excludes = {}; // other options
  completes with = completes::nothing;
  bool repeatable = false, required = false;
};

struct described_command {
  std::string name, help;
  std::vector<described_argument> options, positionals;
  std::vector<std::string> examples; // whole command lines
  std::vector<std::string> remarks;  // what else the footer says
  std::vector<described_command> commands = {};
};

described_command command_tree(const CLI::App&);

nlohmann::ordered_json to_json(const described_command&);

} // namespace stepwell::tools
