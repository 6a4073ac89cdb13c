#include "scenario/monthly_referrals.hpp"
#include "scenario/field_value.hpp"
#include "scenario/limits.hpp"
#include "scenario/named_csv.hpp"
#include "scenario/official_csv.hpp"
#include "scenario/scalar.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace stepwell::scenario {
namespace {

using std::chrono::months;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr std::string_view header = "month,referrals";
constexpr std::size_t months_repeated = 12; // a run longer than the series repeats its last year
const std::string path = "demand.monthly_referrals";

// Adds one month to the series, or says why not. Returns whether to go on: after a gap every month would be reported.
bool add_month(monthly_series& series, const node& month, const node& count, std::vector<fault>& faults) {
  const auto date = date_from(month.text + "-01");
  if (!date) {
    report(faults, month.where, path, "expected a month such as 2022-04, found " + found(month));
    return false;
  }
  const year_month_day day{*date};
  const year_month now{day.year(), day.month()};
  if (series.referrals.empty()) series.first = now;
  const auto wanted = series.first + months{static_cast<int>(series.referrals.size())};
  if (now != wanted) {
    const std::string why = now < wanted && now >= series.first ? "; that month is given already"
                            : now < wanted                      ? "; months must be in order"
                                                                : "; no month may be missing";
    report(faults, month.where, path, "expected " + month_name(wanted) + ", found " + found(month) + why);
    return false;
  }
  const auto number = read_integer(count);
  const bool fits = number.value && *number.value >= 0 && *number.value <= limits::referrals_per_month;
  if (!number.value)
    report(faults, count.where, path, number.complaint);
  else if (!fits)
    report(faults, count.where, path,
           "expected a whole number from 0 to " + std::to_string(limits::referrals_per_month) + ", found " +
               found(count));
  series.referrals.push_back(fits ? static_cast<std::int32_t>(*number.value) : 0);
  return true;
}

monthly_series from_map(const node& map, std::vector<fault>& faults) {
  monthly_series series;
  for (const auto& e : map.entries)
    if (!add_month(series, scalar_at(e.key, e.key_place), e.value, faults)) break;
  return series;
}

bool begins_officially(std::string_view text) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    auto row = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (!row.empty() && !row.starts_with('#')) return is_official_header(row);
  }
  return false;
}

// The official file's referrals received.
monthly_series from_official(std::string_view text, const std::string& file, std::vector<fault>& faults) {
  const auto before = faults.size();
  const official_statistics statistics = parse_official_csv(text, file, faults);
  if (faults.size() != before) return {};
  const auto found = statistics.find({"M001", "count"});
  if (found == statistics.end()) {
    report(faults, {file}, path, "the file has no referrals received (M001, count)");
    return {};
  }
  monthly_series series{found->second.begin()->first, {}};
  for (const auto& [month, value] : found->second) {
    const auto wanted = series.first + months{static_cast<int>(series.referrals.size())};
    const bool whole =
        value >= 0 && value <= static_cast<double>(limits::referrals_per_month) && std::floor(value) == value;
    if (month != wanted) {
      report(faults, {file}, path,
             "M001: expected " + month_name(wanted) + ", found " + month_name(month) + "; no month may be missing");
      return {};
    }
    if (!whole)
      report(faults, {file}, path,
             "M001 of " + month_name(month) + ": expected a whole number, found " + plain_number(value));
    series.referrals.push_back(whole ? static_cast<std::int32_t>(value) : 0);
  }
  return faults.size() == before ? series : monthly_series{};
}

// Fills the months before the series with those of its first year, each calendar month its own.
bool begin_earlier(monthly_series& series, year_month first, const run_settings& run) {
  const year_month_day measured{measured_from(run)};
  const bool by_warm_up_only = measured.year() / measured.month() >= series.first;
  if (!by_warm_up_only || series.referrals.size() < months_repeated) return false;
  const auto missing = static_cast<std::size_t>((series.first - first).count());
  std::vector<std::int32_t> longer;
  for (std::size_t m = missing; m > 0; --m)
    longer.push_back(series.referrals[(months_repeated - m % months_repeated) % months_repeated]);
  longer.insert(longer.end(), series.referrals.begin(), series.referrals.end());
  series = {first, std::move(longer)};
  return true;
}

} // namespace

monthly_series parse_monthly_csv(std::string_view text, const std::string& file, std::vector<fault>& faults) {
  if (begins_officially(text)) return from_official(text, file, faults);
  const auto before = faults.size();
  monthly_series series;
  const auto rows = read_pairs(text, file, header, "a month and a number", path, faults);
  if (!rows) return {};
  for (const auto& row : *rows)
    if (!add_month(series, row.first, row.second, faults)) break;
  if (series.referrals.empty() && faults.size() == before) report(faults, {file}, path, "the file has no months");
  return faults.size() == before ? series : monthly_series{};
}

std::vector<std::int32_t> read_monthly_referrals(const node& document, const run_settings& run,
                                                 std::vector<fault>& faults) {
  const auto* section = find(document, "demand");
  const auto* given = section ? find(section->value, "monthly_referrals") : nullptr;
  if (!given || given->value.kind == node_kind::refused) return {};
  const auto& value = given->value;
  const auto before = faults.size();

  monthly_series series;
  if (value.kind == node_kind::map) {
    series = from_map(value, faults);
    if (value.entries.empty()) report(faults, value.where, path, "expected months, found none");
  } else {
    const auto source = read_named_file(value, path, faults);
    if (!source) return {};
    series = parse_monthly_csv(*source->text, source->file, faults);
  }
  if (faults.size() != before || series.referrals.empty()) return {};

  const auto first = first_month(run);
  if (series.first > first && !begin_earlier(series, first, run)) {
    report(faults, value.where, path,
           "the series begins in " + month_name(series.first) +
               ": a run may begin earlier only by warm-up, and only before a series of twelve months");
    return {};
  }
  const year_month_day last{run_end(run) - std::chrono::days{1}};
  const auto run_months = static_cast<std::size_t>((last.year() / last.month() - first).count()) + 1;
  const auto skipped = static_cast<std::size_t>((first - series.first).count());
  const auto left = series.referrals.size() > skipped ? series.referrals.size() - skipped : 0;
  if (left < run_months && left < months_repeated) {
    report(faults, value.where, path,
           "expected at least " + std::to_string(std::min(run_months, months_repeated)) +
               (run_months == 1 ? " month" : " months") + " from the run's first, " + month_name(first) + ", found " +
               std::to_string(left));
    return {};
  }
  const auto begin = series.referrals.begin() + static_cast<std::ptrdiff_t>(skipped);
  return {begin, begin + static_cast<std::ptrdiff_t>(std::min(left, run_months))};
}

std::string month_name(year_month month) { return to_iso(month / 1).substr(0, 7); }

} // namespace stepwell::scenario
