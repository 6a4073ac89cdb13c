// The warm-up found for services whose settling is known.
#include "study/warm_up.hpp"
#include "scenario/load.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace stepwell;

namespace {

study::warm_up found_for(const std::string& file, std::vector<std::string> settings, int threads = 0) {
  settings.push_back("run.warm_up_months=auto");
  study::warm_up found;
  const auto loaded = scenario::load(STEPWELL_SOURCE_DIR "/scenarios/" + file, settings,
                                     {study::pilot_months, [&](const service::model& pilot) -> std::optional<int> {
                                        found = study::warm_up_of(pilot, 1, threads);
                                        return found.months;
                                      }});
  for (const auto& fault : loaded.faults) UNSCOPED_INFO(to_string(fault));
  REQUIRE(loaded.value);
  CHECK(loaded.value->resolved["run"]["warm_up_months"] == found.months);
  return found;
}

} // namespace

TEST_CASE("a service with room settles soon") {
  const auto found = found_for("typical_service.yaml", {"demand.referrals_per_year=6000"});
  CHECK(found.settled);
  CHECK(found.months >= 3); // courses last that long
  CHECK(found.months <= 24);
}

TEST_CASE("the typical service states the warm-up it needs") {
  const std::string typical = "typical_service.yaml";
  const auto stated = scenario::load(STEPWELL_SOURCE_DIR "/scenarios/" + typical, {});
  REQUIRE(stated.value);
  const auto found = found_for(typical, {});
  CHECK(found.settled);
  CHECK(found.months <= stated.value->resolved["run"]["warm_up_months"].get<int>());
  CHECK(found.months >= 12);
}

TEST_CASE("a service whose referrals grow for ever does not settle") {
  const auto found = found_for("typical_service.yaml", {"demand.growth_per_year=0.3"});
  CHECK_FALSE(found.settled);
}

TEST_CASE("the warm-up found is the same for any number of threads") {
  const std::vector<std::string> settings{"demand.referrals_per_year=6000"};
  const auto one = found_for("typical_service.yaml", settings, 1),
             three = found_for("typical_service.yaml", settings, 3);
  REQUIRE(one.lists.size() == three.lists.size());
  for (std::size_t i = 0; i < one.lists.size(); ++i) CHECK(one.lists[i].days == three.lists[i].days);
}
