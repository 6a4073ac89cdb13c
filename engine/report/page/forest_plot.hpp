// A forest plot: what each alternative makes different in one measure, with its interval, against no difference.
#pragma once

#include "record/measure.hpp"
#include "report/comparison.hpp"

#include <string>

namespace stepwell::report::page {

// Which side of no difference a whole interval lies on, and whether that is better.
enum class change : std::uint8_t { none, unclear, different, better, worse };
change change_of(const study::paired_difference&, record::better_side);
std::string_view mark_of(change); // "✓ better"; never by colour alone
std::string_view css_of(change);  // "good", "bad", "unsure" or empty

// The interval shown: of the mean, or with --uncertainty the range over parameters.
struct shown_range {
  double low, high;
};
shown_range range_of(const study::paired_difference&);
std::string signed_text(double value, int decimals);

std::string forest_figure(const comparison&, std::size_t measure, std::string_view heading);

} // namespace stepwell::report::page
