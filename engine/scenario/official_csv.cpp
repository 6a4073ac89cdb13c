#include "scenario/official_csv.hpp"

#include "scenario/scalar.hpp"
#include "scenario/text_file.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace stepwell::scenario {
namespace {

using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr std::string_view header = "month,measure_id,measure,statistic,value";
constexpr std::string_view provider_header = "provider_code,provider_name,month,measure_id,measure,statistic,value";
constexpr std::size_t columns = 5, provider_columns = 7;
constexpr double whole_pct = 100;

// Fields of one line; a field in double quotes may hold commas, and "" for a quote. Nothing when a quote is left open.
std::optional<std::vector<std::string>> fields_of(std::string_view line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"')
      fields.back() += line[i++];
    else if (line[i] == '"')
      quoted = !quoted;
    else if (line[i] == ',' && !quoted)
      fields.emplace_back();
    else
      fields.back() += line[i];
  }
  if (quoted) return std::nullopt;
  return fields;
}

class parser {
 public:
  parser(const std::string& file, std::vector<fault>& faults) : file_(file), faults_(faults) {}

  void read_line(std::string_view line, int number) {
    line_ = number;
    const auto fields = fields_of(line);
    if (!fields) return complain("a quotation mark is left open");
    if (columns_ == 0) return read_header(line);
    if (fields->size() != columns_)
      return complain("expected " + std::to_string(columns_) + " columns, found " + std::to_string(fields->size()));
    const std::size_t first = columns_ - columns;
    if (first > 0) check_provider(fields->front());
    add((*fields)[first], (*fields)[first + 1], (*fields)[first + 3], (*fields)[first + 4]);
  }

  void end() {
    if (columns_ == 0) {
      line_ = 0;
      complain("expected the header `" + std::string(header) + "`, found nothing");
    }
  }

  official_statistics statistics;

 private:
  void complain(const std::string& message) { report(faults_, {file_, line_, line_ > 0 ? 1 : 0}, "", message); }

  void read_header(std::string_view line) {
    columns_ = line == header ? columns : line == provider_header ? provider_columns : 0;
    if (columns_ != 0) return;
    complain("expected the header `" + std::string(header) + "`, found `" + shown(line) + "`");
    columns_ = columns; // so that this is said once
    given_up_ = true;
  }

  void check_provider(const std::string& code) {
    if (provider_.empty()) provider_ = code;
    if (code != provider_)
      complain("expected rows of one provider, " + provider_ + ", found `" + shown(code) +
               "`; keep one provider a file");
  }

  void add(const std::string& month, const std::string& measure, const std::string& statistic,
           const std::string& value) {
    if (given_up_) return;
    const auto date = date_from(month + "-01");
    if (!date) return complain("expected a month such as 2024-04, found `" + shown(month) + "`");
    const auto number = number_in(value);
    if (!number) return complain(measure + " of " + month + ": expected a number, found `" + shown(value) + "`");
    const bool share = statistic == "percentage";
    if (*number < 0 || (share && *number > whole_pct))
      return complain(measure + " (" + statistic + ") of " + month + ": expected " +
                      (share ? "a percentage from 0 to 100" : "a number not below 0") + ", found `" + shown(value) +
                      "`");
    const year_month_day day{*date};
    const year_month now{day.year(), day.month()};
    official_series& series = statistics[{measure, statistic}];
    if (!series.empty() && now <= series.rbegin()->first)
      return complain(measure + " (" + statistic + ") of " + month +
                      (series.contains(now) ? ": that month is given already" : ": months must be in order"));
    series[now] = *number;
  }

  const std::string& file_;
  std::vector<fault>& faults_;
  std::string provider_;
  std::size_t columns_ = 0;
  int line_ = 0;
  bool given_up_ = false;
};

} // namespace

bool is_official_header(std::string_view line) { return line == header || line == provider_header; }

official_statistics parse_official_csv(std::string_view text, const std::string& file, std::vector<fault>& faults) {
  const std::size_t before = faults.size();
  parser rows(file, faults);
  for (int line = 1; !text.empty(); ++line) {
    const auto end = std::min(text.find('\n'), text.size());
    auto row = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (!row.empty() && !row.starts_with('#')) rows.read_line(row, line);
  }
  rows.end();
  if (faults.size() != before) return {};
  return std::move(rows.statistics);
}

official_statistics read_official_csv(const std::string& file, std::vector<fault>& faults) {
  const auto text = read_text_file(file, faults);
  if (!text) return {};
  return parse_official_csv(*text, file, faults);
}

} // namespace stepwell::scenario
