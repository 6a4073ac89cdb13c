#include "service/services.hpp"

#include <algorithm>
#include <cmath>

namespace stepwell::service {

namespace {

std::int32_t whole(double people) { return static_cast<std::int32_t>(std::lround(people)); }

// What is rounded off one month goes to the next, so that a year keeps its total.
void scale_months(std::vector<std::int32_t>& referrals, double size) {
  double due = 0;
  std::int64_t before = 0;
  for (std::int32_t& month : referrals) {
    due += month * size;
    const std::int64_t now = std::llround(due);
    month = static_cast<std::int32_t>(now - before);
    before = now;
  }
}

// The same distribution of waits among more or fewer people: each of n stands at the middle of an n-th of it.
std::vector<std::int32_t> spread_over(std::int32_t people, const std::vector<std::int32_t>& days) {
  std::vector<std::int32_t> of_each;
  for (std::int32_t i = 0; i < people; ++i) {
    const double position = (i + 0.5) / people * static_cast<double>(days.size());
    of_each.push_back(days[std::min(static_cast<std::size_t>(position), days.size() - 1)]);
  }
  return of_each;
}

// Waits stay as they are: lists and those who come to them have grown alike.
void scale(start_state& start, const parameters& scaled, double size) {
  for (waiting_at_start& list : start.waiting) {
    list.people = whole(list.people * size);
    if (!list.days.empty()) list.days = spread_over(list.people, list.days);
  }
  for (in_care_at_start& care : start.in_care) care.people = whole(care.people * size);
  start.coming_back = whole(start.coming_back * size);
  for (std::size_t r = 0; r < role_count; ++r)
    start.vacant[r] = std::min(whole(start.vacant[r] * size), scaled.roles[r].posts);
}

void scale(parameters& of, double size) {
  of.demand.referrals_per_year *= size;
  scale_months(of.demand.monthly, size);
  for (role_parameters& role : of.roles) scale_posts(role, size);
  of.workforce.hit_training_places_per_year = whole(of.workforce.hit_training_places_per_year * size);
}

} // namespace

void scale_posts(role_parameters& role, double size) {
  if (role.posts == 0) return;
  const double wanted = role.posts * size;
  role.posts = std::max(1, whole(wanted));
  role.wte = std::min(1.0, role.wte * (wanted / role.posts));
}

model service_of(const model& all, std::size_t number) {
  model one = all;
  one.services.clear();
  if (all.services.empty()) return one;
  one.number = static_cast<std::uint32_t>(number);
  const double size = all.services[number].size;
  for (phase& p : one.phases) scale(p.values, size);
  scale(one.start, one.phases.front().values, size);
  return one;
}

} // namespace stepwell::service
