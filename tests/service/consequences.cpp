// What wellbeing does to the work, and that each of it can be switched off.
#include "service/workforce/consequences.hpp"

#include <catch2/catch.hpp>

using namespace stepwell::service;

namespace {

wellbeing strained() { // a point over both cut-offs
  wellbeing w;
  w.exhaustion = 3.25;
  w.disengagement = 3.10;
  return w;
}
wellbeing_parameters cut_offs() {
  wellbeing_parameters w;
  w.exhaustion_cut_off = 2.25;
  w.disengagement_cut_off = 2.10;
  return w;
}
consequence_parameters sizes() {
  consequence_parameters p;
  p.response_per_disengagement = 0.04;
  p.cancellations_per_exhaustion = 0.2;
  p.early_ending_per_disengagement = 0.005;
  return p;
}

} // namespace

TEST_CASE("a point over the cut-offs costs response, cancels more and ends more courses early") {
  const strain_effects e = effects_of(strained(), cut_offs(), sizes());
  CHECK(e.response_lost == Approx(0.04));
  CHECK(e.cancels == Approx(std::exp(0.2)));
  CHECK(e.ends_early == Approx(0.005));
}

TEST_CASE("the rested cancel less, but nobody improves anybody by being engaged") {
  wellbeing rested;
  rested.exhaustion = 1.25;
  rested.disengagement = 1;
  const strain_effects e = effects_of(rested, cut_offs(), sizes());
  CHECK(e.cancels == Approx(std::exp(-0.2)));
  CHECK(e.response_lost == 0);
  CHECK(e.ends_early == 0);
}

TEST_CASE("each consequence has its switch, and without a model there is none") {
  consequence_parameters p = sizes();
  p.outcome = p.provider_cancellations = p.premature_discharge = false;
  const strain_effects off = effects_of(strained(), cut_offs(), p);
  CHECK(off.response_lost == 0);
  CHECK(off.cancels == 1);
  CHECK(off.ends_early == 0);
  wellbeing_parameters nobody_followed = cut_offs();
  nobody_followed.model = static_cast<std::uint8_t>(wellbeing_model::none);
  CHECK(effects_of(strained(), nobody_followed, sizes()).cancels == 1);
}
