// The same question gives the same bits: for any number of threads, in parts, in a debug build or a release, under g++ or
// clang++. What is compared is every measure, every monthly figure and every practitioner's week, as it lies in memory,
// with a number written down here. It changes when the model does, and then in every build alike.
#include "record/replication.hpp"
#include "scenario/load.hpp"
#include "scenario/stable_hash.hpp"
#include "study/model_runner.hpp"
#include "study/replicate.hpp"

#include <catch2/catch.hpp>

#include <bit>
#include <cstdint>
#include <sstream>
#include <string>

using namespace stepwell;

namespace {

constexpr record::wanted everything{.monthly = true, .practitioner_weeks = true, .pathway = true};
constexpr std::uint32_t replications = 6;

void write(std::ostream& out, double number) { out << std::hex << std::bit_cast<std::uint64_t>(number) << ' '; }

std::string told(const record::replication_result& of) {
  std::ostringstream out;
  for (const double value : of.values) write(out, value);
  for (const auto& row : of.monthly) {
    out << row.month << row.measure;
    write(out, row.value);
  }
  for (const auto& row : of.weeks) {
    out << row.week << ' ' << row.practitioner << ' ' << row.holder << ' ' << row.caseload << ' ';
    for (const float figure : {row.contact_hours, row.overtime_hours, row.exhaustion, row.disengagement})
      write(out, static_cast<double>(figure));
  }
  for (const std::int64_t people : of.first_waits) out << people << ' ';
  out << of.events;
  return out.str();
}

scenario::scenario small_service() {
  const auto loaded = scenario::load(STEPWELL_SOURCE_DIR "/scenarios/small_service.yaml",
                                     {"run.warm_up_months=12", "run.measured_months=12"});
  REQUIRE(loaded.value);
  return *loaded.value;
}

constexpr std::uint64_t written_down = 0xcd80bcc754672998U;

} // namespace

TEST_CASE("the small service's results are those written down, whoever runs them on how many threads") {
  const auto small = small_service();
  const int threads = GENERATE(1, 2, 3, 8);
  std::string all;
  study::replicate_options options;
  options.threads = threads;
  options.stop = study::replication_count{replications};
  options.sink = [&](std::uint32_t, const record::replication_result& result) { all += told(result); };
  study::replicate(study::runners_of(small.model, everything), options);
  CHECK(scenario::stable_hash(all) == written_down);
}

TEST_CASE("in parts they are the same, in whatever order the parts are made") {
  const auto small = small_service();
  std::string parts[replications];
  for (const std::uint32_t replication : {4U, 1U, 5U, 0U, 3U, 2U}) {
    record::runner runner(small.model);
    parts[replication] = told(runner.run(1, replication, everything));
  }
  std::string all;
  for (const std::string& part : parts) all += part;
  CHECK(scenario::stable_hash(all) == written_down);
}
