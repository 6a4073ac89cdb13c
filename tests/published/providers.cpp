// Real services run on the referrals that were published for them, month by month.
#include "record/replication.hpp"
#include "scenario/load.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using namespace stepwell;

namespace {

const std::filesystem::path folder = STEPWELL_SOURCE_DIR "/scenarios/providers";

std::vector<double> published(const std::filesystem::path& csv) {
  std::ifstream in(csv);
  std::vector<double> counts;
  for (std::string line; std::getline(in, line);)
    if (!line.empty() && line.front() >= '0' && line.front() <= '9')
      counts.push_back(std::stod(line.substr(line.find(',') + 1)));
  return counts;
}

} // namespace

TEST_CASE("each provider's simulated months have the published referrals") {
  int services = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".yaml") continue;
    ++services;
    CAPTURE(entry.path().filename().string());
    const auto loaded = scenario::load(entry.path().string(), {});
    for (const auto& fault : loaded.faults) UNSCOPED_INFO(to_string(fault));
    REQUIRE(loaded.value);
    const auto r = record::runner(loaded.value->model).run(1, 0, {.monthly = true});
    std::vector<double> simulated;
    for (const auto& row : r.monthly)
      if (row.measure_id == "M001") simulated.push_back(row.value);
    auto csv = entry.path();
    const auto known = published(csv.replace_extension(".csv"));
    REQUIRE(known.size() == 36); // April 2022 to March 2025
    REQUIRE(simulated.size() == 90);
    CHECK(std::vector<double>(simulated.end() - 36, simulated.end()) == known);
    for (std::size_t m = 0; m < simulated.size() - 36; ++m) CHECK(simulated[m] == known[(m + 6) % 12]); // from October
  }
  CHECK(services >= 3);
}
