// An appointment: cells of a diary promised to a patient, and what becomes of it. Its chance is drawn once, when it is
// booked, under the patient's own number of it, so the same patient misses the same appointments under every policy.
#pragma once

#include "random/bernoulli.hpp"
#include "service/context.hpp"
#include "service/flow/cases.hpp"
#include "service/flow/discharge.hpp"
#include "service/flow/luck.hpp"
#include "service/flow/short_notice.hpp"

#include <algorithm>
#include <cmath>

namespace stepwell::service {

enum class appointment_outcome : std::uint8_t { attended, did_not_attend, cancelled_by_patient, cancelled_by_provider };
inline constexpr std::size_t appointment_outcome_count = 4;

inline medium medium_of(const step& here, double preference) {
  // The media in their order; counted rather than branched upon, since nobody can guess which it will be.
  return static_cast<medium>((preference >= here.telephone_share) +
                             (preference >= here.telephone_share + here.video_share));
}

inline kernel::day_number days_until_next(const step& here) { return here.days_between; }

struct gap_in_diary {
  kernel::day_number day = never;
  int cell = 0;
  bool found() const { return day != never; }
};

// The first gap from `from` on in which a session fits. Assessment slots that nobody took are released to treatment
// shortly before their day.
template <class Recorder>
gap_in_diary find_gap(const context<Recorder>& c, std::uint32_t post, kernel::day_number from, const step& here) {
  const diary& book = c.s.diaries[post];
  const bool assessment = kind_of(here) == step_kind::assessment;
  const kernel::day_number released = c.s.today + c.now->appointments.release_days;
  const std::int32_t most = c.role_of(c.s.practitioners[post]).contacts_per_day_most;
  for (kernel::day_number d = from; d < c.s.laid_until; ++d) {
    const diary_day& day = book[d];
    const std::uint64_t free = assessment      ? day.assessment
                               : d <= released ? day.treatment | day.assessment
                                               : day.treatment;
    if (free == 0 || is_full(day, most)) continue;
    const int cell = kernel::first_run(free, here.cells);
    if (cell >= 0) return {d, cell};
  }
  return {};
}

// As booked: a step's sessions may be made longer or shorter on a later date.
inline std::uint64_t cells_of(const patient& p) { return kernel::cells(kernel::cell_of(p.appointment), p.cells); }

// Gives the cells back to the diary, each to the kind the job plan made it.
inline void free_cells(state& s, const patient& p, std::uint64_t cells) {
  const kernel::day_number on = kernel::day_of(p.appointment);
  diary_day& day = s.diaries[p.practitioner][on];
  if (day.status != attendance::at_work) return;
  const auto weekday = static_cast<std::size_t>(on % kernel::days_per_week); // day 0 is a Monday
  const std::uint64_t assessment = s.practitioners[p.practitioner].plan.days[weekday].assessment & cells;
  day.assessment |= assessment;
  day.treatment |= cells & ~assessment;
  --day.contacts;
}

// The chance of the patient's next appointment, wherever it is: who misses it, by what medium, and the words that the
// session will need. Returns the uniform below `did_not_attend` of which it is missed.
inline double draw_luck(const state& s, patient& p, const step& here) {
  const random::philox_block words =
      random::draw(s.chance, p.entity(), static_cast<std::uint32_t>(purpose::appointment), p.appointments++);
  const double fate = random::to_uniform(words.word[0]);
  p.luck = {words.word[1], words.word[2], words.word[3]};
  p.by = medium_of(here, p.preference);
  p.will_miss = fate < here.did_not_attend;
  return fate;
}

template <class Recorder>
void book(context<Recorder>& c, std::uint32_t row, gap_in_diary gap) {
  state& s = c.s;
  patient& p = s.patients[row];
  const step& here = c.step_at(p.step);
  const appointment_parameters& rules = c.now->appointments;
  take(s.diaries[p.practitioner][gap.day], kernel::cells(gap.cell, here.cells));
  p.appointment = kernel::at(gap.day, gap.cell);
  p.cells = static_cast<std::uint8_t>(here.cells);
  p.booked = true;
  p.stamp = (p.stamp + 1) & stamp_mask;
  const double fate = draw_luck(s, p, here);
  c.record.booked(c, row);
  const double by_patient = here.did_not_attend + rules.patient_cancels;
  const bool patient_cancels = !p.will_miss && fate < by_patient;
  const double by_provider = rules.provider_cancels * s.practitioners[p.practitioner].strained.cancels;
  const bool provider_cancels = !p.will_miss && !patient_cancels && fate < by_patient + by_provider;
  if (!patient_cancels && !provider_cancels) {
    s.schedule(p.appointment, event_kind::session, row, p.stamp);
    return;
  }
  // Whole days of notice, geometric from 0, by inversion.
  const double notice =
      rules.notice_log < 0 ? std::floor(std::log(lower_half(p.luck[luck::scores])) / rules.notice_log) : 0;
  const auto days = static_cast<kernel::day_number>(std::min<double>(notice, gap.day - s.today));
  const kernel::tick when = std::max(s.now(), kernel::at(gap.day - days, 0));
  s.schedule(when, patient_cancels ? event_kind::patient_cancels : event_kind::provider_cancels, row, p.stamp);
}

// Books with the patient's own practitioner, from `from` on; when the open diary is full, tries again in a week.
template <class Recorder>
void book_or_try_again(context<Recorder>& c, std::uint32_t row, kernel::day_number from) {
  state& s = c.s;
  patient& p = s.patients[row];
  const gap_in_diary gap = find_gap(c, p.practitioner, std::max(from, s.today + 1), c.step_at(p.step));
  if (gap.found()) {
    book(c, row, gap);
    return;
  }
  c.record.found_no_gap(c, row);
  p.stamp = (p.stamp + 1) & stamp_mask;
  s.schedule(kernel::at(s.today + kernel::days_per_week, 0), event_kind::books_again, row, p.stamp);
}

template <class Recorder>
void book_again(context<Recorder>& c, std::uint32_t row) {
  book_or_try_again(c, row, c.s.today + 1);
}

// The care ends here, unplanned or unwished: away from the practitioner and out.
template <class Recorder>
void end_care(context<Recorder>& c, std::uint32_t row, exit_reason why) {
  detach(c, row);
  discharge(c, row, why);
}

inline exit_reason reason_of_leaving(const patient& p) {
  return p.treatments == 0 ? exit_reason::declined : exit_reason::ended_before_planned;
}

template <class Recorder>
void patient_cancels(context<Recorder>& c, std::uint32_t row) {
  state& s = c.s;
  patient& p = s.patients[row];
  const step& here = c.step_at(p.step);
  const kernel::day_number day = kernel::day_of(p.appointment);
  c.record.appointment(appointment_outcome::cancelled_by_patient, p, here);
  if (day > s.today) free_cells(s, p, cells_of(p)); // on the day itself nobody else can come
  p.booked = false;
  if (lower_half(p.luck[luck::refusal]) < c.now->appointments.rebook_refused) {
    end_care(c, row, reason_of_leaving(p));
    return;
  }
  book_or_try_again(c, row, std::max(first_day_for(c, p), day + 1));
}

// The practitioner is needed elsewhere: the cells stay taken.
template <class Recorder>
void provider_cancels(context<Recorder>& c, std::uint32_t row) {
  state& s = c.s;
  patient& p = s.patients[row];
  const kernel::day_number day = kernel::day_of(p.appointment);
  c.record.appointment(appointment_outcome::cancelled_by_provider, p, c.step_at(p.step));
  p.booked = false;
  book_or_try_again(c, row, std::max(first_day_for(c, p), day + 1));
}

} // namespace stepwell::service
