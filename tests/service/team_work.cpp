// Team work falls on those who are there.
#include "service/workforce/team_work.hpp"

#include "service/bare_service.hpp"

#include <catch2/catch.hpp>

using namespace stepwell;
using namespace stepwell::service;

namespace {

// Four funded PWP posts, whole-time; those in `here` are at work today.
bare_service& four_posts(bare_service& b, int filled, int here) {
  b.now.workforce.team_work_minutes_per_day = 30;
  b.now.workforce.team_work_most_minutes_per_day = 100;
  b.now.roles[number_of(role::pwp)].wte = 1;
  b.s.practitioners.assign(4, {});
  b.s.diaries.assign(4, {});
  for (std::size_t post = 0; post < 4; ++post) {
    b.s.practitioners[post].filled = static_cast<int>(post) < filled;
    b.s.practitioners[post].worked = 0b11111;
    b.s.diaries[post][0].status = static_cast<int>(post) < here ? attendance::at_work : attendance::sick;
  }
  return b;
}

double each(int filled, int here) {
  bare_service b;
  return team_work_today(four_posts(b, filled, here).c)[0];
}

} // namespace

TEST_CASE("with everyone there each does a post's team work, and the absent and the vacant fall on the others") {
  CHECK(each(4, 4) == Approx(30));
  CHECK(each(4, 3) == Approx(40)); // 4 x 30 over three
  CHECK(each(3, 3) == Approx(40)); // a vacancy weighs as an absence does
  CHECK(each(3, 2) == Approx(60));
  CHECK(each(4, 1) == Approx(100)); // 120 asked, 100 at most of one person
}

TEST_CASE("work of those away may be dropped instead") {
  bare_service b;
  four_posts(b, 4, 2).now.workforce.absence_cover = static_cast<std::uint8_t>(absence_cover_rule::dropped);
  CHECK(team_work_today(b.c)[0] == Approx(30));
  CHECK(team_work_today(b.c)[1] == Approx(30)); // the other team is another team
}

TEST_CASE("part-time posts have their part of it") {
  bare_service b;
  four_posts(b, 4, 2);
  for (practitioner& p : b.s.practitioners) p.worked = 0b00111; // three days: 0.6 posts each
  CHECK(team_work_today(b.c)[0] == Approx(4 * 0.6 * 30 / 2));
}
