// When a senior goes, the others take the supervisees on, as many as each may have; the rest are left without.
#include "small_workforce.hpp"

#include <catch2/catch.hpp>

using namespace stepwell;
using namespace stepwell::service;

namespace {

// Two seniors, posts 0 and 1, and four PWPs. The first senior is supervised by the second.
int supervised_after_one_left(std::int32_t supervisees_most) {
  parameters rules = punctual_recruitment();
  role_parameters& senior = rules.roles[number_of(role::senior_pwp)];
  senior.supervisees_most = supervisees_most;
  for (const role r : {role::pwp, role::senior_pwp}) rules.roles[number_of(r)].case_supervision_hours_per_week = 1;
  small_workforce w(rules, {role::senior_pwp, role::senior_pwp, role::pwp, role::pwp, role::pwp, role::pwp});
  for (std::uint32_t post = 0; post < 6; ++post) w.hold(post);
  assign_supervisors(w.c);
  for (std::uint32_t post = 2; post < 6; ++post) REQUIRE(w.post(post).supervisor != kernel::no_row);
  REQUIRE(w.post(1).supervisees == 2); // the other senior and a PWP
  vacate(w.c, 1);
  int supervised = 0;
  for (std::uint32_t post = 2; post < 6; ++post) {
    CHECK((w.post(post).supervisor == 0 || w.post(post).supervisor == kernel::no_row));
    supervised += w.post(post).supervisor == 0;
  }
  CHECK(w.post(0).supervisees == supervised);
  return supervised;
}

} // namespace

TEST_CASE("four PWPs share one senior who may supervise four, and one of them has nobody when three are the most") {
  CHECK(supervised_after_one_left(4) == 4);
  CHECK(supervised_after_one_left(3) == 3);
}
