// Completion for zsh: _arguments for the commands and for each one's options (zshcompsys(1)).
#include "tools/shell/completion.hpp"
#include "tools/shell/field_words.hpp"

#include <sstream>

namespace stepwell::tools {
namespace {

constexpr const char* head = R"zsh(#compdef stepwell
# zsh completion of stepwell: stepwell completion zsh
_stepwell_setting() {
    if compset -P 1 '*='; then
        compadd -- $(_stepwell_values "${IPREFIX%=}")
    else
        compadd -S '=' -q -- $_stepwell_settings
    fi
}

_stepwell_field() {
    compadd -- $_stepwell_fields
}

_stepwell_measure() {
    compset -P '*,'
    compadd -S '' -- $_stepwell_measures
}

)zsh";

// Inside a description in square brackets, and before a colon that would end a message.
std::string plain(const std::string& text) {
  std::string safe;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') safe += '\\';
    safe += c;
  }
  return safe;
}

std::string action_of(const described_argument& of) {
  switch (of.with) {
  case completes::choices:
    return "(" + line_of(of.choices) + ")";
  case completes::file:
    return "_files";
  case completes::folder:
    return "_files -/";
  case completes::field:
    return "_stepwell_field";
  case completes::setting:
    return "_stepwell_setting";
  case completes::measures:
    return "_stepwell_measure";
  case completes::nothing:
    break;
  }
  return " ";
}

std::string option_spec(const described_argument& option, const std::string& name) {
  std::string spec = option.repeatable ? "*" : "";
  spec += name;
  if (!option.value.empty() && name.starts_with("--")) spec += "=";
  spec += "[" + plain(option.help) + "]";
  if (!option.value.empty()) spec += ":" + plain(option.value) + ":" + action_of(option);
  return in_single_quotes(spec);
}

void write_command(std::ostream& out, const described_command& command) {
  out << "        " << command.name << ")\n            _arguments";
  for (const described_argument& option : command.options)
    for (const std::string& name : option.names) out << " \\\n                " << option_spec(option, name);
  for (const described_argument& one : command.positionals)
    out << " \\\n                "
        << in_single_quotes((one.repeatable ? "*:"
                             : one.required ? ":"
                                            : "::") +
                            plain(one.names.front()) + ":" + action_of(one));
  out << "\n            ;;\n";
}

void write_list(std::ostream& out, const char* name, const std::vector<std::string>& words) {
  out << "typeset -ga " << name << "=(" << line_of(words) << ")\n";
}

void write_words(std::ostream& out) {
  std::vector<std::string> settable, fields;
  out << "_stepwell_values() {\n    case $1 in\n";
  for (const field_word& field : settable_words()) {
    settable.push_back(field.path);
    if (!field.values.empty()) out << "    (*[^a-z_.]|)" << field.path << ") echo " << line_of(field.values) << " ;;\n";
  }
  out << "    esac\n}\n\n";
  for (const field_word& field : explainable_words()) fields.push_back(field.path);
  write_list(out, "_stepwell_settings", settable);
  write_list(out, "_stepwell_fields", fields);
  out << "typeset -ga _stepwell_measures=(" << measure_words() << ")\n\n";
}

} // namespace

std::string zsh_completion(const described_command& root) {
  std::ostringstream out;
  out << head;
  write_words(out);
  out << "_stepwell() {\n    local context state state_descr line\n    typeset -A opt_args\n    _arguments -C";
  for (const described_argument& option : root.options)
    for (const std::string& name : option.names)
      out << " \\\n        " << in_single_quotes("(- *)" + name + "[" + plain(option.help) + "]");
  out << " \\\n        '1:command:->command' \\\n        '*::argument:->arguments' && return\n"
         "    case $state in\n    command)\n        local -a commands=(";
  for (const described_command& command : root.commands)
    out << "\n            " << in_single_quotes(command.name + ":" + plain(command.help));
  out << "\n        )\n        _describe -t commands command commands\n        ;;\n    arguments)\n"
         "        case $words[1] in\n";
  for (const described_command& command : root.commands) write_command(out, command);
  out << "        esac\n        ;;\n    esac\n}\n\n"
         "# Read as a function of fpath, or by `source`.\n"
         "if [[ $funcstack[1] == _stepwell ]]; then _stepwell \"$@\"; else compdef _stepwell stepwell; fi\n";
  return out.str();
}

} // namespace stepwell::tools
