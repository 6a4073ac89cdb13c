// The arithmetic of capacity (Choice and Partnership Approach: York & Kingsbury): people x contacts each =
// practitioners x slots x weeks at work. Worked out by hand, by `offered_load`, and measured.
#include "study/theory/capacity.hpp"
#include "record/measure.hpp"
#include "scenario/load.hpp"
#include "scenario/offered_load.hpp"
#include "study/model_runner.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace stepwell;
using namespace stepwell::study::theory;

namespace {

scenario::scenario service_with(const std::string& file, const std::vector<std::string>& settings) {
  auto loaded = scenario::load(STEPWELL_SOURCE_DIR "/scenarios/" + file, settings);
  for (const auto& fault : loaded.faults) UNSCOPED_INFO(to_string(fault));
  REQUIRE(loaded.value);
  return std::move(*loaded.value);
}

study::replications replicated(const scenario::scenario& s, std::uint32_t replications) {
  return study::replicate(study::runners_of(s.model), {.stop = study::replication_count{replications}});
}

// Means over replications of every measure.
class means {
 public:
  explicit means(const study::replications& made) : of_(made) {}
  double operator()(std::string_view group, std::string_view measure) const {
    const auto found = record::find_measure(std::string(group) + std::string(measure));
    REQUIRE(found >= 0);
    return study::mean_interval(of_.column(static_cast<std::size_t>(found))).mean;
  }

 private:
  const study::replications& of_;
};

// Slots used over slots offered, worked out before anything is simulated.
double predicted_utilisation(const scenario::scenario& s, const staff_plan& plan) {
  return 100 * scenario::utilisation_of(scenario::offered_load(s.model.phases.front().values), plan.roles);
}

} // namespace

TEST_CASE("capacity is posts x hours x weeks at work") {
  const auto s = service_with("typical_service.yaml",
                              {"staff.hit.posts=10", "staff.hit.wte=0.8", "staff.hit.contact_hours_per_week=20",
                               "leave.weeks_per_year=6", "absence.spells_per_year=0", "staff.hit.leaving_per_year=0",
                               "recruitment.internal_promotion=0"}); // nobody leaves for a senior post either
  const auto load = scenario::offered_load(s.model.phases.front().values);
  const auto hit = std::find_if(load.roles.begin(), load.roles.end(), [](const auto& r) { return r.name == "hit"; });
  REQUIRE(hit != load.roles.end());
  // 10 x 0.8 x 20 h = 160 h a week, in 52.18 - 6 - 1.6 = 44.58 of 52.18 weeks
  CHECK(hit->capacity_hours_per_week == Approx(160 * 44.579 / 52.179).epsilon(1e-3));
}

// Whole days are worked, so a post of 0.9 is one of five days or of four. Of 32 replications' posts the mean strays by
// 0.4 %: 2 % is more than four times that.
constexpr std::uint32_t enough = 32;

TEST_CASE("diaries offer the slots that the job plans promise") {
  for (const std::string spells : {"0", "1.7", "5"}) {
    const auto s = service_with("theory/capacity.yaml", {"absence.spells_per_year=" + spells});
    const service::parameters& p = s.model.phases.front().values;
    const auto made = replicated(s, enough);
    for (const staff_plan& plan : staff_plans()) {
      const double offered = study::mean_interval(offered_slot_hours(made, plan)).mean;
      const double sick = means(made)(plan.group, "sickness_pct") / 100;
      CAPTURE(plan.group, spells, sick);
      CHECK(offered == Approx(promised_slot_hours(p, plan, sick)).epsilon(0.02));
      if (spells != "0") CHECK_FALSE(offered == Approx(promised_slot_hours(p, plan, 0)).epsilon(0.02));
    }
  }
}

TEST_CASE("where there is room, slots used are what the arithmetic says") {
  constexpr double referrals = 6000;
  for (const bool some_miss : {false, true}) {
    const auto s = some_miss ? service_with("theory/steady_staff.yaml",
                                            {"demand.referred_again_share=0", "demand.referred_again_share_early=0",
                                             "demand.referrals_per_year=" + std::to_string(referrals)})
                             : service_with("theory/capacity.yaml", {});
    REQUIRE(s.model.phases.front().values.demand.referrals_per_year == referrals);
    const auto made = replicated(s, enough);
    const means mean(made);
    // A given year has a few working days more or fewer than the average one.
    const double share_referred = mean("", "referrals_received") / referrals;
    for (const staff_plan& plan : staff_plans()) {
      CAPTURE(plan.group, some_miss, share_referred);
      CHECK(mean(plan.group, "utilisation_pct") ==
            Approx(predicted_utilisation(s, plan) * share_referred).epsilon(0.03));
    }
  }
}

TEST_CASE("with everything on, and load below capacity, check foretells utilisation within 5 %") {
  for (const char* referrals : {"4000", "6000", "8000"}) {
    const auto s = service_with("typical_service.yaml", {std::string("demand.referrals_per_year=") + referrals});
    const auto made = replicated(s, enough);
    for (const staff_plan& plan : staff_plans()) {
      CAPTURE(referrals, plan.group);
      CHECK(predicted_utilisation(s, plan) == Approx(means(made)(plan.group, "utilisation_pct")).epsilon(0.05));
    }
  }
}

TEST_CASE("the suite's lines follow the model and the prediction they are given") {
  const auto s = service_with("theory/capacity.yaml", {});
  const service::parameters& p = s.model.phases.front().values;
  const auto made = replicated(s, enough);
  std::vector<double> predicted;
  for (const staff_plan& plan : staff_plans()) predicted.push_back(predicted_utilisation(s, plan) / 100);
  const auto lines = capacity_lines(p, predicted, made);
  REQUIRE(lines.size() == 2 * staff_plans().size());
  for (const study::judged& line : lines) CHECK(line.found.mean == Approx(line.published).epsilon(0.03));
  // A tenth less whole-time, or a prediction a tenth off, is outside every band.
  service::parameters fewer = p;
  for (auto& role : fewer.roles) role.wte *= 0.9;
  for (double& share : predicted) share *= 1.1;
  for (const study::judged& line : capacity_lines(fewer, predicted, made)) {
    CAPTURE(line.measure);
    CHECK_FALSE(line.pass);
  }
}

TEST_CASE("half the demand books half the appointments, where there is room for both") {
  const auto booked = [](const std::string& referrals) {
    const auto made = replicated(
        service_with("typical_service.yaml", {"demand.referrals_per_year=" + referrals, "demand.variance_to_mean=1"}),
        8);
    return means(made)("", "appointments_booked");
  };
  CHECK(booked("3000") == Approx(booked("6000") / 2).epsilon(0.03));
  // and not where there is none: slots are full at either volume
  CHECK(booked("18000") > 0.6 * booked("36000"));
}
