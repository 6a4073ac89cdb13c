// What pictures of one scenario are drawn from, gathered from its replications as they come or read back from a run's
// folder (run_folder.hpp): months, flows along the pathway, and how long people waited. Of the measured window alone.
#pragma once

#include "record/replication.hpp"
#include "service/model.hpp"

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace stepwell::report {

// Means over replications of yearly counts and of people on lists; steps in the order of the pathway.
struct pathway_flows {
  std::vector<std::string> steps;
  std::vector<double> entered, waiting; // by step
  std::vector<double> moved;            // by step left, then step come to
  std::vector<double> ended;            // by step left, then service::exit_reason

  std::size_t edge(std::size_t from, std::size_t to) const { return from * steps.size() + to; }
  static std::size_t end(std::size_t from, std::size_t why) { return from * service::exit_reason_count + why; }
};

using month_values = std::vector<std::vector<double>>; // by month, then by replication; NaN: nothing measured

class gathered {
 public:
  gathered() = default;
  explicit gathered(const service::model&);
  // Empty pictures over these months of a pathway with these steps, to be filled by the functions below.
  gathered(std::vector<std::chrono::year_month> months, std::vector<std::string> steps);

  static constexpr record::wanted wanted{.monthly = true, .pathway = true};
  void add(const record::replication_result&); // in the order of replications

  void add_month(std::string_view id, std::string_view measure, std::string_view statistic, std::chrono::year_month,
                 double value);
  pathway_flows& sums() { return sums_; }
  void add_first_waits(std::size_t week, double people_per_year);
  void count_replication() { ++replications_; }

  const std::vector<std::chrono::year_month>& months() const { return months_; }
  std::uint32_t replications() const { return replications_; }
  // Of "M048", "mean" or "pwp.burnout_pct", "percentage"; null when there is none.
  const month_values* series(std::string_view measure, std::string_view statistic) const;
  pathway_flows flows() const;
  std::vector<double> first_waits() const; // people a year, by week of waiting

 private:
  std::vector<std::chrono::year_month> months_;
  std::chrono::year_month run_began_{};
  double years_ = 1; // of the measured window
  std::map<std::string, month_values, std::less<>> monthly_;
  pathway_flows sums_; // over replications
  std::vector<double> first_waits_;
  std::uint32_t replications_ = 0;
};

std::vector<std::chrono::year_month> measured_months(const service::model&);
std::chrono::year_month month_of_run(const service::model&, std::int32_t months_later);

} // namespace stepwell::report
