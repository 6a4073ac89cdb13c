// `stepwell run --trace` as its users meet it: what it answers and what it refuses.
#include "faults/command.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

using namespace stepwell::test;

namespace {

// A short run: nobody waits for a warm-up here.
const std::string year = " --set run.warm_up_months=1 --set run.measured_months=3 ";

outcome run(const std::string& options) { return shell(command_path + " run " + typical + year + options); }

} // namespace

TEST_CASE("a story takes the place of the table of measures, the same whatever the threads") {
  const outcome story = run("--trace practitioner:17 --threads 1");
  CHECK(story.code == 0);
  CHECK(story.err.empty());
  CHECK(contains(story.out, "Practitioner 17: PWP"));
  CHECK(contains(story.out, "say nothing about a named person"));
  CHECK_FALSE(contains(story.out, "95 % interval"));
  CHECK(run("--trace practitioner:17 --threads 2 --replications 50").out == story.out);
  CHECK(run("--trace practitioner:17 --seed 2").out != story.out);
  CHECK(run("--trace practitioner:17 --trace-replication 1").out != story.out);
  CHECK(contains(run("--trace patient:12").out, "Patient 12: "));
}

TEST_CASE("a practitioner's story begins with the measured window, or with the run") {
  const auto weeks = [](const std::string& options) {
    return nlohmann::json::parse(run("--trace practitioner:17 --format json " + options).out)["weeks"];
  };
  const auto measured = weeks(""), all = weeks("--trace-all");
  CHECK(all.size() > measured.size());
  CHECK(all.back() == measured.back());
  CHECK(all[all.size() - measured.size()] == measured.front());
}

TEST_CASE("no line of a story is wider than 120 characters, whatever happened") {
  for (int number = 0; number < 30; ++number) {
    CAPTURE(number);
    for (const std::string kind : {"practitioner:", "patient:"}) {
      std::istringstream lines(run("--trace-all --trace " + kind + std::to_string(number)).out);
      std::size_t longest = 0;
      for (std::string line; std::getline(lines, line);) longest = std::max(longest, line.size());
      CHECK(longest > 80);
      CHECK(longest <= 120);
    }
  }
}

TEST_CASE("the same weeks stand in practitioner_weeks.csv") {
  const temporary_folder folder;
  REQUIRE(run("--replications 2 --out " + folder.at("results")).code == 0);
  const std::string table = content_of(folder.at("results/practitioner_weeks.csv"));
  const auto story = nlohmann::json::parse(run("--trace practitioner:17 --trace-replication 1 --format json").out);
  std::size_t found = 0, whole = 0;
  for (const auto& week : story["weeks"]) {
    if (week["holder"].is_null()) continue;
    ++whole;
    const std::string begins = "," + week["week_starting"].get<std::string>() + ",17,";
    const std::size_t at = table.find(begins, table.find("\n1,"));
    found += at != std::string::npos;
  }
  CHECK(found > 8);
  CHECK(whole - found <= 1); // the run's last days, which are no whole week
}

TEST_CASE("who is asked for must be somebody") {
  for (const auto& [wrong, told] :
       {std::pair<std::string, std::string>{"practitioner:900", "the highest number in it is"},
        {"patient:99999999", "the highest number in it is"},
        {"patient:99999999999", "has so high a number"},
        {"therapist:3", "is not practitioner:NUMBER or patient:NUMBER"},
        {"practioner:3", "did you mean `practitioner`?"},
        {"patient", "is not practitioner:NUMBER or patient:NUMBER"},
        {"patient:x", "`x` is not a whole number"},
        {"patient:-1", "`-1` is not a whole number"},
        {"practitioner:017", "`017` is not a whole number"},
        {"practitioner:17 --trace-replication -1", "is not a whole number"},
        {"practitioner:17 --out results", "excludes"},
        {"practitioner:17 --precision 2%", "excludes"},
        {"practitioner:17 --trace patient:3", "--trace"}}) {
    INFO(wrong);
    const outcome ended = run("--trace " + wrong);
    CHECK(ended.code == 2);
    CHECK(ended.out.empty());
    CHECK(contains(ended.err, told));
  }
  CHECK(run("--trace-replication 3").code == 2); // of whom?
  CHECK(run("--trace-all").code == 2);
}

TEST_CASE("the highest number that an error names exists") {
  for (const std::string kind : {"practitioner:", "patient:"}) {
    const std::string told = run("--trace " + kind + "99999999").err, before = "the highest number in it is ";
    const std::string highest = told.substr(told.find(before) + before.size());
    CHECK(run("--trace " + kind + std::to_string(std::stoul(highest))).code == 0);
    CHECK(run("--trace " + kind + std::to_string(std::stoul(highest) + 1)).code == 2);
  }
}

TEST_CASE("stories are of one service") {
  const std::string two = " --set 'services={north: 1, south: 0.5}'";
  const outcome refused = run("--trace practitioner:17 --quiet" + two);
  CHECK(refused.code == 2);
  CHECK(refused.out.empty());
  CHECK(contains(refused.err, "--trace: it is of one service, and `typical service` is of 2"));
  const temporary_folder folder;
  const outcome log = run("--quiet --replications 1 --events " + folder.at("events.csv") + two);
  CHECK(log.code == 2);
  CHECK(contains(log.err, "--events: it is of one service"));
  CHECK(files_in(folder.path()) == 0);
  // One that is named is traced at its size: of 17 PWPs' posts half are 9, so the last of them comes 8 earlier.
  CHECK(contains(run("--trace practitioner:10 --set 'services={small: 0.5}'").out, "Practitioner 10: PWP"));
  CHECK(contains(run("--trace practitioner:11 --set 'services={small: 0.5}'").out, "Practitioner 11: senior PWP"));
  CHECK(run("--trace practitioner:17 --set 'services={same: 1}'").out == run("--trace practitioner:17").out);
}
