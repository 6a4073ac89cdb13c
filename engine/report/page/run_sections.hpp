// The sections of a page that are about one scenario: verdicts, pathway, waits, workforce, leavers, money, and what the
// answer rests on. Each returns markup; an empty one is left out of the page.
#pragma once

#include "report/page/frame.hpp"
#include "report/page/run_source.hpp"

#include <string>
#include <vector>

namespace stepwell::report::page {

std::string verdict_section(const summary&);
std::string pathway_section(const run_source&);
std::string waits_section(const run_source&);
std::string workforce_section(const run_source&);
std::string leavers_section(const summary&);
std::string money_section(const run_source&);
std::string assumptions_section(const run_source&);
std::string limits_section();
std::string provenance_section(const run_source&);
std::string all_measures(const summary&); // folded

// The facts of a study as a list of terms, and the commands that make it again.
struct fact {
  std::string term, value;
};
std::string facts(const std::vector<fact>&, const std::vector<std::string>& commands);

} // namespace stepwell::report::page
