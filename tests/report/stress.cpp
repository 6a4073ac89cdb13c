// The STRESS-DES draft: every item of the checklist, the scenario's own figures in them, and the authors' part marked.
#include "report/stress.hpp"

#include "scenario/field.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <string>

using namespace stepwell;

namespace {

scenario::scenario loaded(const std::string& file, const std::vector<std::string>& settings = {}) {
  scenario::loaded read = scenario::load(file, settings);
  for (const scenario::fault& fault : read.faults) UNSCOPED_INFO(to_string(fault));
  REQUIRE(read.value);
  return std::move(*read.value);
}

const std::string typical = STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml";

bool says(const std::string& draft, const std::string& part) { return draft.find(part) != std::string::npos; }

// The text between two headings.
std::string item(const std::string& draft, const std::string& from, const std::string& to) {
  const auto begin = draft.find(" " + from + " "), end = draft.find(" " + to + " ");
  REQUIRE(begin != std::string::npos);
  REQUIRE(end != std::string::npos);
  return draft.substr(begin, end - begin);
}

} // namespace

TEST_CASE("every item of the checklist is there, in its order") {
  const std::string draft = report::stress_draft(loaded(typical), {20, 1});
  std::size_t at = 0;
  for (const char* const heading : {"## 1 Objectives",
                                    "### 1.1 Purpose of the model",
                                    "### 1.2 Model outputs",
                                    "### 1.3 Experimentation aims",
                                    "## 2 Logic",
                                    "### 2.1 Base model overview diagram",
                                    "### 2.2 Base model logic",
                                    "### 2.3 Scenario logic",
                                    "### 2.4 Algorithms",
                                    "### 2.5 Components",
                                    "#### 2.5.1 Entities",
                                    "#### 2.5.2 Activities",
                                    "#### 2.5.3 Resources",
                                    "#### 2.5.4 Queues",
                                    "#### 2.5.5 Entry and exit points",
                                    "## 3 Data",
                                    "### 3.1 Data sources",
                                    "### 3.2 Pre-processing",
                                    "### 3.3 Input parameters",
                                    "### 3.4 Assumptions",
                                    "## 4 Experimentation",
                                    "### 4.1 Initialisation",
                                    "### 4.2 Run length",
                                    "### 4.3 Estimation approach",
                                    "## 5 Implementation",
                                    "### 5.1 Software or programming language",
                                    "### 5.2 Random sampling",
                                    "### 5.3 Model execution",
                                    "### 5.4 System specification",
                                    "## 6 Code access",
                                    "### 6.1 Computer model sharing statement"}) {
    INFO(heading);
    const auto found = draft.find("\n" + std::string(heading) + "\n", at);
    REQUIRE(found != std::string::npos);
    at = found;
  }
  // What the program cannot know is asked for, and only there.
  for (const auto& [from, to] : {std::pair{"1.1", "1.2"}, {"1.3", "2"}, {"3.2", "3.3"}, {"5.4", "6"}})
    CHECK(says(item(draft, from, to), "**To be written by the authors:**"));
  CHECK_FALSE(says(item(draft, "2.5", "3"), "To be written"));
  CHECK_FALSE(says(item(draft, "5.2", "5.4"), "To be written"));
}

TEST_CASE("the scenario's own figures stand in it") {
  const std::string draft = report::stress_draft(loaded(typical), {400, 7});
  CHECK(says(draft, "| pwp | 17 | 0.97 | 22 | 37 |")); // resources
  CHECK(says(draft, "| cbt | treatment | high | trainee\\_hit, hit, supervisor | 60 | 15 | 11.8 | 20 | 7.5 |"));
  CHECK(says(draft, "-->|0.648|")); // screening to assessment
  CHECK(says(draft, "Scenario *typical service*: A typical English provider in 2024-25.\n"));
  CHECK(says(draft, "10,900 new people a year"));
  CHECK(says(draft, "400 independent replications from seed 7"));
  CHECK(says(draft, "The first 66 months are a warm-up"));
  CHECK(says(draft, "From 2018-10-01, 2,374 days")); // six and a half years: 1 October 2018 to 31 March 2025
  CHECK(says(draft, "stepwell run typical_service.yaml --replications 400 --seed 7"));
}

TEST_CASE("every field is a row with value, default where it differs, provenance and evidence") {
  const std::string draft = report::stress_draft(loaded(typical), {20, 1});
  const std::string table = item(draft, "3.3", "3.4");
  for (const scenario::field& f : scenario::field_table()) {
    INFO(f.path);
    CHECK(says(table, "`" + std::string(f.path) + "`"));
  }
  // Set by the typical service, 10,900 against a default of 12,000.
  CHECK(says(table, "| **`demand.referrals_per_year`** | 10900.0 | 12000.0 | referrals/year |  | measured | E-A29 |"));
  // Left as it is.
  CHECK(says(table, "| `demand.variance_to_mean` | 5.1 |  |  | 1.8 to 25.9 | measured | E-A22 |"));
  CHECK(says(item(draft, "3.1", "3.2"), "| E-A22 | `demand.variance_to_mean` |"));
  CHECK(says(item(draft, "3.4", "4"), "say nothing about a named person"));
  CHECK(says(item(draft, "3.4", "4"), "`demand.referred_again_share`"));
  CHECK_FALSE(says(item(draft, "3.4", "4"), "`demand.variance_to_mean`")); // measured, not assumed
}

TEST_CASE("one more setting is one more value that differs") {
  const auto counted = [](const std::vector<std::string>& settings) {
    const std::string draft = report::stress_draft(loaded(typical, settings), {20, 1});
    const auto end = draft.find(" values differ from Stepwell's defaults"), begin = draft.rfind('\n', end) + 1;
    return std::stoi(draft.substr(begin, end - begin));
  };
  CHECK(counted({"demand.variance_to_mean=4"}) == counted({}) + 1);
  CHECK(counted({"demand.referrals_per_year=12000"}) == counted({}) - 1);
}

TEST_CASE("dated changes and lists on the first day are told") {
  const test::temporary_folder folder;
  const std::string file = folder.write("from_today.yaml", "extends: " + typical +
                                                               "\n"
                                                               "scenario: {name: 'a | b', description: 'c`d'}\n"
                                                               "run: {start: 2026-11-02, warm_up_months: 0}\n"
                                                               "start:\n"
                                                               "  waiting: {cbt: {people: 40, mean_days: 30}}\n"
                                                               "  caseloads: {cbt: {people: 430}}\n"
                                                               "changes:\n"
                                                               "  - {on: 2027-01-04, set: {staff.pwp.posts: 20}}\n");
  const std::string draft = report::stress_draft(loaded(file), {20, 1});
  CHECK(says(draft, "| 2027-01-04 | `staff.pwp.posts` | 20 |"));
  CHECK(says(draft, "| waiting | cbt | `{\"people\":40,\"mean_days\":30.0}` |"));
  CHECK(says(draft, "| caseloads | cbt | `{\"people\":430}` |"));
  CHECK(says(draft, "# STRESS-DES report: a \\| b\n")); // a user's text is no mark of ours
  CHECK(says(draft, "c\\`d.\n"));
}
