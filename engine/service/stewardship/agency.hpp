// Agency practitioners: beside the funded posts while pressure lasts, paid by the hour. They come in service and work a
// full job plan from the next day, have no supervision here, are in nobody's survey and fill no vacancy.
#pragma once

#include "service/context.hpp"
#include "service/workforce/open_diary.hpp"
#include "service/workforce/recruitment.hpp"
#include "service/workforce/resignation.hpp"

#include <cmath>

namespace stepwell::service {

inline constexpr role agency_roles[] = {role::pwp, role::hit};

// A row that an earlier agency practitioner has left, or a new one.
inline std::uint32_t agency_row(state& s, role of) {
  for (std::uint32_t post = 0; post < s.practitioners.size(); ++post) {
    const practitioner& p = s.practitioners[post];
    if (!p.filled && p.agency && p.post == of) return post;
  }
  practitioner p;
  p.post = of;
  p.funded = false;
  s.practitioners.push_back(p);
  s.diaries.emplace_back();
  return static_cast<std::uint32_t>(s.practitioners.size() - 1);
}

template <class Recorder>
void begin_agency(context<Recorder>& c) {
  state& s = c.s;
  for (const role of : agency_roles) {
    const role_parameters& terms = c.now->roles[number_of(of)];
    auto wanted = std::lround(c.now->stewardship.agency_share * terms.posts);
    for (const practitioner& p : s.practitioners) wanted -= p.agency && p.filled && p.post == of;
    for (; wanted > 0; --wanted) {
      const std::uint32_t post = agency_row(s, of);
      fill_post(c, post, s.today + 1, terms.tenure_months);
      practitioner& p = s.practitioners[post];
      p.agency = true;
      p.funded = false;
      lay_plan(c, post, s.today + 1, s.laid_until);
    }
  }
}

// Pressure is gone: they are given notice.
template <class Recorder>
void end_agency(context<Recorder>& c) {
  for (std::uint32_t post = 0; post < c.s.practitioners.size(); ++post) {
    const practitioner& p = c.s.practitioners[post];
    if (p.agency && p.filled && p.leaves_on == far_away) resign(c, post, destination::other_service);
  }
}

} // namespace stepwell::service
