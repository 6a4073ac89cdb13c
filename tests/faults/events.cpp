// `stepwell run --events` as its users meet it: what it writes and what it refuses.
#include "faults/command.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace stepwell::test;

namespace {

// A short run: nobody waits for a warm-up here.
const std::string quarter =
    " --set run.warm_up_months=0 --set run.measured_months=3 --replications 4 --format json --quiet ";

outcome run(const std::string& options) { return shell(command_path + " run " + typical + quarter + options); }

} // namespace

TEST_CASE("an event log is the same bytes whatever the threads, and changes nothing in the answer") {
  const temporary_folder folder;
  const std::string without = run("").out;
  CHECK(run("--threads 1 --events-replications 2 --events " + folder.at("one.csv")).out == without);
  CHECK(run("--threads 2 --events-replications 2 --events " + folder.at("two.csv")).out == without);
  const std::string log = content_of(folder.at("one.csv"));
  CHECK(log == content_of(folder.at("two.csv")));
  CHECK(log.rfind("entity_id,event_type,event,time,pathway,run_number,resource_id\n0,arrival_departure,arrival,", 0) ==
        0);
  CHECK(contains(log, ",1,\n")); // the second replication, numbered as everywhere
  CHECK(std::count(log.begin(), log.end(), '\n') > 10'000);

  // The first replication alone is the log's beginning; with drawn parameters another world is told.
  REQUIRE(run("--events " + folder.at("first.csv")).code == 0);
  const std::string first = content_of(folder.at("first.csv"));
  CHECK(first.size() < log.size());
  CHECK(log.rfind(first, 0) == 0);
  REQUIRE(run("--uncertainty --events " + folder.at("drawn.csv")).code == 0);
  CHECK(content_of(folder.at("drawn.csv")) != first);
}

TEST_CASE("an event log that cannot be written is told with its name, and nothing is simulated") {
  const temporary_folder folder;
  for (const std::string& where : {std::string("/proc/stepwell.csv"), folder.at("missing/events.csv")}) {
    const outcome ended = run("--events " + where);
    CHECK(ended.code == 2);
    CHECK(ended.out.empty());
    CHECK(contains(ended.err, where));
  }
  const outcome full =
      shell("ulimit -f 8; " + command_path + " run " + typical + quarter + "--events " + folder.at("events.csv"));
  CHECK(full.code == 2);
  CHECK(contains(full.err, "cannot write " + folder.at("events.csv")));
  CHECK(files_in(folder.path()) == 0);
}

TEST_CASE("options of an event log that do not go together are refused") {
  for (const std::string wrong : {"--events-replications 2", "--events x.csv --events-replications 0",
                                  "--events x.csv --events-replications -1", "--events x.csv --trace patient:1"}) {
    INFO(wrong);
    const outcome ended = run(wrong);
    CHECK(ended.code == 2);
    CHECK(ended.out.empty());
  }
}
