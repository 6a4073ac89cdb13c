// Completion for fish: one `complete` line an option (complete(1) of fish).
#include "tools/shell/completion.hpp"
#include "tools/shell/field_words.hpp"

#include <sstream>

namespace stepwell::tools {
namespace {

constexpr const char* head = R"fish(# fish completion of stepwell: stepwell completion fish
function __stepwell_settings
    set -l token (commandline -ct | string replace -r '^--set=' '')
    if string match -q '*=*' -- $token
        __stepwell_setting_values
    else
        __stepwell_settable
    end
end
function __stepwell_several_measures
    set -l token (commandline -ct | string replace -r '^--measures=' '')
    set -l before (string match -r '.*,' -- $token)
    for name in (__stepwell_measures)
        echo $before$name
    end
end
complete -c stepwell -f
)fish";

// fish's single quotes keep all but \ and '.
std::string fish_quoted(const std::string& text) {
  std::string safe = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') safe += '\\';
    safe += c;
  }
  return safe + "'";
}

std::string arguments(const described_argument& of, bool positional) {
  const std::string exclusive = positional ? "" : " -x";
  switch (of.with) {
  case completes::choices:
    return exclusive + " -a " + fish_quoted(line_of(of.choices));
  case completes::file:
    return positional ? " -F" : " -r -F";
  case completes::folder:
    return exclusive + " -a '(__fish_complete_directories)'";
  case completes::field:
    return exclusive + " -a '(__stepwell_fields)'";
  case completes::setting:
    return exclusive + " -a '(__stepwell_settings)'";
  case completes::measures:
    return exclusive + " -a '(__stepwell_several_measures)'";
  case completes::nothing:
    break;
  }
  return of.value.empty() ? "" : exclusive;
}

void write_option(std::ostream& out, const std::string& when, const described_argument& option) {
  out << "complete -c stepwell" << when;
  for (const std::string& name : option.names)
    out << (name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1));
  out << arguments(option, false) << " -d " << fish_quoted(option.help) << '\n';
}

// A function that prints a word a line, its description behind a tab.
void write_words(std::ostream& out, const char* name, const std::vector<std::pair<std::string, std::string>>& words) {
  out << "function " << name << "\n    printf '%s\\t%s\\n'";
  for (const auto& [word, help] : words) out << " \\\n        " << fish_quoted(word) << ' ' << fish_quoted(help);
  out << "\nend\n";
}

} // namespace

std::string fish_completion(const described_command& root) {
  std::ostringstream out;
  std::vector<std::pair<std::string, std::string>> settable, values, fields;
  for (const field_word& field : settable_words()) {
    settable.emplace_back(field.path + "=", field.help);
    for (const std::string& value : field.values) values.emplace_back(field.path + "=" + value, field.help);
  }
  for (const field_word& field : explainable_words()) fields.emplace_back(field.path, field.help);
  write_words(out, "__stepwell_settable", settable);
  write_words(out, "__stepwell_setting_values", values);
  write_words(out, "__stepwell_fields", fields);
  out << "function __stepwell_measures\n    string split ' ' " << fish_quoted(measure_words()) << "\nend\n";
  out << head;
  for (const described_argument& option : root.options) write_option(out, " -n __fish_use_subcommand", option);
  for (const described_command& command : root.commands)
    out << "complete -c stepwell -n __fish_use_subcommand -a " << command.name << " -d " << fish_quoted(command.help)
        << '\n';
  for (const described_command& command : root.commands) {
    const std::string when = " -n '__fish_seen_subcommand_from " + command.name + "'";
    for (const described_argument& option : command.options) write_option(out, when, option);
    if (!command.positionals.empty() && command.positionals.front().with != completes::nothing)
      out << "complete -c stepwell" << when << arguments(command.positionals.front(), true) << '\n';
  }
  return out.str();
}

} // namespace stepwell::tools
