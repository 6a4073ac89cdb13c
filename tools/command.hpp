// What the subcommands share: how each joins the command line, reads its scenario and prints. A subcommand is one file
// with one function of this shape, called once by main().
#pragma once

#include "inquiry/complaints.hpp"
#include "inquiry/conduct.hpp"
#include "scenario/load.hpp"
#include "tools/exit_code.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Its header alone takes longer to compile than most of our files: only those that add options include it.
namespace CLI { // NOLINT: its name
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
void add_report(CLI::App&, action&);
void add_stress(CLI::App&, action&);
void add_new(CLI::App&, action&);
void add_completion(CLI::App&, action&);
void add_man(CLI::App&, action&);

// Options that several subcommands take.
void add_settings(CLI::App&, std::vector<std::string>& settings, const std::string& help = "Override one field");
void add_format(CLI::App&, std::string& format, const std::vector<std::string>& formats = {"table", "json"},
                const std::string& help = "table or json");
void add_quiet(CLI::App&, bool& quiet);

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
void add_seed_and_threads(CLI::App&, std::uint64_t& seed, int& threads);
// --replications beside these, and returns that option.
CLI::Option* add_how_often(CLI::App&, std::uint32_t& replications, std::uint64_t& seed, int& threads);
inline void add_seed_and_threads(CLI::App& app, how_often& how) { add_seed_and_threads(app, how.seed, how.threads); }
inline CLI::Option* add_how_often(CLI::App& app, how_often& how) {
  return add_how_often(app, how.replications, how.seed, how.threads);
}

// Prints every fault or complaint on stderr, one a line. Whether there was none.
bool sound(const std::vector<scenario::fault>&);
bool sound(const inquiry::complaints&);

// The scenario, or nothing after every fault has been printed on stderr, one a line.
std::optional<scenario::scenario> load_or_complain(const scenario_options&);

// Writes all of it to standard output or throws report::output_error (a full disk behind a redirection).
void print(std::string_view);

// Rejects what CLI11 would quietly read as octal, as a sign or as the largest number: digits only, no leading zero, and
// no more than 64 bits hold.
extern const CLI::Validator whole_number;

} // namespace stepwell::tools
