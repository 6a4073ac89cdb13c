// Asks what alternatives make different from a base scenario, on the same chance.
//
//   complaints wrong;
//   if (const auto stop = stopping_rule_of(question, scenarios.size(), wrong); stop && comparable(scenarios, wrong))
//     answer = compare(scenarios, question, *stop, how);
#pragma once

#include "inquiry/complaints.hpp"
#include "inquiry/conduct.hpp"
#include "report/comparison.hpp"
#include "scenario/load.hpp"
#include "scenario/uncertainty.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace stepwell::inquiry {

struct compare_question {
  std::uint32_t replications = 50;
  std::uint64_t seed = 1;
  std::string precision = {};             // share or amounts (precision.hpp); empty: so many replications
  std::vector<std::string> measures = {}; // that a share must hold for; none: the usual
  std::uint32_t maximum = study::precision_rule{}.maximum; // where a precision gives up
  bool uncertainty = false;
};

struct compare_answer {
  std::vector<study::replications> made;          // by scenario, as many of each
  std::vector<const scenario::field*> parameters; // that were drawn

  // The draws that pairs of replications shared.
  study::drawn_parameters drawn(std::uint64_t seed) const;

  std::optional<report::summary> base;          // the first scenario by itself
  std::optional<report::comparison> comparison; // nothing when interrupted before all had finished enough
};

using scenarios = std::vector<scenario::scenario>; // the base, then the alternatives

// Looked at before the scenarios are read. What a precision asks, it asks of every alternative's difference.
std::optional<study::stopping_rule> stopping_rule_of(const compare_question&, std::size_t how_many, complaints&);

// Nothing when there are complaints.
std::optional<scenarios> read_scenarios(const std::vector<std::string>& files, const std::vector<std::string>& settings,
                                        complaints&);

// Whether they run over the same days, as they must to share their chance. Two of one name are told apart by their
// files.
bool comparable(scenarios&, complaints&);

// `tables_of_base`: what the base's replications keep beside their measures; `sink` is given them in order at the end.
compare_answer compare(const scenarios&, const compare_question&, const study::stopping_rule&, const conduct&,
                       record::wanted tables_of_base = {},
                       const std::function<void(const record::replication_result&)>& sink = {});

} // namespace stepwell::inquiry
