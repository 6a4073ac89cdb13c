// The patterns that `stepwell validate` shows, line by line as scenarios/targets/patterns.yaml has them: each verdict
// on planted replications, and a few on short runs, with wellbeing and without.
#include "record/measure.hpp"
#include "scenario/load.hpp"
#include "scenario/patterns.hpp"
#include "study/contrast.hpp"
#include "study/model_runner.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <deque>
#include <map>
#include <set>

using namespace stepwell;

namespace {

using scenario::pattern;

std::vector<pattern> ready() {
  std::vector<scenario::fault> faults;
  const auto set = scenario::read_patterns(STEPWELL_SOURCE_DIR "/scenarios/targets/patterns.yaml", faults);
  for (const auto& fault : faults) UNSCOPED_INFO(to_string(fault));
  REQUIRE(set);
  REQUIRE(faults.empty());
  return set->lines;
}

bool is_about_wellbeing(const pattern& line) {
  return line.measure.find("burnout") != std::string::npos || line.measure.ends_with(".exhaustion") ||
         line.measure.ends_with(".disengagement");
}

const pattern& line_of(const std::vector<pattern>& lines, const std::string& text) {
  const auto found = std::find_if(lines.begin(), lines.end(), [&](const pattern& p) { return p.text == text; });
  REQUIRE(found != lines.end());
  return *found;
}

study::judged judge(const pattern& p, const std::vector<study::signed_run>& runs, std::uint32_t replications) {
  return study::judge({p.id, p.text, p.measure, p.minus, p.rises, replications}, runs);
}

// Four replications in which the line's own measure is 50 in each of its runs, apart from the last: there it is that
// plus these. In the last run of a line the change has been made, so what is planted is the contrast.
study::judged on_planted(const pattern& p, const std::vector<double>& contrast) {
  const std::vector<scenario::pattern_run> runs = scenario::runs_of(p);
  REQUIRE(runs.back().sign == 1);
  std::deque<study::replications> made(runs.size());
  std::vector<study::signed_run> added;
  for (std::size_t r = 0; r < runs.size(); ++r) {
    made[r].columns = record::measures().size();
    made[r].count = static_cast<std::uint32_t>(contrast.size());
    made[r].values.assign(made[r].columns * contrast.size(), 50);
    const auto column = static_cast<std::size_t>(record::find_measure(p.measure));
    for (std::size_t i = 0; r + 1 == runs.size() && i < contrast.size(); ++i)
      made[r].values[i * made[r].columns + column] += contrast[i];
    added.push_back({runs[r].sign, &made[r]});
  }
  return judge(p, added, static_cast<std::uint32_t>(contrast.size()));
}

study::judged on_short_runs(const pattern& p, const std::vector<std::string>& settings) {
  constexpr std::uint32_t replications = 20;
  static std::map<std::vector<std::string>, study::replications> kept; // several lines share a base
  std::vector<study::signed_run> added;
  for (const scenario::pattern_run& run : scenario::runs_of(p)) {
    std::vector<std::string> all = settings;
    all.insert(all.end(), run.of.settings.begin(), run.of.settings.end());
    if (!kept.contains(all)) {
      const auto loaded = scenario::load(STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml", all);
      for (const auto& fault : loaded.faults) UNSCOPED_INFO(to_string(fault));
      REQUIRE(loaded.value);
      kept.emplace(all, study::replicate(study::runners_of(loaded.value->model, {}),
                                         {.stop = study::replication_count{replications}}));
    }
    added.push_back({run.sign, &kept.at(all)});
  }
  return judge(p, added, replications);
}

} // namespace

TEST_CASE("every pattern of the register is shown") {
  std::set<std::string> ids;
  for (const pattern& line : ready()) ids.insert(line.id);
  CHECK(ids == std::set<std::string>{"E-P01", "E-P02", "E-P03", "E-P04", "E-P05", "E-P06", "E-P07", "E-P08", "E-P09",
                                     "E-P10", "E-P11", "E-P12", "lever"});
}

TEST_CASE("each pattern of wellbeing is judged by its own measure: rising, falling, undecided") {
  int judged = 0;
  for (const pattern& line : ready()) {
    if (!is_about_wellbeing(line)) continue;
    ++judged;
    CAPTURE(line.id, line.text, line.measure);
    REQUIRE(record::find_measure(line.measure) >= 0);
    CHECK(on_planted(line, {2, 3, 4, 3}).found.mean == 3);
    CHECK(on_planted(line, {2, 3, 4, 3}).pass == line.rises);
    CHECK(on_planted(line, {-2, -3, -4, -3}).pass == !line.rises);
    CHECK_FALSE(on_planted(line, {-2, 3, 4, -3}).pass); // 0.5, give or take 5.6
    CHECK_FALSE(on_planted(line, {0, 0, 0, 0}).pass);
  }
  CHECK(judged >= 15);
}

TEST_CASE("patterns of wellbeing show on short runs, and fail where wellbeing stands still") {
  const std::vector<pattern> lines = ready();
  for (const char* text :
       {"more PWPs than high-intensity therapists are burnt out", "more clinical supervision goes with less burnout",
        "and raise it more than before two years", "hard weeks exhaust"}) {
    const pattern& line = line_of(lines, text);
    CAPTURE(line.id, text);
    REQUIRE(is_about_wellbeing(line));
    CHECK(on_short_runs(line, {}).pass);
    const study::judged still = on_short_runs(line, {"wellbeing.model=none"});
    CHECK_FALSE(still.pass);
    CHECK(still.found.mean == 0);
  }
}
