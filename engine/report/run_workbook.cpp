#include "report/run_workbook.hpp"

#include "report/number.hpp"
#include "report/read_me.hpp"
#include "report/run_tables.hpp"
#include "report/summary_rows.hpp"

namespace stepwell::report {
namespace {

// A row a field, however deep it lies: `staff.pwp.posts`.
void write_provenance(row_writer& rows, const nlohmann::ordered_json& of, const std::string& path = "") {
  if (of.is_structured()) {
    const std::string before = path.empty() ? path : path + ".";
    for (const auto& [key, value] : of.items()) write_provenance(rows, value, std::string(before).append(key));
    return;
  }
  rows.cell(path);
  if (of.is_number())
    rows.setting(of.dump());
  else
    rows.cell(of.is_string() ? of.get<std::string>() : of.dump());
  rows.end_row();
}

} // namespace

run_workbook::run_workbook(const std::filesystem::path& path, run_shape shape, bool uncertain, std::uint32_t sheet_rows)
    : book_(path, sheet_rows), shape_(std::move(shape)), measures_(book_.add("measures", summary_columns(uncertain))),
      replications_(book_.add("replications", replication_columns())),
      monthly_(book_.add("monthly", monthly_columns())),
      practitioner_weeks_(book_.add("practitioner_weeks", practitioner_week_columns(shape_))),
      pathway_(book_.add("pathway", pathway_columns())),
      waiting_lists_(book_.add("waiting_lists", waiting_list_columns())),
      first_waits_(book_.add("first_waits", first_wait_columns())) {
  if (!shape_.services.empty()) services_ = &book_.add("services", service_columns());
}

void run_workbook::add(std::uint32_t replication, const record::replication_result& result) {
  write_tables({replications_, monthly_, practitioner_weeks_, pathway_, waiting_lists_, first_waits_, services_},
               shape_, replication, result);
}

void run_workbook::finish(const summary& summary, const provenance& provenance, const std::string& command) {
  for (const answer& answer : summary.answers) {
    answer_cells(measures_, summary, answer);
    measures_.end_row();
  }
  const asked& question = summary.question;
  read_me about{
      .title = question.scenario,
      .question = {{"replications", grouped(summary.replications, 0)},
                   {"simulated years of each", grouped(question.simulated_years, 1)},
                   {"seed", std::to_string(question.seed)},
                   {"scenario", provenance.scenario_file + " (" + question.scenario_hash + ")"}},
      .command = command,
      .sheets = {{"measures", "every measure with the 95 % interval of its mean; those with an NHS measure's id "
                              "are what NHS England publishes under it"},
                 {"replications", "a row a replication, a column a measure"},
                 {"monthly", "every month of every replication in the measures of the official files"},
                 {"practitioner_weeks", "every practitioner's weeks of the measured window"},
                 {"pathway", "where people went in the measured window, and from where and why they were discharged"},
                 {"waiting_lists", "who came to each step, and who was on its list of an evening"},
                 {"first_waits", "how many people had their first treatment after how many whole weeks"}},
      .how_to_read = {"Counts and costs are per year of the measured window. Replications differ by chance "
                      "alone, and the interval is that of their mean: a single year differs by more."},
      .interrupted = summary.interrupted};
  if (services_) about.sheets.emplace_back("services", "a row a replication and service, a column a measure");
  for (const std::string& setting : provenance.settings) about.question.emplace_back("setting", setting);
  if (provenance.parameters) {
    provenance.parameters->write(book_.add("parameters", provenance.parameters->of));
    about.sheets.emplace_back("parameters", "what was drawn, a row a draw; replications 2 k and 2 k + 1 are of draw k");
    about.how_to_read.emplace_back(
        "range95: over the parameters, where 95 % of what endless replications of each draw would give lie; more "
        "replications do not narrow it. parameter_share: the parameters' part in the variance of one replication.");
  }
  write_provenance(book_.add("provenance", {{"field"}, {"value"}}), provenance_json(summary, provenance));
  about.sheets.emplace_back("provenance", "what made these figures: version, seed and every field of the scenario");
  write(book_, about);
  book_.commit();
}

} // namespace stepwell::report
