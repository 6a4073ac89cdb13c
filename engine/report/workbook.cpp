#include "report/workbook.hpp"

#include "report/sheet.hpp"

#include <xlsxwriter.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace stepwell::report {
namespace {

constexpr double term_width = 30, text_width = 100; // in widths of a figure
constexpr std::size_t letters_in_a_line = 110;      // most letters are narrower

lxw_workbook* opened(const whole_file& file, const std::string& beside) {
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  options.tmpdir = const_cast<char*>(beside.c_str()); // not changed by the library
  options.use_zip64 = LXW_TRUE;                       // a sheet may be longer than 4 GB
  lxw_workbook* book = workbook_new_opt(file.temporary().c_str(), &options);
  if (!book) file.fail(std::strerror(errno));
  return book;
}

// A workbook that says when it was made would have other bytes a second later.
void undate(lxw_workbook* book) {
  lxw_doc_properties properties{};
  constexpr std::time_t first_of_january_2024 = 1'704'067'200;
  properties.created = first_of_january_2024;
  workbook_set_properties(book, &properties);
}

} // namespace

struct workbook::state {
  state(const std::filesystem::path& path, std::uint32_t sheet_rows)
      : file(path), beside(std::filesystem::absolute(path).parent_path().string()), book(opened(file, beside)),
        looks(book), rows_of_sheet(sheet_rows) {
    undate(book);
    first = sheet_of(book, "Read me", file);
    worksheet_set_column(first, 0, 0, term_width, nullptr);
    worksheet_set_column(first, 1, 1, text_width, nullptr);
    worksheet_gridlines(first, LXW_HIDE_ALL_GRIDLINES);
    worksheet_set_landscape(first);
    worksheet_fit_to_pages(first, 1, 0);
  }
  ~state() {
    if (book) lxw_workbook_free(book);
  }

  whole_file file;
  std::string beside;
  lxw_workbook* book; // none once it is closed
  sheet_looks looks;
  std::uint32_t rows_of_sheet;
  lxw_worksheet* first = nullptr;
  lxw_row_t lines = 0;
  std::vector<std::unique_ptr<sheet>> sheets;
};

workbook::workbook(const std::filesystem::path& path, std::uint32_t sheet_rows)
    : state_(std::make_unique<state>(path, sheet_rows)) {}
workbook::~workbook() = default;

void workbook::say(reading what, std::string_view text, std::string_view explained) {
  state& s = *state_;
  const std::string words(text), explanation(explained);
  const auto write = [&](lxw_col_t at, const std::string& line, lxw_format* look) {
    worksheet_write_string(s.first, s.lines, at, line.c_str(), look);
  };
  switch (what) {
  case reading::title:
    write(0, words, s.looks.title);
    break;
  case reading::heading:
    ++s.lines; // one stays empty
    write(0, words, s.looks.heading);
    break;
  case reading::text:
    write(1, words, s.looks.prose);
    break;
  case reading::term:
    write(0, words, s.looks.term);
    write(1, explanation, s.looks.prose);
    break;
  }
  // Only whoever shows text knows its width; this is what makes long lines readable in all that do not ask.
  const std::size_t length = what == reading::term ? explained.size() : what == reading::text ? text.size() : 0;
  const std::size_t high = 1 + length / letters_in_a_line; // lines
  if (high > 1) worksheet_set_row(s.first, s.lines, static_cast<double>(high) * LXW_DEF_ROW_HEIGHT, nullptr);
  ++s.lines;
}

row_writer& workbook::add(std::string name, table_columns of) {
  state& s = *state_;
  s.sheets.push_back(std::make_unique<sheet>(s.book, s.looks, s.file, std::move(name), std::move(of), s.rows_of_sheet));
  return *s.sheets.back();
}

void workbook::commit() {
  state& s = *state_;
  for (const std::unique_ptr<sheet>& one : s.sheets) one->finish();
  errno = 0;
  const lxw_error trouble = workbook_close(std::exchange(s.book, nullptr));
  if (trouble != LXW_NO_ERROR) s.file.fail(errno != 0 ? std::strerror(errno) : lxw_strerror(trouble));
  s.file.commit();
}

} // namespace stepwell::report
