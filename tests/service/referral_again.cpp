// Who is referred again, and that chance stays with the person under any policy.
#include "bare_service.hpp"
#include "service/checker.hpp"
#include "service/flow/discharge.hpp"
#include "watched.hpp"

#include <catch2/catch.hpp>

using namespace stepwell;
using namespace stepwell::service;

namespace {

struct clinic : bare_service {
  clinic() {
    now.demand.referred_again_share = 0.1;
    now.demand.referred_again_share_early = 0.3;
    now.demand.referred_again_days = 200;
  }
};

struct tally {
  double share = 0, days = 0;
};

tally referred_again(clinic& k, exit_reason why) {
  constexpr std::uint32_t people = 20000;
  tally seen;
  for (std::uint32_t i = 0; i < people; ++i) {
    patient p;
    p.serial = i;
    const auto days = days_until_referred_again(k.c, p, why);
    if (days == 0) continue;
    seen.share += 1.0 / people;
    seen.days += days;
  }
  seen.days /= std::max(1.0, seen.share * people);
  return seen;
}

constexpr auto typical = "typical_service.yaml", provider = "providers/berkshire_healthcare.yaml";

checker watched_with(const std::vector<std::string>& settings, const std::string& file = typical) {
  return watched_by<checker>(model_of(scenarios + file, settings));
}

} // namespace

TEST_CASE("people come back more often after care that ended early, and nobody who was turned away does") {
  clinic k;
  const tally completed = referred_again(k, exit_reason::completed);
  CHECK(completed.share == Approx(0.1).margin(0.01));
  CHECK(completed.days == Approx(200.5).margin(15));
  CHECK(referred_again(k, exit_reason::ended_before_planned).share == Approx(0.3).margin(0.015));
  CHECK(referred_again(k, exit_reason::declined).share == Approx(0.3).margin(0.015));
  for (const exit_reason turned_away :
       {exit_reason::not_suitable, exit_reason::signposted, exit_reason::referred_elsewhere})
    CHECK(referred_again(k, turned_away).share == 0);
}

TEST_CASE("people referred again come on top of new ones, and inside an official series") {
  const std::vector<std::string> year{"run.start=2022-04-04", "run.warm_up_months=12", "run.measured_months=12"};
  auto none = year, many = year;
  none.insert(none.end(), {"demand.referred_again_share=0", "demand.referred_again_share_early=0"});
  many.insert(many.end(), {"demand.referred_again_share=0.3", "demand.referred_again_share_early=0.3"});
  const checker without = watched_with(none), with = watched_with(many);
  CHECK(without.referred_again == 0);
  CHECK(with.referred_again > 1000);
  CHECK(with.referrals == without.referrals + with.referred_again); // new people are the same
  CHECK(with.broken == std::vector<std::string>{});

  const checker fixed_without = watched_with(none, provider), fixed = watched_with(many, provider);
  CHECK(fixed.referred_again > 1000);
  CHECK(fixed.referrals == fixed_without.referrals);
  CHECK(fixed.broken == std::vector<std::string>{});
}
