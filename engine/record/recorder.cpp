#include "record/recorder.hpp"

#include "record/measure.hpp"
#include "record/monthly.hpp"
#include "service/workforce/case_management.hpp"

#include <cmath>

namespace stepwell::record {

namespace {

using service::staff_group;

constexpr std::size_t group_number(service::role r) { return static_cast<std::size_t>(service::group_of(r)); }
constexpr bool is_clinical(service::role r) { return service::group_of(r) != staff_group::other; }

std::int64_t millionths(double x) { return std::llround(x / millionth); }
std::int64_t pence(double gbp) { return std::llround(gbp / penny); }

// Weeks are told at their end.
constexpr kernel::day_number last_day_of(int week) { return (week + 1) * kernel::days_per_week - 1; }

constexpr kernel::day_number days_28 = 28, days_56 = 56, days_90 = 90; // the official bands

} // namespace

void recorder::begins(const context& c) {
  now_ = c.now;
  service_ = c.of.number;
  measuring_ = c.of.measured_from <= 0;
  month_ = {};
  month_first_waits_.reset();
  month_finished_contacts_.reset();
  window_.clear();
  window_.years = (c.of.days - c.of.measured_from) / kernel::days_per_year;
  months_.clear();
  weeks_.clear();
  pathway_.begin(wanted_.pathway ? c.now->pathway.steps.size() : 0);
}

void recorder::ends(const context& c) { (void)c; }

void recorder::referral(const service::patient& p) {
  ++flow(flow_count::referrals);
  if (measuring_ && wanted_.pathway) pathway_.enters(p.step);
  flow(flow_count::referred_again) += p.referrals_before > 0;
  flow(flow_count::self_referrals) += p.source == service::referral_source::person;
  flow(flow_count::general_practitioner_referrals) += p.source == service::referral_source::general_practitioner;
}

void recorder::appointment(service::appointment_outcome outcome, const service::patient& p, const service::step& here) {
  ++flow(flow_count::attended + static_cast<std::size_t>(outcome));
  if (outcome != service::appointment_outcome::attended) return;
  ++flow(flow_count::attended_telephone + static_cast<std::size_t>(p.by));
  flow(flow_count::assessments) += service::kind_of(here) == service::step_kind::assessment;
}

void recorder::treatment(const service::patient& p, const service::step& here, kernel::day_number today) {
  if (p.treatments == 1) {
    const kernel::day_number wait = today - p.referred;
    ++flow(flow_count::accessing);
    flow(flow_count::accessing_days) += wait;
    flow(flow_count::accessing_28) += wait <= days_28;
    flow(flow_count::accessing_29_to_56) += wait > days_28 && wait <= days_56;
    flow(flow_count::accessing_57_to_90) += wait > days_56 && wait <= days_90;
    flow(flow_count::accessing_over_90) += wait > days_90;
    flow(flow_count::accessing_42) += wait <= service::six_weeks;
    flow(flow_count::accessing_126) += wait <= service::eighteen_weeks;
    month_first_waits_.add(wait);
  } else {
    const kernel::day_number gap = today - p.last_treatment;
    ++flow(flow_count::gaps);
    flow(flow_count::gap_days) += gap;
    if (p.treatments == 2) {
      ++flow(flow_count::second_treatments);
      flow(flow_count::second_within_28) += gap <= days_28;
      flow(flow_count::second_29_to_90) += gap > days_28 && gap <= days_90;
      flow(flow_count::second_over_90) += gap > days_90;
    }
  }
  const service::intensity level = service::level_of(here);
  const bool first_low = level == service::intensity::low && p.low_sessions == 0;
  const bool first_high = level == service::intensity::high && p.high_sessions == 0;
  if (first_low && p.high_sessions == 0 && p.assessed != service::never) {
    ++flow(flow_count::to_low);
    flow(flow_count::to_low_days) += today - p.assessed;
  }
  if (first_high && p.low_sessions == 0 && p.assessed != service::never) {
    ++flow(flow_count::to_high);
    flow(flow_count::to_high_days) += today - p.assessed;
  }
  if (first_high && p.low_sessions > 0) {
    ++flow(flow_count::step_up_waits);
    flow(flow_count::step_up_days) += today - p.last_low;
  }
  if (first_low && p.high_sessions > 0) {
    ++flow(flow_count::step_down_waits);
    flow(flow_count::step_down_days) += today - p.last_high;
  }
}

void recorder::finished(const service::patient& p) {
  const kernel::day_number wait = p.first_treatment - p.referred;
  ++flow(flow_count::finished);
  flow(flow_count::finished_wait_days) += wait;
  flow(flow_count::finished_within_6_weeks) += wait <= service::six_weeks;
  flow(flow_count::finished_within_18_weeks) += wait <= service::eighteen_weeks;
  flow(flow_count::finished_contacts) += p.treatments;
  month_finished_contacts_.add(p.treatments);
  if (p.low_sessions > 0) {
    ++flow(flow_count::low_courses);
    flow(flow_count::low_contacts) += p.low_sessions;
  }
  if (p.high_sessions > 0) {
    ++flow(flow_count::high_courses);
    flow(flow_count::high_contacts) += p.high_sessions;
  }
  flow(flow_count::finished_at_risk) += p.risk;
  flow(flow_count::risks_found) += p.risk && p.risk_found;
  flow(flow_count::finished_started_low) += p.started_low;
  flow(flow_count::finished_stepped_up) += p.started_low && p.stepped_up;
  const bool improved = service::reliably_improved(p);
  flow(flow_count::reliably_improved) += improved;
  flow(flow_count::reliably_deteriorated) += service::reliably_deteriorated(p);
  if (service::began_at_caseness(p)) {
    ++flow(flow_count::at_caseness);
    flow(flow_count::recovered) += service::recovered(p);
    count_recovery_by_person(p);
    flow(flow_count::reliably_recovered) += service::recovered(p) && improved;
  } else {
    ++flow(flow_count::not_at_caseness);
  }
}

// By what official figures tell apart; only of those who began at caseness.
void recorder::count_recovery_by_person(const service::patient& p) {
  const bool recovered = service::recovered(p);
  ++flow(flow_count::at_caseness_by_problem + p.problem);
  flow(flow_count::recovered_by_problem + p.problem) += recovered;
  if (p.deprivation == 1) {
    ++flow(flow_count::at_caseness_most_deprived);
    flow(flow_count::recovered_most_deprived) += recovered;
  } else if (p.deprivation == service::deprivation_tenths) {
    ++flow(flow_count::at_caseness_least_deprived);
    flow(flow_count::recovered_least_deprived) += recovered;
  }
}

// Exits are told by discharge(), which also hears of those who leave otherwise than the pathway has it.
void recorder::leaves_step(const context& c, std::uint32_t row, std::uint8_t to) {
  if (!measuring_ || !wanted_.pathway || service::kind_of(c.step_at(to)) == service::step_kind::exit) return;
  pathway_.moves(c.s.patients[row].step, to);
}

void recorder::discharge(const service::patient& p, service::exit_reason why) {
  if (measuring_ && wanted_.pathway) pathway_.ends(p.step, why);
  ++flow(flow_count::ended);
  if (service::finished_course(p))
    finished(p);
  else if (p.treatments == 1)
    ++flow(flow_count::ended_treated_once);
  else
    ++flow(p.assessed != service::never ? flow_count::ended_seen_not_treated : flow_count::ended_not_seen);
  switch (why) {
  case service::exit_reason::completed:
    ++flow(flow_count::ended_completed);
    break;
  case service::exit_reason::not_suitable:
    ++flow(flow_count::ended_not_suitable);
    break;
  case service::exit_reason::signposted:
    ++flow(flow_count::ended_signposted);
    break;
  case service::exit_reason::referred_elsewhere:
    ++flow(flow_count::ended_referred_elsewhere);
    break;
  case service::exit_reason::declined:
    ++flow(flow_count::ended_declined);
    break;
  case service::exit_reason::ended_before_planned:
    ++flow(flow_count::ended_before_planned);
    break;
  }
}

void recorder::leaver(const service::practitioner& p, service::destination to) {
  if (!is_clinical(p.post)) return;
  auto& staff = month_.staff[group_number(p.post)];
  ++staff[staff_count::leavers];
  switch (to) {
  case service::destination::hit_training:
    ++staff[staff_count::leavers_to_hit_training];
    break;
  case service::destination::other_service:
    ++staff[staff_count::leavers_other_service];
    break;
  case service::destination::profession:
    ++staff[staff_count::leavers_profession];
    break;
  case service::destination::retirement:
    ++staff[staff_count::leavers_retirement];
    break;
  }
}

void recorder::starter(const service::practitioner& p) {
  pay(service::replacement_cost(p, *now_), flow_count::replacement_pence);
}

// `part`: of the cost, also counted apart.
void recorder::pay(double gbp, flow_count part) {
  const std::int64_t cost = pence(gbp);
  flow(flow_count::cost_pence) += cost;
  flow(part) += cost;
}

// Agency practitioners are paid for the hours of the days they were at work.
void recorder::day(const context& c) {
  for (std::size_t post = 0; post < c.s.practitioners.size(); ++post) {
    const service::practitioner& p = c.s.practitioners[post];
    if (!p.agency || !p.filled) continue;
    const service::diary_day& today = c.s.diaries[post][c.s.today];
    if (today.status == service::attendance::at_work)
      pay(service::agency_pay(today.paid_cells * kernel::minutes_per_cell, *c.now), flow_count::agency_pence);
  }
  if (measuring_ && wanted_.pathway && c.of.calendar.is_working(c.s.today)) count_lists(c);
}

void recorder::count_lists(const context& c) {
  for (std::size_t step = 0; step < pathway_.steps; ++step) pathway_.waiting[step] += c.s.waiting[step].size;
  ++pathway_.evenings;
}

void recorder::week(std::uint32_t post, const service::practitioner& p, int week_number) {
  const double overtime = service::overtime_pay(p, *now_);
  if (p.agency) return pay(overtime, flow_count::agency_pence);
  flow(flow_count::cost_pence) += pence(overtime);
  if (!is_clinical(p.post)) return;
  const std::size_t g = group_number(p.post);
  const service::practitioner_week& w = p.week;
  auto& staff = month_.staff[g];
  ++staff[staff_count::weeks];
  staff[staff_count::burnt_out_weeks] += p.wellbeing.burnt_out;
  const double months_in_service = p.months_in_service(last_day_of(week_number));
  const bool from_24_months = months_in_service >= long_service_months;
  staff[staff_count::weeks_from_24_months] += from_24_months;
  staff[staff_count::burnt_out_weeks_from_24_months] += from_24_months && p.wellbeing.burnt_out;
  staff[staff_count::exhaustion_millionths] += millionths(p.wellbeing.exhaustion);
  staff[staff_count::disengagement_millionths] += millionths(p.wellbeing.disengagement);
  staff[staff_count::contact_minutes] += w.contact_minutes;
  staff[staff_count::telephone_minutes] += w.telephone_minutes;
  staff[staff_count::overtime_minutes] += w.overtime_minutes;
  staff[staff_count::slot_minutes] += w.slot_minutes;
  staff[staff_count::booked_minutes] += w.booked_minutes;
  staff[staff_count::case_supervision_minutes] += w.case_supervision_minutes;
  staff[staff_count::clinical_supervision_minutes] += w.clinical_supervision_minutes;
  staff[staff_count::supervision_planned_minutes] += w.case_supervision_planned + w.clinical_supervision_planned;
  staff[staff_count::supervision_delivered_minutes] += w.case_supervision_minutes + w.clinical_supervision_minutes;
  staff[staff_count::caseload] += p.caseload;
  staff[staff_count::days_due] += w.days_due;
  staff[staff_count::days_sick] += w.days_sick;
  staff[staff_count::days_sick_of_stress] += w.days_sick_of_stress;
  staff[staff_count::longest_run_minutes] += w.longest_run_minutes;
  staff[staff_count::missed_breaks] += w.missed_breaks;
  staff[staff_count::backlog_minutes] += std::llround(p.backlog_minutes);
  if (!measuring_) return;
  window_.caseloads[g].add(p.caseload);
  if (!wanted_.practitioner_weeks) return;
  constexpr auto hours = [](std::int32_t minutes) { return static_cast<float>(minutes / 60.0); };
  weeks_.push_back({.week = week_number,
                    .practitioner = post,
                    .holder = p.generation,
                    .role = static_cast<std::uint8_t>(p.post),
                    .contracted_hours = static_cast<float>(p.whole_time * 37.5),
                    .contact_hours = hours(w.contact_minutes),
                    .telephone_hours = hours(w.telephone_minutes),
                    .overtime_hours = hours(w.overtime_minutes),
                    .notes_backlog_hours = static_cast<float>(p.backlog_minutes / 60),
                    .case_supervision_hours = hours(w.case_supervision_minutes),
                    .clinical_supervision_hours = hours(w.clinical_supervision_minutes),
                    .caseload = static_cast<std::uint16_t>(p.caseload),
                    .longest_run_minutes = static_cast<std::uint16_t>(w.longest_run_minutes),
                    .exhaustion = static_cast<float>(p.wellbeing.exhaustion),
                    .disengagement = static_cast<float>(p.wellbeing.disengagement),
                    .burnt_out = p.wellbeing.burnt_out,
                    .absent = w.days_sick > 0,
                    .months_in_service = static_cast<float>(months_in_service),
                    .service = service_});
}

void recorder::count_posts(const context& c) {
  for (auto& staff : month_.staff) ++staff[staff_count::months];
  double pay = 0;
  for (const service::practitioner& p : c.s.practitioners) {
    if (p.filled) pay += service::monthly_pay(p, *c.now);
    if (p.agency || !is_clinical(p.post)) continue;
    auto& staff = month_.staff[group_number(p.post)];
    staff[staff_count::filled_post_months] += p.filled;
    staff[staff_count::funded_post_months] += p.funded || p.filled;
    count_reviews(c, p);
  }
  flow(flow_count::cost_pence) += pence(pay);
}

// At a month's end, which spares a walk through every caseload every week.
void recorder::count_reviews(const context& c, const service::practitioner& p) {
  if (c.role_of(p).case_supervision_hours_per_week <= 0) return;
  auto& staff = month_.staff[group_number(p.post)];
  for (const std::uint32_t row : c.s.places().rows_of(p.cases)) {
    const service::patient& who = c.s.patients[row];
    if (service::is_assessment(c, who)) continue;
    ++staff[staff_count::cases_with_supervised];
    staff[staff_count::cases_overdue] += service::is_overdue(who, c.s.today, c.now->workforce);
  }
}

void recorder::month(const context& c) {
  now_ = c.now;
  count_posts(c);
  const people_waiting waiting = people_waiting_in(c.s);
  const int number = c.of.calendar.month(c.s.today);
  if (wanted_.monthly) months_.push_back({number, month_, month_first_waits_, month_finished_contacts_, waiting});
  if (measuring_) {
    window_.total.add(month_);
    window_.first_waits.merge(month_first_waits_);
    window_.finished_contacts.merge(month_finished_contacts_);
    window_.waiting_first_treatment += waiting.for_treatment;
    ++window_.month_ends;
  }
  month_ = {};
  month_first_waits_.reset();
  month_finished_contacts_.reset();
  measuring_ = c.s.today + 1 >= c.of.measured_from;
}

} // namespace stepwell::record
