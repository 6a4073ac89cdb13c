// Services: a scenario may be several services that differ in size alone. Each runs by itself, with its own posts,
// lists and chance; what they do together is the sum of what they count (record/runner).
//
// What is scaled is what counts people a service has to do with: referrals, posts, places to train for high intensity,
// those on the lists and in care at the start. Shares, times, caps and hours are of a person or a course, and the same
// in all. A monthly variance-to-mean ratio is the same too: published ones follow no size (EVIDENCE E-A22).
#pragma once

#include "service/model.hpp"

#include <cstddef>

namespace stepwell::service {

inline std::size_t how_many_services(const model& of) { return of.services.empty() ? 1 : of.services.size(); }

// Service number `number` of the model, a model of that service alone; the model itself when it is of one. Of size 1 it
// is the model to the last bit.
model service_of(const model&, std::size_t number);

// Whole posts, at least one where there are any. Their hours make up for the rounding, as far as whole time goes, so
// that a role's hours are in proportion to size. Rejected: whole posts that add up to the scaled total (largest
// remainder). A change of one role's posts would then move another's, and two services with half a post between them
// would differ in their waits for no reason but that.
void scale_posts(role_parameters&, double size);

} // namespace stepwell::service
