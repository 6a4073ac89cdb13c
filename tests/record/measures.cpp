// The published list of measures: names that are fixed for good, units, and the two ways of finding them.
#include "record/measure.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace stepwell::record;

TEST_CASE("names are unique, and each has a unit and a title") {
  std::set<std::string_view> names;
  for (const measure_info& m : measures()) {
    CHECK(names.insert(m.name).second);
    CHECK_FALSE(m.unit.empty());
    CHECK_FALSE(m.title.empty());
    CHECK(measures()[static_cast<std::size_t>(find_measure(m.name))].name == m.name);
  }
  CHECK(find_measure("no_such_measure") == -1);
}

TEST_CASE("every workforce measure exists for PWPs, high-intensity therapists and both") {
  for (const std::string group : {"pwp.", "hit.", "all."})
    for (const char* name : {"burnout_pct",
                             "burnout_from_24_months_pct",
                             "burnout_before_24_months_pct",
                             "exhaustion",
                             "disengagement",
                             "overtime_hours_per_week",
                             "contact_hours_per_week",
                             "telephone_hours_per_week",
                             "caseload",
                             "caseload_p90",
                             "case_supervision_hours_per_week",
                             "clinical_supervision_hours_per_week",
                             "supervision_delivered_pct",
                             "sickness_pct",
                             "turnover_pct",
                             "vacancy_pct",
                             "leavers_to_hit_training",
                             "leavers_other_service",
                             "leavers_profession",
                             "utilisation_pct"}) {
      CAPTURE(group, name);
      CHECK(find_measure(group + name) >= 0);
    }
}
