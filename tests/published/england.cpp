// All of England in one run: as many referrals and appointments as were counted, from services of the published sizes.
#include "record/measure.hpp"
#include "record/replication.hpp"
#include "scenario/load.hpp"
#include "service/services.hpp"

#include <catch2/catch.hpp>

using namespace stepwell;

TEST_CASE("England's services together have the referrals and appointments of its year") {
  const auto loaded = scenario::load(STEPWELL_SOURCE_DIR "/scenarios/england.yaml", {});
  for (const auto& fault : loaded.faults) UNSCOPED_INFO(to_string(fault));
  REQUIRE(loaded.value);
  const service::model& england = loaded.value->model;
  REQUIRE(how_many_services(england) == 110);
  CHECK(england.measured_from == 0);
  CHECK(england.days == 365);

  const auto r = record::runner(england).run(1, 0, {.services = true});
  const auto value = [](const std::vector<double>& values, std::string_view name) {
    return values[static_cast<std::size_t>(record::find_measure(name))];
  };
  CHECK(value(r.values, "referrals_received") == Approx(1'813'432).epsilon(0.02));  // the annual report's (E-A01)
  CHECK(value(r.values, "appointments_booked") == Approx(8'408'692).epsilon(0.05)); // E-A05
  REQUIRE(r.services.size() == 110);
  // The largest provider had 64,470 of them, 2.3 % more with its part of the smallest providers'; a year's differs by
  // chance.
  CHECK(value(r.services[0], "referrals_received") == Approx(65'930).epsilon(0.05));
}
