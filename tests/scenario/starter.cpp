// The starter scenario: as it stands it is its base under another name, and every figure says where it is found.
#include "scenario/starter.hpp"

#include "scenario/load.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace stepwell;

namespace {

const std::string base_file = STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml";

std::string text_of(const scenario::scenario& base) { return scenario::starter_text({base_file, ""}, base.resolved); }

} // namespace

TEST_CASE("a starter is the service it extends, under a name of its own") {
  const test::temporary_folder folder;
  const scenario::scenario base = *scenario::load(base_file, {}).value;
  const std::string file = folder.path() / "mine.yaml";
  std::ofstream(file) << text_of(base);
  const scenario::loaded mine = scenario::load(file, {});
  for (const scenario::fault& fault : mine.faults) UNSCOPED_INFO(to_string(fault));
  REQUIRE(mine.value);
  CHECK(mine.value->name == "my service");
  CHECK(mine.value->hash == base.hash);
}

TEST_CASE("every figure of a starter has its unit and where it is found") {
  const scenario::scenario base = *scenario::load(base_file, {}).value;
  const std::string text = text_of(base);
  for (const std::string said : {"  referrals_per_year: 10900\n", "Unit: referrals/year.", "measure M001",
                                 "  pwp: {posts: 17, wte: 0.97, caseload_cap: 37,", "Unit: cases.",
                                 "    guided_self_help: {session_minutes: 30,", "  start: 2018-10-01\n",
                                 "  overtime: paid\n", "paid, unpaid, time_off_in_lieu, banned."})
    CHECK_THAT(text, Catch::Contains(said));
  // Each key of the base's is explained once: what it is, then where it is found.
  std::istringstream lines(text);
  std::size_t where = 0, units = 0, longest = 0;
  for (std::string line; std::getline(lines, line);) {
    where += line.find("#  Where: ") != std::string::npos || line.find("#   Where: ") != std::string::npos;
    units += line.find("Unit: ") != std::string::npos;
    longest = std::max(longest, line.size());
  }
  CHECK(where == 17);
  CHECK(units >= 14); // a unit may stand on a comment's second line, and a pure number has none
  CHECK(longest <= 120);
}
