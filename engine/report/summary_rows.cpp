#include "report/summary_rows.hpp"

namespace stepwell::report {

table_columns summary_columns(bool uncertain) {
  table_columns all{{"measure"}, {"mean"}, {"ci95_low"}, {"ci95_high"}, {"unit"}, {"nhs_measure"}};
  if (uncertain) add_uncertain_columns(all);
  return all;
}

void answer_cells(row_writer& rows, const summary& summary, const answer& answer) {
  const record::measure_info& measure = *answer.measure;
  const study::interval& interval = answer.interval;
  rows.in_unit(measure.unit).cell(measure.name).cell(interval.mean).cell(interval.low).cell(interval.high);
  rows.cell(measure.unit).cell(measure.nhs_measure);
  if (answer.uncertain) uncertain_cells(rows, *answer.uncertain, summary.uncertainty->parameters);
}

void add_uncertain_columns(table_columns& all) {
  all.insert(all.end(), {{"range95_low"}, {"range95_high"}, {"parameter_share", "share"}});
  for (std::size_t place = 1; place <= study::named_parameters; ++place) {
    all.push_back({"parameter_" + std::to_string(place)});
    all.push_back({"rank_correlation_" + std::to_string(place), "-1 to 1"});
  }
}

void uncertain_cells(row_writer& rows, const study::uncertain_answer& answer, const std::vector<std::string>& names) {
  rows.cell(answer.range_low).cell(answer.range_high).cell(answer.parameter_share());
  for (std::size_t place = 0; place < study::named_parameters; ++place)
    if (place < answer.largest.size())
      rows.cell(names[answer.largest[place].parameter]).cell(answer.largest[place].rank_correlation);
    else
      rows.cell("").cell("");
}

} // namespace stepwell::report
