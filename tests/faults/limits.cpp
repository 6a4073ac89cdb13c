// What is larger than a limit: one clear fault with its place, exit code 2, and no memory spent on it.
#include "command.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <sys/resource.h>

using namespace stepwell::test;

namespace {

constexpr long most_kilobytes = 100'000;

// The largest memory that any command of this test has had. This process, which runs none of the engine, is smaller.
long memory_of_commands() {
  rusage used{};
  getrusage(RUSAGE_CHILDREN, &used);
  return used.ru_maxrss;
}

// What `stepwell check` says of the typical service with these lines on top; it must refuse it.
std::string refused(const std::string& lines) {
  const temporary_folder folder;
  const std::string file = folder.write("large.yaml", "extends: " + typical + "\n" + lines);
  const outcome got = shell(command_path + " check " + file);
  CHECK(got.code == 2);
  CHECK(memory_of_commands() < most_kilobytes * slowness); // a sanitizer's memory is out of proportion too
  INFO(got.err);
  REQUIRE(got.err.find(file) != std::string::npos);
  return got.err.substr(got.err.find(file) + file.size());
}

std::string times(const std::string& text, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

} // namespace

TEST_CASE("a service larger than England five times over is refused where it says so") {
  CHECK_THAT(refused("demand: {referrals_per_year: 5000000, growth_per_year: 1}\n"),
             Catch::StartsWith(":2:39: demand.growth_per_year: expected at most 10000000 referrals a year"));
  CHECK_THAT(refused("demand: {growth_per_year: 0.8}\nrun: {measured_months: 600}\n"),
             Catch::StartsWith(":2:10: demand.growth_per_year: expected at most 10000000 referrals a year"));
  CHECK_THAT(refused("staff: {pwp: {posts: 20000}, hit: {posts: 20000}, admin: {posts: 20000}, counsellor: {posts: "
                     "20000}, supervisor: {posts: 20000}, senior_pwp: {posts: 20000}}\n"),
             Catch::StartsWith(":2:1: staff: expected at most 100000 posts in all, found 120005"));
  CHECK_THAT(refused("run: {measured_months: 601}\n"),
             Catch::StartsWith(":2:24: run.measured_months: expected a whole number from 1 to 600 months"));
  CHECK_THAT(refused("start: {waiting: {cbt: {people: 1000000, mean_days: 1}, emdr: {people: 1000000, mean_days: 1}, "
                     "counselling: {people: 1, mean_days: 1}}}\n"),
             Catch::Contains("start: expected at most 2000000 people in all, found 2000001"));
  CHECK_THAT(
      refused("changes: [{on: 2020-04-06, set: {demand.growth_per_year: 1, demand.referrals_per_year: 5000000}}]\n"),
      Catch::Contains("demand.growth_per_year: expected at most 10000000 referrals a year"));
}

TEST_CASE("files made to exhaust a reader are refused in little memory") {
  CHECK_THAT(refused(times("# ", 600'000)), Catch::StartsWith(": the file is 1.1 MiB; at most 1 MiB is read"));
  CHECK_THAT(refused("x: " + times("[", 500'000)), Catch::Contains("nested more than 16 levels deep"));
  CHECK_THAT(refused("x: " + times("{a: ", 200'000)), Catch::Contains("nested more than 16 levels deep"));
  CHECK_THAT(refused(times("? ", 200'000)), Catch::Contains("nested more than 16 levels deep"));
  CHECK_THAT(refused("x: [" + times("1,", 400'000) + "]\n"), Catch::Contains("more than 10000 values"));
  CHECK_THAT(refused("a: &a [1,1]\nb: &b [*a,*a]\nc: [*b,*b]\n"), Catch::Contains("anchors and aliases"));
}

TEST_CASE("a study of more runs than the largest machines take is refused; one of a million is not") {
  const temporary_folder folder;
  const auto study = [&](int points, int replications) {
    const auto file = folder.write("study.yaml", "scenario: " + typical +
                                                     "\ndesign: latin_hypercube\npoints: " + std::to_string(points) +
                                                     "\nreplications: " + std::to_string(replications) +
                                                     "\nmeasures: [no_such_measure]\n"
                                                     "vary: {staff.pwp.posts: {from: 10, to: 20}}\n");
    return shell(command_path + " sweep " + file).err;
  };
  CHECK_THAT(
      study(10'000, 100'000),
      Catch::Contains("study.yaml:2:9: replications: expected at most 100000000 runs in all, found 10000 points"));
  CHECK_THAT(study(1'000, 1'000), !Catch::Contains("runs in all")); // stops at the measure alone
  CHECK(memory_of_commands() < most_kilobytes * slowness);          // a sanitizer's memory is out of proportion too
}

TEST_CASE("check tells the memory of a run within a factor of two") {
  const auto told = [](const std::string& settings) {
    const auto text = shell(command_path + " check " + typical + settings).out;
    const auto at = text.find("about ", text.find("memory"));
    INFO(text);
    REQUIRE(at != std::string::npos);
    return std::stod(text.substr(at + 6));
  };
  // Small ones first: the largest child so far is what is measured.
  const auto scaled = [](int tenths) {
    std::string settings = " --set demand.referrals_per_year=" + std::to_string(1200 * tenths);
    const std::pair<const char*, int> staff[] = {{"trainee_pwp", 3}, {"pwp", 17}, {"senior_pwp", 4},
                                                 {"trainee_hit", 2}, {"hit", 28}, {"counsellor", 9},
                                                 {"supervisor", 4},  {"admin", 8}};
    for (const auto& [role, posts] : staff)
      settings += " --set staff." + std::string(role) + ".posts=" + std::to_string(std::max(1, posts * tenths / 10));
    return settings;
  };
  for (const int tenths : {1, 10, 100}) {
    const std::string settings = scaled(tenths);
    const double expected = told(settings);
    REQUIRE(shell(command_path + " run " + typical + settings + " --replications 1 --threads 1 --format json").code ==
            0);
    const double measured = static_cast<double>(memory_of_commands()) * 1024 / 1e6;
    CAPTURE(tenths, expected, measured);
    CHECK(measured < 2 * expected);
    CHECK(expected < 2 * measured);
  }
}
