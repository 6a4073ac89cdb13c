#include "scenario/patterns.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch.hpp>

using namespace stepwell::scenario;

namespace {

struct outcome {
  std::optional<pattern_set> set;
  std::vector<std::string> faults; // without the file's name
};

outcome read_line(const std::string& line) {
  const stepwell::test::temporary_folder folder;
  const std::string file = folder.write("patterns.yaml", "patterns:\n  - " + line + "\n");
  std::vector<fault> faults;
  outcome got{read_patterns(file, faults), {}};
  for (const fault& f : faults) got.faults.push_back(to_string(f).substr(file.size() + 1));
  return got;
}

using lines = std::vector<std::string>;

} // namespace

TEST_CASE("a pattern's changes are settings with their places") {
  const auto got = read_line("{id: A, pattern: more of them, measure: m, from: {a.b: true}, "
                             "change: {staff.pwp.posts: 26, x: [1, 'it''s'], y: {z: 2}}, expect: falls}");
  CHECK(got.faults.empty());
  REQUIRE(got.set);
  const pattern& line = got.set->lines.at(0);
  CHECK(line.text == "more of them");
  CHECK_FALSE(line.rises);
  CHECK(line.from == lines{"a.b=true"});
  CHECK(line.change == lines{"staff.pwp.posts=26", "x=[1, 'it''s']", "y={z: 2}"}); // as --set would be given them
  REQUIRE(line.change_places.size() == line.change.size());
  CHECK(line.change_places[0].line == 2);
  CHECK(line.change_places[0].column == 76);
  CHECK(line.from_places.size() == 1);
}

TEST_CASE("what is wrong with a pattern is told with its place") {
  CHECK(read_line("{id: A, pattern: t, measure: m, change: {a: 1}, expect: sinks}").faults ==
        lines{"2:61: patterns[0].expect: expected rises or falls, found `sinks`"});
  CHECK(read_line("{id: A, pattern: t, measure: m, expect: rises}").faults ==
        lines{"2:5: patterns[0].change: this key is needed"});
  // Two services that do not differ have nothing to compare.
  CHECK(read_line("{id: A, pattern: t, measure: m, change: {}, expect: rises}").faults ==
        lines{"2:45: patterns[0].change: expected settings such as {staff.pwp.posts: 26}, found a map"});
  CHECK(read_line("{id: A, pattern: t, mesure: m, change: 3, expect: rises}").faults ==
        lines{"2:5: patterns[0].measure: this key is needed",
              "2:25: patterns[0].mesure: unknown key (did you mean `measure`?)",
              "2:44: patterns[0].change: expected settings such as {staff.pwp.posts: 26}, found `3`"});
  CHECK(read_line("text").faults == lines{"2:5: patterns[0]: expected a map, found `text`"});
}
