// `stepwell validate` as its users meet it.
#include "faults/command.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace stepwell::test;
using nlohmann::json;

namespace {

const std::string quick = " --replications 4 --set run.warm_up_months=3 --quiet ";

outcome validate(const std::string& options) { return shell(command_path + " validate" + quick + options); }

std::string targets(const temporary_folder& folder, const std::string& line) {
  return folder.write("targets.yaml", "title: made up\nscenario: " + typical + "\ntargets:\n  - " + line + "\n");
}

const std::string wide = "{id: A, measure: dna_pct, published: 50, within: 50}";
const std::string unmet = "{id: B, measure: dna_pct, published: 99, within: 1}";

} // namespace

TEST_CASE("exit code 0 when every line is in its band, 1 when any is not") {
  const temporary_folder folder;
  const std::string one = " --suite published --targets " + targets(folder, wide);
  const outcome met = validate(one);
  CHECK(met.code == 0);
  CHECK(met.err.empty());
  CHECK(contains(met.out, "published: made up; typical service, 4 replications from seed 1\n"));
  CHECK(met.out.ends_with("\n1 of 1 inside their bands\n"));

  const outcome failed = validate("--suite published --targets " + targets(folder, wide + "\n  - " + unmet));
  CHECK(failed.code == 1);
  CHECK(contains(failed.out, "FAIL"));
  CHECK(failed.out.ends_with("\n1 of 2 inside their bands\n"));
}

TEST_CASE("the published suite as JSON") {
  const temporary_folder folder;
  const std::string asked = "--suite published --format json --targets " + targets(folder, unmet);
  const outcome ended = validate(asked);
  CHECK(ended.code == 1);
  const json answer = json::parse(ended.out);
  REQUIRE(answer["suites"].size() == 1);
  const json& line = answer["suites"]["published"][0];
  CHECK(line.size() == 7);
  CHECK(line["id"] == "B");
  CHECK(line["measure"] == "dna_pct");
  CHECK(line["published"] == 99);
  CHECK(line["band"] == json::array({98, 100}));
  CHECK(line["pass"] == false);
  CHECK(line["ci95"][0] < line["mean"]);
  CHECK(line["mean"] < line["ci95"][1]);

  // The same figure as `run` prints for as many replications, with any number of threads.
  const json run = json::parse(shell(command_path + " run " + typical + quick + "--format json").out);
  CHECK(run["measures"]["dna_pct"]["mean"] == line["mean"]);
  CHECK(run["measures"]["dna_pct"]["ci95"] == line["ci95"]);
  for (const std::string threads : {"1", "3"}) CHECK(validate(asked + " --threads " + threads).out == ended.out);
  CHECK(validate(asked + " --seed 2").out != ended.out);
}

TEST_CASE("by default England's year and its workforce, from any folder") {
  const temporary_folder folder;
  const outcome ended = shell("cd " + folder.path().string() + " && " + command_path + " validate" + quick +
                              "--suite published --format json");
  CHECK((ended.code == 0 || ended.code == 1));
  CHECK(json::parse(ended.out)["suites"]["published"].size() == 28);
  CHECK(json::parse(ended.out)["suites"]["published workforce"].size() == 8);
  // A file of that name in the current folder comes first.
  for (const char* file : {"england_2024_25", "workforce"})
    folder.write("scenarios/targets/" + std::string(file) + ".yaml",
                 "scenario: " + typical + "\ntargets: [" + wide + "]\n");
  const outcome own = shell("cd " + folder.path().string() + " && " + command_path + " validate" + quick +
                            "--suite published --format json");
  CHECK(own.code == 0);
  CHECK(json::parse(own.out)["suites"]["published"].size() == 1);
}

TEST_CASE("an installed program finds its files wherever the tree was moved to") {
  const temporary_folder folder;
  const std::string bin = folder.path() / "moved/bin";
  for (const char* file : {"england_2024_25", "workforce"})
    folder.write("moved/share/stepwell/scenarios/targets/" + std::string(file) + ".yaml",
                 "scenario: " + typical + "\ntargets: [" + wide + "]\n");
  REQUIRE(shell("mkdir -p " + bin + " && cp " + command_path + " " + bin).code == 0);
  const outcome ended = shell("cd / && " + bin + "/stepwell validate" + quick + "--suite published --format json");
  CHECK(ended.code == 0);
  CHECK(json::parse(ended.out)["suites"]["published"].size() == 1);
}

TEST_CASE("patterns are paired differences with a direction") {
  const temporary_folder folder;
  const std::string start = "scenario: " + typical + "\npatterns:\n";
  const std::string ban = "measure: pwp.overtime_hours_per_week, change: {policy.overtime_limit_minutes_per_day: 0}";
  const std::string right = folder.write("right.yaml", start + "  - {id: A, pattern: p, " + ban + ", expect: falls}\n");
  const std::string wrong = folder.write("wrong.yaml", start + "  - {id: A, pattern: p, " + ban + ", expect: rises}\n");
  const std::string same = folder.write(
      "same.yaml", start + "  - {id: A, pattern: p, measure: dna_pct, change: {scenario.name: x}, expect: rises}\n");
  const outcome held = validate("--suite patterns --format json --patterns " + right);
  CHECK(held.code == 0);
  const json line = json::parse(held.out)["suites"]["patterns"][0];
  CHECK(line["published"].is_null());
  CHECK(line["band"] == json::array({nullptr, 0}));
  CHECK(line["ci95"][1] < 0);
  CHECK(validate("--suite patterns --patterns " + wrong).code == 1);
  // No difference is no pattern, and under common random numbers a setting that means nothing makes none at all.
  const outcome none = validate("--suite patterns --format json --patterns " + same);
  CHECK(none.code == 1);
  CHECK(json::parse(none.out)["suites"]["patterns"][0]["ci95"] == json::array({0.0, 0.0}));
}

TEST_CASE("a pattern of two measures holds with wellbeing and fails without") {
  const temporary_folder folder;
  const std::string file =
      folder.write("patterns.yaml", "scenario: " + typical +
                                        "\nreplications: 3\n"
                                        "sets: {quick: {run.warm_up_months: 3, run.measured_months: 2}}\n"
                                        "patterns:\n"
                                        "  - {id: E-P01, pattern: p, measure: pwp.burnout_pct, minus: hit.burnout_pct, "
                                        "from: quick, expect: rises, replications: 20}\n"
                                        "  - {id: A, pattern: p, measure: all.vacancy_pct, from: quick, change: "
                                        "{policy.recruitment_frozen: true}, expect: rises}\n");
  const auto asked = [&](const std::string& more) {
    return shell(command_path + " validate --suite patterns --quiet --patterns " + file + more);
  };
  const auto passed = [&](const std::string& more, std::size_t line) {
    return json::parse(asked(more + " --format json").out)["suites"]["patterns"][line]["pass"] == true;
  };
  CHECK(contains(asked("").out, "typical service, 3 to 20 replications from seed 1\n"));
  CHECK(contains(asked("").out, "p: pwp.burnout_pct - hit.burnout_pct"));
  CHECK(passed("", 0));
  CHECK_FALSE(passed(" --set wellbeing.model=none", 0));
  CHECK(asked(" --set wellbeing.model=none").code == 1);
  // Asked for, so many replications hold for every line.
  CHECK(contains(asked(" --replications 5").out, "typical service, 5 replications from seed 1\n"));
  const std::string wrong = folder.write("wrong.yaml", "scenario: " + typical +
                                                           "\nsets: {quick: {run.warm_up_moths: 3}}\npatterns:\n"
                                                           "  - {id: A, pattern: p, measure: dna_pct, minus: dna_pc, "
                                                           "expect: rises}\n");
  const outcome refused = validate("--suite patterns --patterns " + wrong);
  CHECK(refused.code == 2);
  CHECK(contains(refused.err, wrong + ":4:50: patterns[0].minus: there is no measure `dna_pc` (did you mean"));
}

TEST_CASE("what several runs of patterns have wrong is told once, where it is written") {
  const temporary_folder folder;
  const std::string line = "pattern: p, measure: dna_pct, from: quick, change: {staff.pwp.posts: 3}, expect: rises}\n";
  const std::string file = folder.write("patterns.yaml", "scenario: " + typical +
                                                             "\nsets: {quick: {run.warm_up_moths: 3}}\npatterns:\n"
                                                             "  - {id: A, " +
                                                             line + "  - {id: B, " + line);
  const outcome refused = validate("--suite patterns --patterns " + file);
  CHECK(refused.code == 2);
  CHECK(std::count(refused.err.begin(), refused.err.end(), '\n') == 1);
  CHECK(contains(refused.err, file + ":2:16: run.warm_up_moths: unknown key (did you mean `run.warm_up_months`?)"));
}

TEST_CASE("what is wrong is told before anything runs, all of it, in every file") {
  const temporary_folder folder;
  const std::string wrong = folder.write("targets.yaml", "scenario: " + typical +
                                                             "\ntargets:\n"
                                                             "  - {id: A, measure: dna_pc, published: 9, within: -1}\n"
                                                             "  - {id: B, measure: dna_pct, per: recovry_pct, "
                                                             "published: 9, within: 1}\n"
                                                             "  - {id: C, measure: month_index_correlation, "
                                                             "published: 1, within: 1}\n"
                                                             "  - {id: D, measure: dna_pct, published: 9, within: 1, "
                                                             "index: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]}\n");
  const std::string pattern =
      folder.write("patterns.yaml", "scenario: " + typical +
                                        "\npatterns:\n"
                                        "  - {id: A, pattern: p, measure: dna_pct, change: {staff.pwp.post: 3}, "
                                        "expect: rises}\n"
                                        "  - {id: B, pattern: p, measure: dna_pct, from: {staff.pwp.wte: x}, "
                                        "change: {staff.pwp.posts: 3}, expect: rises}\n");
  const outcome ended = validate("--targets " + wrong + " --patterns " + pattern);
  CHECK(ended.code == 2);
  CHECK(ended.out.empty());
  INFO(ended.err);
  CHECK(std::count(ended.err.begin(), ended.err.end(), '\n') == 7);
  CHECK(
      contains(ended.err, wrong + ":3:22: targets[0].measure: there is no measure `dna_pc` (did you mean `dna_pct`?)"));
  CHECK(contains(ended.err, wrong + ":3:52: targets[0].within: expected no negative number"));
  CHECK(contains(ended.err, wrong + ":4:36: targets[1].per: there is no measure `recovry_pct` (did you mean"));
  CHECK(contains(ended.err, wrong + ":5:5: targets[2].index: month_index_correlation needs the published index"));
  CHECK(contains(ended.err, ": targets[3].index: only month_index_correlation has an index"));
  // A setting is told where the file says it: nobody gave it as an option.
  CHECK(contains(ended.err, pattern + ":3:52: staff.pwp.post: unknown key (did you mean `staff.pwp.posts`?)"));
  CHECK(contains(ended.err, pattern + ":4:50: staff.pwp.wte: expected a number"));
  CHECK_FALSE(contains(ended.err, "--set"));
}

TEST_CASE("bad input of every other kind is exit code 2") {
  const temporary_folder folder;
  const std::string homeless = folder.write("homeless.yaml", "targets: [" + wide + "]\n");
  const outcome no_scenario = validate("--suite published --targets " + homeless);
  CHECK(no_scenario.code == 2);
  CHECK(contains(no_scenario.err, homeless + ": scenario: this file names no scenario"));
  CHECK(validate(typical + " --suite published --targets " + homeless).code == 0);
  const std::string sound = " --suite published --targets " + targets(folder, wide);
  for (const std::string option :
       {"--suite teory", "--format csv", "--set staff.pwp.caseload_cap", "--set staff.pwp.x=1",
        "--targets nowhere.yaml", "nowhere.yaml", "--threads -1", "--replications 0"}) {
    INFO(option);
    const outcome ended = shell(command_path + " validate" + sound + " " + option);
    CHECK(ended.code == 2);
    CHECK(ended.out.empty());
    CHECK_FALSE(ended.err.empty());
  }
}

TEST_CASE("an interrupted validation is exit code 3 and prints no half suite") {
  const temporary_folder folder;
  const outcome ended = shell(cut_short_after(2, "validate --suite published --replications 1000000 --format json"));
  CHECK(ended.code == 3);
  CHECK(ended.out.empty());
  CHECK(contains(ended.err, "interrupted"));
}
