#include "inquiry/observed_months.hpp"

#include "report/counted.hpp"
#include "report/csv_table.hpp"
#include "report/page/official_charts.hpp"
#include "scenario/monthly_referrals.hpp"

#include <algorithm>
#include <filesystem>

namespace stepwell::inquiry {
namespace {

using months = std::vector<std::chrono::year_month>;

struct tally {
  std::size_t rows = 0, drawn = 0;
};

tally tally_of(const scenario::official_statistics& found, const months& of_run) {
  tally all;
  for (const auto& [key, series] : found) {
    all.rows += series.size();
    if (!report::page::draws_official(key.first, key.second)) continue;
    all.drawn += static_cast<std::size_t>(std::count_if(
        of_run.begin(), of_run.end(), [&months_told = series](auto month) { return months_told.contains(month); }));
  }
  return all;
}

std::string months_text(const months& of_run) {
  if (of_run.empty()) return "no month";
  return scenario::month_name(of_run.front()) + " to " + scenario::month_name(of_run.back());
}

} // namespace

scenario::official_statistics observed_months(const std::string& file, const months& of_run, remarks& remarks) {
  std::vector<scenario::fault> faults;
  scenario::official_statistics found = scenario::read_official_csv(file, faults);
  if (!faults.empty()) throw report::input_error(to_string(faults.front()));
  const tally all = tally_of(found, of_run);
  const std::string drawn =
      "the run has " + months_text(of_run) + ", and the page draws " + report::page::official_measures();
  if (all.drawn == 0) throw report::input_error(file + ": no row is of a month and a measure that are drawn; " + drawn);
  if (const std::size_t others = all.rows - all.drawn; others > 0)
    remarks.notes.push_back(file + ": " + report::counted(others, "row") + " of " +
                            report::grouped(static_cast<double>(all.rows), 0) + (others == 1 ? " is" : " are") +
                            " of another month or measure and not drawn; " + drawn);
  return found;
}

std::string provider_of(const std::string& file) {
  std::string name = std::filesystem::path(file).stem().string();
  if (const std::size_t end = name.rfind("_observed"); end != std::string::npos) name.erase(end);
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

} // namespace stepwell::inquiry
