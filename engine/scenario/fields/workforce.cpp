// Rows: written work, overtime, supervision, leave, absence, leaving and joining.
#include "scenario/fields/row.hpp"

namespace stepwell::scenario {

void workforce_fields(std::vector<field>& rows) {
  const row_writer row{rows};

  row("work.notes_spread", STEPWELL_AT(double&, workforce.notes_spread), "", {0.5}, {0, 3}, assumed({0.3, 0.8}),
      "Standard deviation over mean of a contact's written work (log-normal).");
  row("work.risk_follow_up_minutes", STEPWELL_AT(double&, workforce.risk_follow_up_minutes), "min", {25}, {0, 480},
      assumed({10, 60}), "Extra work after a contact with a person at risk.");
  row("work.other_work_minutes_per_day", STEPWELL_AT(double&, workforce.other_work_minutes_per_day), "min/day", {75},
      {0, 450}, assumed({45, 120}), "Calls, letters, data entry and e-mail not tied to a contact.", can_change);
  row("work.backlog_tolerated_minutes", STEPWELL_AT(double&, workforce.backlog_tolerated_minutes), "min", {60},
      {0, 2400}, assumed({15, 180}), "Written work carried over to the next day before anyone stays late.");
  row("work.break_minutes", STEPWELL_AT(double&, workforce.break_minutes), "min/day", {20}, {0, 60}, assumed({10, 30}),
      "Of the break, what people work through before they stay late.");

  row("supervision.minutes_per_case", STEPWELL_AT(double&, workforce.minutes_per_case), "min", {2.5}, {0.1, 60},
      quoted("E-B07", {0.4, 3}),
      "Time a case takes in case-management supervision. The hour does not grow with the caseload.");
  row("supervision.review_weeks", STEPWELL_AT(std::int32_t&, workforce.review_weeks), "weeks", {4}, {1, 52},
      quoted("E-B08"),
      "A case not reviewed for this long is overdue; a step-up decision waits no longer than this for supervision.",
      can_change);
  row("supervision.quality_sd", STEPWELL_AT(double&, workforce.supervision_quality_sd), "", {0.25}, {0, 1},
      assumed({0.1, 0.5}),
      "Standard deviation between supervisors of the quality of clinical supervision, whose mean is 1.");
  row("policy.clinical_supervision_lost", STEPWELL_AT(double&, workforce.clinical_supervision_lost), "share", {0.5},
      {0, 1}, assumed({0, 0.8}, "E-P08"),
      "Chance that planned clinical supervision is given up at full target pressure; 0 protects it.", can_change);

  row("leave.weeks_per_year", STEPWELL_AT(double&, workforce.leave_weeks_per_year), "weeks/year", {5.8}, {0, 20},
      assumed({5.4, 6.6}), "Annual leave, in whole weeks, bank holidays apart.");
  row(
      "leave.month_index",
      +[](service::parameters& p, std::size_t) -> std::span<double> { return p.workforce.leave_month_index; }, "",
      {0.6, 1, 0.9, 1.3, 1, 0.9, 1.3, 2, 0.9, 1, 0.6, 1.8}, {0, 20}, assumed({0.5, 2.5}),
      "Relative chance that a leave week falls in the month, January first.");
  row("absence.spells_per_year", STEPWELL_AT(double&, workforce.absence_spells_per_year), "spells/year", {1.7}, {0, 50},
      derived("E-C04", {1.2, 2.4}), "Sickness spells of someone at the exhaustion cut-off.");
  row("absence.days_mean", STEPWELL_AT(double&, workforce.absence_days_mean), "days", {10}, {1, 365},
      derived("E-C04", {7, 14}), "Calendar days of a spell, mean (log-normal).");
  row("absence.days_sd", STEPWELL_AT(double&, workforce.absence_days_sd), "days", {22}, {0, 1000}, assumed({12, 35}),
      "Calendar days of a spell, standard deviation.");
  row("absence.per_exhaustion", STEPWELL_AT(double&, workforce.absence_per_exhaustion), "", {0.4}, {-2, 3},
      assumed({0, 0.8}, "E-D06"), "Log rate ratio of sickness spells per point of exhaustion.");
  row("policy.cover_from_days", STEPWELL_AT(std::int32_t&, workforce.cover_from_days), "days", {28}, {1, 10000},
      assumed({14, 60}), "An absence this long moves open cases to colleagues.", can_change);

  row("policy.overtime_limit_minutes_per_day", STEPWELL_AT(double&, workforce.overtime_limit_minutes_per_day),
      "min/day", {90}, {0, 480}, assumed({30, 150}),
      "Most that may be worked beyond the contracted day; what does not fit becomes backlog. 0 bans overtime.",
      can_change);
  row("policy.overtime_paid_share", STEPWELL_AT(double&, workforce.overtime_paid_share), "share", {0.2}, {0, 1},
      assumed({0, 0.6}), "Share of overtime hours that is paid.", can_change);

  row("turnover.burnout_leaving_odds_ratio", STEPWELL_AT(double&, workforce.burnout_leaving_odds_ratio), "", {1.57},
      {0.1, 20}, measured("E-D05", {1.0, 2.68}),
      "Odds of resigning, burnt out against not. Not established in this workforce: 1 is as valid.");
  row("turnover.hit_training_from_months", STEPWELL_AT(double&, workforce.hit_training_from_months), "months", {24},
      {0, 240}, guidance("E-B11"), "Months in service before leaving for further funded training is open.");
  row("recruitment.spread", STEPWELL_AT(double&, workforce.recruitment_spread), "", {0.4}, {0, 3}, assumed({0.2, 0.7}),
      "Standard deviation over mean of the time to fill a post (log-normal).");
  row("policy.recruitment_frozen", STEPWELL_AT(bool&, workforce.recruitment_frozen), "", {0}, {0, 1}, chosen(),
      "true: posts that fall vacant are not advertised until this is lifted.", can_change);
  row("recruitment.training_months", STEPWELL_AT(double&, workforce.training_months), "months", {12}, {1, 60},
      guidance("E-B11"), "Months a trainee needs to qualify.");
  row("recruitment.ramp_weeks", STEPWELL_AT(double&, workforce.ramp_weeks), "weeks", {12}, {0, 104}, assumed({6, 26}),
      "Weeks a starter needs to reach a full job plan and caseload.");
  row("recruitment.trainee_retained", STEPWELL_AT(double&, workforce.trainee_retained), "share", {0.85}, {0, 1},
      assumed({0.6, 1}), "Chance that a qualifying trainee takes a vacant qualified post here, if there is one.",
      can_change);
  row("recruitment.intake_month_first", STEPWELL_AT(std::int32_t&, workforce.intake_month_first), "month", {3}, {1, 12},
      assumed({1, 12}), "First month of the year in which trainee posts are filled.");
  row("recruitment.intake_month_second", STEPWELL_AT(std::int32_t&, workforce.intake_month_second), "month", {10},
      {1, 12}, assumed({1, 12}), "Second month of the year in which trainee posts are filled.");
}

} // namespace stepwell::scenario
