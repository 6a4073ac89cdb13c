// Arrival: referrals of a month are drawn together (they are over-dispersed month by month, demand.hpp), then dealt out
// to its working days; each becomes a patient with a case-mix of their own.
#pragma once

#include "random/binomial.hpp"
#include "random/negative_binomial.hpp"
#include "random/normal_cells.hpp"
#include "service/context.hpp"
#include "service/flow/screening.hpp"
#include "service/workforce/yearly_chance.hpp"

#include <algorithm>
#include <cmath>

namespace stepwell::service {

// Working days of an English year on average: 365.25 / 7 * 5 less eight bank holidays. Turns a yearly volume into one a
// working day; the calendar itself decides which days are worked.
inline constexpr double working_days_per_year = 365.25 / 7 * 5 - 8;

// By how much referrals have grown from the run's first month to this one: by each yearly rate over the months it held.
inline double growth_until(const model& of, std::size_t phase, int month) {
  double grown = 1;
  int since = 0; // month in which the rate of `grown` began
  for (std::size_t k = 1; k <= phase; ++k) {
    const double before = of.phases[k - 1].values.demand.growth_per_year;
    if (of.phases[k].values.demand.growth_per_year == before) continue;
    const int until = of.calendar.month(of.phases[k].from);
    grown *= std::pow(1 + before, (until - since) / months_per_year);
    since = until;
  }
  return grown * std::pow(1 + of.phases[phase].values.demand.growth_per_year, (month - since) / months_per_year);
}

// Of a month from `first` on, which is `share` of it.
inline std::int64_t expected_or_given_referrals(const model& of, std::size_t phase, int month, kernel::day_number first,
                                                double share, random::stream& chance) {
  const demand_parameters& demand = of.phases[phase].values.demand;
  if (!demand.monthly.empty()) {
    const std::size_t months = demand.monthly.size();
    auto m = static_cast<std::size_t>(month);
    if (m >= months) m = months - std::min<std::size_t>(months, 12) + (m - months) % std::min<std::size_t>(months, 12);
    return demand.monthly[m];
  }
  const double mean = demand.referrals_per_year / working_days_per_year * growth_until(of, phase, month) *
                      demand.month_index[static_cast<std::size_t>(of.calendar.month_of_year(first))] *
                      of.calendar.working_days_in_month(month) * share;
  return random::negative_binomial(chance, mean, demand.variance_to_mean);
}

inline double weekday_weight(const model& of, const demand_parameters& demand, kernel::day_number day) {
  if (!of.calendar.is_working(day)) return 0;
  return demand.weekday_index[static_cast<std::size_t>(of.calendar.weekday(day))];
}

inline std::uint8_t problem_at(const case_mix_parameters& mix, double position) {
  std::uint8_t problem = 0;
  while (problem + 1u < problem_count && position >= mix.problem_shares[problem])
    position -= mix.problem_shares[problem++];
  return problem;
}

// PHQ-9 and GAD-7 move together: the second is drawn given the first. Whole points, mostly told from cells of the bell
// curve (random/normal_cells.hpp).
inline void draw_scores(patient& p, const case_mix_parameters& mix, double first, double other) {
  const double together = mix.score_correlation;
  const double apart = std::sqrt(1 - together * together);
  const auto phq9_at = [&](double z) { return scored(mix.phq9_mean, mix.phq9_sd * z, phq9_most); };
  const auto gad7_at = [&](double z, double own) {
    return scored(mix.gad7_mean, mix.gad7_sd * (together * z + apart * own), gad7_most);
  };
  const double* const z = &random::normal_edges[random::normal_cell_of(first)];
  const double* const own = &random::normal_edges[random::normal_cell_of(other)];
  double phq9 = phq9_at(z[0]), gad7 = gad7_at(z[together < 0], own[0]);
  if (phq9 != phq9_at(z[1]) || gad7 != gad7_at(z[together >= 0], own[1])) {
    const double exactly = random::standard_normal_quantile(first);
    phq9 = phq9_at(exactly);
    gad7 = gad7_at(exactly, random::standard_normal_quantile(other));
  }
  p.phq9_state = static_cast<float>(phq9);
  p.gad7_state = static_cast<float>(gad7);
}

inline void draw_case_mix(patient& p, const case_mix_parameters& mix, random::stream chance) {
  const double first = chance.uniform();
  draw_scores(p, mix, first, chance.uniform());
  p.risk = chance.uniform() < mix.risk_share;
  p.preference = static_cast<float>(chance.uniform());
  p.problem = problem_at(mix, chance.uniform());
  p.deprivation = static_cast<std::uint8_t>(1 + static_cast<int>(chance.uniform() * deprivation_tenths));
  p.complex = chance.uniform() < mix.complexity_share;
}

inline referral_source source_of(const demand_parameters& demand, double position) {
  if (position < demand.self_referral_share) return referral_source::person;
  return position < demand.self_referral_share + demand.general_practitioner_share
             ? referral_source::general_practitioner
             : referral_source::other;
}

// Empties a row that holds whoever was there last.
inline patient& nobody_in(state& s, std::uint32_t row) {
  patient& p = s.patients[row];
  const std::uint32_t stamp = p.stamp + 1; // events about the row's last patient must not find the next one
  static constexpr patient nobody{}; // copied as it lies: made anew it is written byte by byte and read back at once
  p = nobody;
  p.stamp = stamp & stamp_mask;
  return p;
}

// A referral begins in `row`, which holds whoever was there last. The case-mix is the person's: who comes back is as
// unwell as the first time.
template <class Recorder>
void begin_referral(context<Recorder>& c, std::uint32_t row, std::uint32_t serial, std::uint8_t referrals_before) {
  state& s = c.s;
  patient& p = nobody_in(s, row);
  p.serial = serial;
  p.referrals_before = referrals_before;
  p.referred = s.today;
  p.step = c.now->pathway.entry;
  draw_case_mix(p, c.now->case_mix, s.chance_of(patient_entity(serial), purpose::case_mix));
  random::stream first_days = s.chance_of(p.entity(), purpose::referral);
  const appointment_parameters& rules = c.now->appointments;
  const auto days = rules.screening_days > 0 ? static_cast<kernel::day_number>(rules.screening_wait(first_days)) : 0;
  p.rank = static_cast<float>(first_days.uniform());
  p.source = source_of(c.now->demand, first_days.uniform());
  c.record.referral(p);
  if (days == 0)
    opt_in(c, row);
  else if (s.today + days < c.of.days) // beyond the run there may be no calendar to ask
    s.schedule(kernel::at(c.of.calendar.next_working_day(s.today + days), 0), event_kind::opts_in, row, p.stamp);
}

template <class Recorder>
void refer_somebody_new(context<Recorder>& c) {
  begin_referral(c, c.s.patients.take(), c.s.next_serial++, 0);
}

template <class Recorder>
void refer_again(context<Recorder>& c, std::uint32_t row) {
  const patient& p = c.s.patients[row];
  begin_referral(c, row, p.serial, static_cast<std::uint8_t>(p.referrals_before + 1));
}

// The time away is over. People referred again come on top of those drawn; an official series counts them already, so
// there they take the next places in it.
template <class Recorder>
void come_back(context<Recorder>& c, std::uint32_t row) {
  if (c.now->demand.monthly.empty())
    refer_again(c, row);
  else
    c.s.places().push_back(c.s.coming_back, row);
}

// Working days of a month from `first` on, by the weight of their weekdays.
inline double weight_from(const model& of, const demand_parameters& demand, kernel::day_number first) {
  double weight = 0;
  for (kernel::day_number d = first; d < of.days && of.calendar.month(d) == of.calendar.month(first); ++d)
    weight += weekday_weight(of, demand, d);
  return weight;
}

// A dated change of the volume holds from its day on: what is left of the month is drawn anew.
template <class Recorder>
void change_volume(context<Recorder>& c) {
  const demand_parameters &before = c.of.phases[c.s.phase - 1].values.demand, &now = c.now->demand;
  if (!now.monthly.empty()) return; // official series are given by month
  if (before.referrals_per_year != now.referrals_per_year || before.growth_per_year != now.growth_per_year)
    c.s.arrivals.month = arrivals{}.month;
}

template <class Recorder>
void receive_referrals(context<Recorder>& c) {
  state& s = c.s;
  const demand_parameters& demand = c.now->demand;
  const int month = c.of.calendar.month(s.today);
  if (s.arrivals.month != month) { // the month's first working day, or the first of another volume
    s.arrivals.month = month;
    s.arrivals.weight_left = weight_from(c.of, demand, s.today);
    const kernel::day_number first = c.of.calendar.first_day_of_month(month);
    const double share = s.arrivals.weight_left > 0 ? s.arrivals.weight_left / weight_from(c.of, demand, first) : 0;
    random::stream chance = s.chance_of(service_entity, purpose::monthly_referrals, static_cast<std::uint32_t>(month));
    s.arrivals.left = expected_or_given_referrals(c.of, s.phase, month, s.today, share, chance);
  }
  const double weight = weekday_weight(c.of, demand, s.today);
  if (weight <= 0 || s.arrivals.left == 0) return;
  random::stream chance = s.chance_of(service_entity, purpose::daily_referrals, static_cast<std::uint32_t>(s.today));
  const double share = std::min(1.0, weight / s.arrivals.weight_left);
  const std::int64_t today = random::binomial(chance, s.arrivals.left, share);
  s.arrivals.left -= today;
  s.arrivals.weight_left -= weight;
  for (std::int64_t i = 0; i < today; ++i) {
    const std::uint32_t back = s.places().pop_front(s.coming_back);
    if (back != kernel::no_row)
      refer_again(c, back);
    else
      refer_somebody_new(c);
  }
}

} // namespace stepwell::service
