// Intakes: training begins together, on a Monday of one of two months a year. Trainee posts are filled then, and people
// leave for high-intensity training then.
#pragma once

#include "service/context.hpp"

namespace stepwell::service {

// The first Monday from `from` on that lies in an intake month; the run's end where there is none before it.
template <class Recorder>
kernel::day_number next_intake(const context<Recorder>& c, kernel::day_number from) {
  const workforce_parameters& rules = c.now->workforce;
  for (kernel::day_number day = from; day < c.of.days; ++day) {
    if (c.of.calendar.weekday(day) != 0) continue;
    const int month = c.of.calendar.month_of_year(day) + 1;
    if (month == rules.intake_month_first || month == rules.intake_month_second) return day;
  }
  return c.of.days;
}

} // namespace stepwell::service
