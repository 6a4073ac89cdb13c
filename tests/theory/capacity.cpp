// The arithmetic of capacity (Choice and Partnership Approach: York & Kingsbury): people x contacts each =
// practitioners x slots x weeks at work. Worked out by hand, by `offered_load`, and measured.
#include "record/measure.hpp"
#include "record/replication.hpp"
#include "scenario/load.hpp"
#include "scenario/offered_load.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace stepwell;

namespace {

scenario::scenario service_with(std::vector<std::string> settings) {
  auto loaded = scenario::load(STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml", settings);
  REQUIRE(loaded.value);
  return std::move(*loaded.value);
}

// Means over replications of every measure.
class means {
 public:
  means(const scenario::scenario& s, std::uint32_t replications) : of_(record::measures().size(), 0) {
    record::runner runner(s.model);
    for (std::uint32_t i = 0; i < replications; ++i) {
      const auto values = runner.run(1, i).values;
      for (std::size_t k = 0; k < values.size(); ++k) of_[k] += values[k] / replications;
    }
  }
  double operator()(std::string_view group, std::string_view measure) const {
    const auto found = record::find_measure(std::string(group) + std::string(measure));
    REQUIRE(found >= 0);
    return of_[static_cast<std::size_t>(found)];
  }

 private:
  std::vector<double> of_;
};

// Nobody joins, leaves or trains, so that every diary follows one job plan throughout; nobody is ill.
const std::vector<std::string> steady_staff{
    "staff.trainee_pwp.posts=0",           "staff.trainee_hit.posts=0",    "staff.pwp.leaving_per_year=0",
    "staff.senior_pwp.leaving_per_year=0", "staff.hit.leaving_per_year=0", "staff.counsellor.leaving_per_year=0",
    "staff.supervisor.leaving_per_year=0", "absence.spells_per_year=0",    "demand.variance_to_mean=1"};
// Everybody comes to what is booked: an hour booked is an hour of contact.
const std::vector<std::string> everybody_comes{"appointments.patient_cancels=0",
                                               "appointments.provider_cancels=0",
                                               "pathway.steps.assessment.did_not_attend=0",
                                               "pathway.steps.guided_self_help.did_not_attend=0",
                                               "pathway.steps.internet_enabled.did_not_attend=0",
                                               "pathway.steps.psychoeducation_group.did_not_attend=0",
                                               "pathway.steps.cbt.did_not_attend=0",
                                               "pathway.steps.counselling.did_not_attend=0",
                                               "pathway.steps.emdr.did_not_attend=0"};

std::vector<std::string> all_of(std::vector<std::string> settings, const std::vector<std::string>& more) {
  settings.insert(settings.end(), more.begin(), more.end());
  return settings;
}

// Low- or high-intensity staff, as the measures group them.
struct staff_plan {
  std::string_view group;
  std::vector<service::role> roles;
};
const std::vector<staff_plan> plans{
    {"pwp.", {service::role::pwp, service::role::senior_pwp}},
    {"hit.", {service::role::hit, service::role::counsellor, service::role::supervisor}}};

constexpr double weeks_per_year = 365.25 / 7;
constexpr double bank_holiday_weeks = 8.0 / 5;

// Slot hours a week in post that the job plans promise, by hand: posts x whole-time x hours, in weeks at work.
// `sick`: share of the days due.
double promised_slot_hours(const scenario::scenario& s, const staff_plan& plan, double sick) {
  const service::parameters& p = s.model.phases.front().values;
  double posts = 0, hours = 0;
  for (const service::role r : plan.roles) {
    const auto& role = p.roles[service::number_of(r)];
    posts += role.posts;
    hours += role.posts * role.wte * role.contact_hours_per_week;
  }
  const double due = weeks_per_year - bank_holiday_weeks;
  return hours / posts * (due - p.workforce.leave_weeks_per_year - sick * due) / weeks_per_year;
}

// Slots used over slots offered, worked out before anything is simulated.
double predicted_utilisation(const scenario::scenario& s, const staff_plan& plan) {
  double capacity = 0, load = 0;
  for (const auto& role : scenario::offered_load(s.model.phases.front().values).roles)
    for (const service::role r : plan.roles)
      if (role.name == service::role_name(service::number_of(r))) {
        capacity += role.capacity_hours_per_week;
        load += role.load_hours_per_week;
      }
  return 100 * load / capacity;
}

} // namespace

TEST_CASE("capacity is posts x hours x weeks at work") {
  const auto s = service_with({"staff.hit.posts=10", "staff.hit.wte=0.8", "staff.hit.contact_hours_per_week=20",
                               "leave.weeks_per_year=6", "absence.spells_per_year=0", "staff.hit.leaving_per_year=0"});
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
  // Utilisation is contact over slots when everybody comes, so slots are contact over utilisation.
  for (const std::string spells : {"0", "1.7", "5"}) {
    const auto s = service_with(all_of(all_of(steady_staff, everybody_comes),
                                       {"demand.referrals_per_year=6000", "absence.spells_per_year=" + spells}));
    const means mean(s, enough);
    for (const staff_plan& plan : plans) {
      const double offered = 100 * mean(plan.group, "contact_hours_per_week") / mean(plan.group, "utilisation_pct");
      const double sick = mean(plan.group, "sickness_pct") / 100;
      CAPTURE(plan.group, spells, sick);
      CHECK(offered == Approx(promised_slot_hours(s, plan, sick)).epsilon(0.02));
      if (spells != "0") CHECK_FALSE(offered == Approx(promised_slot_hours(s, plan, 0)).epsilon(0.02));
    }
  }
}

TEST_CASE("where there is room, slots used are what the arithmetic says") {
  constexpr double referrals = 6000;
  // offered_load follows people however often they miss; here the service does too.
  const std::vector<std::string> people_miss{"policy.missed_before_discharge=20"};
  for (const bool some_miss : {false, true}) {
    const auto s = service_with(all_of(all_of(steady_staff, some_miss ? people_miss : everybody_comes),
                                       {"demand.referrals_per_year=" + std::to_string(referrals)}));
    const means mean(s, enough);
    // A given year has a few working days more or fewer than the average one.
    const double share_referred = mean("", "referrals_received") / referrals;
    for (const staff_plan& plan : plans) {
      CAPTURE(plan.group, some_miss, share_referred);
      CHECK(mean(plan.group, "utilisation_pct") ==
            Approx(predicted_utilisation(s, plan) * share_referred).epsilon(0.03));
    }
  }
}

TEST_CASE("half the demand books half the appointments, where there is room for both") {
  const auto booked = [](const std::string& referrals) {
    const auto s = service_with({"demand.referrals_per_year=" + referrals, "demand.variance_to_mean=1"});
    return means(s, 8)("", "appointments_booked");
  };
  CHECK(booked("3000") == Approx(booked("6000") / 2).epsilon(0.03));
  // and not where there is none: slots are full at either volume
  CHECK(booked("18000") > 0.6 * booked("36000"));
}
