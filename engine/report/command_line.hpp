// The command that gives an answer again, as a line for a shell. Of the number of threads and of formats it says
// nothing, because they change no figure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace stepwell::report {

std::string in_single_quotes(const std::string& text);
std::string as_word(const std::string& text); // as a shell takes it for one word

class command_line {
 public:
  command_line(const std::string& subcommand, const std::vector<std::string>& files,
               const std::vector<std::string>& settings = {}); // of --set
  command_line& option(const std::string& name, std::uint64_t value);
  command_line& option(const std::string& name, const std::string& value);
  command_line& flag(const std::string& name, bool given = true);
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

// Of a scenario or several compared, so many replications: also of a precision, which has come to that number.
std::string question_line(const std::string& subcommand, const std::vector<std::string>& scenarios,
                          const std::vector<std::string>& settings, std::uint32_t replications, std::uint64_t seed,
                          bool uncertainty);

// With where the answer goes.
inline std::string with_report(const std::string& line) { return line + " --report report.html"; }
inline std::string with_workbook(const std::string& line) { return line + " --workbook again.xlsx"; }

} // namespace stepwell::report
