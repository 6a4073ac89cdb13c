// What a choice among candidates is to satisfy: one goal or two, constraints, and what it may cost. Candidates are
// settings of a service, numbered from 0; candidate 0 is the base, the service as it stands.
//
// Replication r of every candidate has the same chance (common random numbers), so differences are taken replication by
// replication; one in which either value is undefined (NaN) is left out. Replications are taken to be independent of
// each other, which those that share a draw of the parameters (uncertainty.hpp) are not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace stepwell::study {

struct goal {
  std::size_t column; // of a row: the measure to be as small, or as large, as can be
  bool less_is_better = true;
  double indifference; // differences smaller than this do not matter [the measure's unit], above 0
};

struct constraint {
  std::size_t column;
  bool at_least = true;
  double limit = 0;          // [the measure's unit]; against the base: how far from it
  bool against_base = false; // the limit is the base's own mean and `limit` more, judged on differences
  double tolerance;          // this near the limit either verdict is accepted [the measure's unit], above 0
};

struct selection_rules {
  std::vector<goal> goals; // 1 or 2
  std::vector<constraint> constraints = {};
  double confidence = 0.95; // of the whole selection, not of each comparison
  std::uint32_t first = 10; // replications of every candidate before any is dropped: at least 2, better 10
  std::uint32_t budget;     // replications in all, over all candidates: at least first of each
  std::uint32_t step = 10;  // replications added to every survivor between looks
};

// A goal's value in a row, turned so that less is better.
inline double goal_value(const goal& of, std::span<const double> row) {
  return of.less_is_better ? row[of.column] : -row[of.column];
}

// How far a row is on the right side of a constraint; below 0: broken.
inline double margin(const constraint& of, std::span<const double> row, std::span<const double> base_row) {
  const double above = row[of.column] - of.limit - (of.against_base ? base_row[of.column] : 0);
  return of.at_least ? above : -above;
}

} // namespace stepwell::study
