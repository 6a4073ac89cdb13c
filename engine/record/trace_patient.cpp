#include "record/silent.hpp"
#include "record/trace.hpp"
#include "service/service.hpp"

#include <utility>

namespace stepwell::record {
namespace {

using service::patient;
using service::step_kind;

class patient_watch : public silent {
 public:
  using context = service::context<patient_watch>;

  explicit patient_watch(std::uint32_t serial) { story_.serial = serial; }

  void begins(const context& c) { context_ = &c; }

  void found_at_start(const context& c, std::uint32_t row) {
    if (const patient* p = watched(c, row)) {
      patient_event& found = tell(patient_moment::found_at_start, *p);
      found.days = c.s.today - p->referred;
      found.at = p->at;
      found.person = *p;
    }
  }

  void referral(const patient& p) {
    if (p.serial == story_.serial) tell(patient_moment::referred, p).person = p;
  }

  void opts_in(const context& c, std::uint32_t row) {
    if (const patient* p = watched(c, row)) tell(patient_moment::opts_in, *p);
  }

  void leaves_step(const context& c, std::uint32_t row, std::uint8_t to) {
    const patient* p = watched(c, row);
    if (p == nullptr) return;
    const bool from_screening = kind_of(c.step_at(p->step)) == step_kind::screening;
    const bool to_exit = kind_of(c.step_at(to)) == step_kind::exit; // the discharge says so
    if (from_screening) tell(patient_moment::screened, *p).to = to;
    if (!from_screening && !to_exit) tell(patient_moment::goes_on, *p).to = to;
  }

  void defers(const context& c, std::uint32_t row) {
    if (const patient* p = watched(c, row)) tell(patient_moment::defers, *p).days = p->deferred_days;
  }

  void comes_forward(const context& c, std::uint32_t row) {
    if (const patient* p = watched(c, row)) tell(patient_moment::comes_forward, *p);
  }

  void waits_again(const context& c, std::uint32_t row) {
    if (const patient* p = watched(c, row)) tell(patient_moment::waits_again, *p);
  }

  void gives_up(const context& c, std::uint32_t row) {
    if (const patient* p = watched(c, row)) tell(patient_moment::gives_up, *p).days = c.s.today - p->listed;
  }

  void taken_on(const context& c, std::uint32_t row, std::uint32_t post) {
    const patient* p = watched(c, row);
    if (p == nullptr || story_.events.empty() || just_happened(patient_moment::handed_over))
      return;                            // found on a first day's caseload, or handed over: that says it
    if (service::is_assessment(c, *p)) { // the booking says it
      waited_ = c.s.today - p->listed;
      return;
    }
    patient_event& taken = tell(patient_moment::taken_on, *p);
    taken.practitioner = post;
    taken.days = c.s.today - p->listed;
  }

  void handed_over(const context& c, std::uint32_t row, std::uint32_t post, std::uint32_t to) {
    const patient* p = watched(c, row);
    if (p == nullptr) return;
    patient_event& handed = tell(patient_moment::handed_over, *p);
    handed.practitioner = to;
    handed.before = post;
    const service::practitioner& before = c.s.practitioners[post];
    handed.before_is_away = before.leaves_on > c.s.today && before.absent_until > c.s.today;
  }

  void booked(const context& c, std::uint32_t row) {
    const patient* p = watched(c, row);
    if (p == nullptr) return;
    patient_event& booked = tell(patient_moment::booked, *p);
    booked.appointment = p->appointment;
    booked.by = p->by;
    booked.days = std::exchange(waited_, 0);
  }

  // Once, however many weeks it lasts.
  void found_no_gap(const context& c, std::uint32_t row) {
    const patient* p = watched(c, row);
    if (p == nullptr) return;
    if (!story_.events.empty() && story_.events.back().what == patient_moment::no_gap)
      story_.events.back().days = c.s.today - story_.events.back().day;
    else
      tell(patient_moment::no_gap, *p);
  }

  void awaits_review(const context& c, std::uint32_t row) {
    if (const patient* p = watched(c, row)) tell(patient_moment::awaits_review, *p).to = p->next_step;
  }

  void reviewed(const context& c, std::uint32_t row) {
    const patient* p = watched(c, row);
    if (p == nullptr) return;
    patient_event& reviewed = tell(patient_moment::reviewed, *p);
    reviewed.decision = p->awaiting_review;
    reviewed.to = p->next_step;
  }

  void appointment(service::appointment_outcome outcome, const patient& p, const service::step&) {
    if (p.serial != story_.serial) return;
    constexpr patient_moment moments[service::appointment_outcome_count] = {
        patient_moment::attended, patient_moment::did_not_attend, patient_moment::cancelled_by_patient,
        patient_moment::cancelled_by_service};
    patient_event& came = tell(moments[static_cast<std::size_t>(outcome)], p);
    came.appointment = p.appointment;
    came.by = p.by;
  }

  // Follows the attended appointment that treats.
  void treatment(const patient& p, const service::step&, kernel::day_number) {
    if (p.serial != story_.serial || !just_happened(patient_moment::attended)) return;
    patient_event& attended = story_.events.back();
    attended.scored = true;
    attended.phq9 = p.phq9;
    attended.gad7 = p.gad7;
    attended.session = p.sessions;
    attended.planned = p.at == service::stage::in_group ? p.sessions + sessions_left(p) : p.planned;
  }

  void discharge(const patient& p, service::exit_reason why) {
    if (p.serial != story_.serial) return;
    patient_event& discharged = tell(patient_moment::discharged, p);
    discharged.person = p;
    discharged.why = why;
  }

  void ends(const context& c) {
    story_.serials = c.s.next_serial;
    for (std::uint32_t row = 0; row < c.s.patients.high_water(); ++row) {
      const patient* p = watched(c, row);
      if (p == nullptr || p->at == service::stage::ended || p->at == service::stage::away) continue;
      patient_event& end = tell(patient_moment::run_ends, *p);
      end.day = c.of.days - 1;
      end.at = p->at;
      if (p->listed != service::never) end.days = end.day - p->listed; // not yet on any list
    }
  }

  patient_story told() { return std::move(story_); }

 private:
  const patient* watched(const context& c, std::uint32_t row) const {
    const patient& p = c.s.patients[row];
    return p.serial == story_.serial ? &p : nullptr;
  }

  bool just_happened(patient_moment what) const {
    return !story_.events.empty() && story_.events.back().what == what && story_.events.back().day == context_->s.today;
  }

  // The group's meetings after this one; its own count has moved on already.
  int sessions_left(const patient& p) const { return context_->s.groups[p.group].sessions_left; }

  patient_event& tell(patient_moment what, const patient& p) {
    const bool in_group = p.practitioner == kernel::no_row && p.group != kernel::no_row;
    const std::uint32_t with = in_group ? context_->s.groups[p.group].practitioner : p.practitioner;
    return story_.events.emplace_back(
        patient_event{.day = context_->s.today, .what = what, .step = p.step, .practitioner = with});
  }

  patient_story story_{};
  const context* context_ = nullptr;
  kernel::day_number waited_ = 0; // for the assessment about to be booked
};

} // namespace

patient_story trace_patient(const service::model& of, std::uint64_t seed, std::uint32_t replication,
                            std::uint32_t serial) {
  service::service<patient_watch> run(of);
  patient_watch watch(serial);
  run.run(seed, replication, watch);
  return watch.told();
}

} // namespace stepwell::record
