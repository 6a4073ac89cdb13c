#include "report/csv.hpp"

#include "report/number.hpp"

namespace stepwell::report {

void csv_rows::separate() {
  if (row_begun_) text_ += ',';
  row_begun_ = true;
}

csv_rows& csv_rows::cell(std::string_view text) {
  separate();
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    text_ += text;
    return *this;
  }
  text_ += '"';
  for (const char letter : text) {
    if (letter == '"') text_ += '"';
    text_ += letter;
  }
  text_ += '"';
  return *this;
}

csv_rows& csv_rows::cell(double value) {
  separate();
  text_ += shortest(value);
  return *this;
}

csv_rows& csv_rows::cell(float value) {
  separate();
  text_ += shortest(value);
  return *this;
}

csv_rows& csv_rows::cell(std::int64_t value) {
  separate();
  text_ += std::to_string(value);
  return *this;
}

void csv_rows::end_row() {
  text_ += '\n';
  row_begun_ = false;
}

void csv_rows::clear() {
  text_.clear();
  row_begun_ = false;
}

void uncertain_headings(csv_rows& rows) {
  rows.cell("range95_low").cell("range95_high").cell("parameter_share");
  for (std::size_t place = 1; place <= study::named_parameters; ++place)
    rows.cell("parameter_" + std::to_string(place)).cell("rank_correlation_" + std::to_string(place));
}

void uncertain_cells(csv_rows& rows, const study::uncertain_answer& answer, const std::vector<std::string>& names) {
  rows.cell(answer.range_low).cell(answer.range_high).cell(answer.parameter_share());
  for (std::size_t place = 0; place < study::named_parameters; ++place)
    if (place < answer.largest.size())
      rows.cell(names[answer.largest[place].parameter]).cell(answer.largest[place].rank_correlation);
    else
      rows.cell("").cell("");
}

std::string csv(const summary& summary) {
  csv_rows rows;
  for (const std::string_view heading : {"measure", "mean", "ci95_low", "ci95_high", "unit", "nhs_measure"})
    rows.cell(heading);
  if (summary.uncertainty) uncertain_headings(rows);
  rows.end_row();
  for (const answer& answer : summary.answers) {
    const study::interval& interval = answer.interval;
    rows.cell(answer.measure->name).cell(interval.mean).cell(interval.low).cell(interval.high);
    rows.cell(answer.measure->unit).cell(answer.measure->nhs_measure);
    if (answer.uncertain) uncertain_cells(rows, *answer.uncertain, summary.uncertainty->parameters);
    rows.end_row();
  }
  return rows.text();
}

} // namespace stepwell::report
