// The draft as a whole, and the sections about the experiment and the program (1, 4, 5, 6).
#include "report/stress.hpp"

#include "record/measure.hpp"
#include "report/counted.hpp"
#include "report/limits.hpp"
#include "report/markdown.hpp"
#include "report/number.hpp"
#include "report/stress_parts.hpp"
#include "report/version.hpp"
#include "study/interval.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

namespace stepwell::report {
namespace {

using json = nlohmann::ordered_json;

std::string percent(double share) { return grouped(100 * share, 0) + " %"; }

std::string objectives(const scenario::scenario& of) {
  std::string text = "## 1 Objectives\n\n### 1.1 Purpose of the model\n\n";
  const json& about = of.resolved["scenario"];
  text += "Scenario *" + markdown_text(of.name) + "*";
  if (about.contains("description")) text += ": " + markdown_text(about["description"].get<std::string>());
  text += text.ends_with('.') ? "\n\n" : ".\n\n";
  text += to_be_written("the background of the study, the decision it is to inform and for whom.");
  text +=
      "### 1.2 Model outputs\n\n"
      "Each measure is computed from the measured window of a replication (4.2); counts and costs are per year of it. "
      "Reported are means over replications with " +
      percent(study::confidence_level) +
      " confidence intervals by Student's t distribution. Replications in which a measure is undefined are left out "
      "of it and counted. Ids are those of the NHS Talking Therapies monthly statistics.\n\n";
  std::vector<std::vector<std::string>> rows;
  for (const record::measure_info& measure : record::measures())
    rows.push_back({"`" + std::string(measure.name) + "`", markdown_text(measure.title), markdown_text(measure.unit),
                    std::string(measure.nhs_measure)});
  text += markdown_table({"measure", "what it is", "unit", "NHS id"}, rows);
  text += to_be_written("which of these are reported, and why they answer the question.");
  text += "### 1.3 Experimentation aims\n\n";
  text +=
      to_be_written("the scenarios that are compared, each with a name and a reason (`stepwell compare`); the design "
                    "of a sweep (`stepwell sweep`); levers, goal and constraints of an optimisation (`stepwell "
                    "tune`). Make a draft of each scenario by this command.");
  return text;
}

std::string start_lists(const json& start) {
  std::vector<std::vector<std::string>> rows;
  for (const char* const part : {"waiting", "caseloads"}) {
    if (!start.contains(part)) continue;
    for (const auto& entry : start[part].items())
      rows.push_back({part, markdown_text(entry.key()), "`" + entry.value().dump() + "`"});
  }
  return markdown_table({"list", "step", "people on the first day"}, rows);
}

std::string experimentation(const scenario::scenario& of, const reported_experiment& made) {
  const json& run = of.resolved["run"];
  const auto warm_up = run["warm_up_months"].get<std::uint64_t>(),
             measured = run["measured_months"].get<std::uint64_t>();
  std::string text = "## 4 Experimentation\n\n### 4.1 Initialisation\n\n";
  if (of.resolved.contains("start"))
    text += "A replication begins with people on lists and in treatment, whose past is drawn to fit:\n\n" +
            start_lists(of.resolved["start"]) + "Warm-up: " + counted(warm_up, "month") + ".\n\n";
  else
    text += "A replication begins with funded posts filled, and with nobody on a list or in treatment. The first " +
            (warm_up == 1 ? "month is" : counted(warm_up, "month") + " are") + " a warm-up and not measured.\n\n" +
            to_be_written("how that length was chosen; `stepwell check --warm-up` finds it by MSER-5 (White 1997).");
  text += "### 4.2 Run length\n\nFrom " + run["start"].get<std::string>() + ", " + grouped(of.simulated_days, 0) +
          " days, of which the last " + (measured == 1 ? "month is" : counted(measured, "month") + " are") +
          " measured. Not worked are weekends, England's bank holidays and " +
          counted(run["closed_days"].size(), "further day") + ".\n\n";
  text += "### 4.3 Estimation approach\n\n" + counted(made.replications, "independent replication") + " from seed " +
          std::to_string(made.seed) + "; intervals as in 1.2.\n\n";
  return text + to_be_written("why so many replications suffice (`--precision` runs until intervals are as narrow as "
                              "wanted), and whether parameters were drawn (`--uncertainty`).");
}

std::string implementation(const scenario::scenario& of, const reported_experiment& made) {
  // In a code block nothing is a mark, but a line must stay one.
  std::string file = std::filesystem::path(of.file).filename().string();
  std::replace_if(
      file.begin(), file.end(), [](unsigned char c) { return c < ' '; }, ' ');
  return "## 5 Implementation\n\n### 5.1 Software or programming language\n\nStepwell " + std::string(version()) +
         ", commit `" + std::string(commit()) +
         "`, C++20, with oneTBB, Boost, NLopt, Eigen, SQLite, yaml-cpp, nlohmann/json, CLI11 and spdlog.\n\n" +
         to_be_written("operating system, compiler and the versions of these libraries.") +
         "### 5.2 Random sampling\n\nPhilox4x64 counter-based generator. Every random number has an address of seed, "
         "replication, entity and purpose, so that scenarios share their chance (common random numbers) and the number "
         "of "
         "threads cannot matter. Samplers are Stepwell's own. Seed " +
         std::to_string(made.seed) +
         ".\n\n### 5.3 Model execution\n\nDiscrete events from a bucketed calendar queue in whole minutes; events of "
         "one "
         "minute in a named order of kinds, then first in, first out. Diaries have cells of 15 minutes; wellbeing "
         "moves "
         "weekly, targets and resignations monthly. Replications run in parallel and are folded in order: the same "
         "scenario, seed and version give the same bytes.\n\n    stepwell run " +
         file + " --replications " + std::to_string(made.replications) + " --seed " + std::to_string(made.seed) +
         "\n\nThe resolved scenario's content is `" + of.hash +
         "` (`stepwell check` prints it).\n\n### 5.4 System specification\n\n" +
         to_be_written("processor, number of cores, memory, and how long the runs took (`time stepwell run ...`).");
}

std::string code_access() {
  return "## 6 Code access\n\n### 6.1 Computer model sharing statement\n\nStepwell is open source under the MIT "
         "licence; "
         "the commit in 5.1 and the scenario file reproduce every figure.\n\n" +
         to_be_written("where this commit, the scenario files and the results are archived, with a DOI.");
}

} // namespace

std::string stress_draft(const scenario::scenario& of, const reported_experiment& made) {
  return "# STRESS-DES report: " + markdown_text(of.name) +
         "\n\nA draft from the scenario itself, after the STRESS-DES checklist (Monks and others 2019, "
         "doi:10.1080/17477778.2018.1442155).\n\n" +
         objectives(of) + stress_logic(of) + stress_data(of) + experimentation(of, made) + implementation(of, made) +
         code_access();
}

} // namespace stepwell::report
