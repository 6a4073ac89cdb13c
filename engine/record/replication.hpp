// One replication's results: what a study stores in slot i and folds in index order.
#pragma once

#include "record/pathway_counts.hpp"
#include "service/model.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace stepwell::record {

struct monthly_row {           // official columns: month, measure_id, measure, statistic, value
  std::int32_t month;          // months since the run's first month (warm-up included)
  std::string_view measure_id; // "M001"; empty when NHS England has none
  std::string_view measure;    // the measure's name in the official files, or ours
  std::string_view statistic;  // "count", "mean", "median", "percentage"
  double value;
};

struct practitioner_week_row { // one practitioner's week in the measured window
  std::int32_t week;           // weeks since the run's first day
  std::uint32_t practitioner;  // the post
  std::uint32_t holder;        // how-manieth holder of the post, from 0
  std::uint8_t role;           // service::role
  float contracted_hours, contact_hours, telephone_hours, overtime_hours, notes_backlog_hours;
  float case_supervision_hours, clinical_supervision_hours;
  std::uint16_t caseload, longest_run_minutes;
  float exhaustion, disengagement;
  bool burnt_out, absent;
  float months_in_service;   // at the week's end, here and elsewhere
  std::uint32_t service = 0; // of several
};

struct wanted { // what a replication keeps beside its measures
  bool monthly = false;
  bool practitioner_weeks = false;
  bool pathway = false;  // counts by step, and the distribution of first waits
  bool services = false; // of several services, the measures of each
};

constexpr wanted operator|(wanted a, wanted b) {
  return {a.monthly || b.monthly, a.practitioner_weeks || b.practitioner_weeks, a.pathway || b.pathway,
          a.services || b.services};
}

struct replication_result {
  std::vector<double> values; // one per measures(); NaN where nothing happened that could be measured
  std::vector<monthly_row> monthly;
  std::vector<practitioner_week_row> weeks;
  pathway_counts pathway;
  std::vector<std::int64_t> first_waits; // of the measured window: people first treated in week 0, 1, 2 ... of waiting
  std::uint64_t events = 0;              // agenda events executed
  std::vector<std::vector<double>> services = {}; // by service, as `values`; none unless wanted, or of one service
};

// Runs replications of one model one after another on one thread, keeping its memory between them and between the
// services of a replication, which run one after another and are added up. Not thread-safe: one runner a thread. The
// result depends on (model, seed, replication) alone.
class runner {
 public:
  explicit runner(const service::model&);
  ~runner();
  runner(runner&&) noexcept;
  runner& operator=(runner&&) noexcept;
  replication_result run(std::uint64_t seed, std::uint32_t replication, wanted = {});

 private:
  struct state;
  std::unique_ptr<state> state_;
};

} // namespace stepwell::record
