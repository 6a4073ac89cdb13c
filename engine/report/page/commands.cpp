#include "report/page/commands.hpp"

namespace stepwell::report::page {
namespace {

std::string question(const std::vector<std::string>& settings, std::uint32_t replications, std::uint64_t seed,
                     bool uncertainty) {
  std::string text;
  for (const std::string& setting : settings) text += " --set " + quoted(setting);
  text += " --replications " + std::to_string(replications) + " --seed " + std::to_string(seed);
  return text + (uncertainty ? " --uncertainty" : "") + " --report report.html";
}

} // namespace

std::string quoted(const std::string& word) {
  constexpr std::string_view safe = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./=+:,@%";
  if (!word.empty() && word.find_first_not_of(safe) == std::string::npos) return word;
  std::string text = "'";
  for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
}

std::vector<std::string> commands_of(const run_command& of) {
  return {"stepwell run " + quoted(of.scenario) + question(of.settings, of.replications, of.seed, of.uncertainty)};
}

std::vector<std::string> commands_of(const compare_command& of) {
  std::string text = "stepwell compare";
  for (const std::string& scenario : of.scenarios) text += " " + quoted(scenario);
  return {text + question(of.settings, of.replications, of.seed, of.uncertainty)};
}

} // namespace stepwell::report::page
