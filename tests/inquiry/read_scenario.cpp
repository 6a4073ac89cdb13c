// Scenarios as questions read them: from a file, or from a text that a program has made.
#include "inquiry/read_scenario.hpp"
#include "scenario/limits.hpp"

#include <catch2/catch.hpp>

using namespace stepwell;

namespace {

const std::string folder = STEPWELL_SOURCE_DIR "/scenarios/theory/";
const std::vector<std::string> two_months{"run.warm_up_months=0", "run.measured_months=2"};

std::optional<scenario::scenario> read(const scenario::text_source& source, inquiry::complaints& wrong) {
  inquiry::remarks none;
  return inquiry::read_scenario(scenario::scenario_file(source), two_months, none, wrong);
}

} // namespace

TEST_CASE("a text is read as a file of its name: its paths start from that folder, its faults stand in it") {
  inquiry::complaints wrong;
  const auto file = read(folder + "steady_staff.yaml", wrong);
  const auto text = read({folder + "a text", "extends: steady_staff.yaml\n"}, wrong);
  REQUIRE(file);
  REQUIRE(text);
  CHECK(text->hash == file->hash);
  CHECK(text->name == "a text");

  CHECK_FALSE(read({folder + "a text", "extends: steady_staff.yaml\nstaff: {pwp: {posts: few}}\n"}, wrong));
  REQUIRE(wrong.faults.size() == 1);
  CHECK(wrong.faults[0].file == folder + "a text");
  CHECK(wrong.faults[0].line == 2);
  CHECK(wrong.faults[0].path == "staff.pwp.posts");
}

TEST_CASE("a text is held to what a file is held to") {
  for (const std::string& content :
       {std::string("\xFF: 1"), std::string(scenario::limits::file_bytes + 1, ' '), std::string()}) {
    inquiry::complaints wrong;
    CHECK_FALSE(read({"a text", content}, wrong));
    CHECK(wrong.faults.size() == 1);
  }
}

TEST_CASE("a run without warm-up that is not measured from its first day says so") {
  for (const auto& [start, told] : {std::pair{"2024-04-08", true}, std::pair{"2024-04-01", false}}) {
    inquiry::complaints wrong;
    inquiry::remarks remarks;
    const scenario::scenario_file file({folder + "a text", "extends: steady_staff.yaml\nchanges: []\n"});
    std::vector<std::string> settings = two_months;
    settings.push_back(std::string("run.start=") + start);
    REQUIRE(inquiry::read_scenario(file, settings, remarks, wrong));
    REQUIRE(remarks.warnings.size() == (told ? 1 : 0));
    if (told)
      CHECK(remarks.warnings[0] ==
            "the run is measured from 2024-05-01: run.start lies within a month, and only whole months are");
  }
}
