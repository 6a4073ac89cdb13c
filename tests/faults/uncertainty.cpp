// --uncertainty from the command line: the same bytes, the table of draws, and what it refuses.
#include "faults/command.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace stepwell::test;

namespace {

// A year and a half instead of six and a half: what is drawn is the same.
outcome run(const std::string& options) {
  return shell(command_path + " run " + typical + " --set run.start=2023-10-02 --set run.warm_up_months=6 " + options);
}

} // namespace

TEST_CASE("under --uncertainty too, the number of threads never changes a byte") {
  const temporary_folder folder;
  const std::string one = folder.path() / "one", three = folder.path() / "three";
  const std::string asked = "--uncertainty --replications 8 --format json ";
  const outcome alone = run(asked + "--threads 1 --out " + one);
  REQUIRE(alone.code == 0);
  CHECK(run(asked + "--threads 3 --out " + three).out == alone.out);
  for (const std::string file : {"/parameters.csv", "/replications.csv", "/provenance.json"})
    CHECK(content_of(one + file) == content_of(three + file));

  const auto document = nlohmann::json::parse(alone.out);
  CHECK(document["uncertainty"]["draws"] == 4);
  CHECK(document["measures"]["pwp.burnout_pct"]["uncertainty"]["parameter_share"].is_number());
  CHECK(nlohmann::json::parse(content_of(one + "/provenance.json"))["uncertainty"] == true);
  const std::string drawn = content_of(one + "/parameters.csv");
  CHECK(drawn.rfind("draw,", 0) == 0);
  CHECK(std::count(drawn.begin(), drawn.end(), '\n') == 5);
  CHECK(contains(drawn, "turnover.burnout_leaving_odds_ratio"));
  CHECK(contains(drawn, "staff.hit.wte"));
}

TEST_CASE("without --uncertainty nothing is drawn") {
  const std::string plain = run("--replications 4 --format json").out;
  CHECK_FALSE(contains(plain, "uncertainty"));
  CHECK(run("--uncertainty --replications 4 --format json").out != plain);
}

TEST_CASE("replications that cannot be paired are bad input, and so is a precision") {
  for (const std::string wrong : {"--replications 7", "--replications 2", "--replications 1"}) {
    const outcome ended = run("--uncertainty " + wrong);
    CHECK(ended.code == 2);
    CHECK(ended.out.empty());
    CHECK(contains(ended.err, "even number of --replications"));
  }
  const outcome precise = run("--uncertainty --precision 5%");
  CHECK(precise.code == 2);
  CHECK(contains(precise.err, "--uncertainty does not go with --precision"));
}
