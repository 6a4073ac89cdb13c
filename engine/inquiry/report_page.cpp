#include "inquiry/report_page.hpp"

#include "inquiry/study_store.hpp"
#include "report/command_line.hpp"
#include "report/csv_table.hpp"
#include "report/page/pages.hpp"
#include "study/store.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>

namespace stepwell::inquiry {
namespace {

using json = nlohmann::ordered_json;

report::page::study_source source_of(const study::store& from, const std::string& kind, const std::string& file) {
  report::page::study_source source{from.provenance("seed"), from.provenance("version"), from.provenance("commit"), {}};
  const std::string name = std::filesystem::path(file).filename().string();
  report::command_line made(kind, {from.provenance("study") + ".yaml"});
  made.option("--seed", source.seed).option("--store", name);
  if (kind == "sweep") made.option("--replications", from.provenance("replications"));
  source.commands = {made.text(), report::command_line("report", {name}).option("--output", "report.html").text()};
  return source;
}

// A page of some of the replications would read as one of all.
void refuse_unfinished(const study::store& from, const std::string& file) {
  const auto [wanted, found] = replications_in(from);
  if (found < wanted)
    throw report::input_error(file + " holds " + std::to_string(found) + " of " + std::to_string(wanted) +
                              " replications: go on with it by --resume");
}

} // namespace

std::string page_of_store(const std::string& file) {
  const study::store from = study::store::read(file);
  const std::string kind = from.provenance("kind");
  if (!from.provenance("shard").empty())
    throw report::input_error(file + " is a part of a sweep: put the parts together with stepwell merge first");
  if (kind == "sweep") {
    refuse_unfinished(from, file);
    return report::page::sweep_page(report::read_sweep_answer(from), source_of(from, kind, file));
  }
  const std::string answer = from.provenance(answer_key);
  if (kind != "tune" || answer.empty())
    throw report::input_error(file + " holds no finished study: go on with it by --resume");
  return report::page::tuning_page(json::parse(answer), source_of(from, kind, file));
}

} // namespace stepwell::inquiry
