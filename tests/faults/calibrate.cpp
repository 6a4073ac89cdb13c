// `stepwell calibrate` as its users meet it: it finds figures that are known, says so in every form, and can be trusted
// with a file that is wrong or a search that is broken off.
#include "faults/command.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cmath>
#include <string>

using namespace stepwell::test;
using nlohmann::json;

namespace {

// A service with room, so that what is asked of it is what comes out.
const std::string roomy = STEPWELL_SOURCE_DIR "/scenarios/theory/capacity.yaml";
const std::string quick_run = "run: {start: 2023-01-02, warm_up_months: 6, measured_months: 6}\n";

struct workshop {
  temporary_folder folder;
  std::string scenario =
      folder.write("service.yaml", "extends: " + roomy + "\nscenario: {name: a service}\n" + quick_run);

  double measured(const std::string& settings, const std::string& measure) const {
    const auto ran = shell(command_path + " run " + scenario + " --replications 4 --quiet --format json" + settings);
    REQUIRE(ran.code == 0);
    return json::parse(ran.out)["measures"][measure]["mean"];
  }
  std::string targets(const std::string& lines) const {
    return folder.write("targets.yaml", "title: what is known\nscenario: service.yaml\ntargets:\n" + lines);
  }
  std::string calibration(const std::string& free, int budget, int replications = 4) const {
    return folder.write("calibration.yaml", "title: a search\nscenario: service.yaml\ntargets: targets.yaml\n"
                                            "replications: " +
                                                std::to_string(replications) + "\nbudget: " + std::to_string(budget) +
                                                "\nfree:\n" + free);
  }
  outcome calibrate(const std::string& file, const std::string& options = "") const {
    return shell(command_path + " calibrate " + file + " --quiet" + options);
  }
};

const std::string lengths = "  pathway.steps.cbt.sessions_mean: [6, 16]\n"
                            "  pathway.steps.guided_self_help.sessions_mean: [2.5, 8]\n";
const std::string truth = " --set pathway.steps.cbt.sessions_mean=9 --set "
                          "pathway.steps.guided_self_help.sessions_mean=6.5";

std::string line(const std::string& measure, double published, const std::string& within) {
  return "  - {id: known, measure: " + measure + ", published: " + std::to_string(published) + ", within: " + within +
         "}\n";
}

} // namespace

TEST_CASE("figures that are known are found again") {
  const workshop shop;
  shop.targets(line("sessions_high_intensity", shop.measured(truth, "sessions_high_intensity"), "5%") +
               line("sessions_low_intensity", shop.measured(truth, "sessions_low_intensity"), "5%"));
  const std::string file = shop.calibration(lengths, 60), fitted = shop.folder.at("fitted.yaml");
  const outcome ended = shop.calibrate(file, " --format json --out " + fitted);
  CAPTURE(ended.out, ended.err);
  REQUIRE(ended.code == 0);
  const json answer = json::parse(ended.out);
  CHECK(answer["distance"]["start"] > 10);
  CHECK(answer["distance"]["fitted"] < 0.01);
  CHECK(answer["distance"]["fresh"] < 1);
  CHECK(answer["fields"][0]["fitted"].get<double>() == Approx(9).margin(0.1));
  CHECK(answer["fields"][1]["fitted"].get<double>() == Approx(6.5).margin(0.1));

  // The file it writes is the fitted scenario: the same figures, and near the truth.
  CHECK(shell(command_path + " check " + fitted).code == 0);
  const json after =
      json::parse(shell(command_path + " run " + fitted + " --replications 4 --quiet --format json").out);
  for (const auto& [measure, one] : after["measures"].items())
    if (measure == "sessions_high_intensity" || measure == "sessions_low_intensity")
      CHECK(one["mean"].get<double>() == Approx(shop.measured(truth, measure)).epsilon(0.01));
  const std::string text = content_of(fitted);
  CHECK(contains(text, "provenance: derived"));
  CHECK(contains(text, "stepwell calibrate " + file));
}

TEST_CASE("the same search gives the same bytes for any number of threads") {
  const workshop shop;
  shop.targets(line("sessions_high_intensity", 7, "5%"));
  const std::string file = shop.calibration(lengths, 5);
  const outcome one = shop.calibrate(file, " --threads 1"), three = shop.calibrate(file, " --threads 3");
  CHECK(one.out == three.out);
  CHECK(one.code == three.code);
}

TEST_CASE("a target out of reach is exit code 1, and the nearest is shown") {
  const workshop shop;
  shop.targets(line("sessions_high_intensity", 40, "1"));
  const outcome ended = shop.calibrate(shop.calibration(lengths, 25));
  CHECK(ended.code == 1);
  CHECK(contains(ended.out, "at its bound"));
  CHECK(contains(ended.out, "FAIL"));
}

TEST_CASE("a wrong calibration is exit code 2 before anything is searched") {
  const workshop shop;
  shop.targets(line("sessions_high_intensity", 7, "5%"));
  const outcome unknown = shop.calibrate(shop.calibration("  pathway.steps.cbt.sesions_mean: [6, 16]\n", 5));
  CHECK(unknown.code == 2);
  CHECK(contains(unknown.err, "calibration.yaml:7:"));
  CHECK(contains(unknown.err, "sessions_mean"));
  CHECK(unknown.out.empty());
  const outcome absent = shop.calibrate(shop.folder.at("absent.yaml"));
  CHECK(absent.code == 2);
  // A range that the field does not go along with is told where it stands, at the end that is refused.
  const outcome below = shop.calibrate(shop.calibration("  pathway.steps.cbt.sessions_mean: [-6, 16]\n", 5));
  CHECK(below.code == 2);
  CHECK(contains(below.err, "calibration.yaml:7:3: free.pathway.steps.cbt.sessions_mean: its range reaches -6: "));
  const outcome beyond = shop.calibrate(shop.calibration("  pathway.steps.assessment.next.cbt: [0.1, 1.5]\n", 5));
  CHECK(beyond.code == 2);
  CHECK(contains(beyond.err, "calibration.yaml:7:3: free.pathway.steps.assessment.next.cbt: its range reaches 1.5: "));
}

TEST_CASE("a search broken off keeps the best so far and says how to make it again") {
  const workshop shop;
  shop.targets(line("sessions_high_intensity", 7, "5%"));
  const std::string fitted = shop.folder.at("fitted.yaml");
  // A minute's search at the least: settings of sixty replications, some hundred until nothing smaller is worth a step.
  const outcome ended =
      shell(cut_short_after(5, "calibrate " + shop.calibration(lengths, 100000, 60) + " --quiet --out " + fitted));
  CHECK(ended.code == 3);
  CHECK(contains(content_of(fitted), "--budget "));
  CHECK(shell(command_path + " check " + fitted).code == 0);
}
