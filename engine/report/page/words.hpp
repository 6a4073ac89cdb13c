// Answers in plain sentences, each with its uncertainty, for readers who will read nothing else.
#pragma once

#include "report/comparison.hpp"
#include "report/summary.hpp"

#include <string>
#include <string_view>

namespace stepwell::report::page {

// "21.0 days (20.3 to 21.7)": the mean with its 95 % interval, or with --uncertainty the range over parameters.
std::string told(const answer&);

std::string difference_unit(std::string_view unit); // of two figures of this unit, with a space before it: " days"

// A field's path as people say it: "PWP caseload cap" of staff.pwp.caseload_cap.
std::string factor_title(std::string_view path);

std::string answer_of_run(const summary&);           // markup
std::string answer_of_comparison(const comparison&); // markup: two sentences, then one for each alternative

} // namespace stepwell::report::page
