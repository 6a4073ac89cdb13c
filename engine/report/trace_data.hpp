// A story for programs: the same rows as the tables', with every figure in full. Columns and keys are fixed once
// published.
#pragma once

#include "report/trace_words.hpp"

#include <string>

namespace stepwell::report {

// {"scenario", …, "practitioner", "role", "holders": […], "weeks": [{…, "events": [{"date", "event", "text", …}]}]}
std::string trace_json(const traced&, const record::practitioner_story&);
// {"scenario", …, "patient", "events": [{"date", "event", "text", …}]}
std::string trace_json(const traced&, const record::patient_story&);

std::string trace_csv(const traced&, const record::practitioner_story&); // a row a week
std::string trace_csv(const traced&, const record::patient_story&);      // a row an event

} // namespace stepwell::report
