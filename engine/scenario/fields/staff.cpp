// Rows: one set per role. Lists of defaults are in the order of service/workforce/role.hpp:
// trainee_pwp, pwp, senior_pwp, trainee_hit, hit, counsellor, supervisor, admin.
#include "scenario/fields/row.hpp"

namespace stepwell::scenario {

void staff_fields(std::vector<field>& rows) {
  const row_writer row{rows, repeats::per_role};

  row("staff.*.posts", STEPWELL_AT_ROLE(std::int32_t&, posts), "people", {0, 0, 0, 0, 0, 0, 0, 0}, {0, 20000}, chosen(),
      "Funded posts. A cut on a date closes posts as they fall vacant: nobody is dismissed.", can_change);
  row("staff.*.wte", STEPWELL_AT_ROLE(double&, wte), "WTE", {1, 0.95, 0.87, 1, 0.82, 0.715, 0.815, 0.85}, {0.2, 1},
      give_or_take(0.1, assumed({0.6, 1}, "E-C08")),
      "Whole-time equivalent of a post when somebody is recruited to it, mean. Holders work whole days that average to "
      "it.");
  row("staff.*.salary_gbp", STEPWELL_AT_ROLE(double&, salary_gbp), "GBP/year",
      {28824, 34423, 42631, 42631, 51260, 46580, 54710, 28824}, {0, 500000}, measured("E-C05"),
      "Whole-time pay: mid-points of bands 4, 5, 6, 6 and 7; top of 6 and of 7; mid-point of 4.", can_change);
  row("staff.*.caseload_cap", STEPWELL_AT_ROLE(std::int32_t&, caseload_cap), "cases", {25, 45, 25, 20, 37, 37, 20, 0},
      {0, 400}, guidance("E-B04", {25, 90}),
      "Active cases a whole-time practitioner may have; no new assessment or case is given beyond it.", can_change);
  row("staff.*.hard_cap", STEPWELL_AT_ROLE(bool&, hard_cap), "", {1, 1, 1, 1, 1, 1, 1, 1}, {0, 1}, chosen(),
      "true: never more cases than the cap. false: a leaver's or absentee's cases may be taken on above it.",
      can_change);
  row("staff.*.contact_hours_per_week", STEPWELL_AT_ROLE(double&, contact_hours_per_week), "h/week",
      {16, 22, 14, 12, 20, 20, 10, 25}, {0, 37.5}, measured("E-B09", {12, 26}),
      "Clinical slots in a whole-time job plan, assessments included; administrators: hours given to screening.",
      can_change);
  row("staff.*.assessments_per_week", STEPWELL_AT_ROLE(double&, assessments_per_week), "slots/week",
      {6, 12, 6, 0, 0, 0, 0, 0}, {0, 60}, guidance("E-B04", {8, 20}),
      "Slots of a whole-time job plan that are set aside for assessments.", can_change);
  row("staff.*.buffer_slots_per_week", STEPWELL_AT_ROLE(double&, buffer_slots_per_week), "slots/week",
      {0, 0, 0, 0, 0, 0, 0, 0}, {0, 40}, chosen(),
      "Of a whole-time job plan's contact slots, those kept free of contacts amid the others, for writing and for what "
      "cannot wait.",
      can_change);
  row("staff.*.contacts_per_day_most", STEPWELL_AT_ROLE(std::int32_t&, contacts_per_day_most), "contacts/day",
      {0, 0, 0, 0, 0, 0, 0, 0}, {0, 40}, chosen(),
      "Contacts that may be booked on one day; 0: as many as the slots hold. EVIDENCE E-B05: ten a day held only for "
      "weeks.",
      can_change);
  row("staff.*.home_share", STEPWELL_AT_ROLE(double&, home_share), "share", {0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4},
      {0, 1}, assumed({0.1, 0.7}), "Weekdays worked at home, drawn for each holder.");
  row("staff.*.surgery_share", STEPWELL_AT_ROLE(double&, surgery_share), "share",
      {0.15, 0.15, 0.1, 0.15, 0.15, 0.2, 0.1, 0}, {0, 1}, assumed({0, 0.4}),
      "Weekdays worked alone in a general practice; the rest are at the office, with colleagues.");
  row("staff.*.case_supervision_hours_per_week", STEPWELL_AT_ROLE(double&, case_supervision_hours_per_week), "h/week",
      {1, 1, 0.5, 1, 0.5, 0.5, 0.25, 0}, {0, 10}, guidance("E-B06", {0.25, 1.5}),
      "Case-management supervision received, one to one, every week.", can_change);
  row("staff.*.clinical_supervision_hours_per_month", STEPWELL_AT_ROLE(double&, clinical_supervision_hours_per_month),
      "h/month", {2.17, 2.17, 2.17, 4.34, 2.17, 2.17, 1, 0}, {0, 40}, guidance("E-B06", {1, 5}),
      "Clinical-skills or reflective supervision received, in the supervisor's group: 2.17 is an hour a fortnight.",
      can_change);
  row("staff.*.meeting_hours_per_week", STEPWELL_AT_ROLE(double&, meeting_hours_per_week), "h/week",
      {2, 2.5, 4, 2, 2.5, 2, 5, 2}, {0, 37.5}, give_or_take(0.3, assumed({1, 6})),
      "Team meetings, duty, training and continuing development.", can_change);
  row("staff.*.university_days_per_week", STEPWELL_AT_ROLE(double&, university_days_per_week), "days/week",
      {1, 0, 0, 2, 0, 0, 0, 0}, {0, 4}, guidance("E-B11"), "Taught days of trainees, whole days.");
  row("staff.*.supervisees_most", STEPWELL_AT_ROLE(std::int32_t&, supervisees_most), "people",
      {0, 0, 9, 0, 0, 0, 14, 0}, {0, 60}, assumed({4, 16}), "People one senior PWP or supervisor may supervise.",
      can_change);
  row("staff.*.tenure_months", STEPWELL_AT_ROLE(double&, tenure_months), "months", {0, 4, 30, 0, 12, 24, 60, 12},
      {0, 480}, give_or_take(0.3, derived("E-C03", {0, 60})),
      "Time in service, here or elsewhere, before somebody comes into a post, mean. Most PWPs come straight from "
      "training: with their stay they have then been in service for four years on average, some for seven and a half.");
  row("staff.*.leaving_per_year", STEPWELL_AT_ROLE(double&, leaving_per_year), "share/year",
      {0.08, 0.25, 0.15, 0.04, 0.10, 0.10, 0.08, 0.15}, {0, 0.95}, measured("E-C01", {0.05, 0.35}),
      "Share who resign in a year, in a workforce with the measured burnout.", can_change);
  row(
      "staff.*.leaving_shares",
      +[](service::parameters& p, std::size_t role) -> std::span<double> { return p.roles[role].leaving_shares; },
      "share", {0.3, 0.46, 0.22, 0.02, //
                0.3, 0.46, 0.22, 0.02, //
                0.3, 0.46, 0.22, 0.02, //
                0,   0.65, 0.27, 0.08, // high intensity and administrators
                0,   0.65, 0.27, 0.08, //
                0,   0.65, 0.27, 0.08, //
                0,   0.65, 0.27, 0.08, //
                0,   0.65, 0.27, 0.08},
      {0, 1}, assumed({0, 0.8}, "E-C01"),
      "Where leavers go: high-intensity training, another service, out of the field, retirement. Destinations are not "
      "published. Funded training is for low-intensity practitioners: elsewhere its share must be 0.");
  row("staff.*.notice_weeks", STEPWELL_AT_ROLE(double&, notice_weeks), "weeks", {4, 8, 8, 8, 12, 12, 12, 4}, {0, 26},
      assumed({4, 13}), "Notice a leaver gives.");
  row("staff.*.fill_rate", STEPWELL_AT_ROLE(double&, fill_rate), "share", {1, 0.2, 0.25, 1, 0.4, 0.4, 0.4, 1},
      {0.01, 1}, derived("E-C02", {0.1, 0.9}),
      "Chance that a round of advertising finds somebody; else another round follows, for trainees at the next intake. "
      "Set with the other parts of recruitment to the published vacancies: many posts are filled by the service's own "
      "trainees before a round from outside finds somebody.",
      can_change);
  row("staff.*.recruit_notice_weeks", STEPWELL_AT_ROLE(double&, recruit_notice_weeks), "weeks",
      {8, 8, 8, 8, 12, 12, 12, 4}, {0, 52}, assumed({4, 13}),
      "From offer to first day, mean: the notice a recruit works elsewhere. Trainees are found so long before the "
      "intake.",
      can_change);
}

} // namespace stepwell::scenario
