#include "report/gathered.hpp"

#include "report/run_tables.hpp"

#include <algorithm>

namespace stepwell::report {
namespace {

using namespace std::chrono;

year_month month_at(const service::model& of, kernel::day_number day) {
  const year_month_day date = of.calendar.date(day);
  return date.year() / date.month();
}

pathway_flows no_flows(std::vector<std::string> steps) {
  const std::size_t n = steps.size();
  return {std::move(steps), std::vector<double>(n), std::vector<double>(n), std::vector<double>(n * n),
          std::vector<double>(n * service::exit_reason_count)};
}

} // namespace

std::vector<year_month> measured_months(const service::model& of) {
  std::vector<year_month> all;
  for (year_month m = month_at(of, of.measured_from); m <= month_at(of, of.days - 1); m += months{1}) all.push_back(m);
  return all;
}

year_month month_of_run(const service::model& of, std::int32_t months_later) {
  return month_at(of, 0) + months{months_later};
}

gathered::gathered(std::vector<year_month> months, std::vector<std::string> steps)
    : months_(std::move(months)), sums_(no_flows(std::move(steps))) {}

gathered::gathered(const service::model& of) : gathered(measured_months(of), shape_of(of).steps) {
  years_ = shape_of(of).measured_years;
  run_began_ = month_of_run(of, 0);
}

void gathered::add(const record::replication_result& result) {
  for (const record::monthly_row& row : result.monthly)
    add_month(row.measure_id, row.measure, row.statistic, run_began_ + std::chrono::months{row.month}, row.value);
  const record::pathway_counts& counts = result.pathway;
  const auto add_yearly = [this](std::vector<double>& sums, const std::vector<std::int64_t>& more) {
    for (std::size_t i = 0; i < more.size(); ++i) sums[i] += static_cast<double>(more[i]) / years_;
  };
  add_yearly(sums_.entered, counts.entered);
  add_yearly(sums_.moved, counts.moved);
  add_yearly(sums_.ended, counts.ended);
  for (std::size_t step = 0; step < counts.steps; ++step) sums_.waiting[step] += counts.mean_waiting(step);
  for (std::size_t week = 0; week < result.first_waits.size(); ++week)
    add_first_waits(week, static_cast<double>(result.first_waits[week]) / years_);
  count_replication();
}

void gathered::add_month(std::string_view id, std::string_view measure, std::string_view statistic, year_month month,
                         double value) {
  if (months_.empty() || month < months_.front() || month > months_.back()) return;
  std::string key(id.empty() ? measure : id);
  key += ':';
  key += statistic;
  auto found = monthly_.find(key);
  if (found == monthly_.end()) found = monthly_.emplace(std::move(key), month_values(months_.size())).first;
  found->second[static_cast<std::size_t>((month - months_.front()).count())].push_back(value);
}

void gathered::add_first_waits(std::size_t week, double people_per_year) {
  if (week >= first_waits_.size()) first_waits_.resize(week + 1);
  first_waits_[week] += people_per_year;
}

const month_values* gathered::series(std::string_view measure, std::string_view statistic) const {
  const auto found = monthly_.find(std::string(measure) + ":" + std::string(statistic));
  return found == monthly_.end() ? nullptr : &found->second;
}

pathway_flows gathered::flows() const {
  pathway_flows means = sums_;
  for (auto* values : {&means.entered, &means.waiting, &means.moved, &means.ended})
    for (double& value : *values) value /= std::max(replications_, 1U);
  return means;
}

std::vector<double> gathered::first_waits() const {
  std::vector<double> means = first_waits_;
  for (double& value : means) value /= std::max(replications_, 1U);
  return means;
}

} // namespace stepwell::report
