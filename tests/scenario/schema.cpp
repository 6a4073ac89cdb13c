#include "scenario/schema.hpp"
#include "small_table.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using json = nlohmann::ordered_json;

namespace {

// Every object that lists properties must close the list: else an editor would accept a key that the reader refuses.
void check_closed(const json& schema) {
  if (schema.is_object() && schema.contains("properties")) {
    CHECK(schema.at("additionalProperties") == false);
    for (const auto& below : schema.at("properties")) check_closed(below);
    if (schema.contains("patternProperties"))
      for (const auto& below : schema.at("patternProperties")) check_closed(below);
  }
}

} // namespace

TEST_CASE("the schema says of each key what the table says") {
  const auto schema = stepwell::scenario::json_schema(small::table());
  CHECK(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema");
  const auto& top = schema["properties"];
  CHECK(top["demand"]["properties"]["referrals_per_year"].dump() ==
        R"({"type":"number","minimum":0.0,"maximum":1000000.0,"default":12000.0,)"
        R"("description":"Referrals a year. The second sentence. [people]"})");
  const auto& staff = top["staff"]["properties"];
  CHECK(staff.size() == 8);
  CHECK(staff["pwp"]["properties"]["posts"]["type"] == "integer");
  CHECK(staff["pwp"]["properties"]["posts"]["default"] == 14);
  CHECK(staff["hit"]["properties"]["posts"]["default"] == 12);
  CHECK(staff["hit"]["properties"]["hard_cap"]["type"] == "boolean");
  CHECK(staff["hit"]["properties"]["leaving_shares"]["minItems"] == 4);
  CHECK(top["wellbeing"]["properties"]["model"]["enum"].dump() == R"(["none","jdr"])");
  const auto& steps = top["pathway"]["properties"]["steps"]["patternProperties"];
  REQUIRE(steps.size() == 1);
  CHECK(steps.front()["properties"].contains("next"));
  CHECK(steps.front()["properties"]["roles"]["items"]["enum"].size() == 8);
  CHECK(top["policy"]["properties"]["overtime_minutes"]["description"] == "The most anyone stays late. [min] (E-W01)");
  for (const auto* key : {"extends", "scenario", "run", "changes"}) CHECK(top.contains(key));
}

TEST_CASE("the schema is closed against unknown keys, for the small table and for the real one") {
  check_closed(stepwell::scenario::json_schema(small::table()));
  check_closed(stepwell::scenario::json_schema());
}
