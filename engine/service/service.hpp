// The service: one replication, from an empty Monday to the run's last day. This is the whole loop; every mechanism is
// a verb in a file of its own, called from one line here.
//
// The result depends on (model, seed, replication) alone. One thread; memory is kept between runs.
#pragma once

#include "service/context.hpp"
#include "service/flow/allocation.hpp"
#include "service/flow/arrival.hpp"
#include "service/flow/group_care.hpp"
#include "service/flow/screening.hpp"
#include "service/flow/session.hpp"
#include "service/flow/start_lists.hpp"
#include "service/month_end.hpp"
#include "service/workforce/absence.hpp"
#include "service/workforce/day_end.hpp"
#include "service/workforce/posts.hpp"
#include "service/workforce/supervision.hpp"
#include "service/workforce/turnover.hpp"
#include "service/workforce/vacancy.hpp"
#include "service/workforce/week_end.hpp"

namespace stepwell::service {

template <class Recorder>
class service {
 public:
  explicit service(const model& of) : of_(&of) {}

  void run(std::uint64_t seed, std::uint32_t replication, Recorder& record) {
    clear(seed, replication);
    context<Recorder> c{*of_, &of_->phases.front().values, state_, record};
    record.begins(c);
    fill_first_posts(c);
    open_diaries_until(c, c.now->appointments.horizon_weeks * kernel::days_per_week);
    if (of_->start.given()) begin_with_lists(c);
    state_.schedule(kernel::at(0, 0), event_kind::day_begins, 0, 0);
    kernel::agenda<event>::entry next;
    while (state_.agenda.pop(next)) {
      const kernel::day_number day = kernel::day_of(next.when);
      if (day >= of_->days) break;
      state_.today = day;
      ++state_.events;
      if (const event* soon = state_.agenda.ahead()) fetch(*soon);
      happen(c, next.payload);
    }
    record.ends(c);
  }

  const state& current() const { return state_; }

 private:
  // Above the replication stands which of a scenario's services this is, so that each has chance of its own.
  static constexpr int replication_bits = 32;

  void clear(std::uint64_t seed, std::uint32_t replication) {
    state_.chance = {seed, std::uint64_t{of_->number} << replication_bits | replication};
    state_.agenda.clear();
    state_.today = 0;
    state_.laid_until = 0;
    state_.phase = 0;
    state_.patients.clear();
    state_.next_serial = 0;
    state_.waiting.clear();
    state_.days_of_lists.clear();
    state_.have_lists(of_->phases.front().values.pathway.steps.size());
    state_.lists_by_day = true;
    state_.screening_minutes_saved = 0;
    state_.arrivals = {};
    state_.coming_back = {};
    state_.practitioners.clear();
    state_.diaries.clear();
    state_.first_asked = 0;
    state_.groups.clear();
    state_.training = {};
    state_.targets = {};
    state_.pressure = 0;
    state_.course_share = 1;
    state_.events = 0;
  }

  // Brings the patient near whom an event will be about: in a large service the processor would wait for each.
  void fetch(const event& e) const {
    if (is_about_a_patient(static_cast<event_kind>(e.kind))) state_.patients.fetch(e.subject);
  }

  static bool still_holds(const state& s, const event& e) {
    switch (static_cast<event_kind>(e.kind)) {
    case event_kind::leaves:
    case event_kind::absence_begins:
      return s.practitioners[e.subject].stamp == e.stamp;
    case event_kind::vacancy_approved:
    case event_kind::advert_closes:
    case event_kind::starts:
      return s.practitioners[e.subject].search.stamp == e.stamp;
    case event_kind::comes_back:
    case event_kind::opts_in:
    case event_kind::patient_cancels:
    case event_kind::provider_cancels:
    case event_kind::comes_forward:
    case event_kind::gives_up:
    case event_kind::books_again:
    case event_kind::session:
      return s.patients[e.subject].stamp == e.stamp;
    case event_kind::group_session:
    case event_kind::group_books_again:
      return s.groups[e.subject].stamp == e.stamp;
    case event_kind::day_begins:
    case event_kind::day_ends:
    case event_kind::week_ends:
    case event_kind::month_ends:
      break;
    }
    return true;
  }

  static void happen(context<Recorder>& c, const event& e) {
    if (!still_holds(c.s, e)) return;
    switch (static_cast<event_kind>(e.kind)) {
    case event_kind::comes_back:
      return come_back(c, e.subject);
    case event_kind::opts_in:
      return opt_in(c, e.subject);
    case event_kind::day_begins:
      return begin_day(c);
    case event_kind::leaves:
      return leave_post(c, e.subject);
    case event_kind::vacancy_approved:
      return advertise(c, e.subject);
    case event_kind::advert_closes:
      return close_advert(c, e.subject);
    case event_kind::starts:
      return fill_vacancy(c, e.subject);
    case event_kind::absence_begins:
      return begin_absence(c, e.subject);
    case event_kind::patient_cancels:
      return patient_cancels(c, e.subject);
    case event_kind::provider_cancels:
      return provider_cancels(c, e.subject);
    case event_kind::comes_forward:
      return come_forward(c, e.subject);
    case event_kind::gives_up:
      return give_up(c, e.subject);
    case event_kind::books_again:
      return book_again(c, e.subject);
    case event_kind::session:
      return hold_session(c, e.subject);
    case event_kind::group_session:
      return hold_group(c, e.subject);
    case event_kind::group_books_again:
      return book_group_or_try_again(c, e.subject, c.s.today + 1);
    case event_kind::day_ends:
      end_day(c);
      return c.record.day(c);
    case event_kind::week_ends:
      return end_week(c);
    case event_kind::month_ends:
      return end_month(c);
    }
  }

  static void begin_day(context<Recorder>& c) {
    state& s = c.s;
    const kernel::day_number today = s.today;
    const kernel::day_number tomorrow = today + 1;
    s.schedule(kernel::at(today, kernel::cells_per_day - 1), event_kind::day_ends, 0, 0);
    if (tomorrow % kernel::days_per_week == 0)
      s.schedule(kernel::at(today, kernel::cells_per_day - 1), event_kind::week_ends, 0, 0);
    if (tomorrow == c.of.days || c.of.calendar.month(tomorrow) != c.of.calendar.month(today))
      s.schedule(kernel::at(today, kernel::cells_per_day - 1), event_kind::month_ends, 0, 0);
    if (tomorrow < c.of.days) s.schedule(kernel::at(tomorrow, 0), event_kind::day_begins, 0, 0);
    begin_phase(c);
    if (!c.of.calendar.is_working(today)) return;
    receive_referrals(c);
    screen_referrals(c);
    start_groups(c);
    allocate(c);
  }

  // A dated change takes over at the start of its day.
  static void begin_phase(context<Recorder>& c) {
    state& s = c.s;
    if (s.phase + 1 >= c.of.phases.size() || c.of.phases[s.phase + 1].from > s.today) return;
    c.now = &c.of.phases[++s.phase].values;
    change_volume(c);
    change_posts(c);
    change_supervision(c);
  }

  const model* of_;
  state state_;
};

} // namespace stepwell::service
