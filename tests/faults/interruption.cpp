// Ctrl-C in the middle of a run.
#include "faults/command.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace stepwell::test;

namespace {

// Far more replications than two seconds allow, ended by the signal.
outcome interrupted_run(const std::string& signal, const std::string& options) {
  return shell(cut_short_after(2, "run " + typical + " --replications 1000000 " + options, signal));
}

} // namespace

TEST_CASE("an interrupted run keeps, prints and writes what had finished") {
  const temporary_folder folder;
  const std::string results = folder.path() / "results";
  const outcome cut_short = interrupted_run("INT", "--format json --out " + results);
  REQUIRE(cut_short.code == 3);
  CHECK(contains(cut_short.err, "interrupted"));
  const auto answer = nlohmann::json::parse(cut_short.out);
  const auto count = answer["replications"].get<std::uint32_t>();
  CHECK(count > 0);
  CHECK(count < 1'000'000);

  // The rows on disk are those of the answer, and the answer is that of a whole run of as many.
  const std::string rows = content_of(results + "/replications.csv");
  CHECK(std::count(rows.begin(), rows.end(), '\n') == count + 1);
  CHECK(nlohmann::json::parse(content_of(results + "/provenance.json"))["interrupted"] == true);
  CHECK(files_in(results) == 7);
  const outcome whole =
      shell(command_path + " run " + typical + " --format json --replications " + std::to_string(count));
  CHECK(whole.code == 0);
  CHECK(whole.out == cut_short.out);
}

TEST_CASE("being asked to end is an interruption too, and being asked twice at once is being asked once") {
  CHECK(interrupted_run("TERM", "--quiet").code == 3);
  CHECK(interrupted_run("HUP", "--quiet").code == 3); // a connection that is gone
  const outcome twice = shell(command_path + " run " + typical +
                              " --replications 1000000 --quiet & sleep 1; kill -INT $!; kill -TERM $!; wait $!");
  CHECK(twice.code == 3);
}
