#include "tools/observed.hpp"

#include "record/measure.hpp"
#include "report/counted.hpp"
#include "report/gathered.hpp"
#include "scenario/monthly_referrals.hpp"
#include "scenario/official_csv.hpp"

#include <array>
#include <cmath>
#include <span>

namespace stepwell::tools {
namespace {

using std::chrono::year_month;

constexpr double months_per_year = 12;

// Measures that official files give only as the counts they are made of, in per cent.
struct share {
  std::string_view measure;
  std::array<std::string_view, 2> parts; // added up
  std::string_view whole;
};
constexpr std::array shares{share{"dna_pct", {"M084", ""}, "M082"},
                            share{"patient_cancelled_pct", {"M083", ""}, "M082"},
                            share{"provider_cancelled_pct", {"M085", ""}, "M082"},
                            share{"ended_before_treatment_pct", {"M073", "M074"}, "M056"},
                            share{"treated_once_pct", {"M075", ""}, "M056"},
                            share{"finished_course_of_ended_pct", {"M076", ""}, "M056"}};

// The count that a published mean or percentage is of.
std::string weight_of(std::string_view measure_id) {
  if (measure_id == "M048" || measure_id == "M049") return "M031";
  if (measure_id == "M123" || measure_id == "M125" || measure_id == "M126") return "M184";
  return "M076";
}

class observation {
 public:
  observation(scenario::official_statistics statistics, const scenario::scenario& of)
      : statistics_(std::move(statistics)), months_(report::measured_months(of.model)) {}

  // The complaint, or the figure.
  std::string complaint;
  double of(std::string_view measure) {
    for (const share& s : shares)
      if (s.measure == measure) {
        double parts = 0;
        for (const std::string_view part : s.parts)
          if (!part.empty()) parts += sum(std::string(part));
        return 100 * parts / sum(std::string(s.whole));
      }
    const std::ptrdiff_t found = record::find_measure(measure);
    const std::string id(found < 0 ? "" : record::measures()[static_cast<std::size_t>(found)].nhs_measure);
    if (id.empty()) {
      complaint = "official statistics have no such measure";
      return 0;
    }
    if (statistics_.contains({id, "count"})) return sum(id) / static_cast<double>(months_.size()) * months_per_year;
    for (const char* statistic : {"percentage", "mean", "median"})
      if (statistics_.contains({id, statistic})) return weighted(id, statistic);
    complaint = "the observed file has no " + id;
    return 0;
  }

 private:
  const double* value(const std::string& id, const std::string& statistic, year_month month) const {
    const auto series = statistics_.find({id, statistic});
    if (series == statistics_.end()) return nullptr;
    const auto found = series->second.find(month);
    return found == series->second.end() ? nullptr : &found->second;
  }
  double sum(const std::string& id) {
    double total = 0;
    for (const year_month month : months_) {
      const double* count = value(id, "count", month);
      if (!count) complaint = "the observed file has no " + id + " for " + scenario::month_name(month);
      total += count ? *count : 0;
    }
    return total;
  }
  // Over the months that are published; half of them may be suppressed, no more.
  double weighted(const std::string& id, const std::string& statistic) {
    double total = 0, weights = 0;
    std::size_t found = 0;
    for (const year_month month : months_) {
      const double* figure = value(id, statistic, month);
      const double* weight = value(weight_of(id), "count", month);
      if (!figure || !weight) continue;
      ++found;
      total += *weight * *figure;
      weights += *weight;
    }
    if (2 * found < months_.size())
      complaint = "the observed file has " + id + " for only " + std::to_string(found) + " of the " +
                  report::counted(months_.size(), "month") + " measured";
    return total / weights;
  }

  scenario::official_statistics statistics_;
  std::vector<year_month> months_;
};

} // namespace

void fill_observed(scenario::target_set& set, const scenario::scenario& of, std::vector<scenario::fault>& faults) {
  if (set.observed.empty()) return;
  const std::size_t before = faults.size();
  observation observed(scenario::read_official_csv(set.observed, faults), of);
  if (faults.size() != before) return;
  for (scenario::target& line : set.lines) {
    if (!std::isnan(line.published)) continue;
    observed.complaint.clear();
    double figure = observed.of(line.measure);
    if (!line.per.empty()) figure /= observed.of(line.per);
    if (!observed.complaint.empty()) {
      scenario::report(faults, line.measure_place, line.measure, observed.complaint);
      continue;
    }
    line.published = figure;
    line.low *= figure;
    line.high *= figure;
  }
}

} // namespace stepwell::tools
