// Numbers as text: for machines the shortest that reads back as the same double, for people as many digits as the
// interval's width makes meaningful, with thousands separated. Never the process's locale: output is the same anywhere.
#pragma once

#include "study/interval.hpp"

#include <string>

namespace stepwell::report {

std::string shortest(double); // "" when not finite: an empty cell
std::string shortest(float);

// 12034.56 with one decimal gives "12,034.6".
std::string grouped(double, int decimals);

// The decimals worth showing: the first digit of the half-width, but at least one for means below a hundred.
int decimals_worth_showing(const study::interval&);

} // namespace stepwell::report
