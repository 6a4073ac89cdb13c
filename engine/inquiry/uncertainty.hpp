// Uncertainty of parameters (--uncertainty): which replications it needs, and the draws of one run.
#pragma once

#include "inquiry/complaints.hpp"
#include "report/parameter_table.hpp"
#include "scenario/uncertainty.hpp"
#include "study/model_runner.hpp"
#include "study/uncertainty.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stepwell::inquiry {

// Whether so many replications can be drawn in pairs. `precision` is the option's text.
bool suits_uncertainty(std::uint32_t replications, const std::string& precision, complaints&);

// The quantiles of the first draws.
study::drawn_parameters drawn_quantiles(const std::vector<const scenario::field*>& parameters, std::uint64_t seed,
                                        std::uint32_t draws);

// One run's parameters: as they stand, or drawn. The model must outlive this and the runners.
class draws {
 public:
  draws(const service::model&, std::uint64_t seed, bool wanted);

  study::make_runner runners(record::wanted) const;
  service::model model_of(std::uint32_t replication) const;
  study::drawn_parameters made(std::uint32_t replications) const;                 // the whole pairs among them
  std::optional<report::parameter_table> table(std::uint32_t replications) const; // when something is drawn
  std::optional<report::drawn_values> values(std::uint32_t replications) const;   // what that table holds

 private:
  const service::model& model_;
  std::uint64_t seed_;
  bool wanted_;
  std::vector<const scenario::field*> parameters_; // empty when not wanted
};

} // namespace stepwell::inquiry
