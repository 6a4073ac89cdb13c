// Expectations: figures a simulated service is held to, judged on its replications. An expectation is met when the mean
// over replications lies inside its band; the interval says how sure that mean is.
#pragma once

#include "study/interval.hpp"
#include "study/replicate.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stepwell::study {

struct expectation {
  std::string id, measure; // measure: of record::measures(), or one of the two monthly statistics below
  std::string per;         // the measure it is divided by, replication by replication; empty: none
  double published, low, high;
  std::vector<double> index = {}; // month_index_correlation: January first
};

struct judged { // one line of a validation suite
  std::string id, measure;
  double published, low, high;
  interval found;
  bool pass;
};

// Statistics of the referrals by calendar month over all replications, with a jackknife interval over them.
// variance_to_mean: of one month's referrals between replications, averaged over the months (replications share the
// season, so nothing need be taken out). month_index: correlation of mean referrals per working day with an index.
inline constexpr std::string_view variance_to_mean_measure = "monthly_referrals_variance_to_mean";
inline constexpr std::string_view month_index_measure = "month_index_correlation";

bool is_known_measure(std::string_view);
std::vector<std::string> known_measures(); // all names an expectation may have, for suggestions

// Referrals of the measured months, gathered from a study's sink; give `collect` what a replication kept
// (wanted.monthly).
class monthly_referrals {
 public:
  monthly_referrals(const service::model&);
  void collect(const record::replication_result&);

  interval variance_to_mean() const;
  interval correlation_with(std::span<const double> index) const; // twelve values, January first

 private:
  std::int32_t first_ = 0; // months since the run's first
  std::vector<std::int32_t> month_of_year_, working_days_;
  std::vector<std::vector<double>> counts_; // by replication
};

judged judge(const expectation&, const replications&, const monthly_referrals&);

} // namespace stepwell::study
