// Rows: one set per step of the pathway.
#include "scenario/fields/row.hpp"

namespace stepwell::scenario {

void pathway_fields(std::vector<field>& rows) {
  const row_writer row{rows, repeats::per_step};

  row.choice("pathway.steps.*.kind", STEPWELL_AT_STEP(std::uint8_t&, kind),
             {"screening", "assessment", "treatment", "group", "exit"}, chosen(), "What happens at the step.", false,
             static_cast<std::size_t>(service::step_kind::treatment));
  row.choice("pathway.steps.*.intensity", STEPWELL_AT_STEP(std::uint8_t&, level), {"none", "low", "high"}, chosen(),
             "Intensity of its sessions, for the counts of low- and high-intensity sessions.");
  row.choice("pathway.steps.*.counts_as", STEPWELL_AT_STEP(std::uint8_t&, counts_as),
             {"completed", "not_suitable", "signposted", "referred_elsewhere", "declined", "ended_before_planned"},
             chosen(), "For an exit: the official end code (EVIDENCE E-A04).");
  row("pathway.steps.*.roles", STEPWELL_AT_STEP(std::uint32_t&, roles), "", {0}, {0, 255}, chosen(),
      "Roles that may give the step's contacts.");
  row("pathway.steps.*.session_minutes", STEPWELL_AT_STEP(double&, session_minutes), "min", {30}, {1, 240},
      guidance("E-B02", {30, 60}),
      "Length of a contact. Diaries hold quarters of an hour: 35 minutes take three cells.", can_change);
  row("pathway.steps.*.notes_minutes", STEPWELL_AT_STEP(double&, notes_minutes), "min", {15}, {0, 240},
      measured("E-B09", {5, 30}), "Written work each attended contact leaves, mean.", can_change);
  row("pathway.steps.*.sessions_mean", STEPWELL_AT_STEP(double&, sessions_mean), "sessions", {1}, {1, 60},
      give_or_take(0.15, derived("E-A16", {1, 20})),
      "Planned length of a course, mean; drop-out shortens what is measured.", can_change);
  row("pathway.steps.*.sessions_sd", STEPWELL_AT_STEP(double&, sessions_sd), "sessions", {0}, {0, 60},
      give_or_take(0.25, derived("E-A17", {0, 8})),
      "Planned length of a course, standard deviation (log-normal: right-skewed).");
  row("pathway.steps.*.sessions_most", STEPWELL_AT_STEP(std::int32_t&, sessions_most), "sessions", {20}, {1, 60},
      guidance("E-B03"),
      "No course is planned longer. For a group: the number of meetings. Changed on a date, it holds for courses that "
      "begin from then on.",
      can_change);
  row("pathway.steps.*.gap_days", STEPWELL_AT_STEP(double&, gap_days), "days", {7}, {1, 90},
      give_or_take(0.3, assumed({5, 21})),
      "Wished time between contacts; full diaries and cancellations make it longer.", can_change);
  row("pathway.steps.*.drop_out_per_session", STEPWELL_AT_STEP(double&, drop_out_per_session), "share", {0.03}, {0, 1},
      give_or_take(0.3, derived("E-A04", {0.01, 0.1})), "Chance that an attended contact was the last, unplanned.");
  row("pathway.steps.*.patience_days", STEPWELL_AT_STEP(double&, patience_days), "days", {0}, {0, 36500},
      log_normal(assumed({60, 1000})),
      "Mean time a person stays on this step's waiting list before giving up. 0: for ever.");
  row("pathway.steps.*.did_not_attend", STEPWELL_AT_STEP(double&, did_not_attend), "share", {0.09}, {0, 0.9},
      measured("E-A06", {0.05, 0.22}), "Chance that a booked contact is missed without notice.", can_change);
  row("pathway.steps.*.telephone_share", STEPWELL_AT_STEP(double&, telephone_share), "share", {0.45}, {0, 1},
      measured("E-A07", {0.1, 0.9}), "Of its contacts, those by telephone.", can_change);
  row("pathway.steps.*.video_share", STEPWELL_AT_STEP(double&, video_share), "share", {0.36}, {0, 1},
      measured("E-A07", {0.1, 0.9}), "Of its contacts, those by video. The rest are face to face.", can_change);
  row("pathway.steps.*.improvement", STEPWELL_AT_STEP(double&, improvement), "share", {0}, {-1, 1},
      give_or_take(0.1, derived("E-A24", {0.25, 0.45})),
      "Share of the symptom score that a course of usual length takes away, mean.");
  row("pathway.steps.*.improvement_sd", STEPWELL_AT_STEP(double&, improvement_sd), "share", {0}, {0, 1},
      give_or_take(0.2, derived("E-A24", {0.25, 0.4})), "The same, standard deviation between people.");
  row("pathway.steps.*.group_size", STEPWELL_AT_STEP(std::int32_t&, group_size), "people", {7}, {2, 32},
      measured("E-B09"), "People a full group starts with.", can_change);
  row("pathway.steps.*.group_wait_weeks", STEPWELL_AT_STEP(std::int32_t&, group_wait_weeks), "weeks", {0}, {0, 52},
      chosen(),
      "For a group: how long anybody waits for it at most. It then starts with whoever is there. 0: it starts only "
      "when "
      "full.",
      can_change);
  row("pathway.steps.*.group_least", STEPWELL_AT_STEP(std::int32_t&, group_least), "people", {2}, {1, 32},
      assumed({2, 5}),
      "For a group with group_wait_weeks: people it is given for at least; fewer wait on until there are as many.",
      can_change);
  row.flag("pathway.steps.*.same_practitioner", STEPWELL_AT_STEP(bool&, same_practitioner), false, chosen(),
           "Whoever assessed keeps the patient, when their caseload allows.", can_change);
}

} // namespace stepwell::scenario
