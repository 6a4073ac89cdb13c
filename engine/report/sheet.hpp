// A table's sheets in a workbook (workbook.hpp): usually one, more when it is longer than a sheet can be.
#pragma once

#include "report/row_writer.hpp"
#include "report/whole_file.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace stepwell::report {

// How cells look; made once for a workbook.
struct sheet_looks {
  explicit sheet_looks(lxw_workbook*);
  lxw_format* title;
  lxw_format* heading;
  lxw_format* prose;
  lxw_format* term;
  lxw_format* text;
  lxw_format* name;   // of a column
  lxw_format* unit;   // of a column
  lxw_format* whole;  // numbers: 1234
  lxw_format* amount; // 1,234
  lxw_format* one;    // 1,234.5
  lxw_format* two;    // 1,234.56
  lxw_format* three;  // 0.123
};

lxw_worksheet* sheet_of(lxw_workbook*, const std::string& name, whole_file&);

class sheet : public row_writer {
 public:
  sheet(lxw_workbook*, const sheet_looks&, whole_file&, std::string name, table_columns, std::uint32_t most_rows);

  sheet& cell(std::string_view text) override;
  sheet& cell(double) override;
  sheet& cell(float) override;
  sheet& cell(std::int64_t) override;
  sheet& setting(std::string_view yaml) override;
  sheet& in_unit(std::string_view unit) override;
  void end_row() override;

  void finish(); // of all rows: widths and filter. Throws when the disk has taken less than was written

 private:
  void begin_sheet();
  lxw_worksheet* here();
  void written(int trouble); // a cell: on to the next
  void number(double, lxw_format*);
  lxw_format* look_of(std::string_view unit) const;
  void take_width(std::size_t characters);

  lxw_workbook* book_;
  const sheet_looks& looks_;
  whole_file& file_;
  std::string name_;
  table_columns columns_;
  std::uint32_t most_rows_, row_ = 0;
  std::uint16_t column_ = 0;
  std::string row_unit_;
  std::vector<lxw_format*> column_looks_;
  std::vector<std::size_t> widths_; // characters
  std::vector<lxw_worksheet*> sheets_;
};

} // namespace stepwell::report
