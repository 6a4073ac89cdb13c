// Several services in a study: any number of threads gives the same bits, and draws of parameters reach every service.
#include "service/services.hpp"
#include "record/measure.hpp"
#include "scenario/load.hpp"
#include "scenario/uncertainty.hpp"
#include "study/model_runner.hpp"

#include <catch2/catch.hpp>

#include <cstring>

namespace {

using namespace stepwell;

service::model three_services() {
  auto loaded = scenario::load(STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml",
                               {"services={a: 0.3, b: 1.2, c: 0.7}", "run.warm_up_months=0", "run.measured_months=6"});
  REQUIRE(loaded.value);
  return std::move(loaded.value->model);
}

bool same_bits(const std::vector<double>& a, const std::vector<double>& b) {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0;
}

} // namespace

TEST_CASE("replications of several services are the same on any number of threads") {
  const service::model of = three_services();
  const auto on = [&](int threads) {
    return study::replicate(study::runners_of(of),
                            {.seed = 4, .threads = threads, .stop = study::replication_count{7}});
  };
  const auto one = on(1), three = on(3);
  CHECK(same_bits(one.values, three.values));
  CHECK(one.events == three.events);
}

TEST_CASE("what is drawn for a scenario holds for each of its services") {
  const service::model of = three_services();
  const auto parameters = scenario::parameters_to_draw(of);
  const service::model drawn = scenario::with_draw(of, parameters, 1, 3);
  REQUIRE(service::how_many_services(drawn) == 3);
  const double patience = drawn.phases[0].values.pathway.steps[1].patience_days;
  CHECK(patience != of.phases[0].values.pathway.steps[1].patience_days);
  for (std::size_t number = 0; number < 3; ++number)
    CHECK(service::service_of(drawn, number).phases[0].values.pathway.steps[1].patience_days == patience);
}
