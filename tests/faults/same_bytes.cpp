// The same question gives the same bytes, whatever the machine does meanwhile.
#include "faults/command.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace stepwell::test;

namespace {

outcome run(const std::string& options) { return shell(command_path + " run " + typical + " " + options); }

} // namespace

TEST_CASE("the number of threads never changes a byte, another seed does") {
  const std::string asked = "--replications 8 --format json ";
  const outcome alone = run(asked + "--seed 1 --threads 1");
  REQUIRE(alone.code == 0);
  for (const std::string threads : {"2", "3", "8"})
    CHECK(run(asked + "--seed 1 --threads " + threads).out == alone.out);
  CHECK(run(asked + "--seed 2").out != alone.out);
  for (const std::string format : {"csv", "table"}) {
    const std::string shaped = "--replications 3 --format " + format;
    CHECK(run(shaped + " --threads 1").out == run(shaped + " --threads 2").out);
  }
}

TEST_CASE("a precision chooses the same number of replications on any number of threads") {
  const std::string asked = "--precision 20% --measures wait_first_treatment_mean_days,recovery_pct --format json";
  const outcome alone = run(asked + " --threads 1");
  REQUIRE(alone.code == 0);
  CHECK(run(asked + " --threads 2").out == alone.out);
  CHECK(run(asked + " --threads 3").out == alone.out);
}

TEST_CASE("the tables on disk are the same bytes too, and do not change the answer") {
  const temporary_folder folder;
  const std::string one = folder.path() / "one", two = folder.path() / "two";
  const std::string asked = "--replications 4 --format json";
  const std::string without = run(asked).out;
  CHECK(run(asked + " --threads 1 --out " + one).out == without);
  CHECK(run(asked + " --threads 2 --out " + two).out == without);
  for (const std::string file : {"/replications.csv", "/monthly.csv", "/practitioner_weeks.csv", "/provenance.json"}) {
    CHECK(content_of(one + file) == content_of(two + file));
    CHECK(content_of(one + file).size() > 100);
  }
}

TEST_CASE("a setting on the command line reaches the model and the provenance") {
  const temporary_folder folder;
  const std::string results = folder.path() / "results";
  const std::string asked = "--replications 2 --format json ";
  const outcome capped = run(asked + "--set staff.pwp.caseload_cap=15 --out " + results);
  REQUIRE(capped.code == 0);
  CHECK(capped.out != run(asked).out);
  const auto provenance = nlohmann::json::parse(content_of(results + "/provenance.json"));
  CHECK(provenance["settings"] == nlohmann::json::array({"staff.pwp.caseload_cap=15"}));
  CHECK(provenance["resolved_scenario"]["staff"]["pwp"]["caseload_cap"] == 15);
}
