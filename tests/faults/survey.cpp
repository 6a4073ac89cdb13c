// `stepwell survey` as its users meet it: the answer in its exit code, files that are wrong, and a study broken off.
#include "faults/command.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace stepwell::test;
using nlohmann::json;

namespace {

struct workshop {
  temporary_folder folder;

  // Two services that run for eight months, of typical size; `more`: further lines.
  std::string
  file(const std::string& more, const std::string& vary = "work.other_work_minutes_per_day: [45, 120]",
       const std::string& run = "run.start: 2022-04-04, run.warm_up_months: 6, run.measured_months: 2") const {
    return folder.write("survey.yaml", "scenario: " + typical +
                                           "\nservices: 2\npwps: 30\nhits: 40\nrepeats: 3\nset: {" + run +
                                           "}\nvary:\n  - policy: writing\n    fields: {" + vary + "}\n" + more);
  }
  outcome survey(const std::string& file, const std::string& options = "") const {
    return shell(command_path + " survey " + file + " --quiet" + options);
  }
};

} // namespace

TEST_CASE("a survey of three says how many, and that three are no clear majority") {
  const workshop shop;
  const std::string file = shop.file("");
  const outcome ended = shop.survey(file, " --format json --threads 1");
  CAPTURE(ended.err);
  CHECK(ended.code == 1); // of three, even three leave one half open: 0.29 to 1
  const json answer = json::parse(ended.out);
  CHECK(answer["repeats"] == 3);
  CHECK(answer["groups"]["pwp"]["surveys"][0]["burnt_out"]["of"] == 30);
  CHECK(answer["groups"]["hit"]["surveys"][2]["burnt_out"]["of"] == 40);
  CHECK(shop.survey(file, " --format json --threads 3").out == ended.out);
  CHECK(shop.survey(file, " --format json --seed 2").out != ended.out);
  const outcome table = shop.survey(file, " --repeats 1");
  CHECK(contains(table.out, "1 survey from seed 1"));
  CHECK(contains(table.out, "Limits of the wellbeing"));
}

TEST_CASE("what a survey file gets wrong is exit code 2, in its place, before anything is simulated") {
  const workshop shop;
  const auto refuses = [&](const std::string& file, const std::string& message, const std::string& options = "") {
    const outcome ended = shop.survey(file, options);
    CAPTURE(message, ended.err);
    CHECK(ended.code == 2);
    CHECK(ended.out.empty());
    CHECK(contains(ended.err, message));
  };
  refuses(shop.folder.at("absent.yaml"), "absent.yaml");
  refuses(shop.file("repeat: 3\n"), "survey.yaml:10:1: repeat: unknown key (did you mean `repeats`?)");
  refuses(shop.file("", "work.other_work_minutes_a_day: [45, 120]"),
          "survey.yaml:9:14: vary.work.other_work_minutes_a_day: the scenario has no such field");
  // The far end is not accepted, which no service could draw but a reader should know.
  refuses(shop.file("", "work.other_work_minutes_per_day: [45, 1200]"),
          "survey.yaml:9:14: work.other_work_minutes_per_day: ");
  refuses(shop.file("weeks: 20\n"), "survey.yaml:10:8: weeks: the measured window has ");
  refuses(shop.file("", "work.other_work_minutes_per_day: [45, 120]", "run.warm_up_month: 6"),
          "survey.yaml:6:7: run.warm_up_month");
  refuses(shop.file(""), "staff.pwp.psots", " --set staff.pwp.psots=3");
  refuses(shop.file(""), "--repeats", " --repeats 0");
}

TEST_CASE("policies that do not go together end the survey with their faults") {
  const workshop shop;
  // Each end is sound beside the scenario's own other shares; both high at once are more than all contacts.
  const std::string file = shop.file("  - policy: video\n    fields: {pathway.steps.cbt.video_share: [0.45, 0.8]}\n",
                                     "pathway.steps.cbt.telephone_share: [0.2, 0.55]");
  const outcome ended = shop.survey(file, " --repeats 20");
  CAPTURE(ended.out, ended.err);
  CHECK(ended.code == 2);
  CHECK(contains(ended.err, "pathway.steps.cbt"));
  CHECK(ended.out.empty());
}

TEST_CASE("a field set on the command line holds in every service, and that is said") {
  const workshop shop;
  const std::string file = shop.file("");
  const outcome fixed =
      shell(command_path + " survey " + file + " --set work.other_work_minutes_per_day=60 --format json");
  CHECK(contains(fixed.err, "work.other_work_minutes_per_day is set on the command line and does not vary"));
  // Nothing else varies: as if the policy's ends had been next to it.
  const std::string narrow = shop.file("", "leave.weeks_per_year: [5.7, 5.9]");
  CHECK(fixed.out != shop.survey(file, " --format json").out);
  CHECK(shop.survey(narrow, " --set leave.weeks_per_year=5.8 --set work.other_work_minutes_per_day=60 --format json")
            .out == fixed.out);
}

TEST_CASE("a study broken off prints the surveys that had finished") {
  const workshop shop;
  const outcome cut_short = shell(cut_short_after(8, "survey " + shop.file("") + " --repeats 100000 --format json"));
  REQUIRE(cut_short.code == 3);
  CHECK(contains(cut_short.err, "interrupted"));
  const json answer = json::parse(cut_short.out);
  const auto repeats = answer["repeats"].get<std::uint32_t>();
  CHECK(repeats > 0);
  CHECK(repeats < 100'000);
  const outcome whole = shop.survey(shop.file(""), " --format json --repeats " + std::to_string(repeats));
  CHECK(whole.out == cut_short.out);
}
