// A senior's post that goes to one of the service's own: two weeks of approval, four of advertising, no notice.
#include "small_workforce.hpp"

#include <catch2/catch.hpp>

using namespace stepwell;
using namespace stepwell::service;

namespace {

constexpr std::uint32_t senior = 0, long_here = 1, new_here = 2;
constexpr kernel::day_number offer = 42, monday_after_notice = 63; // the senior's last day is day 56, a Monday

parameters always_promoted() {
  parameters rules = punctual_recruitment();
  rules.workforce.internal_promotion = 1;
  return rules;
}

// A senior gives notice on day 0; one PWP is long enough in service, the other is not.
small_workforce senior_resigns(double months_of_the_first) {
  small_workforce w(always_promoted(), {role::senior_pwp, role::pwp, role::pwp});
  w.hold(senior, 60);
  w.hold(long_here, months_of_the_first);
  w.hold(new_here, 2);
  w.post(long_here).outcome_effect = 0.07;
  w.post(long_here).supervision_quality = 1.3;
  resign(w.c, senior, destination::retirement);
  return w;
}

} // namespace

TEST_CASE("a PWP long enough in service takes the senior's post, and leaves a PWP's post vacant") {
  small_workforce w = senior_resigns(30);
  w.until(monday_after_notice);
  CHECK_FALSE(w.post(senior).filled);
  CHECK(w.post(long_here).filled);
  w.until(monday_after_notice + 1);
  CHECK(w.post(senior).filled);
  CHECK(w.post(senior).post == role::senior_pwp);
  CHECK(w.post(senior).outcome_effect == 0.07); // the same person
  CHECK(w.post(senior).supervision_quality == 1.3);
  CHECK(w.post(senior).ramp_until == 0);
  CHECK(w.post(senior).months_in_service(monday_after_notice) == Approx(30 + 63 / days_per_month));
  CHECK_FALSE(w.post(long_here).filled);
  CHECK(w.record.started.empty()); // nobody has joined the service, and one has left
  CHECK(w.record.left.size() == 1);
  w.until(300);
  CHECK(w.post(long_here).started == monday_after_notice + 98); // 2 + 4 + 8 weeks on
  CHECK(w.record.started == std::vector<role>{role::pwp});
}

TEST_CASE("without anybody long enough in service the post is filled from outside") {
  small_workforce w = senior_resigns(20); // 21 when the round closes, and 24 are asked for
  w.until(300);
  CHECK(w.post(senior).started == offer + 56);
  CHECK(w.record.started == std::vector<role>{role::senior_pwp});
  CHECK(w.post(long_here).filled);
}

TEST_CASE("a colleague who resigns before the new post is free does not get it: the search begins again") {
  small_workforce w = senior_resigns(30);
  w.until(offer + 1);
  CHECK(w.post(senior).search.appointee == long_here);
  resign(w.c, long_here, destination::other_service);
  w.until(monday_after_notice + 1);
  CHECK_FALSE(w.post(senior).filled);
  CHECK(w.post(senior).search.stage == search_stage::approval);
  w.until(300);
  CHECK(w.post(senior).started == monday_after_notice + 98);
}

TEST_CASE("nobody is promised two posts") {
  small_workforce w(always_promoted(), {role::supervisor, role::supervisor, role::hit});
  for (const std::uint32_t post : {0u, 1u, 2u}) w.hold(post, 60);
  resign(w.c, 0, destination::retirement);
  resign(w.c, 1, destination::retirement);
  w.until(300);
  CHECK(w.post(0).started == 63);
  CHECK(w.post(1).started == offer + 56);
  CHECK(w.record.started == std::vector<role>{role::supervisor, role::hit});
}
