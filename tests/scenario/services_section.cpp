#include "scenario/services_section.hpp"
#include "scenario/load.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace stepwell;

namespace {

const std::string typical = STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml";

using sizes = std::vector<std::pair<std::string, double>>;
using lines = std::vector<std::string>;

sizes sizes_of(const scenario::loaded& loaded) {
  for (const auto& f : loaded.faults) UNSCOPED_INFO(to_string(f));
  REQUIRE(loaded.value);
  sizes all;
  for (const auto& s : loaded.value->model.services) all.emplace_back(s.name, s.size);
  return all;
}

lines faults_of(const scenario::loaded& loaded) {
  lines all;
  for (const auto& f : loaded.faults) all.push_back(to_string(f));
  return all;
}

struct files {
  test::temporary_folder folder;
  std::string scenario = folder.write("several.yaml", "extends: " + typical + "\nservices: sizes.csv\n");

  scenario::loaded with(const std::string& csv, const std::vector<std::string>& settings = {}) {
    folder.write("sizes.csv", csv);
    return scenario::load(scenario, settings);
  }
};

} // namespace

TEST_CASE("services come from a map or a file, in their order") {
  CHECK(sizes_of(scenario::load(typical, {})).empty());
  CHECK(sizes_of(scenario::load(typical, {"services={north: 1, south: 0.6}"})) == sizes{{"north", 1}, {"south", 0.6}});
  files f;
  CHECK(sizes_of(f.with("# by size\nservice,size\nRMY,5.37\nR1F,0.01\n")) == sizes{{"RMY", 5.37}, {"R1F", 0.01}});
}

TEST_CASE("a setting adds a service, changes one of a map's, or takes a file's place") {
  CHECK(sizes_of(scenario::load(typical, {"services={north: 1, south: 0.6}", "services.south=2", "services.east=3"})) ==
        sizes{{"north", 1}, {"south", 2}, {"east", 3}});
  files f;
  CHECK(sizes_of(f.with("service,size\na,1\n", {"services.only=2"})) == sizes{{"only", 2}});
}

TEST_CASE("services are part of what a scenario is, and written out in full") {
  const auto plain = scenario::load(typical, {}), several = scenario::load(typical, {"services={a: 1, b: 0.5}"});
  CHECK(plain.value->hash != several.value->hash);
  CHECK_FALSE(plain.value->resolved.contains("services"));
  const auto again = scenario::scenario_file({"resolved.json", several.value->resolved.dump()}).with({});
  CHECK(sizes_of(again) == sizes{{"a", 1}, {"b", 0.5}});
  CHECK(again.value->hash == several.value->hash);
}

TEST_CASE("wrong services are refused where they stand") {
  const auto of = [](const std::string& setting) { return faults_of(scenario::load(typical, {setting})); };
  CHECK(of("services={a: 0}") ==
        lines{"--set services={a: 0}: services.a: expected a size from 0.01 to 100, found `0`"});
  CHECK(of("services={}") == lines{"--set services={}: services: expected services, found none"});
  CHECK(of("services=[1, 2]") ==
        lines{"--set services=[1, 2]: services: expected services with their sizes, such as {north: 1, south: 0.6}, or "
              "the name of a CSV file, found a list"});
  CHECK(of("services=no_such.csv") ==
        lines{"--set services=no_such.csv: services: `no_such.csv`: there is no such file"});
  CHECK(of("services={a: 1, a: 2}").size() == 1);
  CHECK(of("changes=[{on: 2024-06-03, set: {services: {a: 1}}}]").front().find("this cannot change during a run") !=
        std::string::npos);
}

TEST_CASE("a wrong file of services is refused in its own lines") {
  files f;
  const auto of = [&](const std::string& csv) {
    lines all = faults_of(f.with(csv));
    for (std::string& line : all) line = line.substr(line.find("sizes.csv"));
    return all;
  };
  CHECK(of("service,size\na,1\nb,0.5\na,2\nc,0\nd,x\n") ==
        lines{"sizes.csv:4:1: services: `a` is given twice",
              "sizes.csv:5:3: services: expected a size from 0.01 to 100, found `0`",
              "sizes.csv:6:3: services: expected a number, found `x`"});
  CHECK(of("service,size\n,1\n") == lines{"sizes.csv:2:1: services: expected the name of a service, found nothing"});
  CHECK(of("name,size\na,1\n") ==
        lines{"sizes.csv:1:1: services: expected the header `service,size`, found `name,size`"});
  CHECK(of("service,size\na;1\n") == lines{"sizes.csv:2:1: services: expected a service and a size, found `a;1`"});
  CHECK(of("service,size\n") == lines{"sizes.csv: services: the file has no services"});
  std::string many = "service,size\n";
  for (int i = 0; i <= 1000; ++i) many += "s" + std::to_string(i) + ",1\n";
  CHECK(faults_of(f.with(many)).front().find("services: expected at most 1000 services, found 1001") !=
        std::string::npos);
}
