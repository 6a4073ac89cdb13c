#include "tools/command.hpp"

#include "inquiry/read_scenario.hpp"
#include "report/whole_file.hpp"

#include <CLI/CLI.hpp>
#include <spdlog/spdlog.h>

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <limits>
#include <system_error>

namespace stepwell::tools {

void add_settings(CLI::App& app, std::vector<std::string>& settings, const std::string& help) {
  app.add_option("--set", settings, help + ", e.g. staff.pwp.caseload_cap=35; repeatable")
      ->type_name("KEY=VALUE")
      ->allow_extra_args(false)
      ->check([](const std::string& setting) {
        const std::size_t equals = setting.find('=');
        const bool shaped = equals != std::string::npos && equals != 0 && equals + 1 != setting.size();
        return shaped ? std::string{} : "`" + setting + "` is not of the form key=value";
      });
}

void add_format(CLI::App& app, std::string& format, const std::vector<std::string>& formats, const std::string& help) {
  app.add_option("--format", format, help)->check(CLI::IsMember(formats))->capture_default_str();
}

void add_quiet(CLI::App& app, bool& quiet) {
  app.add_flag("--quiet", quiet, "No progress and no remarks on stderr, only errors");
}

void add_scenario_options(CLI::App& app, scenario_options& options) {
  app.add_option("scenario", options.file, "The scenario file (YAML)")->required()->type_name("FILE");
  add_settings(app, options.settings);
}

void add_seed_and_threads(CLI::App& app, std::uint64_t& seed, int& threads) {
  app.add_option("--seed", seed, "Seed of all randomness: the same seed gives the same bytes")
      ->check(whole_number)
      ->type_name("N")
      ->capture_default_str();
  app.add_option("--threads", threads, "Threads to use; 0 for all. Never changes the answer")
      ->check(whole_number)
      ->check(CLI::Range(0, 1024))
      ->type_name("N")
      ->capture_default_str();
}

CLI::Option* add_how_often(CLI::App& app, std::uint32_t& replications, std::uint64_t& seed, int& threads) {
  add_seed_and_threads(app, seed, threads);
  return app.add_option("--replications", replications, "How many replications to run")
      ->check(whole_number)
      ->check(CLI::Range(1U, 1'000'000U))
      ->type_name("N")
      ->capture_default_str();
}

bool sound(const std::vector<scenario::fault>& faults) {
  for (const scenario::fault& fault : faults) std::fprintf(stderr, "%s\n", to_string(fault).c_str());
  return faults.empty();
}

bool sound(const inquiry::complaints& wrong) {
  sound(wrong.faults);
  for (const std::string& refusal : wrong.refusals) spdlog::error("{}", refusal);
  return wrong.none();
}

std::optional<scenario::scenario> load_or_complain(const scenario_options& options) {
  inquiry::remarks remarks;
  inquiry::complaints wrong;
  auto read = inquiry::read_scenario(scenario::scenario_file(options.file), options.settings, remarks, wrong);
  for (const std::string& note : remarks.notes) spdlog::info("{}", note);
  sound(wrong);
  for (const std::string& warning : remarks.warnings) spdlog::warn("{}", warning);
  return read;
}

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0) return;
  throw report::output_error(std::string("cannot write to standard output: ") + std::strerror(errno));
}

const CLI::Validator whole_number{
    [](std::string& text) -> std::string {
      const bool digits = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
      if (!digits || (text.size() > 1 && text.front() == '0')) return "`" + text + "` is not a whole number such as 20";
      if (std::uint64_t number = 0; std::from_chars(text.data(), text.data() + text.size(), number).ec == std::errc{})
        return {};
      constexpr std::uint64_t largest = std::numeric_limits<std::uint64_t>::max();
      return "`" + text + "` is too large; the largest whole number is " + std::to_string(largest);
    },
    "", "whole number"};

} // namespace stepwell::tools
