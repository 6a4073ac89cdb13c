#include "study/expectation.hpp"

#include "record/measure.hpp"
#include "stats/correlation.hpp"

#include <array>
#include <cmath>
#include <functional>
#include <limits>

namespace stepwell::study {
namespace {

constexpr std::string_view referrals_received = "M001";
constexpr std::size_t months_of_year = 12;

std::size_t column_of(std::string_view measure) { return static_cast<std::size_t>(record::find_measure(measure)); }

// Values of one measure, or of one over another.
std::vector<double> values_of(const expectation& e, const replications& made) {
  std::vector<double> values = made.column(column_of(e.measure));
  if (e.per.empty()) return values;
  const std::vector<double> per = made.column(column_of(e.per));
  for (std::size_t i = 0; i < values.size(); ++i) values[i] /= per[i];
  return values;
}

// The jackknife: an interval for a statistic of all replications from what it becomes without each of them (Efron and
// Tibshirani, An Introduction to the Bootstrap, 1993, chapter 11).
interval jackknife(std::size_t replications, const std::function<double(std::size_t without)>& statistic) {
  const auto n = static_cast<double>(replications);
  const double whole = statistic(replications);
  std::vector<double> pseudo_values;
  for (std::size_t i = 0; i < replications; ++i) pseudo_values.push_back(n * whole - (n - 1) * statistic(i));
  interval found = mean_interval(pseudo_values);
  const double half = found.half_width();
  found.mean = whole; // not the bias-corrected value: what is reported is the statistic itself
  found.low = whole - half;
  found.high = whole + half;
  return found;
}

} // namespace

bool is_known_measure(std::string_view name) {
  return name == variance_to_mean_measure || name == month_index_measure || record::find_measure(name) >= 0;
}

std::vector<std::string> known_measures() {
  std::vector<std::string> names{std::string(variance_to_mean_measure), std::string(month_index_measure)};
  for (const record::measure_info& measure : record::measures()) names.emplace_back(measure.name);
  return names;
}

monthly_referrals::monthly_referrals(const service::model& model) {
  const auto& calendar = model.calendar;
  first_ = calendar.month(model.measured_from);
  const int last = calendar.month(model.days - 1);
  for (int month = first_; month <= last; ++month) {
    month_of_year_.push_back(calendar.month_of_year(calendar.first_day_of_month(month)));
    working_days_.push_back(calendar.working_days_in_month(month));
  }
}

void monthly_referrals::collect(const record::replication_result& result) {
  std::vector<double> counts(month_of_year_.size(), 0);
  for (const record::monthly_row& row : result.monthly)
    if (row.measure_id == referrals_received && row.month >= first_ &&
        static_cast<std::size_t>(row.month - first_) < counts.size())
      counts[static_cast<std::size_t>(row.month - first_)] = row.value;
  counts_.push_back(std::move(counts));
}

interval monthly_referrals::variance_to_mean() const {
  return jackknife(counts_.size(), [this](std::size_t without) {
    double sum = 0;
    for (std::size_t m = 0; m < month_of_year_.size(); ++m) {
      stats::running_moments month;
      for (std::size_t i = 0; i < counts_.size(); ++i)
        if (i != without) month.add(counts_[i][m]);
      sum += month.variance() / month.mean();
    }
    return sum / static_cast<double>(month_of_year_.size());
  });
}

interval monthly_referrals::correlation_with(std::span<const double> index) const {
  return jackknife(counts_.size(), [&](std::size_t without) {
    std::array<double, months_of_year> referrals{}, days{};
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      if (i == without) continue;
      for (std::size_t m = 0; m < month_of_year_.size(); ++m) {
        referrals[static_cast<std::size_t>(month_of_year_[m])] += counts_[i][m];
        days[static_cast<std::size_t>(month_of_year_[m])] += working_days_[m];
      }
    }
    std::vector<double> a_day, published;
    for (std::size_t m = 0; m < months_of_year; ++m) {
      if (days[m] == 0) continue; // not measured
      a_day.push_back(referrals[m] / days[m]);
      published.push_back(index[m]);
    }
    return stats::pearson_correlation(a_day, published);
  });
}

judged judge(const expectation& e, const replications& made, const monthly_referrals& monthly) {
  judged line{e.id, e.per.empty() ? e.measure : e.measure + " / " + e.per, e.published, e.low, e.high, {}, false};
  if (e.measure == variance_to_mean_measure)
    line.found = monthly.variance_to_mean();
  else if (e.measure == month_index_measure)
    line.found = monthly.correlation_with(e.index);
  else
    line.found = mean_interval(values_of(e, made));
  line.pass = line.low <= line.found.mean && line.found.mean <= line.high; // never when the mean is undefined
  return line;
}

} // namespace stepwell::study
