// Vacancy: from notice to the successor's first day. The vacancy is approved, advertised in rounds until one finds
// somebody, and whoever is found works their own notice and starts on a Monday. Seniors' posts may go to one of the
// service's own instead. Trainees are found for an intake. A freeze stops what has not come to an offer.
#pragma once

#include "random/bernoulli.hpp"
#include "random/exponential.hpp"
#include "random/log_normal.hpp"
#include "service/context.hpp"
#include "service/workforce/intake.hpp"
#include "service/workforce/promotion.hpp"
#include "service/workforce/recruitment.hpp"
#include "service/workforce/transfer.hpp"

#include <algorithm>
#include <cmath>

namespace stepwell::service {

inline kernel::day_number draw_days(random::stream& chance, double weeks_mean, double spread) {
  if (weeks_mean <= 0) return 0;
  return static_cast<kernel::day_number>(
      std::lround(random::log_normal(chance, weeks_mean, weeks_mean * spread) * kernel::days_per_week));
}

template <class Recorder>
random::stream chance_of_search(const context<Recorder>& c, std::uint32_t post, purpose why) {
  const search& seeking = c.s.practitioners[post].search;
  return c.s.chance_of(holder_entity(post, seeking.number), why, seeking.round);
}

// The next thing in a post's search; what is due today happens at once.
template <class Recorder>
void schedule_search(context<Recorder>& c, std::uint32_t post, event_kind kind, kernel::day_number day) {
  if (day >= c.of.days) return;
  c.s.schedule(std::max(c.s.now(), kernel::at(day, 0)), kind, post, c.s.practitioners[post].search.stamp);
}

// A round of advertising begins. For a trainee's post it ends in time for the intake after the last one that failed.
template <class Recorder>
void advertise(context<Recorder>& c, std::uint32_t post) {
  practitioner& p = c.s.practitioners[post];
  const workforce_parameters& rules = c.now->workforce;
  ++p.search.round;
  p.search.stage = search_stage::advertised;
  random::stream chance = chance_of_search(c, post, purpose::recruitment);
  kernel::day_number closes = c.s.today + draw_days(chance, rules.advert_weeks, rules.recruitment_spread);
  if (in_training(p.post)) {
    const kernel::day_number from = p.search.round == 1
                                        ? std::max(c.s.today, p.search.free_from)
                                        : p.search.starts_on + static_cast<kernel::day_number>(days_per_month) + 1;
    p.search.starts_on = next_intake(c, from);
    const auto notice = std::lround(c.role_of(p).recruit_notice_weeks * kernel::days_per_week);
    closes = std::max(c.s.today, p.search.starts_on - static_cast<kernel::day_number>(notice));
  }
  schedule_search(c, post, event_kind::advert_closes, closes);
}

// Posts are cut when people leave, whoever they are: of a role that has more people than it is funded for, the post
// that falls free closes, and the post of one who stays is funded instead.
inline void close_instead_of_another(std::vector<practitioner>& all, practitioner& free) {
  for (practitioner& other : all)
    if (other.post == free.post && other.filled && !other.funded && !other.agency && other.leaves_on == far_away) {
      other.funded = true;
      free.funded = false;
      return;
    }
}

// A post that is or will be free from `free_from` is to be filled again, unless it is unfunded, frozen or sought for
// already. Trainee posts need no approval: places are agreed with the year's training contract.
template <class Recorder>
void seek_successor(context<Recorder>& c, std::uint32_t post, kernel::day_number free_from) {
  practitioner& p = c.s.practitioners[post];
  const workforce_parameters& rules = c.now->workforce;
  if (p.funded) close_instead_of_another(c.s.practitioners, p);
  if (!p.funded || rules.recruitment_frozen || p.search.stage != search_stage::none) return;
  ++p.search.number;
  p.search.round = 0;
  p.search.free_from = free_from;
  if (in_training(p.post)) return advertise(c, post);
  p.search.stage = search_stage::approval;
  random::stream chance = chance_of_search(c, post, purpose::recruitment);
  schedule_search(c, post, event_kind::vacancy_approved,
                  c.s.today + draw_days(chance, rules.approval_weeks, rules.recruitment_spread));
}

// The round is over: a colleague is appointed, somebody from outside is, or another round begins.
template <class Recorder>
void close_advert(context<Recorder>& c, std::uint32_t post) {
  practitioner& p = c.s.practitioners[post];
  const workforce_parameters& rules = c.now->workforce;
  const role_parameters& role = c.role_of(p);
  random::stream chance = chance_of_search(c, post, purpose::offer);
  const bool is_found = random::bernoulli(chance, role.fill_rate);
  const kernel::day_number notice = draw_days(chance, role.recruit_notice_weeks, rules.recruitment_spread);
  kernel::day_number first_day = c.s.today;
  // Whether one of the service's own gets the post shows when the first candidates are seen.
  random::stream within = chance_of_search(c, post, purpose::promotion);
  if (p.search.round == 1 && has_promotion(p.post) && random::bernoulli(within, rules.internal_promotion))
    p.search.appointee = candidate_for(c, p.post, within.uniform());
  if (p.search.appointee != kernel::no_row)
    p.search.appointee_generation = c.s.practitioners[p.search.appointee].generation;
  else if (!is_found)
    return advertise(c, post);
  else
    first_day += notice;
  p.search.stage = search_stage::offered;
  if (!in_training(p.post)) {
    p.search.starts_on = std::max(first_day, p.search.free_from);
    while (p.search.starts_on % kernel::days_per_week != 0) ++p.search.starts_on; // first days are Mondays, as day 0 is
  }
  schedule_search(c, post, event_kind::starts, p.search.starts_on);
}

// A recruit's first day.
template <class Recorder>
void start_in_post(context<Recorder>& c, std::uint32_t post) {
  state& s = c.s;
  practitioner& p = s.practitioners[post];
  random::stream chance = s.chance_of(p.entity(post), purpose::tenure);
  const double mean = c.role_of(p).tenure_months;
  const double months = in_training(p.post) || mean <= 0 ? 0 : random::exponential(chance, mean);
  fill_post(c, post, s.today, months);
  p.ramp_until = s.today + c.now->workforce.ramp_weeks * kernel::days_per_week;
  assign_supervisors(c);
  lay_plan(c, post, s.today, s.laid_until);
  c.record.starter(p);
}

// The first day of whoever was found: a recruit's, or a colleague's, whose own post falls vacant with it. Had the
// colleague resigned since, the search begins again.
template <class Recorder>
void fill_vacancy(context<Recorder>& c, std::uint32_t post) {
  state& s = c.s;
  practitioner& p = s.practitioners[post];
  if (p.filled || !p.funded) return;
  const std::uint32_t appointee = p.search.appointee;
  if (appointee == kernel::no_row) return start_in_post(c, post);
  if (appointee_is_there(s.practitioners, p.search)) {
    transfer(c, appointee, post, s.today);
    return seek_successor(c, appointee, s.today);
  }
  end_search(p.search);
  seek_successor(c, post, s.today);
}

// A dated change: a freeze stops every search that has not come to an offer. Without one, posts that nobody is being
// sought for (a freeze has ended, posts were added) are: also those whose holders are still working their notice.
template <class Recorder>
void review_vacancies(context<Recorder>& c) {
  for (std::uint32_t post = 0; post < c.s.practitioners.size(); ++post) {
    practitioner& p = c.s.practitioners[post];
    const bool is_open = p.search.stage == search_stage::approval || p.search.stage == search_stage::advertised;
    if (is_open && (c.now->workforce.recruitment_frozen || !p.funded)) end_search(p.search);
    if (!p.filled) seek_successor(c, post, c.s.today);
    if (p.filled && p.leaves_on != far_away) seek_successor(c, post, p.leaves_on);
  }
}

} // namespace stepwell::service
