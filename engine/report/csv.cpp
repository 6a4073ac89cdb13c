#include "report/csv.hpp"

#include "report/number.hpp"

namespace stepwell::report {

void csv_rows::begin(const table_columns& of) {
  for (const table_column& one : of) csv_rows::cell(one.name);
  csv_rows::end_row();
}

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

std::string csv(const summary& summary) {
  csv_rows rows(summary_columns(summary.uncertainty.has_value()));
  for (const answer& answer : summary.answers) {
    answer_cells(rows, summary, answer);
    rows.end_row();
  }
  return rows.text();
}

} // namespace stepwell::report
