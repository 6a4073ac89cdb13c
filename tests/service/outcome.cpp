#include "service/flow/outcome.hpp"
#include "service/flow/routing.hpp"

#include <catch2/catch.hpp>

using namespace stepwell;
using namespace stepwell::service;

namespace {
patient scores(float phq9_first, float gad7_first, float phq9, float gad7) {
  patient p;
  p.phq9_first = phq9_first;
  p.gad7_first = gad7_first;
  p.phq9 = phq9;
  p.gad7 = gad7;
  return p;
}
} // namespace

TEST_CASE("recovery: at caseness on either at the start, below on both at the end") {
  CHECK(recovered(scores(10, 0, 9, 7)));
  CHECK(recovered(scores(0, 8, 9, 7)));
  CHECK_FALSE(recovered(scores(20, 20, 10, 0)));
  CHECK_FALSE(recovered(scores(20, 20, 0, 8)));
  CHECK_FALSE(recovered(scores(9, 7, 0, 0))); // was not at caseness
}

TEST_CASE("reliable change: six points of PHQ-9 or four of GAD-7, the other not the opposite way") {
  CHECK(reliably_improved(scores(16, 10, 10, 10)));
  CHECK_FALSE(reliably_improved(scores(16, 10, 11, 7)));
  CHECK(reliably_improved(scores(16, 10, 16, 6)));
  CHECK_FALSE(reliably_improved(scores(16, 10, 10, 14)));
  CHECK(reliably_deteriorated(scores(10, 10, 16, 10)));
  CHECK_FALSE(reliably_deteriorated(scores(10, 10, 16, 6)));
}

TEST_CASE("the first sessions bring most, a usual course all, and response grows with rank") {
  parameters p;
  p.case_mix.early_response_sessions = 4;
  p.workforce.notes_spread = 0.5;
  step s;
  s.sessions_mean = 8;
  s.sessions_most = 20;
  s.notes_minutes = 15;
  s.session_minutes = 35;
  s.improvement = 0.5;
  s.improvement_sd = 0.2;
  p.pathway.steps = {s};
  complete(p);
  const step& there = p.pathway.steps.front();
  CHECK(there.cells == 3); // 35 minutes
  CHECK(there.dose[0] == 0);
  CHECK(there.dose[8] == Approx(1));
  CHECK(there.dose[4] > 0.7);
  double mean = 0, last = -10;
  constexpr int ranks = 2000;
  for (int i = 0; i < ranks; ++i) {
    const double r = response_at((i + 0.5) / ranks, there, 0.3);
    mean += r / ranks;
    if (i != ranks / 2) CHECK(r >= last); // rises within each half
    last = r;
  }
  CHECK(mean == Approx(0.5).margin(0.005));
}
