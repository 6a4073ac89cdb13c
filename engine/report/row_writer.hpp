// A table's rows, written cell by cell from left to right: as text with commas (csv.hpp) or into a sheet
// (workbook.hpp). Each table says its columns and writes its rows in one place, whatever they are written to.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stepwell::report {

struct table_column {
  std::string name;      // fixed once published; new columns come last, because readers may count
  std::string unit = {}; // of its numbers, for people
};
using table_columns = std::vector<table_column>;

class row_writer {
 public:
  row_writer() = default;
  row_writer(const row_writer&) = delete;
  row_writer& operator=(const row_writer&) = delete;
  virtual ~row_writer() = default;

  virtual row_writer& cell(std::string_view text) = 0;
  virtual row_writer& cell(double) = 0; // an undefined one leaves the cell empty
  virtual row_writer& cell(float) = 0;
  virtual row_writer& cell(std::int64_t) = 0;
  virtual row_writer& setting(std::string_view yaml) = 0; // a field's value: a number where it reads as one
  virtual void end_row() = 0;

  // Of the row's numbers from here on, where rows of one column have units of their own: how they are best shown.
  virtual row_writer& in_unit(std::string_view /*unit*/) { return *this; }
};

} // namespace stepwell::report
