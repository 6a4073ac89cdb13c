#include "scenario/run_section.hpp"
#include "scenario/limits.hpp"
#include "scenario/scalar.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace stepwell::scenario {
namespace {

using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month;
using std::chrono::year_month_day;

// The standard run: from the start of an official year, a year to fill the service, two years measured.
// Repeated for readers in special_key.cpp, which a test holds to these.
constexpr sys_days standard_start = std::chrono::year{2022} / 4 / 4;
constexpr std::int32_t standard_warm_up_months = 12, standard_measured_months = 24;
constexpr sys_days earliest_start = std::chrono::year{1978} / 1 / 1; // bank holidays are known by rule from here on
constexpr sys_days latest_start = std::chrono::year{2100} / 1 / 1;

constexpr std::chrono::days weekend{2};

constexpr std::array weekdays{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

void read_start(const node& run, run_settings& settings, std::vector<fault>& faults) {
  const auto* start = find(run, "start");
  if (!start) return;
  const auto date = read_date(start->value);
  if (!date.value) return report(faults, start->value.where, "run.start", date.complaint);
  if (*date.value < earliest_start || *date.value > latest_start)
    return report(faults, start->value.where, "run.start",
                  "expected a date from " + to_iso(earliest_start) + " to " + to_iso(latest_start) + ", found " +
                      to_iso(*date.value));
  const std::chrono::weekday day{*date.value};
  if (day != std::chrono::Monday)
    return report(faults, start->value.where, "run.start",
                  "expected a Monday, found " + to_iso(*date.value) + ", a " + weekdays[day.c_encoding()]);
  settings.start = *date.value;
}

void read_months(const node& run, const std::string& key, std::int32_t least, std::int32_t& into,
                 std::vector<fault>& faults) {
  const auto* e = find(run, key);
  if (!e) return;
  const auto count = read_integer(e->value);
  if (!count.value) return report(faults, e->value.where, "run." + key, count.complaint);
  if (*count.value < least || *count.value > limits::months)
    return report(faults, e->value.where, "run." + key,
                  "expected a whole number from " + std::to_string(least) + " to " + std::to_string(limits::months) +
                      " months, found " + found(e->value));
  into = static_cast<std::int32_t>(*count.value);
}

// `auto`, or a number of months.
void read_warm_up(const node& run, run_settings& settings, std::vector<fault>& faults) {
  const auto* e = find(run, "warm_up_months");
  settings.warm_up_to_be_found = e && e->value.kind == node_kind::scalar && e->value.text == "auto";
  if (!settings.warm_up_to_be_found) read_months(run, "warm_up_months", 0, settings.warm_up_months, faults);
}

void read_closed_days(const node& run, run_settings& settings, std::vector<fault>& faults) {
  const auto* e = find(run, "closed_days");
  if (!e) return;
  if (e->value.kind != node_kind::sequence)
    return report(faults, e->value.where, "run.closed_days", "expected a list of dates, found " + found(e->value));
  for (const auto& item : e->value.items) {
    const auto date = read_date(item);
    if (date.value)
      settings.closed_days.push_back(*date.value);
    else
      report(faults, item.where, "run.closed_days", date.complaint);
  }
  std::sort(settings.closed_days.begin(), settings.closed_days.end());
}

} // namespace

run_settings read_run(const node& document, std::vector<fault>& faults) {
  run_settings settings{standard_start, standard_warm_up_months, standard_measured_months, {}, false};
  const auto* run = find(document, "run");
  if (!run) return settings;
  read_start(run->value, settings, faults);
  read_warm_up(run->value, settings, faults);
  read_months(run->value, "measured_months", 1, settings.measured_months, faults);
  read_closed_days(run->value, settings, faults);
  return settings;
}

year_month first_month(const run_settings& settings) {
  const year_month_day date{settings.start};
  return {date.year(), date.month()};
}

sys_days measured_from(const run_settings& settings) {
  const sys_days from = (first_month(settings) + months{settings.warm_up_months}) / 1;
  if (from >= settings.start) return from;
  // Without warm-up the first month is measured when all of it is simulated: nothing happens on a weekend before it.
  const bool missed = settings.start - from > weekend;
  return missed ? sys_days{(first_month(settings) + months{1}) / 1} : settings.start;
}

sys_days run_end(const run_settings& settings) {
  const year_month_day from{measured_from(settings)};
  return (from.year() / from.month() + months{settings.measured_months}) / 1;
}

} // namespace stepwell::scenario
