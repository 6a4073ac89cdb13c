#include "report/sheet.hpp"

#include "report/number.hpp"
#include "report/text_grid.hpp"
#include "scenario/scalar.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <stdexcept>

namespace stepwell::report {
namespace {

constexpr lxw_row_t name_row = 0, unit_row = 1, first_row = 2;
constexpr std::size_t narrowest = 9, widest = 60; // characters; figures of usual size fit into the narrowest
constexpr std::size_t columns_of_a_page = 12;     // printed; more would be too small to read
constexpr std::size_t room_for_arrow = 3;         // of the filter
constexpr lxw_color_t pale = 0xE8EEF4, grey = 0x595959;

lxw_format* number_look(lxw_workbook* book, const char* shape) {
  lxw_format* look = workbook_add_format(book);
  format_set_num_format(look, shape);
  return look;
}

} // namespace

sheet_looks::sheet_looks(lxw_workbook* book)
    : title(workbook_add_format(book)), heading(workbook_add_format(book)), prose(workbook_add_format(book)),
      term(workbook_add_format(book)), text(workbook_add_format(book)), name(workbook_add_format(book)),
      unit(workbook_add_format(book)), whole(number_look(book, "0")), amount(number_look(book, "#,##0")),
      one(number_look(book, "#,##0.0")), two(number_look(book, "#,##0.00")), three(number_look(book, "0.000")) {
  constexpr double title_size = 16, heading_size = 12; // points
  format_set_bold(title);
  format_set_font_size(title, title_size);
  format_set_bold(heading);
  format_set_font_size(heading, heading_size);
  format_set_text_wrap(prose);
  format_set_align(prose, LXW_ALIGN_VERTICAL_TOP);
  format_set_align(term, LXW_ALIGN_VERTICAL_TOP);
  format_set_indent(text, 1); // off the number to its left
  format_set_bold(name);
  format_set_bg_color(name, pale);
  format_set_bg_color(unit, pale);
  format_set_font_color(unit, grey);
  format_set_italic(unit);
  format_set_bottom(unit, LXW_BORDER_THIN);
}

lxw_worksheet* sheet_of(lxw_workbook* book, const std::string& name, whole_file& file) {
  errno = 0;
  lxw_worksheet* made = workbook_add_worksheet(book, name.c_str());
  if (made) return made;
  if (errno != 0) file.fail(std::strerror(errno)); // no room for its temporary file
  throw std::logic_error("`" + name + "` is no name for a sheet");
}

sheet::sheet(lxw_workbook* book, const sheet_looks& looks, whole_file& file, std::string name, table_columns of,
             std::uint32_t most_rows)
    : book_(book), looks_(looks), file_(file), name_(std::move(name)), columns_(std::move(of)), most_rows_(most_rows) {
  for (const table_column& one : columns_) {
    column_looks_.push_back(look_of(one.unit));
    widths_.push_back(
        std::clamp(std::max(characters(one.name), characters(one.unit) + room_for_arrow), narrowest, widest));
  }
  begin_sheet();
}

void sheet::begin_sheet() {
  const std::string name = sheets_.empty() ? name_ : name_ + " " + std::to_string(sheets_.size() + 1);
  lxw_worksheet* here = sheets_.emplace_back(sheet_of(book_, name, file_));
  row_ = first_row;
  // Row after row: the library keeps no row that it has gone on from.
  const auto end = static_cast<lxw_col_t>(columns_.size());
  for (lxw_col_t at = 0; at < end; ++at)
    worksheet_write_string(here, name_row, at, columns_[at].name.c_str(), looks_.name);
  for (lxw_col_t at = 0; at < end; ++at)
    worksheet_write_string(here, unit_row, at, columns_[at].unit.c_str(), looks_.unit);
  worksheet_freeze_panes(here, first_row, 1);
  worksheet_repeat_rows(here, name_row, unit_row);
  worksheet_set_landscape(here);
  if (columns_.size() <= columns_of_a_page) worksheet_fit_to_pages(here, 1, 0);
}

// Money in whole pounds, counts of a month whole, percentages with a decimal, shares and correlations with three.
lxw_format* sheet::look_of(std::string_view unit) const {
  if (unit.starts_with("GBP") || unit == "count") return looks_.amount;
  if (unit == "%" || unit == "per year") return looks_.one;
  if (unit == "share" || unit == "-1 to 1") return looks_.three;
  return looks_.two;
}

void sheet::take_width(std::size_t length) { widths_[column_] = std::max(widths_[column_], std::min(length, widest)); }

sheet& sheet::in_unit(std::string_view unit) {
  row_unit_ = unit;
  return *this;
}

// Where the next cell is written; a sheet that is full is followed by another when there is more.
lxw_worksheet* sheet::here() {
  if (row_ == most_rows_) begin_sheet();
  return sheets_.back();
}

void sheet::written(int trouble) {
  if (trouble != LXW_NO_ERROR) file_.fail(lxw_strerror(static_cast<lxw_error>(trouble)));
  ++column_;
}

sheet& sheet::cell(std::string_view text) {
  take_width(characters(text));
  lxw_worksheet* const at = here();
  written(worksheet_write_string(at, row_, column_, std::string(text).c_str(), looks_.text));
  return *this;
}

void sheet::number(double value, lxw_format* look) {
  lxw_worksheet* const at = here();
  written(std::isfinite(value) ? worksheet_write_number(at, row_, column_, value, look) : LXW_NO_ERROR);
}

sheet& sheet::cell(double value) {
  const bool of_row = columns_[column_].unit.empty() && !row_unit_.empty();
  number(value, of_row ? look_of(row_unit_) : column_looks_[column_]);
  return *this;
}

// The decimal number that was meant: 2.3, not 2.2999999523162842.
sheet& sheet::cell(float value) {
  const std::string text = shortest(value);
  double meant = std::nan("");
  std::from_chars(text.data(), text.data() + text.size(), meant);
  return cell(meant);
}

sheet& sheet::cell(std::int64_t value) {
  number(static_cast<double>(value), looks_.whole);
  return *this;
}

sheet& sheet::setting(std::string_view yaml) {
  const std::optional<double> value = scenario::number_in(std::string(yaml));
  if (!value) return cell(yaml);
  take_width(yaml.size());
  number(*value, nullptr); // shown with the digits that it has
  return *this;
}

void sheet::end_row() {
  column_ = 0;
  row_unit_.clear();
  ++row_;
}

void sheet::finish() {
  const auto last_column = static_cast<lxw_col_t>(columns_.size() - 1);
  for (lxw_worksheet* one : sheets_) {
    for (lxw_col_t at = 0; at <= last_column; ++at)
      worksheet_set_column(one, at, at, static_cast<double>(widths_[at] + 1), nullptr);
    const lxw_row_t last_row = one == sheets_.back() ? std::max(row_ - 1, unit_row) : most_rows_ - 1;
    worksheet_autofilter(one, unit_row, 0, last_row, last_column);
    if (std::fflush(one->optimize_tmpfile) != 0 || std::ferror(one->optimize_tmpfile) != 0)
      file_.fail(std::strerror(errno));
  }
}

} // namespace stepwell::report
