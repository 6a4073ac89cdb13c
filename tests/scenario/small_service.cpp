// The ready small service is what it says: about 65 referrals a week, six PWPs, nine step-3 therapists, waits that
// hold.
#include "scenario/load.hpp"
#include "scenario/offered_load.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace stepwell;

TEST_CASE("the ready small service has 65 referrals a week, six PWPs, nine therapists and room for all of them") {
  const auto got = scenario::load(STEPWELL_SOURCE_DIR "/scenarios/small_service.yaml", {});
  for (const scenario::fault& fault : got.faults) UNSCOPED_INFO(to_string(fault));
  REQUIRE(got.value);
  const service::parameters& small = got.value->model.phases.front().values;
  const auto posts = [&](service::role role) { return small.roles[service::number_of(role)].posts; };
  using enum service::role;
  CHECK(posts(trainee_pwp) + posts(pwp) + posts(senior_pwp) == 6);
  CHECK(posts(trainee_hit) + posts(hit) + posts(counsellor) + posts(supervisor) == 9);

  const scenario::load_against_capacity load = scenario::offered_load(small);
  const double a_week =
      load.steps.front().entries_per_year * 7 / 365.25; // everybody is screened, those who come back too
  CHECK(a_week == Approx(65).margin(1));
  for (const scenario::role_load& role : load.roles) {
    INFO(role.name);
    CHECK(role.utilisation() < 0.9);
  }
}
