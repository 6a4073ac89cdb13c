// Rows of comma-separated values (RFC 4180, line feed at the end of a line), and a summary in that form.
#pragma once

#include "report/summary.hpp"

#include <string>
#include <string_view>

namespace stepwell::report {

// Appends cells to one line of text; finish the line with end_row().
class csv_rows {
 public:
  csv_rows& cell(std::string_view text); // quoted where it must be
  csv_rows& cell(double value);          // shortest that reads back the same; empty when undefined
  csv_rows& cell(float value);
  csv_rows& cell(std::int64_t value);
  void end_row();

  const std::string& text() const { return text_; }
  void clear();

 private:
  void separate();

  std::string text_;
  bool row_begun_ = false;
};

// What --uncertainty adds to a row.
void uncertain_headings(csv_rows&);
void uncertain_cells(csv_rows&, const study::uncertain_answer&, const std::vector<std::string>& names);

// measure,mean,ci95_low,ci95_high,unit,nhs_measure, and under --uncertainty range95_low,range95_high,parameter_share,
// parameter_1,rank_correlation_1 ... parameter_3,rank_correlation_3
std::string csv(const summary&);

} // namespace stepwell::report
