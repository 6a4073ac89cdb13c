// Routing: shares are kept exactly where the response decides, and a response is the population's at that rank.
#include "service/flow/routing.hpp"
#include "bare_service.hpp"

#include <catch2/catch.hpp>

#include <array>

using namespace stepwell;
using namespace stepwell::service;

namespace {

struct clinic : bare_service {
  explicit clinic(step_kind kind) {
    now.case_mix.early_response_sessions = 4;
    step here;
    here.kind = static_cast<std::uint8_t>(kind);
    here.next = {{1, 0.27, 0}, {2, 0.07, 0}, {3, 0.66, 0}}; // step up, step up to another, completed
    now.pathway.steps = {here, step{}, step{}, step{}};
    complete(now);
  }
};

// Wherever 1,000 people evenly spread over the scale go.
std::array<int, 4> gone(clinic& k, void (*at)(patient&, double position)) {
  std::array<int, 4> count{};
  patient p;
  for (int i = 0; i < 1000; ++i) {
    at(p, (i + 0.5) / 1000);
    ++count[next_step_of(k.c, p)];
  }
  return count;
}

} // namespace

TEST_CASE("after a treatment those who gained least step up, in exactly the shares given") {
  clinic k(step_kind::treatment);
  CHECK(gone(k, [](patient& p, double rank) { p.rank = static_cast<float>(rank); }) == std::array{0, 270, 70, 660});
  patient least, most;
  least.rank = 0.01f;
  most.rank = 0.99f;
  CHECK(next_step_of(k.c, least) == 1);
  CHECK(next_step_of(k.c, most) == 3);
}

TEST_CASE("after an assessment chance decides, in the same shares") {
  clinic k(step_kind::assessment);
  CHECK(gone(k, [](patient& p, double chance) { p.rank = static_cast<float>(chance); }) == std::array{0, 270, 70, 660});
}

TEST_CASE("half respond and half do not, each half spread about its own mean") {
  step here;
  here.improvement = 0.5;
  here.improvement_sd = 0.2;
  // A quarter and three quarters are the middles of the halves, where the quantile is 0; 0.5 + 0.4 and 0.5 - 0.4.
  CHECK(response_at(0.25, here, 0.4) == Approx(0.1));
  CHECK(response_at(0.75, here, 0.4) == Approx(0.9));
  // Within a half, 84.13 % is one standard deviation up.
  CHECK(response_at(0.841345 / 2, here, 0.4) == Approx(0.1 + 0.2).epsilon(1e-4));
  CHECK(response_at(0.5 + 0.841345 / 2, here, 0.4) == Approx(0.9 + 0.2).epsilon(1e-4));
  // Without a split there are no two kinds of people and no spread but their own.
  CHECK(response_at(0.25, here, 0) == response_at(0.75, here, 0));
}

TEST_CASE("a course is planned in whole sessions, at least one and never past the most") {
  clinic k(step_kind::treatment);
  step& here = k.now.pathway.steps[0];
  here.sessions_mean = 8;
  here.sessions_sd = 4;
  here.sessions_most = 12;
  here.course_length = {here.sessions_mean, here.sessions_sd};
  double sessions = 0, at_most = 0;
  constexpr int people = 2000;
  patient p;
  for (int i = 0; i < people; ++i) {
    p.serial = static_cast<std::uint32_t>(i);
    p.sessions = 3; // left over from the step before
    plan_step(k.c, p);
    CHECK((p.planned >= 1 && p.planned <= 12 && p.sessions == 0));
    sessions += p.planned;
    at_most += p.planned == 12;
  }
  // Log-normal of mean 8 and spread 1/2 has sigma^2 = ln 1.25 and median 8 / sqrt 1.25 = 7.155: ln(11.5 / 7.155) is
  // 1.004 sigma, so 15.8 % are planned 12, where the longer ones are cut to.
  CHECK(at_most / people == Approx(0.158).margin(0.025));
  CHECK(sessions / people < 8);
  here.sessions_sd = 0;
  plan_step(k.c, p);
  CHECK(p.planned == 8);
}
