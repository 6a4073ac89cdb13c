// Rows of comma-separated values (RFC 4180, line feed at the end of a line), and a summary in that form.
#pragma once

#include "report/row_writer.hpp"
#include "report/summary_rows.hpp"
#include "report/whole_file.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace stepwell::report {

// Appends cells to one line of text; finish the line with end_row().
class csv_rows : public row_writer {
 public:
  csv_rows() = default;
  explicit csv_rows(const table_columns& of) { begin(of); }

  void begin(const table_columns&); // their names, as the first row

  csv_rows& cell(std::string_view text) override; // quoted where it must be
  csv_rows& cell(double value) override;          // shortest that reads back the same; empty when undefined
  csv_rows& cell(float value) override;
  csv_rows& cell(std::int64_t value) override;
  csv_rows& setting(std::string_view yaml) override { return cell(yaml); }
  void end_row() override;

  const std::string& text() const { return text_; }
  void clear();

 private:
  void separate();

  std::string text_;
  bool row_begun_ = false;
};

// A table on disk, row by row; it appears when it is whole (whole_file.hpp).
class csv_file : public csv_rows {
 public:
  explicit csv_file(const std::filesystem::path& path) : file_(path) {} // its columns are begun later
  csv_file(const std::filesystem::path& path, const table_columns& of) : csv_file(path) { begin(of); }
  void begin(const table_columns& of) {
    csv_rows::begin(of);
    flush();
  }
  void end_row() override {
    csv_rows::end_row();
    flush();
  }
  whole_file& file() { return file_; }

 private:
  void flush() {
    file_.write(text());
    clear();
  }

  whole_file file_;
};

// The columns of summary_rows.hpp.
std::string csv(const summary&);

} // namespace stepwell::report
