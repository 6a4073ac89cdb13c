// The page of a run's folder (declared in report_page.hpp).
#include "inquiry/observed_months.hpp"
#include "inquiry/question.hpp"
#include "inquiry/report_page.hpp"
#include "inquiry/uncertainty.hpp"
#include "report/command_line.hpp"
#include "report/csv_table.hpp"
#include "report/page/pages.hpp"
#include "report/run_tables.hpp"
#include "scenario/load.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>

namespace stepwell::inquiry {
namespace {

using json = nlohmann::ordered_json;
namespace fs = std::filesystem;

json provenance_of(const fs::path& folder) {
  std::ifstream file(folder / "provenance.json");
  if (!file)
    throw report::input_error(folder.string() + " holds no finished run: make one with `stepwell run S.yaml --out " +
                              folder.string() + "`");
  json found = json::parse(file, nullptr, false);
  for (const char* key : {"resolved_scenario", "seed", "replications", "uncertainty", "settings", "scenario_file"})
    if (found.is_discarded() || !found.contains(key))
      throw report::input_error((folder / "provenance.json").string() + " is not one that stepwell run has written");
  return found;
}

// All that is drawn follows from the scenario as it was then.
scenario::scenario scenario_of(const json& provenance, const fs::path& folder) {
  scenario::loaded read =
      scenario::scenario_file({(folder / "provenance.json").string(), provenance["resolved_scenario"].dump()}).with({});
  if (!read.value)
    throw report::input_error(folder.string() +
                              " was made by a version of Stepwell whose scenarios this one reads "
                              "otherwise: " +
                              to_string(read.faults.front()));
  return std::move(*read.value);
}

study::replications replications_of(const fs::path& folder, bool interrupted) {
  const report::csv_table table(folder / "replications.csv");
  study::replications made;
  made.columns = record::measures().size();
  made.interrupted = interrupted;
  std::vector<std::size_t> at;
  for (const record::measure_info& measure : record::measures()) at.push_back(table.column(measure.name));
  table.each([&](std::span<const std::string_view> cells) {
    for (const std::size_t column : at) made.values.push_back(table.number(cells[column]));
    ++made.count;
  });
  if (made.count == 0) throw report::input_error((folder / "replications.csv").string() + " holds no replication");
  return made;
}

std::chrono::year_month month_of(const report::csv_table& table, std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return {};
  return std::chrono::year(static_cast<int>(table.whole(text.substr(0, 4)))) /
         std::chrono::month(static_cast<unsigned>(table.whole(text.substr(5))));
}

std::size_t position(const std::vector<std::string>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end())
    throw report::input_error("a table names the step `" + std::string(name) +
                              "`, which the "
                              "scenario does not have");
  return static_cast<std::size_t>(found - names.begin());
}

void read_months(report::gathered& into, const fs::path& folder) {
  const report::csv_table table(folder / "monthly.csv");
  const std::size_t month = table.column("month"), id = table.column("measure_id"), measure = table.column("measure"),
                    statistic = table.column("statistic"), value = table.column("value");
  table.each([&](std::span<const std::string_view> cells) {
    into.add_month(cells[id], cells[measure], cells[statistic], month_of(table, cells[month]),
                   table.number(cells[value]));
  });
}

void read_pathway(report::gathered& into, const fs::path& folder) {
  report::pathway_flows& sums = into.sums();
  const report::csv_table ways(folder / "pathway.csv");
  const std::size_t step = ways.column("step"), to = ways.column("to"), discharged = ways.column("discharged"),
                    people = ways.column("people_per_year");
  ways.each([&](std::span<const std::string_view> cells) {
    const std::size_t from = position(sums.steps, cells[step]);
    if (cells[discharged] == "0") {
      sums.moved[sums.edge(from, position(sums.steps, cells[to]))] += ways.number(cells[people]);
      return;
    }
    const auto* why =
        std::find(std::begin(service::exit_reason_names), std::end(service::exit_reason_names), cells[to]);
    if (why == std::end(service::exit_reason_names)) throw report::input_error("pathway.csv: no reason of discharge");
    sums.ended[report::pathway_flows::end(from, static_cast<std::size_t>(why - service::exit_reason_names))] +=
        ways.number(cells[people]);
  });
  const report::csv_table lists(folder / "waiting_lists.csv");
  const std::size_t of = lists.column("step"), came = lists.column("people_per_year"), wait = lists.column("waiting");
  lists.each([&](std::span<const std::string_view> cells) {
    const std::size_t here = position(sums.steps, cells[of]);
    sums.entered[here] += lists.number(cells[came]);
    sums.waiting[here] += lists.number(cells[wait]);
  });
  const report::csv_table waits(folder / "first_waits.csv");
  const std::size_t weeks = waits.column("weeks"), number = waits.column("people_per_year");
  waits.each([&](std::span<const std::string_view> cells) {
    into.add_first_waits(waits.whole(cells[weeks]), waits.number(cells[number]));
  });
}

} // namespace

std::string page_of_folder(const std::string& name, const std::string& observed, remarks& remarks) {
  const fs::path folder(name);
  const json provenance = provenance_of(folder);
  const scenario::scenario of = scenario_of(provenance, folder);
  const std::uint64_t seed = provenance["seed"];
  const bool uncertain = provenance["uncertainty"];
  const study::replications made = replications_of(folder, provenance.value("interrupted", false));

  report::page::run_source source;
  const study::drawn_parameters drawn = draws(of.model, seed, uncertain).made(made.count);
  source.answers = report::summarise(question_of(of, seed), made, uncertain ? &drawn : nullptr);
  source.pictures = report::gathered(report::measured_months(of.model), report::shape_of(of.model).steps);
  read_months(source.pictures, folder);
  read_pathway(source.pictures, folder);
  for (std::uint32_t r = 0; r < made.count; ++r) source.pictures.count_replication();
  source.resolved = provenance["resolved_scenario"];
  source.version = provenance.value("version", "");
  source.commit = provenance.value("commit", "");
  const std::vector<std::string> settings = provenance["settings"];
  const std::string line = report::question_line("run", {provenance["scenario_file"].get<std::string>()}, settings,
                                                 made.count, seed, uncertain);
  source.commands = {report::with_report(line)};
  if (!observed.empty()) {
    source.observed = observed_months(observed, source.pictures.months(), remarks);
    source.observed_name = provider_of(observed);
    source.commands = {
        line + " --out " + report::as_word(folder.filename().string()),
        report::command_line("report", {folder.filename().string()}).option("--observed", observed).text()};
  }
  return report::page::run_page(source);
}

} // namespace stepwell::inquiry
