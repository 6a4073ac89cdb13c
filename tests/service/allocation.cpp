// Once a service has been as full as it gets, a replication must not meet the allocator, least of all beside other
// threads.
#include "counted_allocations.hpp"
#include "record/silent.hpp"
#include "scenario/load.hpp"
#include "service/service.hpp"

#include <catch2/catch.hpp>

#include <cstddef>
#include <string>
#include <vector>

using namespace stepwell;

namespace {

// Of the second time that the same replication is run.
std::size_t allocations_in_the_loop(const std::string& scenario, const std::vector<std::string>& settings) {
  const auto loaded = scenario::load(STEPWELL_SOURCE_DIR "/scenarios/" + scenario, settings);
  REQUIRE(loaded.value);
  service::service<record::silent> service(loaded.value->model);
  record::silent nobody;
  const std::size_t before_first = allocations;
  service.run(1, 0, nobody);
  const std::size_t before_second = allocations;
  CHECK(before_second > before_first); // the counter counts
  service.run(1, 0, nobody);
  return allocations - before_second;
}

} // namespace

TEST_CASE("the second time, a replication with every mechanism on allocates nothing") {
  CHECK(allocations_in_the_loop("typical_service.yaml", {"run.measured_months=12"}) == 0);
  CHECK(allocations_in_the_loop("typical_service.yaml",
                                {"run.warm_up_months=12", "run.measured_months=12", "policy.priority=severity",
                                 "policy.routing=shortest_list", "policy.response=agency"}) == 0);
}
