// The cap on sessions, `sessions_most`, may change on a date. It binds whoever begins a course under it: how many
// sessions there will be is agreed at the first one. Courses under way keep what was agreed; cutting those short is
// another policy (stewardship/course_cuts.hpp). A raised cap lengthens the courses of people who join the list from
// then on: what was planned under the lower cap stays.
#pragma once

#include "service/flow/pathway.hpp"
#include "service/flow/patient.hpp"

#include <algorithm>

namespace stepwell::service {

// At every attended session, before it is counted.
inline void agree_length(patient& p, const step& here) {
  if (p.sessions == 0) p.planned = static_cast<std::uint8_t>(std::min<std::int32_t>(p.planned, here.sessions_most));
}

} // namespace stepwell::service
