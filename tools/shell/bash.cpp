// Completion for bash: one function on COMP_WORDS that needs nothing but bash (bash(1), Programmable Completion).
#include "tools/shell/completion.hpp"
#include "tools/shell/field_words.hpp"

#include <sstream>

namespace stepwell::tools {
namespace {

// "=" parts bash's words: "--set", "a", "=", "b" are put together again, and what is offered is what stands behind it.
constexpr const char* head = R"bash(# bash completion of stepwell: stepwell completion bash
# shellcheck shell=bash disable=SC2207
_stepwell() {
    local words=() word glue="" i
    for ((i = 0; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ -n $glue || ($word == "=" && ${#words[@]} -gt 1) ]]; then
            words[${#words[@]} - 1]+=$word
        else
            words+=("$word")
        fi
        if [[ $word == "=" ]]; then glue=yes; else glue=""; fi
    done
    local current=${words[${#words[@]} - 1]} before="" command=${words[1]-}
    if ((${#words[@]} > 2)); then before=${words[${#words[@]} - 2]}; fi
    if [[ $current == --*=* ]]; then
        before=${current%%=*} current=${current#*=}
    fi
    COMPREPLY=()
    if ((${#words[@]} == 2)); then
        _stepwell_words "$current" "$_stepwell_commands"
        return
    fi
    local what
    _stepwell_value "$command" "$before"
    if [[ -z $what && $current == -* ]]; then
        what="words $(_stepwell_options "$command")"
    elif [[ -z $what ]]; then
        _stepwell_value "$command" ""
    fi
    case $what in
    file) _stepwell_paths -f "$current" ;;
    folder) _stepwell_paths -d "$current" ;;
    field) _stepwell_words "$current" "$_stepwell_fields" ;;
    setting) _stepwell_setting "$current" ;;
    measures) _stepwell_words "${current##*,}" "$_stepwell_measures" "${current%"${current##*,}"}" ;;
    words*) _stepwell_words "$current" "${what#words }" ;;
    esac
}

# Those of the words $2 that begin with $1, each behind $3.
_stepwell_words() {
    COMPREPLY=($(compgen -P "${3-}" -W "$2" -- "$1"))
}

_stepwell_paths() {
    local IFS=$'\n'
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen "$1" -- "$2"))
}

_stepwell_setting() {
    if [[ $1 == *=* ]]; then
        local prefix=${1%%=*}=
        if [[ $COMP_WORDBREAKS == *=* ]]; then prefix=""; fi
        _stepwell_words "${1#*=}" "$(_stepwell_values "${1%%=*}")" "$prefix"
    else
        compopt -o nospace 2>/dev/null
        COMPREPLY=($(compgen -S = -W "$_stepwell_settings" -- "$1"))
    fi
}

)bash";

std::string what_of(const described_argument& of) {
  switch (of.with) {
  case completes::choices:
    return "words " + line_of(of.choices);
  case completes::file:
    return "file";
  case completes::folder:
    return "folder";
  case completes::field:
    return "field";
  case completes::setting:
    return "setting";
  case completes::measures:
    return "measures";
  case completes::nothing:
    break;
  }
  return "none";
}

// One arm of a case: the words "command option" that a value follows.
void arm(std::ostream& out, const std::string& patterns, const std::string& what) {
  out << "    " << patterns << ") what=" << in_single_quotes(what) << " ;;\n";
}

void write_values(std::ostream& out, const described_command& root) {
  out << "_stepwell_value() {\n    what=\n    case \"$1 $2\" in\n";
  for (const described_command& command : root.commands) {
    for (const described_argument& option : command.options) {
      if (option.value.empty()) continue;
      std::string patterns;
      for (const std::string& name : option.names)
        patterns += (patterns.empty() ? "" : " | ") + ("\"" + command.name + " " + name + "\"");
      arm(out, patterns, what_of(option));
    }
    if (!command.positionals.empty()) arm(out, "\"" + command.name + " \"", what_of(command.positionals.front()));
  }
  out << "    esac\n}\n\n";
}

void write_options(std::ostream& out, const described_command& root) {
  out << "_stepwell_options() {\n    case $1 in\n";
  for (const described_command& command : root.commands) {
    out << "    " << command.name << ") echo '";
    std::vector<std::string> names;
    for (const described_argument& option : command.options)
      names.insert(names.end(), option.names.begin(), option.names.end());
    out << line_of(names) << "' ;;\n";
  }
  out << "    esac\n}\n\n";
}

void write_list(std::ostream& out, const char* name, const std::vector<std::string>& words) {
  out << name << "='" << line_of(words) << "'\n";
}

std::vector<std::string> paths_of(const std::vector<field_word>& fields) {
  std::vector<std::string> paths;
  paths.reserve(fields.size());
  for (const field_word& field : fields) paths.push_back(field.path);
  return paths;
}

} // namespace

std::string bash_completion(const described_command& root) {
  std::ostringstream out;
  out << head;
  write_values(out, root);
  write_options(out, root);
  const std::vector<field_word> settable = settable_words();
  out << "_stepwell_values() {\n    case $1 in\n";
  for (const field_word& field : settable)
    if (!field.values.empty()) out << "    " << field.path << ") echo '" << line_of(field.values) << "' ;;\n";
  out << "    esac\n}\n\n";
  std::vector<std::string> commands;
  for (const described_command& command : root.commands) commands.push_back(command.name);
  for (const described_argument& option : root.options)
    commands.insert(commands.end(), option.names.begin(), option.names.end());
  write_list(out, "_stepwell_commands", commands);
  write_list(out, "_stepwell_fields", paths_of(explainable_words()));
  write_list(out, "_stepwell_settings", paths_of(settable));
  out << "_stepwell_measures='" << measure_words() << "'\n";
  out << "\ncomplete -F _stepwell stepwell\n";
  return out.str();
}

} // namespace stepwell::tools
