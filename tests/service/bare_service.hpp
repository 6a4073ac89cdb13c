// What a rule needs to be called by itself: four weeks of a calendar from Monday 3 June 2024, parameters and a state,
// with nobody watching.
#pragma once

#include "record/no_story.hpp"
#include "service/context.hpp"
#include "service/flow/appointment.hpp"

#include <chrono>

namespace stepwell::service {

struct nobody_watches : record::no_story {
  void discharge(const patient&, exit_reason) {}
  void appointment(appointment_outcome, const patient&, const step&) {}
};

struct bare_service {
  model of{kernel::working_calendar(std::chrono::sys_days(std::chrono::year(2024) / 6 / 3), 28), 28, 0, {}};
  parameters now;
  state s;
  nobody_watches watch;
  context<nobody_watches> c{of, &now, s, watch};
};

} // namespace stepwell::service
