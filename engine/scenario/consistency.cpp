#include "scenario/consistency.hpp"

#include "kernel/time.hpp"
#include "scenario/field_value.hpp"
#include "scenario/limits.hpp"
#include "scenario/overlay.hpp"
#include "service/workforce/turnover_destination.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <iterator>
#include <numeric>

namespace stepwell::scenario {
namespace {

constexpr double rounding = 1e-9; // of a sum of decimal shares
// Of booked contacts, missed and cancelled together. One in a hundred held is a service that nobody runs; of none, the
// same contact would be booked again for ever.
constexpr double most_not_held = 0.99;

// The mean of months relative to the year's: 1 but for rounding and for months of unlike working days.
constexpr double away_from_the_year = 0.1 + rounding;

template <class Numbers>
double mean_of(const Numbers& numbers) {
  return std::accumulate(std::begin(numbers), std::end(numbers), 0.0) / static_cast<double>(std::size(numbers));
}

bool is_written(const node& root, std::string_view path) {
  const auto dot = path.find('.');
  const auto* e = find(root, path.substr(0, dot));
  return e && (dot == std::string_view::npos || is_written(e->value, path.substr(dot + 1)));
}

// Where and what, with the place that the document gives it.
struct complaints {
  const node& written;
  std::vector<fault>& faults;

  void about(const std::string& path, std::string message) const {
    report(faults, place_of(written, path), path, std::move(message));
  }
  // At the first that is written; with none, the fault is told where one is.
  void about_first(std::initializer_list<std::string> paths, std::string message) const {
    for (const auto& path : paths)
      if (is_written(written, path)) return about(path, std::move(message));
  }
  void about_either(const std::string& section, const std::string& first, const std::string& second,
                    std::string message) const {
    about_first({join(section, first), join(section, second)}, std::move(message));
  }
  void unless_at_most_one(const std::string& section, const std::string& one, const std::string& other,
                          double sum) const {
    if (sum > 1 + rounding)
      about(join(section, one), "expected at most 1 together with " + other + ", found a sum of " + plain_number(sum));
  }
};

void check_demand(const service::demand_parameters& demand, const complaints& complain) {
  complain.unless_at_most_one("demand", "self_referral_share", "general_practitioner_share",
                              demand.self_referral_share + demand.general_practitioner_share);
  const bool never =
      std::all_of(demand.weekday_index.begin(), demand.weekday_index.end(), [](double weight) { return weight <= 0; });
  const std::string path = "demand.weekday_index";
  if (never && is_written(complain.written, path))
    complain.about(path, "expected a weekday above 0; on days of 0 nobody is referred");
  const std::string index = "demand.month_index";
  const double mean = mean_of(demand.month_index);
  if (std::abs(mean - 1) > away_from_the_year && is_written(complain.written, index))
    complain.about(index,
                   "expected months relative to the year's, whose mean is 1 or up to a tenth off, found a mean of " +
                       plain_number(mean) + "; demand.referrals_per_year says how many come");
}

void check_appointments(const service::appointment_parameters& appointments, const complaints& complain) {
  const int offered = appointments.offer_weeks * kernel::days_per_week;
  if (appointments.notice_days > offered)
    complain.about_either("appointments", "notice_days", "offer_weeks",
                          "expected a notice of at most the " + std::to_string(offered) +
                              " days for which assessments are offered, found " +
                              std::to_string(appointments.notice_days) + "; none could ever be offered");
}

const std::string patient_cancels = "appointments.patient_cancels", provider_cancels = "appointments.provider_cancels";

std::string too_many_not_held(double share) {
  return "expected missed contacts (did_not_attend) and cancelled ones (" + patient_cancels + ", " + provider_cancels +
         ") to be at most " + plain_number(most_not_held) + " of those booked, found a sum of " + plain_number(share);
}

// Told at each step that says how many are missed there, and once where it is said how many are cancelled.
void check_held(const service::parameters& p, const complaints& complain) {
  bool told = false;
  for (const auto& step : p.pathway.steps) {
    const auto kind = service::kind_of(step);
    if (kind != service::step_kind::assessment && kind != service::step_kind::treatment) continue;
    const double not_held = step.did_not_attend + p.appointments.patient_cancels + p.appointments.provider_cancels;
    const auto missed = join("pathway.steps." + step.name, "did_not_attend");
    const bool here = is_written(complain.written, missed);
    if (not_held <= most_not_held + rounding || (told && !here)) continue;
    complain.about_first({missed, patient_cancels, provider_cancels}, too_many_not_held(not_held));
    told = told || !here;
  }
}

void check_step(const service::step& step, bool dated, const complaints& complain) {
  const auto section = "pathway.steps." + step.name;
  complain.unless_at_most_one(section, "telephone_share", "video_share", step.telephone_share + step.video_share);
  if (step.group_least > step.group_size)
    complain.about_either(section, "group_least", "group_size",
                          "expected group_least to be at most group_size, " + std::to_string(step.group_size) +
                              ", found " + std::to_string(step.group_least));
  // A cap lowered on a date below the usual length is a policy; a usual length written above the cap is a slip.
  const auto mean = section + ".sessions_mean";
  if (step.sessions_mean > step.sessions_most && (!dated || is_written(complain.written, mean)))
    complain.about(mean, "expected at most sessions_most, " + std::to_string(step.sessions_most) + ", found " +
                             plain_number(step.sessions_mean));
}

// Administrators keep no diary, so whoever waited for one would wait for ever.
void check_roles(const service::step& step, const complaints& complain) {
  const auto kind = service::kind_of(step);
  if (kind == service::step_kind::screening || kind == service::step_kind::exit) return;
  for (std::size_t number = 0; number < service::role_count; ++number) {
    const auto role = static_cast<service::role>(number);
    if (service::may_give(step, role) && service::group_of(role) == service::staff_group::other)
      complain.about("pathway.steps." + step.name + ".roles",
                     "expected roles that see patients, found " + std::string(service::role_name(number)));
  }
}

// Only low-intensity practitioners leave for funded training: in other roles it would hold back people who stay.
void check_leaving(std::size_t number, const service::role_parameters& role, const complaints& complain) {
  if (service::group_of(static_cast<service::role>(number)) == service::staff_group::pwp) return;
  const auto path = "staff." + std::string(service::role_name(number)) + ".leaving_shares";
  const double share = role.leaving_shares[static_cast<std::size_t>(service::destination::hit_training)];
  if (share > 0 && is_written(complain.written, path))
    complain.about(path, "expected 0 for high-intensity training, the first share, found " + plain_number(share) +
                             "; only low-intensity practitioners leave for it");
}

void check_posts(const service::parameters& p, const complaints& complain) {
  std::int64_t posts = 0;
  for (const auto& role : p.roles) posts += role.posts;
  if (posts > limits::posts && is_written(complain.written, "staff"))
    complain.about("staff", "expected at most " + std::to_string(limits::posts) + " posts in all, found " +
                                std::to_string(posts));
}

} // namespace

void check_volume(const node& written, const service::demand_parameters& demand, double years,
                  std::vector<fault>& faults) {
  const double at_first = demand.referrals_per_year * mean_of(demand.month_index);
  const double at_most = at_first * std::pow(1 + std::max(0.0, demand.growth_per_year), years);
  if (at_most <= limits::referrals_per_year) return;
  const std::string volume = "demand.referrals_per_year", growth = "demand.growth_per_year";
  const bool grows = at_first <= limits::referrals_per_year;
  complaints{written, faults}.about_first({grows ? growth : volume, grows ? volume : growth, "demand.month_index"},
                                          "expected at most " + plain_number(limits::referrals_per_year) +
                                              " referrals a year at any time of the run, growth included, found " +
                                              plain_number(std::round(at_most)));
}

void check_consistency(const node& written, const service::parameters& p, bool dated, std::vector<fault>& faults) {
  const complaints complain{written, faults};
  check_demand(p.demand, complain);
  check_appointments(p.appointments, complain);
  check_held(p, complain);
  check_posts(p, complain);
  for (std::size_t number = 0; number < service::role_count; ++number) check_leaving(number, p.roles[number], complain);
  for (const auto& step : p.pathway.steps) {
    check_step(step, dated, complain);
    check_roles(step, complain);
  }
}

void restore_consistency(service::parameters& drawn, const service::parameters* before) {
  auto& appointments = drawn.appointments;
  const int weeks_of_notice = (appointments.notice_days + kernel::days_per_week - 1) / kernel::days_per_week;
  appointments.offer_weeks = std::max(appointments.offer_weeks, weeks_of_notice);
  double missed = 0;
  for (const auto& step : drawn.pathway.steps) missed = std::max(missed, step.did_not_attend);
  const double cancelled = appointments.patient_cancels + appointments.provider_cancels;
  if (missed + cancelled > most_not_held) {
    const double room = most_not_held - missed; // above 0: the table accepts no more than 0.9 missed
    appointments.patient_cancels *= room / cancelled;
    appointments.provider_cancels *= room / cancelled;
  }
  for (std::size_t i = 0; i < drawn.pathway.steps.size(); ++i) {
    auto& step = drawn.pathway.steps[i];
    step.group_least = std::min(step.group_least, step.group_size);
    const bool kept = before && before->pathway.steps[i].sessions_mean == step.sessions_mean;
    if (!kept) step.sessions_mean = std::min(step.sessions_mean, static_cast<double>(step.sessions_most));
  }
}

} // namespace stepwell::scenario
