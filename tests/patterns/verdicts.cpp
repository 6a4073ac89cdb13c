// Verdicts on patterns, from replications planted by hand: what rises, what falls, and what cannot be told.
#include "study/contrast.hpp"

#include "record/measure.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <utility>
#include <vector>

using namespace stepwell;
using namespace stepwell::study;

namespace {

using planted = std::vector<std::pair<std::string_view, std::vector<double>>>;

replications made_of(const planted& known) {
  replications made;
  made.columns = record::measures().size();
  made.count = static_cast<std::uint32_t>(known.front().second.size());
  made.values.assign(made.columns * made.count, std::numeric_limits<double>::quiet_NaN());
  for (const auto& [measure, values] : known)
    for (std::size_t i = 0; i < values.size(); ++i)
      made.values[i * made.columns + static_cast<std::size_t>(record::find_measure(measure))] = values[i];
  return made;
}

constexpr std::string_view burnout = "pwp.burnout_pct", therapists = "hit.burnout_pct";

judged judge_burnout(bool rises, const std::vector<double>& with, const std::vector<double>& without,
                     std::uint32_t replications = 3) {
  const auto changed = made_of({{burnout, with}}), base = made_of({{burnout, without}});
  return judge({"E-P05", "leavers not replaced", std::string(burnout), "", rises, replications},
               std::vector<signed_run>{{1, &changed}, {-1, &base}});
}

} // namespace

TEST_CASE("what rises in every replication rises, however much replications differ") {
  // Differences 2, 3, 4: mean 3, standard deviation 1; t(2) 4.302653 over the root of 3 is 2.484138.
  const judged line = judge_burnout(true, {62, 23, 94}, {60, 20, 90});
  CHECK(line.found.mean == 3);
  CHECK(line.found.low == Approx(3 - 2.484138));
  CHECK(line.found.high == Approx(3 + 2.484138));
  CHECK(line.pass);
  CHECK(line.low == 0);
  CHECK(std::isinf(line.high));
  CHECK(line.measure == "leavers not replaced: pwp.burnout_pct");
  CHECK_FALSE(judge_burnout(false, {62, 23, 94}, {60, 20, 90}).pass);
}

TEST_CASE("what falls, falls") {
  const judged line = judge_burnout(false, {60, 20, 90}, {62, 23, 94});
  CHECK(line.found.mean == -3);
  CHECK(line.high == 0);
  CHECK(std::isinf(line.low));
  CHECK(line.pass);
  CHECK_FALSE(judge_burnout(true, {60, 20, 90}, {62, 23, 94}).pass);
}

TEST_CASE("what is not clear of zero is neither") {
  for (const bool rises : {true, false}) {
    // Differences 1, 2, 3: the interval reaches from -0.48 to 4.48.
    CHECK_FALSE(judge_burnout(rises, {61, 22, 93}, {60, 20, 90}).pass);
    CHECK_FALSE(judge_burnout(rises, {60, 20, 90}, {60, 20, 90}).pass); // no difference is no pattern
    CHECK_FALSE(judge_burnout(rises, {62, 23}, {60, 20}, 1).pass);      // and one replication no evidence
  }
}

TEST_CASE("only so many replications count as the line says") {
  const std::vector<double> with{62, 23, 94, 0, 0}, without{60, 20, 90, 99, 99};
  CHECK(judge_burnout(true, with, without, 3).pass);
  CHECK_FALSE(judge_burnout(true, with, without, 5).pass);
}

TEST_CASE("two measures of one service: PWPs above therapists") {
  const auto made = made_of({{burnout, {70, 68, 72}}, {therapists, {51, 50, 52}}}); // 19, 18, 20
  const std::vector<signed_run> run{{1, &made}};
  const contrast above{"E-P01", "PWPs above therapists", std::string(burnout), std::string(therapists), true, 3};
  const judged line = judge(above, run);
  CHECK(line.found.mean == 19);
  CHECK(line.pass);
  CHECK(line.measure == "PWPs above therapists: pwp.burnout_pct - hit.burnout_pct");
  contrast below = above;
  below.rises = false;
  CHECK_FALSE(judge(below, run).pass);
  // Wellbeing that stands still has nobody burnt out in either group, and shows nothing.
  const auto still = made_of({{burnout, {0, 0, 0}}, {therapists, {0, 0, 0}}});
  CHECK_FALSE(judge(above, std::vector<signed_run>{{1, &still}}).pass);
}

TEST_CASE("two measures and two settings: more telephone raises the one more than the other") {
  const std::string_view long_in_service = "pwp.burnout_from_24_months_pct", newer = "pwp.burnout_before_24_months_pct";
  const contrast more{"E-P03", "from two years", std::string(long_in_service), std::string(newer), true, 3};
  const auto base = made_of({{long_in_service, {60, 50, 70}}, {newer, {55, 50, 60}}});
  // Rises by 8, 9, 10 of those two years in service and by 1, 1, 1 of the others: 7, 8, 9.
  const auto telephone = made_of({{long_in_service, {68, 59, 80}}, {newer, {56, 51, 61}}});
  const judged line = judge(more, std::vector<signed_run>{{1, &telephone}, {-1, &base}});
  CHECK(line.found.mean == 8);
  CHECK(line.pass);
  // Rises of both alike, 8, 9, 10 and 8, 9, 10, are no such pattern, large as they are.
  const auto everyone = made_of({{long_in_service, {68, 59, 80}}, {newer, {63, 59, 70}}});
  CHECK_FALSE(judge(more, std::vector<signed_run>{{1, &everyone}, {-1, &base}}).pass);
}

TEST_CASE("a difference of differences: the same change makes more of a difference elsewhere") {
  const auto base = made_of({{burnout, {60, 50, 70}}}), loaded = made_of({{burnout, {61, 51, 71}}});
  const auto later = made_of({{burnout, {60, 50, 70}}}), loaded_later = made_of({{burnout, {67, 58, 79}}});
  const contrast more{"E-P11", "later", std::string(burnout), "", true, 3};
  const std::vector<signed_run> runs{{1, &loaded_later}, {-1, &later}, {-1, &loaded}, {1, &base}}; // 6, 7, 8
  CHECK(judge(more, runs).found.mean == 7);
  CHECK(judge(more, runs).pass);
  const std::vector<signed_run> swapped{{1, &loaded}, {-1, &base}, {-1, &loaded_later}, {1, &later}};
  CHECK_FALSE(judge(more, swapped).pass);
}

TEST_CASE("a replication in which one of the runs has nothing to measure is left out") {
  const double never = std::numeric_limits<double>::quiet_NaN();
  const judged line = judge_burnout(true, {62, 23, 94, never}, {60, 20, 90, 50}, 4);
  CHECK(line.found.mean == 3);
  CHECK(line.found.left_out == 1);
  CHECK(line.pass);
}
