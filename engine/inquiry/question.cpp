#include "inquiry/question.hpp"

namespace stepwell::inquiry {

report::asked question_of(const scenario::scenario& scenario, std::uint64_t seed) {
  // A target that changes on a date is judged at its last level, the one in force at the end.
  const service::stewardship_parameters& policy = scenario.model.phases.back().values.stewardship;
  return {scenario.name,
          scenario.hash,
          seed,
          scenario.simulated_years,
          {policy.within_6_weeks_target, policy.within_18_weeks_target, policy.recovery_target}};
}

} // namespace stepwell::inquiry
