#include "report/check_text.hpp"

#include "report/number.hpp"
#include "report/text_grid.hpp"

#include <array>
#include <cstdio>

namespace stepwell::report {
namespace {

std::string date_text(std::chrono::year_month_day date) {
  std::array<char, 16> text;
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text.data();
}

} // namespace

std::string check_text(const scenario::scenario& checked, bool colour) {
  const service::model& model = checked.model;
  text_grid grid({align::left, align::left});
  grid.add({{"file"}, {checked.file}});
  grid.add({{"content"}, {checked.hash}});
  grid.add({{"runs"},
            {date_text(model.calendar.date(0)) + " to " + date_text(model.calendar.date(model.days - 1)) + ", " +
             grouped(checked.simulated_days, 0) + " days"}});
  grid.add({{"measured"}, {"from " + date_text(model.calendar.date(model.measured_from))}});
  grid.add({{"changes"}, {std::to_string(model.phases.size() - 1) + " dated"}});
  return painted(checked.name, paint::strong, colour) + ": no faults\n" + grid.text(colour);
}

} // namespace stepwell::report
