// Rows: wellbeing. Signs come from the literature (EVIDENCE D and E), sizes hardly ever: see each row's range.
#include "scenario/fields/row.hpp"

namespace stepwell::scenario {

namespace {

void group_fields(const row_writer& row) {
  row("wellbeing.pwp.exhaustion_intercept", STEPWELL_AT(double&, wellbeing.group[0].exhaustion_intercept), "points",
      {2.61}, {1, 4}, derived("E-D01", {2.3, 2.8}),
      "Exhaustion of an average PWP in an average week. Set so that the typical service has the surveyed prevalence.");
  row("wellbeing.pwp.disengagement_intercept", STEPWELL_AT(double&, wellbeing.group[0].disengagement_intercept),
      "points", {2.475}, {1, 4}, derived("E-D01", {2.2, 2.7}),
      "Disengagement of an average PWP in an average week; set likewise.");
  row("wellbeing.pwp.telephone_from_tenure", STEPWELL_AT(double&, wellbeing.group[0].telephone_from_tenure),
      "points per h/week", {0.012}, {-0.1, 0.2}, assumed({0, 0.03}, "E-D02"),
      "Exhaustion per telephone hour a week, from wellbeing.telephone_tenure_months in service on.");
  row("wellbeing.pwp.burnout_reference", STEPWELL_AT(double&, wellbeing.group[0].burnout_reference), "share", {0.686},
      {0, 1}, measured("E-D01", {0.588, 0.773}), "Share burnt out in the workforce whose leaving was measured.");
  row("wellbeing.hit.exhaustion_intercept", STEPWELL_AT(double&, wellbeing.group[1].exhaustion_intercept), "points",
      {2.48}, {1, 4}, derived("E-D01", {2.2, 2.7}),
      "Exhaustion of an average high-intensity therapist in an average week; set to the surveyed prevalence.");
  row("wellbeing.hit.disengagement_intercept", STEPWELL_AT(double&, wellbeing.group[1].disengagement_intercept),
      "points", {2.285}, {1, 4}, derived("E-D01", {2.0, 2.5}),
      "Disengagement of an average high-intensity therapist in an average week; set likewise.");
  row("wellbeing.hit.telephone_from_tenure", STEPWELL_AT(double&, wellbeing.group[1].telephone_from_tenure),
      "points per h/week", {0}, {-0.1, 0.2}, assumed({0, 0.01}, "E-D02"),
      "The same for high-intensity therapists, in whom nothing was found.");
  row("wellbeing.hit.burnout_reference", STEPWELL_AT(double&, wellbeing.group[1].burnout_reference), "share", {0.5},
      {0, 1}, measured("E-D01", {0.396, 0.604}), "Share burnt out in the workforce whose leaving was measured.");
}

void demand_on_people_fields(const row_writer& row) {
  row("wellbeing.contact_hours", STEPWELL_AT(double&, wellbeing.contact_hours), "points per h/week", {0.012}, {-1, 1},
      assumed({0, 0.03}, "E-D03"), "Exhaustion per contact hour a week above wellbeing.contact_hours_usual.");
  row("wellbeing.contact_hours_usual", STEPWELL_AT(double&, wellbeing.contact_hours_usual), "h/week", {15}, {0, 60},
      assumed({12, 20}), "Contact hours from which they count, and below which they ease.");
  row("wellbeing.longest_run", STEPWELL_AT(double&, wellbeing.longest_run), "points per h", {0.04}, {-1, 1},
      assumed({0, 0.1}, "E-D03"), "Exhaustion per hour of the week's longest back-to-back run above two hours.");
  row("wellbeing.overtime", STEPWELL_AT(double&, wellbeing.overtime), "points per h/week", {0.07}, {-1, 1},
      assumed({0.02, 0.15}, "E-D02"), "Exhaustion per hour of overtime a week.");
  row("wellbeing.notes_backlog", STEPWELL_AT(double&, wellbeing.notes_backlog), "points per h", {0.015}, {-1, 1},
      assumed({0, 0.04}), "Exhaustion per hour of written work not done.");
  row("wellbeing.caseload_over_cap", STEPWELL_AT(double&, wellbeing.caseload_over_cap), "points", {0.3}, {-5, 5},
      assumed({0, 0.8}), "Exhaustion per caseload's worth of cases above the cap.");
  row("wellbeing.missed_breaks", STEPWELL_AT(double&, wellbeing.missed_breaks), "points per break", {0.02}, {-1, 1},
      assumed({0, 0.05}), "Exhaustion per missed break a week.");
  row("wellbeing.risk_contacts", STEPWELL_AT(double&, wellbeing.risk_contacts), "points per contact", {0.01}, {-1, 1},
      assumed({0, 0.03}, "E-D03"), "Exhaustion per contact a week with a person at risk.");
  row("wellbeing.pressure", STEPWELL_AT(double&, wellbeing.pressure), "points", {0.2}, {-5, 5},
      assumed({0, 0.5}, "E-D03"), "Exhaustion at full target pressure.");
  row("wellbeing.telephone_tenure_months", STEPWELL_AT(double&, wellbeing.telephone_tenure_months), "months", {24},
      {0, 600}, measured("E-D02"), "Months in service from which telephone hours weigh.");
  row("wellbeing.worked_ill", STEPWELL_AT(double&, wellbeing.worked_ill), "points", {0.5}, {-5, 5}, assumed({0, 1}),
      "Exhaustion of a week worked though ill.");
}

void resource_fields(const row_writer& row) {
  row("wellbeing.clinical_supervision", STEPWELL_AT(double&, wellbeing.clinical_supervision), "points per h/week",
      {0.25}, {-5, 5}, assumed({0.05, 0.5}, "E-D02"),
      "Exhaustion eased by clinical supervision received, weighted by its quality.");
  row("wellbeing.case_supervision", STEPWELL_AT(double&, wellbeing.case_supervision), "points per h/week", {0.02},
      {-5, 5}, assumed({0, 0.06}, "E-P08"), "Exhaustion eased by case-management supervision: little.");
  row("wellbeing.leave", STEPWELL_AT(double&, wellbeing.leave), "points", {0.4}, {-5, 5}, assumed({0.1, 0.8}),
      "Exhaustion eased by a week of leave.");
  row("wellbeing.peer_time", STEPWELL_AT(double&, wellbeing.peer_time), "points per h/week", {0.04}, {-1, 1},
      assumed({0, 0.1}), "Exhaustion eased per hour a week with colleagues: meetings, breaks kept at the office.");
  row("wellbeing.peer_hours_usual", STEPWELL_AT(double&, wellbeing.peer_hours_usual), "h/week", {3}, {0, 37.5},
      assumed({1, 5}), "Hours with colleagues, in a full week at work, from which they count.");
  row("policy.diary_autonomy", STEPWELL_AT(double&, wellbeing.diary_autonomy), "", {0.5}, {0, 1}, chosen(),
      "How far practitioners arrange their own diaries: 0 not at all, 0.5 as usual, 1 wholly.", can_change);
  row("wellbeing.autonomy", STEPWELL_AT(double&, wellbeing.autonomy), "points", {0.1}, {-5, 5},
      assumed({0, 0.3}, "E-D03"), "Exhaustion eased by whole autonomy over the diary instead of the usual.");
  row("policy.manager_access", STEPWELL_AT(double&, wellbeing.manager_accessibility), "", {0.5}, {0, 1}, chosen(),
      "How easily a manager is reached: 0 not at all, 0.5 as usual, 1 always.", can_change);
  row("wellbeing.manager_access", STEPWELL_AT(double&, wellbeing.manager_access), "points", {0.08}, {-5, 5},
      assumed({0, 0.25}), "Exhaustion eased by a manager always at hand instead of as usual.");
  row("wellbeing.buffering", STEPWELL_AT(double&, wellbeing.buffering), "share per h/week", {0.3}, {0, 2},
      assumed({0, 0.6}), "Share of the strain's effect that an hour a week of clinical supervision takes away.");
}

void disengagement_fields(const row_writer& row) {
  row("wellbeing.disengagement_from_exhaustion", STEPWELL_AT(double&, wellbeing.disengagement_from_exhaustion),
      "points per point", {0.4}, {-5, 5}, assumed({0.2, 0.6}, "E-P11"),
      "Disengagement per point of exhaustion above its cut-off, with a lag.");
  row("wellbeing.meaning", STEPWELL_AT(double&, wellbeing.meaning), "points", {0.2}, {-5, 5}, assumed({0, 0.4}),
      "Disengagement eased by full meaning (0-1).");
  row("wellbeing.disengagement_pressure", STEPWELL_AT(double&, wellbeing.disengagement_pressure), "points", {0.15},
      {-5, 5}, assumed({0, 0.4}), "Disengagement at full target pressure.");
  row("wellbeing.disengagement_supervision", STEPWELL_AT(double&, wellbeing.disengagement_supervision),
      "points per h/week", {0.1}, {-5, 5}, assumed({0, 0.3}, "E-P08"),
      "Disengagement eased by clinical supervision received.");
  row("wellbeing.meaning_from_recovery", STEPWELL_AT(double&, wellbeing.meaning_from_recovery), "", {0.012}, {0, 1},
      assumed({0.005, 0.03}), "Meaning gained from a recovery one has seen.");
  row("wellbeing.meaning_lost_per_course_cut", STEPWELL_AT(double&, wellbeing.meaning_lost_per_course_cut), "", {0.01},
      {0, 1}, assumed({0, 0.03}), "Meaning lost when a manager ends a patient's course early or makes it shorter.");
  row("wellbeing.meaning_fades_per_week", STEPWELL_AT(double&, wellbeing.meaning_fades_per_week), "share/week", {0.02},
      {0, 1}, assumed({0.01, 0.05}), "Meaning lost in a week.");
  row("wellbeing.co_location", STEPWELL_AT(double&, wellbeing.co_location), "points", {0.1}, {-5, 5}, assumed({0, 0.3}),
      "Disengagement eased by working every day at the office instead of none.");
  row("wellbeing.office_share_usual", STEPWELL_AT(double&, wellbeing.office_share_usual), "share", {0.45}, {0, 1},
      assumed({0.2, 0.8}), "Share of days at the office from which co-location counts.");
  row("wellbeing.variety", STEPWELL_AT(double&, wellbeing.variety), "points", {0.2}, {-5, 5}, assumed({0, 0.6}),
      "Disengagement eased per point of variety of the contact time (0: all of one kind; 2/3: assessments, groups and "
      "treatment alike).");
  row("wellbeing.variety_usual", STEPWELL_AT(double&, wellbeing.variety_usual), "", {0.25}, {0, 0.67},
      assumed({0.1, 0.5}), "Variety from which it counts.");
}

void speed_fields(const row_writer& row) {
  row("wellbeing.exhaustion_half_life_weeks", STEPWELL_AT(double&, wellbeing.exhaustion_half_life_weeks), "weeks", {6},
      {0, 520}, log_normal(assumed({3, 12}, "E-D07")),
      "Time in which half the distance to the week's set-point is covered.");
  row("wellbeing.disengagement_half_life_weeks", STEPWELL_AT(double&, wellbeing.disengagement_half_life_weeks), "weeks",
      {14}, {0, 520}, log_normal(assumed({8, 26}, "E-D07")), "The same for disengagement, which follows.");
  row("wellbeing.rest_lost_per_overtime_hour", STEPWELL_AT(double&, wellbeing.rest_lost_per_overtime_hour),
      "share per h/week", {0.02}, {0, 1}, assumed({0, 0.05}, "E-D10"),
      "With stock_flow: share of the week's recovery that an hour of overtime takes away.");
  row("wellbeing.recovery_from_energy", STEPWELL_AT(double&, wellbeing.recovery_from_energy), "", {0.5}, {0, 1},
      assumed({0, 1}, "E-D10"), "With stock_flow: how far recovery itself needs energy; 0: the tired recover as fast.");
  row("wellbeing.supervision_memory_weeks", STEPWELL_AT(double&, wellbeing.supervision_memory_weeks), "weeks", {6},
      {0, 104}, log_normal(assumed({3, 12})), "Over which supervision received still helps.");
  row("wellbeing.emotional_load_per_contact", STEPWELL_AT(double&, wellbeing.emotional_load_per_contact), "", {1},
      {0, 100}, chosen(), "Sets the unit of unprocessed load: contacts.");
  row("wellbeing.emotional_load_drained_per_week", STEPWELL_AT(double&, wellbeing.emotional_load_drained_per_week),
      "share/week", {0.5}, {0, 1}, assumed({0.3, 0.8}, "E-D10"), "Unprocessed load that fades by itself.");
  row("wellbeing.emotional_load_drained_per_hour", STEPWELL_AT(double&, wellbeing.emotional_load_drained_per_hour),
      "share/h", {0.2}, {0, 1}, assumed({0.05, 0.4}, "E-D10"),
      "Unprocessed load that an hour of clinical supervision drains.");
  row("wellbeing.emotional_load", STEPWELL_AT(double&, wellbeing.emotional_load), "points per contact", {0.003},
      {-1, 1}, assumed({0, 0.008}, "E-D10"), "Exhaustion per contact of unprocessed load.");
  row("wellbeing.boundary_skill_start", STEPWELL_AT(double&, wellbeing.boundary_skill_start), "", {0.2}, {0, 1},
      assumed({0.05, 0.4}),
      "Boundary skill (0-1) at the start of a career: the share of possible overtime that is refused.");
  row("wellbeing.boundary_skill_sd", STEPWELL_AT(double&, wellbeing.boundary_skill_sd), "", {0.15}, {0, 1},
      assumed({0.05, 0.3}), "Lasting differences in boundary skill between people.");
  row("wellbeing.boundary_skill_per_year", STEPWELL_AT(double&, wellbeing.boundary_skill_per_year), "1/year", {0.05},
      {0, 1}, assumed({0.01, 0.1}), "Boundary skill gained in a year in service.");
  row("wellbeing.boundary_skill_eroded", STEPWELL_AT(double&, wellbeing.boundary_skill_eroded), "1/week", {0.002},
      {0, 1}, assumed({0, 0.01}), "Boundary skill lost in a week with more than an hour of overtime a day.");
}

} // namespace

void wellbeing_fields(std::vector<field>& rows) {
  const row_writer row{rows};
  row.choice("wellbeing.model", STEPWELL_AT(std::uint8_t&, wellbeing.model), {"jdr", "stock_flow", "none"}, chosen(),
             "jdr: job demands and resources, answered in proportion. stock_flow: the same demands and resources on a "
             "store of "
             "energy that recovers slower the emptier it is. none: exhaustion and disengagement stand still and "
             "nothing depends "
             "on them.");
  row("wellbeing.exhaustion_cut_off", STEPWELL_AT(double&, wellbeing.exhaustion_cut_off), "points", {2.25}, {1, 4},
      quoted("E-D08", {2.0, 2.5}),
      "OLBI exhaustion at or above which, together with disengagement, a person counts as burnt out. No official "
      "cut-off exists.");
  row("wellbeing.disengagement_cut_off", STEPWELL_AT(double&, wellbeing.disengagement_cut_off), "points", {2.10},
      {1, 4}, quoted("E-D08", {1.9, 2.3}),
      "OLBI disengagement at or above which, together with exhaustion, a person counts as burnt out.");
  row("wellbeing.exhaustion_person_sd", STEPWELL_AT(double&, wellbeing.exhaustion_person_sd), "points", {0.38}, {0, 2},
      derived("E-D01", {0.25, 0.5}), "Lasting differences in exhaustion between people at equal work.");
  row("wellbeing.disengagement_person_sd", STEPWELL_AT(double&, wellbeing.disengagement_person_sd), "points", {0.30},
      {0, 2}, derived("E-D01", {0.2, 0.45}), "Lasting differences in disengagement between people at equal work.");
  group_fields(row);
  demand_on_people_fields(row);
  resource_fields(row);
  disengagement_fields(row);
  speed_fields(row);
}

} // namespace stepwell::scenario
