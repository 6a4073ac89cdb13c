// Rows: targets, the manager's response, money.
#include "scenario/fields/row.hpp"

namespace stepwell::scenario {

void stewardship_fields(std::vector<field>& rows) {
  const row_writer row{rows};

  row("policy.within_6_weeks_target", STEPWELL_AT(double&, stewardship.within_6_weeks_target), "%", {75}, {0, 100},
      guidance("E-B01"), "Finished courses whose first treatment came within 6 weeks of referral.", can_change);
  row("policy.within_18_weeks_target", STEPWELL_AT(double&, stewardship.within_18_weeks_target), "%", {95}, {0, 100},
      guidance("E-B01"), "Finished courses whose first treatment came within 18 weeks of referral.", can_change);
  row("policy.recovery_target", STEPWELL_AT(double&, stewardship.recovery_target), "%", {50}, {0, 100},
      guidance("E-B01"), "Finished courses, at caseness at the start, that recovered.", can_change);
  row("policy.pressure_per_point", STEPWELL_AT(double&, stewardship.pressure_per_point), "1/%", {0.03}, {0, 1},
      assumed({0.01, 0.06}), "Pressure (0-1) that a percentage point of shortfall makes, over all targets.",
      can_change);
  row("policy.pressure_half_life_months", STEPWELL_AT(double&, stewardship.pressure_half_life_months), "months", {2},
      {0, 60}, log_normal(assumed({1, 6})), "How slowly pressure follows the shortfalls.");

  row.choice("policy.response", STEPWELL_AT(std::uint8_t&, stewardship.response),
             {"none", "more_slots", "assessment_weeks", "overtime", "shorter_courses", "early_discharge", "agency"},
             chosen(),
             "What the manager does for the month ahead when pressure is high: turn written-work time into slots, give "
             "the month's last week to assessments, offer slots after hours, cut courses, discharge people who are "
             "below caseness, or bring in agency practitioners.",
             can_change);
  row("policy.response_from_pressure", STEPWELL_AT(double&, stewardship.response_from_pressure), "", {0.2}, {0, 1},
      decided(assumed({0.1, 0.5})), "Pressure from which the response begins.", can_change);
  row("policy.extra_slot_hours_per_week", STEPWELL_AT(double&, stewardship.extra_slot_hours_per_week), "h/week", {2.5},
      {0, 20}, chosen(), "With more_slots: written-work time turned into treatment slots, each practitioner.",
      can_change);
  row("policy.overtime_hours_offered_per_week", STEPWELL_AT(double&, stewardship.overtime_hours_offered_per_week),
      "h/week", {5}, {0, 20}, decided(assumed({2, 10})),
      "With overtime: slots after the working day, each practitioner, less the share that boundary skill refuses.",
      can_change);
  row("policy.course_share", STEPWELL_AT(double&, stewardship.course_share), "share", {0.75}, {0.1, 1},
      decided(assumed({0.5, 0.9})), "With shorter_courses: of the sessions otherwise planned.", can_change);
  row("policy.early_discharge_from_sessions", STEPWELL_AT(std::int32_t&, stewardship.early_discharge_from_sessions),
      "sessions", {3}, {1, 50}, decided(assumed({2, 6})),
      "With early_discharge: sessions after which people below caseness are discharged.", can_change);
  row("policy.agency_share", STEPWELL_AT(double&, stewardship.agency_share), "share", {0.1}, {0, 1},
      decided(assumed({0, 0.3})), "With agency: agency PWPs and therapists brought in, as a share of funded posts.",
      can_change);
  row.choice("policy.priority", STEPWELL_AT(std::uint8_t&, appointments.priority), {"longest_wait", "severity", "risk"},
             chosen(), "Who on a waiting list is served first.", can_change);
  row.choice(
      "policy.routing", STEPWELL_AT(std::uint8_t&, appointments.routing), {"clinically_indicated", "shortest_list"},
      chosen(),
      "Which treatment people go on to: the one that the pathway's shares give, or, of the treatments of the same "
      "intensity that the step leads to, the one whose list promises the shortest wait.",
      can_change);
  row("policy.missed_before_discharge", STEPWELL_AT(std::int32_t&, appointments.missed_before_discharge),
      "appointments", {2}, {1, 20}, measured("E-B09"), "Missed appointments in a step that end the referral.",
      can_change);

  row("cost.on_cost_share", STEPWELL_AT(double&, stewardship.on_cost_share), "share", {0.32}, {0, 2},
      assumed({0.25, 0.4}), "Employer's costs on pay: national insurance and pension.");
  row("cost.overhead_share", STEPWELL_AT(double&, stewardship.overhead_share), "share", {0.25}, {0, 3},
      assumed({0.15, 0.5}), "Premises, systems and management, on staff cost.");
  row("cost.overtime_rate", STEPWELL_AT(double&, stewardship.overtime_rate), "", {1.5}, {0, 5}, assumed({1, 2}),
      "Paid overtime, as a multiple of hourly pay.", can_change);
  row("cost.agency_gbp_per_hour", STEPWELL_AT(double&, stewardship.agency_gbp_per_hour), "GBP/h", {45}, {0, 500},
      assumed({30, 70}), "An agency practitioner's hour worked, all in.", can_change);
  row("cost.replacement_share", STEPWELL_AT(double&, stewardship.replacement_share), "share", {0.32}, {0, 5},
      measured("E-C06", {0.32, 1.14}),
      "Of the post's whole-time salary, when a successor from outside starts: advertising, selection, induction, "
      "training on the job. The low end, because the vacancy, the ramp and lost sessions are simulated already.");
  row("cost.training_gbp", STEPWELL_AT(double&, stewardship.training_gbp), "GBP", {21000}, {0, 200000},
      measured("E-C06"), "Recruiting and training each trainee, when they start.");
}

} // namespace stepwell::scenario
