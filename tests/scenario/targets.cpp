#include "scenario/targets.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch.hpp>

using namespace stepwell::scenario;

namespace {

struct outcome {
  std::optional<target_set> set;
  std::vector<std::string> faults; // without the file's name
};

outcome read(const std::string& text) {
  const stepwell::test::temporary_folder folder;
  const std::string file = folder.write("targets.yaml", text);
  std::vector<fault> faults;
  outcome got{read_targets(file, faults), {}};
  for (const fault& f : faults) got.faults.push_back(to_string(f).substr(file.size() + 1));
  return got;
}

outcome read_line(const std::string& line) { return read("targets:\n  - " + line + "\n"); }

// The one fault of a line whose text begins in column 5 of line 2.
std::string fault_of(const std::string& line) {
  const outcome got = read_line(line);
  INFO(line);
  REQUIRE(got.faults.size() == 1);
  return got.faults.front();
}

} // namespace

TEST_CASE("published figures are read with their bands and places") {
  const outcome got = read("title: a year\n"
                           "scenario: ../service.yaml\n"
                           "targets:\n"
                           "  - {id: E-A02, measure: accessing_services, per: referrals_received, published: 0.675, "
                           "within: 0.03}\n"
                           "  - {id: E-A05, measure: appointments_booked, published: 4.74, within: 5%}\n"
                           "  - {id: E-A22, measure: dispersion, published: 5.1, between: [3, 8]}\n"
                           "  - {id: loss, measure: balance, published: -200, within: 5%}\n");
  CHECK(got.faults.empty());
  REQUIRE(got.set);
  CHECK(got.set->title == "a year");
  // From the file's own folder, which is one below the temporary files.
  CHECK(got.set->scenario == (std::filesystem::temp_directory_path() / "service.yaml").string());
  REQUIRE(got.set->lines.size() == 4);
  const target& share = got.set->lines[0];
  CHECK(share.id == "E-A02");
  CHECK(share.measure == "accessing_services");
  CHECK(share.per == "referrals_received");
  CHECK(share.published == 0.675);
  CHECK(share.low == 0.645); // decimal: not 0.6450000000000000x
  CHECK(share.high == 0.705);
  CHECK(share.where.line == 4);
  CHECK(share.measure_place.column == 26);
  CHECK(share.per_place.column == 51);
  CHECK(share.index_place.line == 0); // there is none
  CHECK(got.set->lines[1].low == 4.503);
  CHECK(got.set->lines[1].high == 4.977);
  CHECK(got.set->lines[2].low == 3);
  CHECK(got.set->lines[2].high == 8);
  CHECK(got.set->lines[3].low == -210); // a share is of the figure's size, whatever its sign
  CHECK(got.set->lines[3].high == -190);
}

TEST_CASE("an index is twelve numbers, January first") {
  const outcome got = read_line("{id: A, measure: m, published: 1, between: [0.9, 1], "
                                "index: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]}");
  REQUIRE(got.set);
  CHECK(got.faults.empty());
  REQUIRE(got.set->lines[0].index.size() == 12);
  CHECK(got.set->lines[0].index[11] == 12);
  CHECK(got.set->lines[0].index_place.line == 2);
  CHECK(fault_of("{id: A, measure: m, published: 1, between: [0.9, 1], index: [1, 2]}") ==
        "2:65: targets[0].index: expected a list of 12 numbers, found a list");
}

TEST_CASE("each thing wrong with a line is told with its place") {
  CHECK(fault_of("dna_pct") == "2:5: targets[0]: expected a map such as {id: …, measure: …, published: …, within: …}, "
                               "found `dna_pct`");
  CHECK(fault_of("{measure: m, published: 9, within: 1}") == "2:5: targets[0].id: this key is needed");
  CHECK(fault_of("{id: A, published: 9, within: 1}") == "2:5: targets[0].measure: this key is needed");
  CHECK(fault_of("{id: A, measure: m, within: 1}") == "2:5: targets[0].published: this key is needed");
  CHECK(fault_of("{id: A, measure: m, published: nine, within: 1}") ==
        "2:36: targets[0].published: expected a number, found `nine`");
  CHECK(fault_of("{id: A, measure: m, published: 9, withn: 1, within: 1}") ==
        "2:39: targets[0].withn: unknown key (did you mean `within`?)");
  CHECK(fault_of("{id: A, id: B, measure: m, published: 9, within: 1}") ==
        "2:13: targets[0].id: duplicate key, first given on line 2");
  CHECK(fault_of("{id: A, measure: [m], published: 9, within: 1}").starts_with("2:22: targets[0].measure: expected"));
}

TEST_CASE("a band is one of two, holds the figure and is not negative") {
  const std::string start = "{id: A, measure: m, published: 9";
  CHECK(fault_of(start + "}") == "2:5: targets[0]: expected either `within` or `between`");
  CHECK(fault_of(start + ", within: 1, between: [8, 10]}") == "2:5: targets[0]: expected either `within` or `between`");
  CHECK(fault_of(start + ", within: -1}") == "2:47: targets[0].within: expected no negative number, found `-1`");
  CHECK(fault_of(start + ", within: -5%}").starts_with("2:47: targets[0].within: expected no negative number"));
  CHECK(fault_of(start + ", within: \"5%\"}") ==
        "2:47: targets[0].within: expected a number, or a share such as 5%, found the text '5%'");
  CHECK(fault_of(start + ", within: five}").starts_with("2:47: targets[0].within: expected a number, or a share"));
  CHECK(fault_of(start + ", within: 017}").ends_with("a leading zero looks octal: write 17"));
  CHECK(fault_of(start + ", between: [8]}") == "2:48: targets[0].between: expected a list of 2 numbers, found a list");
  CHECK(fault_of(start + ", between: [8, x]}") == "2:52: targets[0].between: expected a number, found `x`");
  for (const std::string ends : {"[1, 8]", "[10, 12]", "[10, 8]"})
    CHECK(fault_of(start + ", between: " + ends + "}") ==
          "2:48: targets[0].between: expected a band that holds the published value");
}

TEST_CASE("all faults of a file are told at once, in their order, beside what is sound") {
  const outcome got = read("titel: x\n"
                           "targets:\n"
                           "  - {id: A, measure: m, published: 9, within: -1}\n"
                           "  - {id: B, measure: n, published: 9, within: 1}\n"
                           "  - {id: C, mesure: o, published: 9}\n");
  CHECK(got.faults == std::vector<std::string>{
                          "1:1: titel: unknown key (did you mean `title`?)",
                          "3:47: targets[0].within: expected no negative number, found `-1`",
                          "5:5: targets[2].measure: this key is needed",
                          "5:5: targets[2]: expected either `within` or `between`",
                          "5:13: targets[2].mesure: unknown key (did you mean `measure`?)",
                      });
  REQUIRE(got.set);
  REQUIRE(got.set->lines.size() == 3); // line i of the file, so that the caller can name it
  CHECK(got.set->lines[1].low == 8);
  CHECK(got.set->lines[2].measure.empty());
}

TEST_CASE("a file without targets is refused") {
  CHECK(read("title: x\n").faults == std::vector<std::string>{"1:1: targets: expected a list of targets"});
  CHECK(read("targets: []\n").faults == std::vector<std::string>{"1:10: targets: expected a list of targets"});
  CHECK(read("targets: {a: 1}\n").faults.size() == 1);
  const outcome list = read("- 1\n");
  CHECK_FALSE(list.set);
  CHECK(list.faults == std::vector<std::string>{"1:1: expected keys and values, found a list"});
  std::vector<fault> faults;
  CHECK_FALSE(read_targets("nowhere.yaml", faults));
  REQUIRE(faults.size() == 1);
  CHECK(to_string(faults[0]) == "nowhere.yaml: there is no such file");
}

TEST_CASE("the bands of England's year are those that were fixed") {
  std::vector<fault> faults;
  const auto set = read_targets(STEPWELL_SOURCE_DIR "/scenarios/targets/england_2024_25.yaml", faults);
  REQUIRE(set);
  CHECK(faults.empty());
  struct band {
    const char* measure;
    double published, low, high;
  };
  const std::vector<band> fixed{{"accessing_services", 0.675, 0.645, 0.705},
                                {"finished_course_of_ended_pct", 38.2, 35.2, 41.2},
                                {"ended_before_treatment_pct", 33.0, 30, 36},
                                {"treated_once_pct", 28.8, 25.8, 31.8},
                                {"appointments_booked", 4.74, 4.503, 4.977},
                                {"dna_pct", 9.0, 8, 10},
                                {"patient_cancelled_pct", 10.6, 9.6, 11.6},
                                {"provider_cancelled_pct", 5.2, 4.2, 6.2},
                                {"wait_first_treatment_mean_days", 21.9, 18.9, 24.9},
                                {"wait_first_treatment_median_days", 14.8, 11.8, 17.8},
                                {"within_6_weeks_pct", 91.6, 88.6, 94.6},
                                {"within_18_weeks_pct", 98.6, 97.4, 99.8},
                                {"first_to_second_over_90_days_pct", 24, 19, 29},
                                {"first_to_second_within_28_days_pct", 40, 34, 46},
                                {"wait_assessment_to_high_intensity_days", 68.7, 56.7, 80.7},
                                {"wait_step_up_days", 83.5, 68.5, 98.5},
                                {"step_up_pct", 19.4, 16.4, 22.4},
                                {"days_between_treatments", 21.5, 19.5, 23.5},
                                {"sessions_low_intensity", 3.5, 3.1, 3.9},
                                {"sessions_high_intensity", 8.0, 7.3, 8.7},
                                {"appointments_per_finished_course", 8.4, 7.7, 9.1},
                                {"appointments_per_finished_course_median", 7, 6, 8},
                                {"recovery_pct", 50.5, 47.5, 53.5},
                                {"reliable_improvement_pct", 67.5, 64.5, 70.5},
                                {"reliable_recovery_pct", 47.4, 44.4, 50.4},
                                {"reliable_deterioration_pct", 5.8, 4.3, 7.3},
                                {"monthly_referrals_variance_to_mean", 5.1, 3, 8},
                                {"month_index_correlation", 1, 0.9, 1}};
  REQUIRE(set->lines.size() == fixed.size());
  for (std::size_t i = 0; i < fixed.size(); ++i) {
    INFO(fixed[i].measure);
    CHECK(set->lines[i].measure == fixed[i].measure);
    CHECK(set->lines[i].published == fixed[i].published);
    CHECK(set->lines[i].low == fixed[i].low);
    CHECK(set->lines[i].high == fixed[i].high);
  }
}
