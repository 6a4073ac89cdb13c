// Rows: written work, overtime, supervision, leave, absence, leaving and joining.
#include "scenario/fields/row.hpp"

namespace stepwell::scenario {

void workforce_fields(std::vector<field>& rows) {
  const row_writer row{rows};

  row("work.notes_spread", STEPWELL_AT(double&, workforce.notes_spread), "", {0.5}, {0, 3}, assumed({0.3, 0.8}),
      "Standard deviation over mean of a contact's written work (log-normal).");
  row("work.risk_follow_up_minutes", STEPWELL_AT(double&, workforce.risk_follow_up_minutes), "min", {25}, {0, 480},
      log_normal(assumed({10, 60})), "Extra work after a contact with a person at risk, mean (log-normal).");
  row("work.risk_follow_up_spread", STEPWELL_AT(double&, workforce.risk_follow_up_spread), "", {0.8}, {0, 3},
      assumed({0.4, 1.2}), "Standard deviation over mean of that extra work.");
  row("work.writing_pace_spread", STEPWELL_AT(double&, workforce.writing_pace_spread), "", {0.2}, {0, 2},
      assumed({0.1, 0.35}),
      "Lasting differences between people in how long their written work takes: standard deviation over mean.");
  row("work.letter_minutes", STEPWELL_AT(double&, workforce.letter_minutes), "min", {12}, {0, 240},
      log_normal(assumed({5, 25})),
      "The letter that ends a course, planned or not, mean (log-normal, with work.notes_spread).");
  row("work.other_work_minutes_per_day", STEPWELL_AT(double&, workforce.other_work_minutes_per_day), "min/day", {35},
      {0, 450}, log_normal(assumed({15, 70})), "Calls, data entry and e-mail not tied to a contact, mean (log-normal).",
      can_change);
  row("work.other_work_spread", STEPWELL_AT(double&, workforce.other_work_spread), "", {0.5}, {0, 3},
      assumed({0.3, 0.9}), "Standard deviation over mean of that work between days.");
  row("work.team_work_minutes_per_day", STEPWELL_AT(double&, workforce.team_work_minutes_per_day), "min/day", {25},
      {0, 240}, log_normal(assumed({10, 45}, "E-P04")),
      "Duty calls, triage and messages of those away: minutes for each funded whole-time post, shared among those at "
      "work that day.",
      can_change);
  row("work.team_work_most_minutes_per_day", STEPWELL_AT(double&, workforce.team_work_most_minutes_per_day), "min/day",
      {120}, {0, 450}, assumed({60, 180}), "Most of it that one person can be asked for; beyond, it is left undone.");
  row("work.backlog_tolerated_minutes", STEPWELL_AT(double&, workforce.backlog_tolerated_minutes), "min", {60},
      {0, 2400}, log_normal(assumed({15, 180})), "Written work carried over to the next day before anyone stays late.");
  row("work.backlog_overwhelming_minutes", STEPWELL_AT(double&, workforce.backlog_overwhelming_minutes), "min", {600},
      {0, 10000}, log_normal(assumed({240, 1500})),
      "Written work not done at which nobody's boundaries hold any more; they give way evenly up to it. 0: they hold.");
  row("work.break_minutes", STEPWELL_AT(double&, workforce.break_minutes), "min/day", {20}, {0, 60}, assumed({10, 30}),
      "Of the break, what people work through before they stay late.");

  row("supervision.minutes_per_case", STEPWELL_AT(double&, workforce.minutes_per_case), "min", {2.5}, {0.1, 60},
      quoted("E-B07", {2, 3}), "Time a case takes in case-management supervision when the agenda leaves it.");
  row("supervision.least_minutes_per_case", STEPWELL_AT(double&, workforce.least_minutes_per_case), "min", {1.5},
      {0.1, 60}, quoted("E-B07", {0.35, 2.5}),
      "Least time a case is given when the agenda is full; what does not fit then is not reviewed.");
  row.choice("supervision.case_hours", STEPWELL_AT(std::uint8_t&, workforce.case_hours), {"fixed", "scaled"}, chosen(),
             "fixed: case management takes the role's hours however many cases there are. scaled: "
             "supervision.minutes_per_case for every case of a full caseload.");
  row.flag("supervision.agenda_structured", STEPWELL_AT(bool&, workforce.agenda_structured), true, chosen(),
           "true: decisions and new cases first, then risk, then overdue. false: in the order of the caseload.",
           can_change);
  row.flag("supervision.agenda_new", STEPWELL_AT(bool&, workforce.agenda_new), true, quoted("E-B08"),
           "New cases are on the agenda. Decisions that wait and cases overdue always are.", can_change);
  row.flag("supervision.agenda_risk", STEPWELL_AT(bool&, workforce.agenda_risk), true, quoted("E-B08"),
           "Cases at risk are on the agenda every week.", can_change);
  row.flag("supervision.agenda_above_cut_off", STEPWELL_AT(bool&, workforce.agenda_above_cut_off), false,
           quoted("E-B08"), "Cases still at caseness are on the agenda every week.", can_change);
  row.flag("supervision.agenda_all", STEPWELL_AT(bool&, workforce.agenda_all), false, chosen(),
           "Every case is on the agenda every week.", can_change);
  row.flag("supervision.gates_plans", STEPWELL_AT(bool&, workforce.gates_plans), false, chosen(),
           "true: treatment after an assessment waits for supervision, as steps up do. England's week from assessment "
           "to low intensity (E-A12) leaves no room for it, so it is off.",
           can_change);
  row("supervision.risk_found_minutes", STEPWELL_AT(double&, workforce.risk_found_minutes), "min", {2}, {0, 60},
      assumed({0.5, 5}, "E-B07"),
      "Minutes on a case at risk after which the risk is noticed with a chance of 63 % (exponential); 0: always.");
  row.choice("supervision.clinical_format", STEPWELL_AT(std::uint8_t&, workforce.clinical_format),
             {"group", "individual"}, chosen(),
             "Clinical supervision in the supervisor's group, or alone, which takes the supervisor as often as there "
             "are people.");
  row("supervision.individual_quality", STEPWELL_AT(double&, workforce.individual_quality), "", {1.2}, {0, 5},
      assumed({1, 1.6}), "Worth of an hour of clinical supervision alone, an hour in the group being 1.");
  row("supervision.review_weeks", STEPWELL_AT(std::int32_t&, workforce.review_weeks), "weeks", {4}, {1, 52},
      quoted("E-B08"),
      "A case not reviewed for this long is overdue; a step-up decision waits no longer than this for supervision.",
      can_change);
  row("supervision.quality_sd", STEPWELL_AT(double&, workforce.supervision_quality_sd), "", {0.25}, {0, 1},
      assumed({0.1, 0.5}),
      "Standard deviation between supervisors of the quality of clinical supervision, whose mean is 1.");
  row("policy.clinical_supervision_lost", STEPWELL_AT(double&, workforce.clinical_supervision_lost), "share", {0.5},
      {0, 1}, decided(assumed({0, 0.8}, "E-P08")),
      "Chance that planned clinical supervision is given up at full target pressure; 0 protects it.", can_change);

  row("leave.weeks_per_year", STEPWELL_AT(double&, workforce.leave_weeks_per_year), "weeks/year", {5.8}, {0, 20},
      assumed({5.4, 6.6}), "Annual leave, in whole weeks, bank holidays apart.");
  row(
      "leave.month_index",
      +[](service::parameters& p, std::size_t) -> std::span<double> { return p.workforce.leave_month_index; }, "",
      {0.6, 1, 0.9, 1.3, 1, 0.9, 1.3, 2, 0.9, 1, 0.6, 1.8}, {0, 20}, assumed({0.5, 2.5}),
      "Relative chance that a leave week falls in the month, January first.");
  row("absence.spells_per_year", STEPWELL_AT(double&, workforce.absence_spells_per_year), "spells/year", {2.0}, {0, 50},
      log_normal(derived("E-C04", {1.3, 2.8})), "Illnesses of someone at the exhaustion cut-off, of all causes.");
  row("absence.days_mean", STEPWELL_AT(double&, workforce.absence_days_mean), "days", {8}, {1, 365},
      log_normal(derived("E-C04", {5, 12})), "Calendar days of a spell of any cause but stress, mean (log-normal).");
  row("absence.days_sd", STEPWELL_AT(double&, workforce.absence_days_sd), "days", {18}, {0, 1000},
      log_normal(assumed({8, 30})), "Calendar days of such a spell, standard deviation.");
  row("absence.stress_share", STEPWELL_AT(double&, workforce.stress_share), "share", {0.075}, {0, 1},
      derived("E-C04", {0.04, 0.14}),
      "Of illnesses at the exhaustion cut-off, anxiety, stress and depression: about 25 % of days, being long.");
  row("absence.stress_days_mean", STEPWELL_AT(double&, workforce.stress_days_mean), "days", {25}, {1, 365},
      log_normal(assumed({15, 40}, "E-C04")), "Calendar days of a spell of stress, mean (log-normal).");
  row("absence.stress_days_sd", STEPWELL_AT(double&, workforce.stress_days_sd), "days", {30}, {0, 1000},
      log_normal(assumed({15, 50})), "Calendar days of a spell of stress, standard deviation.");
  row("absence.stress_per_exhaustion", STEPWELL_AT(double&, workforce.stress_per_exhaustion), "", {0.9}, {-3, 5},
      assumed({0, 1.8}, "E-D06"), "Log rate ratio of spells of stress per point of exhaustion.");
  row("absence.per_exhaustion", STEPWELL_AT(double&, workforce.absence_per_exhaustion), "", {0.2}, {-2, 3},
      assumed({0, 0.5}, "E-D06"), "Log rate ratio of all other spells per point of exhaustion.");
  row("policy.cover_from_days", STEPWELL_AT(std::int32_t&, workforce.cover_from_days), "days", {28}, {1, 10000},
      decided(assumed({14, 60})), "An absence this long moves open cases to colleagues.", can_change);

  row.choice("policy.absence_cover", STEPWELL_AT(std::uint8_t&, workforce.absence_cover), {"shared", "dropped"},
             chosen(),
             "shared: team work of those away, and of vacant posts, is done by those at work. dropped: it is not done.",
             can_change);

  row.choice("policy.overtime", STEPWELL_AT(std::uint8_t&, workforce.overtime),
             {"paid", "unpaid", "time_off_in_lieu", "banned"}, chosen(),
             "How work beyond the contracted day is repaid: policy.overtime_paid_share of it in money, not at all, or "
             "in free afternoons weeks later; banned: none is worked, and what does not fit becomes backlog.",
             can_change);
  row.flag("policy.breaks_protected", STEPWELL_AT(bool&, workforce.breaks_protected), false, chosen(),
           "true: nobody works through the break.", can_change);
  row("policy.overtime_limit_minutes_per_day", STEPWELL_AT(double&, workforce.overtime_limit_minutes_per_day),
      "min/day", {90}, {0, 480}, decided(assumed({30, 150})),
      "Most that may be worked beyond the contracted day; what does not fit becomes backlog. 0 bans overtime.",
      can_change);
  row("policy.overtime_paid_share", STEPWELL_AT(double&, workforce.overtime_paid_share), "share", {0.2}, {0, 1},
      decided(assumed({0, 0.6})), "With policy.overtime paid: share of overtime hours that is claimed and paid.",
      can_change);

  row("turnover.hit_training_from_months", STEPWELL_AT(double&, workforce.hit_training_from_months), "months", {24},
      {0, 240}, guidance("E-B11"), "Months in service before leaving for further funded training is open.");
  row("turnover.hit_training_places_per_year", STEPWELL_AT(std::int32_t&, workforce.hit_training_places_per_year),
      "people/year", {3}, {0, 1000}, assumed({1, 6}, "E-B11"),
      "Places in funded high-intensity training that the service's PWPs can take in a calendar year, at its intakes. "
      "Who "
      "gets none stays and is considered again.",
      can_change);
  row("recruitment.approval_weeks", STEPWELL_AT(double&, workforce.approval_weeks), "weeks", {5}, {0, 104},
      assumed({1, 10}, "E-C02"), "From notice to leave to fill the post, mean. Trainee posts need none.", can_change);
  row("recruitment.advert_weeks", STEPWELL_AT(double&, workforce.advert_weeks), "weeks", {9}, {0, 104},
      assumed({5, 13}, "E-C02"), "A round of recruitment from advert to offer, checks included, mean.", can_change);
  row("recruitment.spread", STEPWELL_AT(double&, workforce.recruitment_spread), "", {0.4}, {0, 3}, assumed({0.2, 0.7}),
      "Standard deviation over mean of each part: approval, a round of advertising, the recruit's notice "
      "(log-normal).");
  row("recruitment.internal_promotion", STEPWELL_AT(double&, workforce.internal_promotion), "share", {0.5}, {0, 1},
      assumed({0.2, 0.9}),
      "Chance that a vacant post of a senior PWP or supervisor goes to one of the service's own PWPs or therapists, if "
      "one may be promoted; their post falls vacant.",
      can_change);
  row("recruitment.promotion_from_months", STEPWELL_AT(double&, workforce.promotion_from_months), "months", {24},
      {0, 240}, assumed({12, 36}), "Months in service before promotion is open.");
  row("policy.recruitment_frozen", STEPWELL_AT(bool&, workforce.recruitment_frozen), "", {0}, {0, 1}, chosen(),
      "true: vacancies are neither approved nor advertised until this is lifted; offers already made are kept.",
      can_change);
  row("recruitment.training_months", STEPWELL_AT(double&, workforce.training_months), "months", {12}, {1, 60},
      guidance("E-B11"), "Months a trainee needs to qualify.");
  row("recruitment.ramp_weeks", STEPWELL_AT(double&, workforce.ramp_weeks), "weeks", {12}, {0, 104},
      log_normal(assumed({6, 26})), "Weeks a starter needs to reach a full job plan and caseload.");
  row("recruitment.trainee_retained", STEPWELL_AT(double&, workforce.trainee_retained), "share", {0.85}, {0, 1},
      assumed({0.6, 1}), "Chance that a qualifying trainee takes a vacant qualified post here, if there is one.",
      can_change);
  row("recruitment.intake_month_first", STEPWELL_AT(std::int32_t&, workforce.intake_month_first), "month", {3}, {1, 12},
      assumed({1, 12}), "First month of the year in which trainee posts are filled.");
  row("recruitment.intake_month_second", STEPWELL_AT(std::int32_t&, workforce.intake_month_second), "month", {10},
      {1, 12}, assumed({1, 12}), "Second month of the year in which trainee posts are filled.");
}

} // namespace stepwell::scenario
