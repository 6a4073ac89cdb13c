#include "tools/shell/manual.hpp"

#include "report/version.hpp"
#include "tools/exit_code.hpp"
#include "tools/shell/roff.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <sstream>

namespace stepwell::tools {
namespace {

struct described_code {
  exit_code code;
  const char* meaning;
};
constexpr std::array exit_codes{
    described_code{done, "Done."},
    described_code{negative, "The question was answered and the answer is no: a validation line that fails, a finding "
                             "that does not come out, a tuning without a feasible setting."},
    described_code{bad_input, "The input is wrong; every fault is told on standard error with its place."},
    described_code{interrupted, "Ended by Ctrl-C, SIGTERM or SIGHUP; what had finished was kept and printed."},
    described_code{bug, "A bug in Stepwell. Please report it with the scenario file."}};

struct described_place {
  const char *name, *meaning;
};
constexpr std::array environment{
    described_place{"NO_COLOR", "When set and not empty, nothing is coloured (no-color.org)."},
    described_place{"TERM", "When `dumb`, nothing is coloured. Colours and progress are for terminals only."}};
constexpr std::array batch_environment{
    described_place{"SLURM_ARRAY_TASK_ID, SLURM_ARRAY_TASK_COUNT, SLURM_ARRAY_TASK_MIN, SLURM_ARRAY_TASK_STEP",
                    "The part of the study that a Slurm job array's job does when `--shard` is not given."}};
constexpr std::array files{
    described_place{"scenarios/",
                    "Ready files (typical_service.yaml, targets, surveys) that a command takes by default: those of "
                    "the current folder, then those installed in share/stepwell/scenarios."},
    described_place{"share/stepwell/scenarios/stepwell.schema.json",
                    "JSON Schema of scenario files, for editors; `stepwell schema` prints it."}};

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::toupper(c); });
  return text;
}

void title(std::ostream& out, const std::string& page) {
  out << ".TH " << roff_literal(upper(page)) << " 1 \"\" \"stepwell " << roff_literal(report::version())
      << "\" \"Stepwell\"\n";
}

void section(std::ostream& out, const char* name) { out << ".SH " << name << '\n'; }

// The first line of a help text is a title; a manual's line ends without a full stop.
std::string brief(const std::string& help) {
  const std::string line = help.substr(0, help.find('\n'));
  return roff_prose(line.ends_with('.') ? line.substr(0, line.size() - 1) : line);
}

std::string names_of(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + ("\\fB" + roff_literal(name) + "\\fR");
  return text;
}

void argument(std::ostream& out, const described_argument& of) {
  out << ".TP\n" << names_of(of.names);
  if (!of.value.empty() && of.names.front().starts_with("-")) out << " \\fI" << roff_literal(of.value) << "\\fR";
  out << '\n' << roff_prose(of.help);
  if (!of.help.ends_with('.')) out << '.';
  if (!of.choices.empty()) out << " One of " << names_of(of.choices) << '.';
  if (!of.standard.empty()) out << " Default: " << roff_literal(of.standard) << '.';
  if (!of.needs.empty()) out << " Needs " << names_of(of.needs) << '.';
  if (!of.excludes.empty()) out << " Not with " << names_of(of.excludes) << '.';
  if (of.repeatable) out << " May be given several times.";
  out << '\n';
}

void examples(std::ostream& out, const described_command& of) {
  if (of.examples.empty()) return;
  section(out, "EXAMPLES");
  for (const std::string& line : of.examples) out << ".PP\n.RS 4\n.nf\n" << roff_literal(line) << "\n.fi\n.RE\n";
}

void places(std::ostream& out, const auto& of) {
  for (const described_place& place : of)
    out << ".TP\n.B " << roff_literal(place.name) << '\n' << roff_prose(place.meaning) << '\n';
}

void common_end(std::ostream& out, bool in_parts) {
  section(out, "EXIT STATUS");
  for (const described_code& one : exit_codes) out << ".TP\n.B " << one.code << '\n' << roff_prose(one.meaning) << '\n';
  section(out, "ENVIRONMENT");
  places(out, environment);
  if (in_parts) places(out, batch_environment);
  section(out, "FILES");
  places(out, files);
}

bool has_option(const described_command& command, const std::string& name) {
  return std::any_of(command.options.begin(), command.options.end(), [&](const described_argument& option) {
    return std::find(option.names.begin(), option.names.end(), name) != option.names.end();
  });
}

void remarks(std::ostream& out, const described_command& of) {
  for (const std::string& line : of.remarks) out << ".PP\n" << roff_prose(line) << '\n';
}

} // namespace

std::string manual_page(const described_command& root) {
  std::ostringstream out;
  title(out, "stepwell");
  section(out, "NAME");
  out << "stepwell \\- discrete\\-event simulation of stepped\\-care psychological therapy\n";
  section(out, "SYNOPSIS");
  out << ".B stepwell\n.I COMMAND\n[\\fIARGUMENTS\\fR]\n";
  section(out, "DESCRIPTION");
  out << roff_prose(root.help) << '\n';
  remarks(out, root);
  section(out, "COMMANDS");
  for (const described_command& command : root.commands)
    out << ".TP\n.BR stepwell\\-" << roff_literal(command.name) << " (1)\n" << brief(command.help) << ".\n";
  section(out, "OPTIONS");
  for (const described_argument& option : root.options) argument(out, option);
  examples(out, root);
  common_end(out, false);
  return out.str();
}

std::string manual_page(const described_command& root, const described_command& command) {
  std::ostringstream out;
  title(out, "stepwell-" + command.name);
  section(out, "NAME");
  out << "stepwell\\-" << roff_literal(command.name) << " \\- " << brief(command.help) << '\n';
  section(out, "SYNOPSIS");
  out << ".B stepwell " << roff_literal(command.name) << '\n';
  for (const described_argument& one : command.positionals) {
    const std::string value =
        "\\fI" + roff_literal(one.with == completes::choices ? one.value : upper(one.names.front())) + "\\fR";
    out << (one.required ? value : "[" + value + "]") << (one.repeatable ? " .\\|.\\|.\n" : "\n");
  }
  out << "[\\fIOPTIONS\\fR]\n";
  section(out, "DESCRIPTION");
  out << roff_prose(command.help) << ".\n";
  remarks(out, command);
  if (!command.positionals.empty()) section(out, "ARGUMENTS");
  for (const described_argument& one : command.positionals) argument(out, one);
  section(out, "OPTIONS");
  for (const described_argument& option : command.options) argument(out, option);
  examples(out, command);
  common_end(out, has_option(command, "--shard"));
  section(out, "SEE ALSO");
  out << ".BR stepwell (1)";
  for (const described_command& other : root.commands)
    if (other.name != command.name) out << ",\n.BR stepwell\\-" << roff_literal(other.name) << " (1)";
  out << '\n';
  return out.str();
}

} // namespace stepwell::tools
