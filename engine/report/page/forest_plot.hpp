// A forest plot: what each alternative makes different in one measure, with its interval, against no difference.
#pragma once

#include "record/measure.hpp"
#include "report/change.hpp"
#include "report/comparison.hpp"

#include <string>

namespace stepwell::report::page {

std::string_view mark_of(change); // "✓ better"; never by colour alone
std::string_view css_of(change);  // "good", "bad", "unsure" or empty

std::string forest_figure(const comparison&, std::size_t measure, std::string_view heading);

} // namespace stepwell::report::page
