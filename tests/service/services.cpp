// Several services of a scenario: what is scaled, and what is not.
#include "service/services.hpp"
#include "watched.hpp"

#include <catch2/catch.hpp>

#include <numeric>

namespace {

using namespace stepwell;
using namespace stepwell::service;

role_parameters role_with(std::int32_t posts, double wte) {
  role_parameters role;
  role.posts = posts;
  role.wte = wte;
  return role;
}

role_parameters at_size(std::int32_t posts, double wte, double size) {
  role_parameters role = role_with(posts, wte);
  scale_posts(role, size);
  return role;
}

} // namespace

TEST_CASE("posts are whole people, and their hours make up for the rounding") {
  // 17 posts of 0.8 at half the size: 8.5 posts, so 9 of 0.8 x 8.5 / 9, which work the same 6.8 whole times.
  CHECK(at_size(17, 0.8, 0.5).posts == 9);
  CHECK(at_size(17, 0.8, 0.5).posts * at_size(17, 0.8, 0.5).wte == Approx(6.8));
  // 4 posts of 0.9 at 2.6: 10.4 posts, so 10, which must work 0.936 each.
  CHECK(at_size(4, 0.9, 2.6).posts == 10);
  CHECK(at_size(4, 0.9, 2.6).wte == Approx(0.936));
  // Nobody works more than whole time, and the fifth part of a supervisor is one who works a fifth.
  CHECK(at_size(3, 1, 1.1).posts == 3);
  CHECK(at_size(3, 1, 1.1).wte == 1);
  CHECK(at_size(1, 1, 0.2).posts == 1);
  CHECK(at_size(1, 1, 0.2).wte == Approx(0.2));
  CHECK(at_size(0, 1, 5).posts == 0);
}

TEST_CASE("a service is the scenario times its size") {
  const model all = model_of(
      typical_service,
      {"services={whole: 1, half: 0.5}", "run.start=2022-04-04", "run.warm_up_months=0", "run.measured_months=2",
       "demand.monthly_referrals={2022-04: 101, 2022-05: 101, 2022-06: 101}", "turnover.hit_training_places_per_year=4",
       "start.waiting.cbt.days=[1, 2, 30, 40]", "start.caseloads.cbt.people=41", "start.vacant={hit: 3}",
       "changes=[{on: 2022-05-02, set: {staff.hit.posts: 40}}]"});
  REQUIRE(how_many_services(all) == 2);
  const model half = service_of(all, 1);
  CHECK(how_many_services(half) == 1);
  CHECK(half.number == 1);
  const parameters &first = all.phases[0].values, &halved = half.phases[0].values;
  CHECK(halved.demand.referrals_per_year == first.demand.referrals_per_year / 2);
  CHECK(halved.demand.monthly == std::vector<std::int32_t>{51, 50, 51}); // 50.5, 101, 151.5: the total to the nearest
  CHECK(halved.workforce.hit_training_places_per_year == 2);
  CHECK(halved.roles[number_of(role::hit)].posts == 14);                // of 28
  CHECK(half.phases[1].values.roles[number_of(role::hit)].posts == 20); // of 40
  // A change of therapists is none of the others.
  for (std::size_t r = 0; r < role_count; ++r)
    if (r != number_of(role::hit)) CHECK(half.phases[1].values.roles[r].posts == halved.roles[r].posts);
  CHECK(halved.roles[number_of(role::pwp)].caseload_cap == first.roles[number_of(role::pwp)].caseload_cap);
  CHECK(halved.demand.variance_to_mean == first.demand.variance_to_mean);
  REQUIRE(half.start.waiting.size() == 1);
  CHECK(half.start.waiting[0].people == 2);
  CHECK(half.start.waiting[0].days == std::vector<std::int32_t>{2, 40}); // the middles of either half
  CHECK(half.start.in_care[0].people == 21);                             // 20.5
  CHECK(half.start.waits == all.start.waits);
  CHECK(half.start.vacant[number_of(role::hit)] == 2); // 1.5
}

TEST_CASE("of size 1 it is the scenario to the last bit") {
  const model all = model_of(typical_service, {"services={one: 1, other: 1}"});
  const model one = service_of(all, 0), other = service_of(all, 1);
  for (std::size_t r = 0; r < role_count; ++r) {
    CHECK(one.phases[0].values.roles[r].posts == all.phases[0].values.roles[r].posts);
    CHECK(one.phases[0].values.roles[r].wte == all.phases[0].values.roles[r].wte);
  }
  CHECK(one.phases[0].values.demand.referrals_per_year == all.phases[0].values.demand.referrals_per_year);
  CHECK(other.number == 1); // all that tells them apart
}
