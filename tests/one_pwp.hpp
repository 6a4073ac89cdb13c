// The smallest service whose every day can be told beforehand: one PWP, one administrator, nothing left to chance. Day
// 0 is Monday 24 June 2024; whoever is referred then comes from a file `referrals.csv` beside it.
#pragma once

namespace stepwell::test {

inline const char* const one_pwp = R"(
run: {start: 2024-06-24, warm_up_months: 0, measured_months: 3}
demand:
  {weekday_index: [1, 0, 0, 0, 0], monthly_referrals: referrals.csv, referred_again_share: 0,
   referred_again_share_early: 0}
wellbeing: {model: none}
leave: {weeks_per_year: 0}
absence: {spells_per_year: 0}
appointments:
  screening_days: 0
  deferral_share: 0
  patient_cancels: 0
  provider_cancels: 0
  seen_not_treated: 0
  notice_days: 5
  offer_weeks: 6
  release_days: 0
  spare_days: 0
staff:
  # One assessment slot of 45 minutes a week. A fifth falls due a day, and a slot is laid when half is due:
  # 0.2, 0.4, 0.6 - on Wednesdays.
  pwp:
    {posts: 1, wte: 1, contact_hours_per_week: 20, assessments_per_week: 1, case_supervision_hours_per_week: 0,
     clinical_supervision_hours_per_month: 0, leaving_per_year: 0}
  admin: {posts: 1, wte: 1, leaving_per_year: 0}
pathway:
  entry: screening
  steps:
    screening: {kind: screening, next: {assessment: 1}}
    assessment:
      {kind: assessment, intensity: none, roles: [pwp], session_minutes: 45, did_not_attend: 0,
       next: {guided_self_help: 1}}
    guided_self_help:
      {kind: treatment, intensity: low, roles: [pwp], same_practitioner: true, session_minutes: 60, gap_days: 10,
       sessions_mean: 3, sessions_sd: 0, sessions_most: 3, drop_out_per_session: 0, did_not_attend: 0,
       next: {completed: 1}}
    completed: {kind: exit, counts_as: completed}
)";

} // namespace stepwell::test
