// The commands that make a report again, as a user would type them. Threads and formats change no figure and are left
// out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace stepwell::report::page {

struct run_command {
  std::string scenario;
  std::vector<std::string> settings; // of --set
  std::uint32_t replications;
  std::uint64_t seed;
  bool uncertainty;
};
std::vector<std::string> commands_of(const run_command&);

struct compare_command {
  std::vector<std::string> scenarios;
  std::vector<std::string> settings;
  std::uint32_t replications;
  std::uint64_t seed;
  bool uncertainty;
};
std::vector<std::string> commands_of(const compare_command&);

std::string quoted(const std::string& word); // where a shell would take it apart

} // namespace stepwell::report::page
