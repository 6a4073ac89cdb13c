#include "scenario/patterns.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch.hpp>

using namespace stepwell::scenario;

namespace {

struct outcome {
  std::optional<pattern_set> set;
  std::vector<std::string> faults; // without the file's name
};

outcome read(const std::string& text) {
  const stepwell::test::temporary_folder folder;
  const std::string file = folder.write("patterns.yaml", text);
  std::vector<fault> faults;
  outcome got{read_patterns(file, faults), {}};
  for (const fault& f : faults) got.faults.push_back(to_string(f).substr(file.size() + 1));
  return got;
}

outcome read_line(const std::string& line) { return read("patterns:\n  - " + line + "\n"); }

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
  CHECK(line.from.settings == lines{"a.b=true"});
  CHECK(line.change.settings ==
        lines{"staff.pwp.posts=26", "x=[1, 'it''s']", "y={z: 2}"}); // as --set would be given them
  REQUIRE(line.change.places.size() == line.change.settings.size());
  CHECK(line.change.places[0].line == 2);
  CHECK(line.change.places[0].column == 76);
  CHECK(line.from.places.size() == 1);
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
              "2:44: patterns[0].change: expected settings such as {staff.pwp.posts: 26} or the name of a "
              "set, found `3`"});
  CHECK(read_line("text").faults == lines{"2:5: patterns[0]: expected a map, found `text`"});
}

TEST_CASE("a line is judged on the file's replications or its own, or on 50") {
  const std::string line = "{id: A, pattern: t, measure: m, change: {a: 1}, expect: rises";
  CHECK(read_line(line + "}").set->lines.at(0).replications == 50);
  CHECK(read_line(line + ", replications: 400}").set->lines.at(0).replications == 400);
  const std::string file = "replications: 12\npatterns:\n  - " + line;
  CHECK(read(file + "}\n").set->lines.at(0).replications == 12);
  CHECK(read(file + ", replications: 400}\n").set->lines.at(0).replications == 400);
  CHECK(read_line(line + ", replications: 1}").faults ==
        lines{"2:82: patterns[0].replications: expected a whole number from 2 to 1000000, found `1`"});
}

TEST_CASE("settings that several lines need have a name") {
  const auto got = read("sets:\n"
                        "  quick: {run.warm_up_months: 24}\n"
                        "  busy: {a: 1, b: 2}\n"
                        "patterns:\n"
                        "  - {id: A, pattern: t, measure: m, from: quick, change: [busy, {c: 3}], against: busy,\n"
                        "     where: {d: 4}, expect: rises}\n");
  CHECK(got.faults.empty());
  REQUIRE(got.set);
  const pattern& line = got.set->lines.at(0);
  CHECK(line.from.settings == lines{"run.warm_up_months=24"});
  CHECK(line.change.settings == lines{"a=1", "b=2", "c=3"});
  CHECK(line.against.settings == lines{"a=1", "b=2"});
  CHECK(line.where.settings == lines{"d=4"});
  CHECK(line.change.places.at(1).line == 3); // a fault of the setting is told where it is written
  CHECK(line.change.places.at(2).line == 5);
}

TEST_CASE("what is wrong with sets is told with its place") {
  const std::string start = "sets:\n  quick: {a: 1}\npatterns:\n  - {id: A, pattern: t, measure: m, expect: rises, ";
  CHECK(read(start + "change: quik}\n").faults ==
        lines{"4:60: patterns[0].change: expected settings such as {staff.pwp.posts: 26} or the name of a set, found "
              "`quik` (did you mean `quick`?)"});
  CHECK(read(start + "change: [quick, [quick]]}\n").faults ==
        lines{"4:68: patterns[0].change[1]: a list of settings holds no further list"});
  CHECK(read(start + "change: []}\n").faults ==
        lines{"4:60: patterns[0].change: expected settings such as {staff.pwp.posts: 26}, found a list"});
  CHECK(read("sets: {quick: 3}\npatterns:\n  - {id: A, pattern: t, measure: m, change: {a: 1}, expect: rises}\n")
            .faults == lines{"1:15: sets.quick: expected settings such as {staff.pwp.posts: 26}, found `3`"});
}

TEST_CASE("two measures of one service may be compared, and then nothing need change") {
  const auto got = read_line("{id: A, pattern: t, measure: m, minus: n, expect: rises}");
  CHECK(got.faults.empty());
  REQUIRE(got.set);
  CHECK(got.set->lines.at(0).minus == "n");
  CHECK(got.set->lines.at(0).change.settings.empty());
  // But what a change is compared with, or where, means nothing without one.
  CHECK(read_line("{id: A, pattern: t, measure: m, minus: n, against: {a: 1}, where: {b: 1}, expect: rises}").faults ==
        lines{"2:47: patterns[0].against: needs a `change`", "2:64: patterns[0].where: needs a `change`"});
}
