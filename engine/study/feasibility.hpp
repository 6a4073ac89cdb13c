// Whether candidates keep the constraints, judged one constraint at a time while replications come in (Batur & Kim
// 2010, Andradottir & Kim 2010: continuation_region.hpp). A candidate is feasible once it has been shown to keep every
// constraint and infeasible once it has been shown to break one, or when a constraint's measure is never defined.
// Exactly at the limit, as the base is against itself, counts as kept.
#pragma once

#include "study/continuation_region.hpp"
#include "study/selection_rules.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace stepwell::study {

enum class feasible : std::uint8_t { open, yes, no };

class feasibility {
 public:
  // `error`: of each verdict.
  feasibility(std::uint32_t candidates, const selection_rules&, double error);

  // The next replication of a candidate; the base's row is read only where a constraint is against it.
  void add(std::uint32_t candidate, std::span<const double> row, std::span<const double> base_row);
  // Looks at a candidate that has at least `first` replications.
  feasible look(std::uint32_t candidate);

  feasible of(std::uint32_t candidate) const { return verdicts_[candidate]; }
  // Whether a constraint against the base is still open.
  bool needs_base(std::uint32_t candidate) const;
  // The constraints it was shown to break.
  std::vector<std::size_t> broken(std::uint32_t candidate) const;

 private:
  std::span<const difference_walk> walks_of(std::uint32_t candidate) const;

  std::vector<constraint> constraints_;
  std::vector<continuation_region> regions_; // by constraint
  std::vector<difference_walk> walks_;       // by candidate, then by constraint: of margins, above 0 when kept
  std::vector<feasible> verdicts_;           // by candidate
};

} // namespace stepwell::study
