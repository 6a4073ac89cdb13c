#include "service/workforce/wellbeing.hpp"

#include <catch2/catch.hpp>

using namespace stepwell::service;

namespace {

wellbeing_parameters plain() { // no demands, no resources: only the pull of the intercepts
  wellbeing_parameters p;
  p.exhaustion_cut_off = 2.25;
  p.disengagement_cut_off = 2.10;
  p.group[0].exhaustion_intercept = 2.0;
  p.group[0].disengagement_intercept = 2.0;
  p.exhaustion_half_life_weeks = 4;
  p.disengagement_half_life_weeks = 8;
  p.supervision_memory_weeks = 6;
  p.telephone_tenure_months = 24;
  return p;
}

wellbeing someone(double exhaustion, double disengagement) {
  wellbeing w;
  w.exhaustion = exhaustion;
  w.disengagement = disengagement;
  return w;
}

} // namespace

TEST_CASE("after a half-life half the distance is covered") {
  wellbeing w = someone(3.0, 3.0);
  for (int week = 0; week < 4; ++week) live_through(w, {}, plain(), 0);
  CHECK(w.exhaustion == Approx(2.5));
  for (int week = 4; week < 8; ++week) live_through(w, {}, plain(), 0);
  CHECK(w.disengagement == Approx(2.5));
}

TEST_CASE("burnt out is at or above both cut-offs") {
  wellbeing w = someone(2.25, 2.10);
  judge_burnout(w, plain());
  CHECK(w.burnt_out);
  w = someone(2.24, 4);
  judge_burnout(w, plain());
  CHECK_FALSE(w.burnt_out);
  w = someone(4, 2.09);
  judge_burnout(w, plain());
  CHECK_FALSE(w.burnt_out);
}

TEST_CASE("overtime exhausts, clinical supervision eases and buffers") {
  wellbeing_parameters p = plain();
  p.overtime = 0.1;
  p.clinical_supervision = 0.2;
  p.buffering = 0.5;
  const auto settled = [&](double overtime, double supervision) {
    wellbeing w = someone(2, 2);
    working_week week{};
    week.overtime_hours = overtime;
    week.clinical_supervision_hours = supervision;
    for (int i = 0; i < 300; ++i) live_through(w, week, p, 0);
    return w.exhaustion;
  };
  CHECK(settled(0, 0) == Approx(2.0));
  CHECK(settled(5, 0) == Approx(2.5));              // 5 h x 0.1
  CHECK(settled(0, 1) == Approx(1.8));              // an hour eases 0.2
  CHECK(settled(5, 1) == Approx(2.0 + 0.25 - 0.2)); // and takes half of the strain's effect away
}

TEST_CASE("telephone hours weigh from two years in service") {
  wellbeing_parameters p = plain();
  p.group[0].telephone_from_tenure = 0.05;
  working_week week{};
  week.telephone_hours = 10;
  week.months_in_service = 23.9;
  CHECK(strain_of(week, {}, p, 0) == Approx(0).margin(1e-12));
  week.months_in_service = 24;
  CHECK(strain_of(week, {}, p, 0) == Approx(0.5));
  CHECK(strain_of(week, {}, p, 1) == Approx(0).margin(1e-12)); // in the other group it has no weight here
}

TEST_CASE("exhaustion leads, disengagement follows") {
  wellbeing_parameters p = plain();
  p.overtime = 0.1;
  p.disengagement_from_exhaustion = 0.5;
  wellbeing w = someone(2.25, 2.0);
  working_week hard{};
  hard.overtime_hours = 10;
  live_through(w, hard, p, 0);
  CHECK(w.exhaustion > 2.25);
  CHECK(w.disengagement == Approx(2.0)); // it answers to last week's exhaustion
  live_through(w, hard, p, 0);
  CHECK(w.disengagement > 2.0);
}

TEST_CASE("the scale ends at 1 and 4, and with model none nobody moves") {
  wellbeing_parameters p = plain();
  p.group[0].exhaustion_intercept = 9;
  wellbeing w = someone(3.9, 2);
  for (int i = 0; i < 50; ++i) live_through(w, {}, p, 0);
  CHECK(w.exhaustion == 4);
  p.model = static_cast<std::uint8_t>(wellbeing_model::none);
  w = someone(3, 1.5);
  live_through(w, {}, p, 0);
  CHECK(w.exhaustion == 3);
  CHECK(w.disengagement == 1.5);
}
