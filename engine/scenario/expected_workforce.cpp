#include "scenario/expected_workforce.hpp"

#include "service/workforce/turnover_destination.hpp"
#include "service/workforce/wellbeing.hpp"
#include "service/workforce/yearly_chance.hpp"

#include <algorithm>
#include <cmath>

namespace stepwell::scenario {
namespace {

using service::parameters;
using service::role;
using service::role_parameters;

using service::months_per_year;
using service::weeks_per_year;

// Leaving for funded training is open from some months in service on. Time in service is that before the post and that
// in it, both exponential.
double share_still_too_new(double months, double before, double in_post) {
  if (before <= 0 || in_post <= 0) return -std::expm1(-months / std::max({before, in_post, 1e-9}));
  if (std::abs(before - in_post) < 1e-6 * in_post) return 1 - (1 + months / in_post) * std::exp(-months / in_post);
  return 1 - (in_post * std::exp(-months / in_post) - before * std::exp(-months / before)) / (in_post - before);
}

struct leaving { // of one person in post, a year
  double elsewhere = 0, to_training = 0;
};

// Before it is asked whether there are places.
leaving leaving_wished(const parameters& p, const role_parameters& r) {
  if (r.leaving_per_year <= 0) return {};
  const double rate = -std::log1p(-r.leaving_per_year); // a year
  const double share = r.leaving_shares[static_cast<std::size_t>(service::destination::hit_training)];
  const double too_new =
      share_still_too_new(p.workforce.hit_training_from_months, r.tenure_months, months_per_year / rate);
  return {rate * (1 - share), rate * share * (1 - too_new)};
}

double leaving_per_year(const parameters& p, const role_parameters& r) {
  double applicants = 0;
  for (const role_parameters& other : p.roles) applicants += other.posts * leaving_wished(p, other).to_training;
  const double places = p.workforce.hit_training_places_per_year;
  const leaving of = leaving_wished(p, r);
  return of.elsewhere + of.to_training * (applicants > places ? places / applicants : 1);
}

constexpr double intakes_per_year = 2;

// Mean wait for the next of two intakes a year, from any time.
double years_to_intake(const service::workforce_parameters& w) {
  const double gap = std::abs(w.intake_month_second - w.intake_month_first) / months_per_year;
  return (gap * gap + (1 - gap) * (1 - gap)) / 2;
}

// Rounds of advertising that find nobody.
double failed_rounds(const role_parameters& r) { return (1 - r.fill_rate) / r.fill_rate; }

// A trainee trains, then the post waits for the next intake that finds somebody: for none where training takes whole
// years, since its end is in time for the intake it began with. Those who give up earlier make the time in it shorter
// and wait from any time. Two intakes a year lie half a year apart on average.
staffing of_trainees(const parameters& p, const role_parameters& r) {
  const double leaving = leaving_per_year(p, r), training = p.workforce.training_months / months_per_year;
  const double in_post = leaving > 0 ? -std::expm1(-leaving * training) / leaving : training;
  const bool whole_years = std::abs(training - std::round(training)) < 1e-9;
  const double gave_up = whole_years ? -std::expm1(-leaving * training) : 1;
  const double cycle = in_post + gave_up * years_to_intake(p.workforce) + failed_rounds(r) / intakes_per_year;
  return {in_post / cycle, 1 / cycle};
}

// Trainees who qualify for this role a year, and stay if a post is vacant.
double qualifying(const parameters& p, std::size_t number) {
  double people = 0;
  for (std::size_t other = 0; other < service::role_count; ++other) {
    const auto trainee = static_cast<role>(other);
    if (!service::in_training(trainee) || service::number_of(service::qualified(trainee)) != number) continue;
    const role_parameters& r = p.roles[other];
    const double stay = std::exp(-leaving_per_year(p, r) * p.workforce.training_months / months_per_year);
    people += r.posts * of_trainees(p, r).starters * stay * p.workforce.trainee_retained;
  }
  return people;
}

// Of the vacancies of this role: filled by one of the service's own, without a ramp.
double share_promoted(const parameters& p, std::size_t number) {
  const auto vacant = static_cast<role>(number);
  if (!service::has_promotion(vacant)) return 0;
  const role_parameters& from = p.roles[service::number_of(service::promoted_from(vacant))];
  return from.posts > 0 ? p.workforce.internal_promotion : 0;
}

// People of this role whom promotion takes a year: as many as leave the posts above and are succeeded from within.
double promotions_from(const parameters& p, std::size_t number) {
  double people = 0;
  for (std::size_t other = 0; other < service::role_count; ++other) {
    const auto above = static_cast<role>(other);
    if (!service::has_promotion(above) || service::number_of(service::promoted_from(above)) != number) continue;
    const role_parameters& r = p.roles[other];
    people += r.posts * leaving_per_year(p, r) * share_promoted(p, other);
  }
  return people;
}

// From the leaver's last day to the successor's first. A colleague comes when the first round of advertising closes.
double vacant_weeks(const parameters& p, const role_parameters& r, double promoted) {
  const double first_round = p.workforce.approval_weeks + p.workforce.advert_weeks;
  const double all_rounds = first_round + p.workforce.advert_weeks * failed_rounds(r) + r.recruit_notice_weeks;
  return promoted * std::max(0.0, first_round - r.notice_weeks) +
         (1 - promoted) * std::max(0.0, all_rounds - r.notice_weeks);
}

} // namespace

staffing expected_staffing(const parameters& p, std::size_t number) {
  const role_parameters& r = p.roles[number];
  if (r.posts == 0) return {1, 0};
  if (service::in_training(static_cast<role>(number))) return of_trainees(p, r);
  const double promoted_away = promotions_from(p, number), promoted = share_promoted(p, number);
  const double leaving = leaving_per_year(p, r) + promoted_away / r.posts;
  const double vacant_years = vacant_weeks(p, r, promoted) / weeks_per_year;
  if (leaving <= 0 || vacant_years <= 0) return {1, leaving * (1 - promoted)};
  // As many posts fall vacant as are filled: by recruits, or sooner by trainees when there is a vacancy at all
  // (vacancies about Poisson). The left side falls with the vacancies and the right side rises: halve the interval.
  const double trainees = qualifying(p, number);
  double low = 0, high = r.posts;
  constexpr int halvings = 60;
  for (int i = 0; i < halvings; ++i) {
    const double vacant = (low + high) / 2;
    const double left = leaving * (r.posts - vacant), filled = vacant / vacant_years - trainees * std::expm1(-vacant);
    (left > filled ? low : high) = vacant;
  }
  return {1 - low / r.posts, low / vacant_years / r.posts * (1 - promoted)};
}

} // namespace stepwell::scenario
