#include "report/table.hpp"
#include "made_up_summary.hpp"
#include "report/limits.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>

using namespace stepwell;
using namespace stepwell::report;
using namespace stepwell::report::test;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

// One line of text, blanks and line breaks alike, so that wrapping does not matter.
std::string in_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

// The line that holds `part`.
std::string line_with(const std::string& text, std::string_view part) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    if (contains(line, part)) return line;
  return {};
}

std::string title_of(std::string_view name) { return std::string(record::measures()[column_of(name)].title); }

} // namespace

TEST_CASE("the table shows every measure of every group, the workforce by role side by side") {
  const std::string text = table(summarise(made_up_question(), made_up_replications(21)), false);
  for (const char* heading : {"Waits", "Activity", "Outcomes", "Workforce", "Money"}) CHECK(contains(text, heading));
  for (const record::measure_info& measure : record::measures()) {
    INFO(measure.name);
    CHECK(contains(text, measure.title));
  }
  // The mean of 0 to 20 is 10; a workforce row holds the three roles' means.
  const std::string burnout = line_with(text, title_of("pwp.burnout_pct"));
  for (const char* name : {"pwp.burnout_pct", "hit.burnout_pct", "all.burnout_pct"}) {
    CHECK(contains(burnout, std::to_string(10 * column_of(name) + 10)));
  }
}

TEST_CASE("targets are judged beside their measure") {
  study::replications made = made_up_replications(5);
  for (std::uint32_t replication = 0; replication < 5; ++replication) {
    double* row = made.values.data() + replication * made.columns;
    row[column_of("within_6_weeks_pct")] = 80 + 0.1 * replication;    // surely above 75
    row[column_of("within_18_weeks_pct")] = 94.8 + 0.1 * replication; // around 95
    row[column_of("recovery_pct")] = 40 + 0.1 * replication;          // surely below 50
  }
  const std::string text = table(summarise(made_up_question(), made), false);
  CHECK(contains(line_with(text, "M053"), "≥ 75: met"));
  CHECK(contains(line_with(text, "M055"), "≥ 95: not clear"));
  CHECK(contains(line_with(text, "M192"), "≥ 50: missed"));
}

TEST_CASE("the limits of the wellbeing figures stand under the table") {
  const std::string text = table(summarise(made_up_question(), made_up_replications(2)), false);
  CHECK(contains(in_one_line(text), wellbeing_limits));
}

TEST_CASE("colour appears only when asked for") {
  const summary shown = summarise(made_up_question(), made_up_replications(2));
  CHECK_FALSE(contains(table(shown, false), "\x1b"));
  CHECK(contains(table(shown, true), "\x1b[1m"));
}

TEST_CASE("the reader is told of single replications, gaps and interruptions") {
  CHECK(contains(table(summarise(made_up_question(), made_up_replications(1)), false),
                 "One replication has no interval"));

  study::replications with_gap = made_up_replications(4);
  with_gap.values[column_of("recovery_pct")] = std::numeric_limits<double>::quiet_NaN();
  const std::string gap = table(summarise(made_up_question(), with_gap), false);
  CHECK(contains(in_one_line(gap), "recovery_pct (1 of 4)."));
  CHECK(contains(line_with(gap, "M192"), "*"));

  study::replications cut_short = made_up_replications(4);
  cut_short.interrupted = true;
  CHECK(contains(table(summarise(made_up_question(), cut_short), false), "Interrupted"));
}
