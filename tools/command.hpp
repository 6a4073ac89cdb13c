// What the subcommands share: how each joins the command line, reads its scenario and prints. A subcommand is one file
// with one function of this shape, called once by main().
#pragma once

#include "scenario/load.hpp"
#include "tools/exit_code.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Its header alone takes longer to compile than most of our files: only those that add options include it.
namespace CLI {
class App;
class Option;
class Validator;
} // namespace CLI

namespace stepwell::tools {

// A subcommand sets `action` when it was chosen; main() runs it, inside its catch-all.
using action = std::function<exit_code()>;

void add_run(CLI::App&, action&);
void add_compare(CLI::App&, action&);
void add_check(CLI::App&, action&);
void add_schema(CLI::App&, action&);
void add_explain(CLI::App&, action&);
void add_validate(CLI::App&, action&);
void add_calibrate(CLI::App&, action&);
void add_survey(CLI::App&, action&);
void add_sweep(CLI::App&, action&);
void add_merge(CLI::App&, action&);
void add_tune(CLI::App&, action&);

// Options that several subcommands take.
void add_settings(CLI::App&, std::vector<std::string>& settings, const std::string& help = "Override one field");
void add_format(CLI::App&, std::string& format, const std::vector<std::string>& formats = {"table", "json"},
                const std::string& help = "table or json");
void add_quiet(CLI::App&, bool& quiet);
// `a`, then `b`: of settings, later ones hold.
std::vector<std::string> together(std::vector<std::string> a, const std::vector<std::string>& b);

struct scenario_options {
  std::string file;
  std::vector<std::string> settings;
};
void add_scenario_options(CLI::App&, scenario_options&);

// How many replications, from which seed, on how many threads.
struct how_often {
  std::uint32_t replications = 20;
  std::uint64_t seed = 1;
  int threads = 0; // 0: all
};
void add_seed_and_threads(CLI::App&, how_often&);
CLI::Option* add_how_often(CLI::App&, how_often&); // returns the option --replications

// Prints every fault on stderr, one a line. Whether there was none.
bool sound(const std::vector<scenario::fault>&);

// The scenario, or nothing after every fault has been printed on stderr, one a line.
std::optional<scenario::scenario> load_or_complain(const scenario_options&);

// Of the pilot runs that find a warm-up: it belongs to the scenario, whatever seed its run has.
inline constexpr std::uint64_t pilot_seed = 1;

// Writes all of it to standard output or throws report::output_error (a full disk behind a redirection).
void print(std::string_view);

// Rejects what CLI11 would quietly read as octal or as a sign: digits only, no leading zero.
extern const CLI::Validator whole_number;

} // namespace stepwell::tools
