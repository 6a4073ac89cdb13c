// The verdicts of validation suites, for people and for programs.
#pragma once

#include "study/expectation.hpp"

#include <string>
#include <vector>

namespace stepwell::report {

struct suite {
  std::string name;  // theory, published, patterns
  std::string about; // what was simulated, how often
  std::vector<study::judged> lines;

  std::size_t passed() const;
};

std::string validation_table(const std::vector<suite>&, bool colour);
// {"suites": {"published": [{"id": …, "measure": …, "published": …, "band": […], "mean": …, "ci95": […], "pass": …}]}}
std::string validation_json(const std::vector<suite>&);

} // namespace stepwell::report
