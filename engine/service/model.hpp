// A model: what one scenario compiles to. Immutable plain tables, shared by every thread; a service holds a reference.
#pragma once

#include "kernel/calendar.hpp"
#include "kernel/time.hpp"
#include "service/flow/start_state.hpp"
#include "service/parameters.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace stepwell::service {

struct phase { // a set of parameters and the day from which it holds
  kernel::day_number from;
  parameters values;
};

struct sized_service { // one of several that a scenario stands for (services.hpp)
  std::string name;
  double size = 1; // of it, times what the model says of people and posts
};

struct model {
  kernel::working_calendar calendar;        // day 0 is the run's first day, a Monday
  kernel::day_number days = 0;              // length of the run, warm-up included
  kernel::day_number measured_from = 0;     // first day of the measured window; the first day of a month
  std::vector<phase> phases;                // by day; the first holds from day 0
  start_state start = {};                   // empty: nobody is there on day 0
  std::vector<sized_service> services = {}; // none: the model is of one service, itself
  std::uint32_t number = 0;                 // of this service among a scenario's
};

} // namespace stepwell::service
