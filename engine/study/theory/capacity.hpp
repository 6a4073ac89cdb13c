// The arithmetic of capacity: people x contacts each = practitioners x slots x weeks at work (Choice and Partnership
// Approach: York & Kingsbury). It is said of a service whose staff stand still, where everybody comes and there is room
// (scenarios/theory/capacity.yaml). Whole days and whole sessions are worked, so it is near rather than exact.
#pragma once

#include "study/expectation.hpp"
#include "study/replicate.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace stepwell::study::theory {

// Low- or high-intensity staff, as the measures group them.
struct staff_plan {
  std::string_view group; // prefix of their measures
  std::vector<service::role> roles;
};
std::span<const staff_plan> staff_plans();

// Slot hours a week in post that the job plans promise, by hand: posts x whole-time x hours, in weeks at work.
// `sick`: share of the days due.
double promised_slot_hours(const service::parameters&, const staff_plan&, double sick);

// Slot hours a week in post that diaries offered in each replication: utilisation is contact over slots when everybody
// comes, so slots are contact over utilisation.
std::vector<double> offered_slot_hours(const replications&, const staff_plan&);

// Two lines for each plan: slots offered and slots used. `predicted_utilisation`: share of its slots that each plan
// will use at the referrals per year of these parameters, in the order of staff_plans().
std::vector<judged> capacity_lines(const service::parameters&, std::span<const double> predicted_utilisation,
                                   const replications&);

} // namespace stepwell::study::theory
