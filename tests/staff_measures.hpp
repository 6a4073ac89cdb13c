// What every staff group (pwp., hit., all.) is measured by: published names, fixed for good, written out here on
// purpose.
#pragma once

#include <string>
#include <vector>

namespace stepwell::test {

inline const std::vector<std::string> staff_measures{
    "burnout_pct",
    "burnout_from_24_months_pct",
    "burnout_before_24_months_pct",
    "exhaustion",
    "disengagement",
    "overtime_hours_per_week",
    "contact_hours_per_week",
    "telephone_hours_per_week",
    "longest_run_hours",
    "missed_breaks_per_week",
    "notes_backlog_hours",
    "case_supervision_minutes_per_case",
    "reviews_overdue_pct",
    "stress_share_of_sickness_pct",
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
    "leavers_retirement",
    "utilisation_pct",
};

} // namespace stepwell::test
