// A workbook (.xlsx, by libxlsxwriter): a first sheet of plain text to read, then a sheet a table.
//
// A table's sheet has the columns' names in its first row and their units in its second. Both stay in view; the filter
// stands on the second, so that sorting moves neither. Numbers are kept in full and shown with as many decimals as
// their unit deserves; an undefined one leaves its cell empty; text is text, whatever it begins with. A table that is
// longer than a sheet can be goes on in another.
//
// Rows go to temporary files beside the workbook as they come, so memory does not grow, and the workbook appears whole
// or not at all (whole_file.hpp). Trouble throws output_error. The same content gives the same bytes: nothing of the
// time is in it. One thread at a time.
#pragma once

#include "report/row_writer.hpp"
#include "report/whole_file.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace stepwell::report {

inline constexpr std::uint32_t longest_sheet = 1'048'576; // rows, of Excel and of LibreOffice

enum class reading : std::uint8_t { title, heading, text, term }; // of a line of the first sheet

class workbook {
 public:
  // Opened at once, so that trouble shows early. `sheet_rows` is for tests.
  explicit workbook(const std::filesystem::path&, std::uint32_t sheet_rows = longest_sheet);
  ~workbook();

  // The next line of the first sheet. A term stands left of the text that explains it.
  void say(reading, std::string_view text, std::string_view explained = {});

  // The next sheet; it lives as long as the workbook. At most 31 characters.
  row_writer& add(std::string name, table_columns);

  void commit();

 private:
  struct state;
  std::unique_ptr<state> state_;
};

} // namespace stepwell::report
