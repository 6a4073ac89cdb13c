// --report: the answer as a page (report/page).
#pragma once

#include "report/whole_file.hpp"

#include <optional>
#include <string>

namespace CLI { // NOLINT: its name
class App;
}

namespace stepwell::tools {

void add_report_option(CLI::App&, std::string& file);

// Opened before anything is simulated, as trouble is better known then; nothing when no report is wanted.
class report_file {
 public:
  explicit report_file(const std::string& file) {
    if (!file.empty()) file_.emplace(file);
  }
  bool wanted() const { return file_.has_value(); }
  void write(const std::string& page) {
    file_->write(page);
    file_->commit();
  }

 private:
  std::optional<report::whole_file> file_;
};

} // namespace stepwell::tools
