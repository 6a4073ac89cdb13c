// The first sheet of every workbook: what was asked, what each sheet holds, how to read it, what it cannot tell, and
// the command that gives it again.
#pragma once

#include "report/workbook.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stepwell::report {

struct read_me {
  std::string title;
  std::vector<std::pair<std::string, std::string>> question; // what was asked, e.g. seed and its value
  std::string command;                                       // that gives the workbook again
  std::vector<std::pair<std::string, std::string>> sheets;   // name and what it holds
  std::vector<std::string> how_to_read = {};                 // beside what holds of every workbook
  bool interrupted = false;
};

void write(workbook&, const read_me&);

} // namespace stepwell::report
