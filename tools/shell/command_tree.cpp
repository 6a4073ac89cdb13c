#include "tools/shell/command_tree.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <string_view>

namespace stepwell::tools {
namespace {

struct known_value {
  std::string_view name;
  completes with;
};
constexpr std::array known_values{
    known_value{"FILE", completes::file},      known_value{"FILES", completes::file},
    known_value{"DIR", completes::folder},     known_value{"KEY", completes::field},
    known_value{"NAMES", completes::measures}, known_value{"KEY=VALUE", completes::setting},
};

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> parts;
  while (true) {
    const auto end = text.find(at);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

// CLI11 appends what its validators say: "TEXT:{table,json}", "N:INT in [0 - 1024]".
void read_value(const CLI::Option& from, described_argument& into) {
  const std::string full = from.get_type_name();
  if (from.get_items_expected_max() == 0) return; // a flag
  const auto open = full.find('{'), close = full.rfind('}');
  if (open != std::string::npos && close != std::string::npos && open < close) {
    into.choices = split(std::string_view(full).substr(open + 1, close - open - 1), ',');
    into.with = completes::choices;
    for (const std::string& choice : into.choices) into.value += (into.value.empty() ? "" : "|") + choice;
    return;
  }
  into.value = full.substr(0, full.find(':'));
  for (const known_value& known : known_values)
    if (known.name == into.value) into.with = known.with;
}

// Sorted: the parser keeps them by address, which differs between runs.
std::vector<std::string> names_of(const std::set<CLI::Option*>& options) {
  std::vector<std::string> names;
  names.reserve(options.size());
  for (const CLI::Option* option : options) names.push_back(option->get_name());
  std::sort(names.begin(), names.end());
  return names;
}

described_argument describe(const CLI::Option& from) {
  described_argument found;
  for (const std::string& name : from.get_snames()) found.names.push_back("-" + name);
  for (const std::string& name : from.get_lnames()) found.names.push_back("--" + name);
  if (from.get_positional()) found.names = {from.get_name(true)};
  found.help = from.get_description();
  read_value(from, found);
  found.standard = from.get_default_str();
  // Values separated by commas stand in one word; others are given again with their option.
  found.repeatable =
      from.get_items_expected_max() >= CLI::detail::expected_max_vector_size && from.get_delimiter() == '\0';
  found.required = from.get_required();
  found.needs = names_of(from.get_needs());
  found.excludes = names_of(from.get_excludes());
  return found;
}

// A footer's lines that begin with two spaces are examples.
void read_footer(const std::string& footer, described_command& into) {
  for (const std::string& line : split(footer, '\n')) {
    if (line.empty() || line == "Example:" || line == "Examples:") continue;
    if (line.starts_with("  "))
      into.examples.push_back(line.substr(line.find_first_not_of(' ')));
    else
      into.remarks.push_back(line);
  }
}

nlohmann::ordered_json to_json(const described_argument& of) {
  static constexpr std::array words{"nothing", "choices", "file", "folder", "field", "setting", "measures"};
  return {{"names", of.names},
          {"value", of.value},
          {"help", of.help},
          {"default", of.standard},
          {"choices", of.choices},
          {"needs", of.needs},
          {"excludes", of.excludes},
          {"completes", words.at(static_cast<std::size_t>(of.with))},
          {"repeatable", of.repeatable},
          {"required", of.required}};
}

} // namespace

described_command command_tree(const CLI::App& from) {
  described_command found;
  found.name = from.get_name();
  found.help = from.get_description();
  for (const CLI::Option* option : from.get_options())
    (option->get_positional() ? found.positionals : found.options).push_back(describe(*option));
  read_footer(from.get_footer(), found);
  for (const CLI::App* command : from.get_subcommands(std::function<bool(const CLI::App*)>{}))
    found.commands.push_back(command_tree(*command));
  std::vector<std::string> names;
  for (const described_command& command : found.commands) names.push_back(command.name);
  for (described_command& command : found.commands) // `stepwell man COMMAND`
    for (described_argument& one : command.positionals)
      if (one.value == "COMMAND") {
        one.choices = names;
        one.with = completes::choices;
      }
  return found;
}

nlohmann::ordered_json to_json(const described_command& of) {
  nlohmann::ordered_json options = nlohmann::ordered_json::array(), positionals = options, commands = options;
  for (const described_argument& option : of.options) options.push_back(to_json(option));
  for (const described_argument& one : of.positionals) positionals.push_back(to_json(one));
  for (const described_command& command : of.commands) commands.push_back(to_json(command));
  return {{"name", of.name},         {"help", of.help},       {"options", options},  {"positionals", positionals},
          {"examples", of.examples}, {"remarks", of.remarks}, {"commands", commands}};
}

} // namespace stepwell::tools
