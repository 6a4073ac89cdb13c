// Month end: targets are judged, the manager responds, people qualify, resign and drop days, the month is closed.
#pragma once

#include "service/context.hpp"
#include "service/stewardship/response.hpp"
#include "service/stewardship/target.hpp"
#include "service/workforce/qualification.hpp"
#include "service/workforce/reduced_hours.hpp"
#include "service/workforce/training_places.hpp"
#include "service/workforce/turnover.hpp"

namespace stepwell::service {

template <class Recorder>
void end_month(context<Recorder>& c) {
  c.record.month(c);
  judge_targets(c.s, c.now->stewardship);
  respond_to_pressure(c);
  for (std::uint32_t post = 0; post < c.s.practitioners.size(); ++post) {
    qualify(c, post);
    draw_leaving(c, post);
    draw_reduced_hours(c, post);
  }
  offer_training_places(c);
}

} // namespace stepwell::service
