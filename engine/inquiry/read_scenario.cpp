#include "inquiry/read_scenario.hpp"

#include "report/counted.hpp"
#include "report/date.hpp"
#include "study/warm_up.hpp"

namespace stepwell::inquiry {

std::optional<scenario::scenario> read_scenario(const scenario::scenario_file& file,
                                                const std::vector<std::string>& settings, remarks& remarks,
                                                complaints& wrong) {
  const auto find = [&](const service::model& pilot) -> std::optional<int> {
    const study::warm_up found = study::warm_up_of(pilot, pilot_seed, 0);
    if (!found.settled) return std::nullopt;
    remarks.notes.push_back("warm-up: " + report::counted(static_cast<std::uint64_t>(found.months), "month") +
                            ", found by MSER-5");
    return found.months;
  };
  scenario::loaded read = file.with(settings, {study::pilot_months, find});
  wrong.faults.insert(wrong.faults.end(), read.faults.begin(), read.faults.end());
  if (!read.value) return std::nullopt;
  const auto& run = read.value->resolved["run"];
  if (read.value->model.start.given() && run["warm_up_months"] != 0)
    remarks.warnings.push_back("the run begins with lists, but has a warm-up of " +
                               report::counted(run["warm_up_months"].get<std::uint64_t>(), "month") +
                               ", which is not measured");
  const service::model& model = read.value->model;
  if (run["warm_up_months"] == 0 && model.measured_from > 0)
    remarks.warnings.push_back("the run is measured from " +
                               report::date_text(model.calendar.date(model.measured_from)) +
                               ": run.start lies within a month, and only whole months are");
  return std::move(read.value);
}

} // namespace stepwell::inquiry
