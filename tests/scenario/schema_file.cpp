// scenarios/stepwell.schema.json, which editors read, is what `stepwell schema` prints today.
#include "scenario/schema.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>

TEST_CASE("the schema file beside the scenarios is current") {
  std::ifstream in(STEPWELL_SOURCE_DIR "/scenarios/stepwell.schema.json");
  const auto on_disk = nlohmann::ordered_json::parse(in, nullptr, false);
  // When this fails: stepwell schema > scenarios/stepwell.schema.json
  CHECK(on_disk == stepwell::scenario::json_schema());
}
