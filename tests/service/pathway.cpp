// What `complete` makes of the pathway's fields: cells, shares, written work, and who stays with whom.
#include "service/parameters.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace stepwell;
using namespace stepwell::service;

namespace {

step treatment(double sessions_mean, std::int32_t sessions_most) {
  step s;
  s.kind = static_cast<std::uint8_t>(step_kind::treatment);
  s.session_minutes = 60;
  s.notes_minutes = 15;
  s.sessions_mean = sessions_mean;
  s.sessions_most = sessions_most;
  return s;
}

parameters completed(std::vector<step> steps) {
  parameters p;
  p.case_mix.early_response_sessions = 4;
  p.workforce.notes_spread = 0.5;
  p.pathway.steps = std::move(steps);
  complete(p);
  return p;
}

} // namespace

TEST_CASE("a contact takes whole quarters of an hour, rounded up") {
  for (const auto& [minutes, cells] : {std::pair{1.0, 1}, {15.0, 1}, {15.5, 2}, {30.0, 2}, {45.0, 3}, {50.0, 4}}) {
    step s = treatment(8, 20);
    s.session_minutes = minutes;
    CHECK(completed({s}).pathway.steps[0].cells == cells);
  }
}

TEST_CASE("a course of usual length brings the whole improvement, a longer one a little more") {
  const step s = completed({treatment(8, 12)}).pathway.steps[0];
  REQUIRE(s.dose.size() == 61); // after none, one, ... sixty sessions: a cap may once have been higher
  CHECK(s.dose[0] == 0);
  CHECK(s.dose[8] == Approx(1));
  // (1 - 1/e) / (1 - 1/e^2) = 0.632121 / 0.864665 after half the course
  CHECK(s.dose[4] == Approx(0.731059));
  for (std::size_t k = 1; k < s.dose.size(); ++k) CHECK(s.dose[k] > s.dose[k - 1]);
  CHECK(s.dose[12] == Approx((1 - std::exp(-3)) / (1 - std::exp(-2)))); // 1.10
}

TEST_CASE("shares become a scale from 0 to exactly 1") {
  step s = treatment(8, 12);
  s.next = {{1, 0.1, 0}, {2, 0.2, 0}, {3, 0.7, 0}}; // 0.1 + 0.2 + 0.7 is not 1 in binary fractions
  const auto next = completed({s}).pathway.steps[0].next;
  CHECK(next[0].cumulative == 0.1);
  CHECK(next[1].cumulative == Approx(0.3));
  CHECK(next[2].cumulative == 1);
}

TEST_CASE("written work has the field's mean and spread") {
  const step s = completed({treatment(8, 12)}).pathway.steps[0];
  // A log-normal of scale m and sigma s has mean m exp(s^2 / 2) and spread sqrt(exp(s^2) - 1).
  CHECK(s.notes.median * std::exp(s.notes.sigma * s.notes.sigma / 2) == Approx(15));
  CHECK(std::sqrt(std::expm1(s.notes.sigma * s.notes.sigma)) == Approx(0.5));
}

TEST_CASE("who assessed keeps the share of people whose step says so") {
  step assessment;
  assessment.kind = static_cast<std::uint8_t>(step_kind::assessment);
  assessment.next = {{1, 0.24, 0}, {2, 0.07, 0}, {3, 0.69, 0}};
  step kept = treatment(5, 8), also_kept = treatment(5, 8);
  kept.same_practitioner = also_kept.same_practitioner = true;
  CHECK(completed({assessment, kept, also_kept, treatment(11, 20)}).pathway.continue_with_assessor == Approx(0.31));
}

TEST_CASE("a cancellation's mean notice sets the chance of one day more") {
  parameters p;
  p.appointments.cancellation_notice_days = 3; // geometric from 0 with mean q / (1 - q) = 3: q = 3/4
  complete(p);
  CHECK(std::exp(p.appointments.notice_log) == Approx(0.75));
  p.appointments.cancellation_notice_days = 0;
  complete(p);
  CHECK(p.appointments.notice_log == 0);
}
