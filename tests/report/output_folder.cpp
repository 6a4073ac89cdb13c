#include "report/output_folder.hpp"
#include "made_up_summary.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch.hpp>

using namespace stepwell;
using namespace stepwell::report;
using namespace stepwell::report::test;
using stepwell::test::content_of;
using stepwell::test::files_in;
using stepwell::test::temporary_folder;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::sys_days first_monday = std::chrono::sys_days{2025y / 12 / 29};

record::replication_result made_up_result() {
  record::replication_result result;
  result.values.assign(record::measures().size(), 1.5);
  result.monthly = {{0, "M001", "Count_ReferralsReceived", "count", 1012}, {2, "", "our own, odd name", "mean", 0.25}};
  result.weeks = {{1, 42, 3, 1, 37.5F, 20.25F, 10, 1.5F, 0.5F, 1, 0.5F, 38, 120, 2.3F, 2.1F, true, false, 30.5F}};
  return result;
}

} // namespace

TEST_CASE("the folder holds seven files that agree with one another") {
  const temporary_folder parent;
  const auto folder = parent.path() / "results" / "made_up"; // made with its parents
  output_folder output(folder, {first_monday});
  output.add(0, made_up_result());
  output.add(1, made_up_result());
  output.finish(summarise(made_up_question(), made_up_replications(2)),
                {"made_up.yaml", {"staff.pwp.caseload_cap=35"}, {{"run", {{"years", 2}}}}});

  CHECK(files_in(folder) == 7);
  const std::string replications = content_of(folder / "replications.csv");
  CHECK(replications.rfind("replication," + std::string(record::measures()[0].name) + ",", 0) == 0);
  CHECK(replications.find("\n1,1.5,1.5,") != std::string::npos);
  // The run begins in December 2025; two months later is February 2026. The second week begins on 5 January.
  CHECK(content_of(folder / "monthly.csv") == "replication,month,measure_id,measure,statistic,value\n"
                                              "0,2025-12,M001,Count_ReferralsReceived,count,1012\n"
                                              "0,2026-02,,\"our own, odd name\",mean,0.25\n"
                                              "1,2025-12,M001,Count_ReferralsReceived,count,1012\n"
                                              "1,2026-02,,\"our own, odd name\",mean,0.25\n");
  const std::string weeks = content_of(folder / "practitioner_weeks.csv");
  CHECK(weeks.find("\n0,1,2026-01-05,42,3,pwp,37.5,20.25,10,1.5,0.5,1,0.5,38,120,2.3,2.1,1,0,30.5\n") !=
        std::string::npos);

  const auto provenance = nlohmann::json::parse(content_of(folder / "provenance.json"));
  CHECK(provenance["scenario_file"] == "made_up.yaml");
  CHECK(provenance["scenario_hash"] == "0123abcd");
  CHECK(provenance["settings"][0] == "staff.pwp.caseload_cap=35");
  CHECK(provenance["seed"] == 7);
  CHECK(provenance["replications"] == 2);
  CHECK(provenance["resolved_scenario"]["run"]["years"] == 2);
  CHECK_FALSE(provenance["version"].get<std::string>().empty());
  CHECK_FALSE(provenance["commit"].get<std::string>().empty());
}

TEST_CASE("of several services the folder tells each, and whose week a week is") {
  const temporary_folder parent;
  const auto folder = parent.path() / "results";
  const auto run_into = [&](std::vector<service::sized_service> services) {
    output_folder output(folder, {first_monday, {}, 1, std::move(services)});
    auto result = made_up_result();
    result.services = {std::vector(record::measures().size(), 1.25), std::vector(record::measures().size(), 0.25)};
    result.weeks[0].service = 1;
    output.add(0, result);
    output.finish(summarise(made_up_question(), made_up_replications(1)), {"made_up.yaml", {}, {}});
  };
  run_into({{"north", 1}, {"south, rural", 0.6}});
  CHECK(files_in(folder) == 8);
  const std::string services = content_of(folder / "services.csv");
  CHECK(services.rfind("replication,service,size," + std::string(record::measures()[0].name) + ",", 0) == 0);
  CHECK(services.find("\n0,north,1,1.25,1.25,") != std::string::npos);
  CHECK(services.find("\n0,\"south, rural\",0.6,0.25,0.25,") != std::string::npos);
  const std::string weeks = content_of(folder / "practitioner_weeks.csv");
  CHECK(weeks.find(",months_in_service,service\n") != std::string::npos);
  CHECK(weeks.find(",30.5,\"south, rural\"\n") != std::string::npos);
  run_into({}); // of one: nothing of the earlier run is left
  CHECK(files_in(folder) == 7);
}

TEST_CASE("a run that is never finished leaves an empty folder") {
  const temporary_folder parent;
  {
    output_folder output(parent.path() / "results", {first_monday});
    output.add(0, made_up_result());
  }
  CHECK(files_in(parent.path() / "results") == 0);
}

TEST_CASE("a folder that cannot be made is told before anything is simulated") {
  CHECK_THROWS_AS(output_folder("/proc/stepwell", {first_monday}), output_error);
}
