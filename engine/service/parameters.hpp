// Parameters: every number the rules read, grouped by the rule that owns it. Plain data with no defaults of its own:
// the field table (scenario/) holds defaults, units, ranges and evidence, and fills these structs. Immutable while a
// service runs; a dated change is a second set that takes over on its day.
#pragma once

#include "service/flow/appointment_parameters.hpp"
#include "service/flow/case_mix.hpp"
#include "service/flow/demand.hpp"
#include "service/flow/pathway.hpp"
#include "service/stewardship/stewardship_parameters.hpp"
#include "service/workforce/consequences.hpp"
#include "service/workforce/role.hpp"
#include "service/workforce/wellbeing_parameters.hpp"
#include "service/workforce/workforce_parameters.hpp"

#include <array>

namespace stepwell::service {

struct parameters {
  demand_parameters demand;
  case_mix_parameters case_mix;
  service::pathway pathway;
  appointment_parameters appointments;
  std::array<role_parameters, role_count> roles;
  workforce_parameters workforce;
  wellbeing_parameters wellbeing;
  consequence_parameters consequences;
  stewardship_parameters stewardship;
};

// Fills what is derived from the fields (diary cells, cumulative shares). The scenario reader calls it once each set.
void complete(parameters&);

} // namespace stepwell::service
