// Seniors who leave and are not replaced take supervision with them (E-P10).
#include "paired.hpp"

using namespace stepwell;
using namespace stepwell::patterns;

TEST_CASE("a service whose senior PWPs leave and are not replaced loses supervision") {
  const settings not_replaced{"staff.senior_pwp.leaving_per_year=0.9", "staff.senior_pwp.fill_rate=0.01",
                              "recruitment.internal_promotion=0"};
  CHECK(difference(not_replaced, "pwp.supervision_delivered_pct").high < -10);
  // Promotion from within keeps more of it.
  CHECK(difference(together(not_replaced, {"recruitment.internal_promotion=1"}), "pwp.supervision_delivered_pct",
                   not_replaced)
            .low > 0);
}
