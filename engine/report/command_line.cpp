#include "report/command_line.hpp"

#include <string_view>

namespace stepwell::report {

std::string in_single_quotes(const std::string& text) {
  std::string all = "'";
  for (const char letter : text) all += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
  return all + "'";
}

std::string as_word(const std::string& text) {
  constexpr std::string_view harmless = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./=:,%+@";
  if (!text.empty() && text.find_first_not_of(harmless) == std::string::npos) return text;
  return in_single_quotes(text);
}

command_line::command_line(const std::string& subcommand, const std::vector<std::string>& files,
                           const std::vector<std::string>& settings)
    : text_("stepwell " + subcommand) {
  for (const std::string& file : files) text_ += " " + as_word(file);
  for (const std::string& setting : settings) text_ += " --set " + as_word(setting);
}

command_line& command_line::option(const std::string& name, std::uint64_t value) {
  return option(name, std::to_string(value));
}

command_line& command_line::option(const std::string& name, const std::string& value) {
  text_ += " " + name + " " + as_word(value);
  return *this;
}

command_line& command_line::flag(const std::string& name, bool given) {
  if (given) text_ += " " + name;
  return *this;
}

std::string question_line(const std::string& subcommand, const std::vector<std::string>& scenarios,
                          const std::vector<std::string>& settings, std::uint32_t replications, std::uint64_t seed,
                          bool uncertainty) {
  return command_line(subcommand, scenarios, settings)
      .option("--replications", replications)
      .option("--seed", seed)
      .flag("--uncertainty", uncertainty)
      .text();
}

} // namespace stepwell::report
