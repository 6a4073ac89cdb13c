// A story for people: a practitioner's weeks, a line each, in one table for each holder of the post; a patient's
// journey, a line a moment. Lines keep within `trace_width` characters.
#pragma once

#include "report/trace_words.hpp"

#include <string>

namespace stepwell::report {

inline constexpr std::size_t trace_width = 120;

std::string trace_text(const traced&, const record::practitioner_story&, bool colour);
std::string trace_text(const traced&, const record::patient_story&, bool colour);

} // namespace stepwell::report
