// Asks what one scenario does: Monte Carlo to a number of replications or to a precision, with or without uncertainty
// of its parameters.
//
//   complaints wrong;
//   if (const auto stop = stopping_rule_of(question, wrong)) answer = run(scenario, question, *stop, how);
#pragma once

#include "inquiry/complaints.hpp"
#include "inquiry/conduct.hpp"
#include "inquiry/uncertainty.hpp"
#include "record/replication.hpp"
#include "report/summary.hpp"
#include "scenario/load.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace stepwell::inquiry {

struct run_question {
  std::uint32_t replications = 20;
  std::uint64_t seed = 1;
  std::string precision = {};                              // "2%" (precision.hpp); empty: so many replications
  std::vector<std::string> measures = {};                  // that it must hold for; none: the usual
  std::uint32_t maximum = study::precision_rule{}.maximum; // where a precision gives up
  bool uncertainty = false;
};

struct run_answer {
  study::replications made;
  draws drawn;                            // of the scenario, which must outlive it
  std::optional<report::summary> summary; // nothing when interrupted before enough had finished
};

// Looked at before the scenario is read: what is wrong with the question itself.
std::optional<study::stopping_rule> stopping_rule_of(const run_question&, complaints&);

// `sink`: each replication in order with the tables that are wanted, before they are dropped. It may throw, which ends
// the run.
run_answer run(const scenario::scenario&, const run_question&, const study::stopping_rule&, const conduct&,
               record::wanted tables = {},
               std::function<void(std::uint32_t, const record::replication_result&)> sink = {});

} // namespace stepwell::inquiry
