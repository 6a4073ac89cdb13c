// Rows: who is referred, how many, and how appointments are made and kept.
#include "scenario/fields/row.hpp"

namespace stepwell::scenario {

void demand_fields(std::vector<field>& rows) {
  const row_writer row{rows};

  row("demand.referrals_per_year", STEPWELL_AT(double&, demand.referrals_per_year), "referrals/year", {12000}, {0, 5e6},
      measured("E-A29"),
      "Referrals of new people in a year, at the run's start; people referred again come on top. Ignored when "
      "demand.monthly_referrals is given: an official series counts both.",
      can_change);
  row("demand.referred_again_share", STEPWELL_AT(double&, demand.referred_again_share), "share", {0.10}, {0, 0.95},
      assumed({0.04, 0.2}), "People who completed their care and are referred again one day.", can_change);
  row("demand.referred_again_share_early", STEPWELL_AT(double&, demand.referred_again_share_early), "share", {0.20},
      {0, 0.95}, assumed({0.08, 0.4}),
      "The same of people whose care ended early: declined, dropped out, discharged before what was planned.",
      can_change);
  row("demand.referred_again_days", STEPWELL_AT(double&, demand.referred_again_days), "days", {240}, {1, 3650},
      log_normal(assumed({120, 480})), "Mean time from discharge to the next referral; exponential.", can_change);
  row("demand.growth_per_year", STEPWELL_AT(double&, demand.growth_per_year), "share/year", {0}, {-0.5, 1}, chosen(),
      "Yearly growth of referrals, compounding month by month from the run's start, or from the date of a change.",
      can_change);
  row("demand.variance_to_mean", STEPWELL_AT(double&, demand.variance_to_mean), "", {5.1}, {1, 200},
      measured("E-A22", {1.8, 25.9}),
      "Variance of monthly referrals over their mean, after season and trend. 1 is Poisson.");
  row(
      "demand.month_index",
      +[](service::parameters& p, std::size_t) -> std::span<double> { return p.demand.month_index; }, "",
      {1.10, 1.12, 1.06, .94, .95, .97, .98, .93, 1.02, 1.07, 1.07, .80}, {0, 10}, measured("E-A21"),
      "Referrals per working day in each month relative to the year's, January first; their mean is 1 or up to a tenth "
      "off.");
  row(
      "demand.weekday_index",
      +[](service::parameters& p, std::size_t) -> std::span<double> { return p.demand.weekday_index; }, "",
      {1, 1, 1, 1, 1}, {0, 10}, assumed({0.8, 1.2}),
      "Referrals on each working weekday relative to the week's, Monday first.");
  row("demand.self_referral_share", STEPWELL_AT(double&, demand.self_referral_share), "share", {0.675}, {0, 1},
      measured("E-A20"), "Of referrals, those people make themselves.");
  row("demand.general_practitioner_share", STEPWELL_AT(double&, demand.general_practitioner_share), "share", {0.09},
      {0, 1}, measured("E-A20"), "Of referrals, those made by a general practitioner.");

  row("case_mix.phq9_mean", STEPWELL_AT(double&, case_mix.phq9_mean), "points", {14.0}, {0, 27},
      measured("E-A24", {13.5, 14.4}), "PHQ-9 (depression) at first contact, mean.");
  row("case_mix.phq9_sd", STEPWELL_AT(double&, case_mix.phq9_sd), "points", {6.0}, {0, 15},
      measured("E-A24", {5.9, 6.1}), "PHQ-9 at first contact, standard deviation.");
  row("case_mix.gad7_mean", STEPWELL_AT(double&, case_mix.gad7_mean), "points", {13.0}, {0, 21},
      measured("E-A24", {12.5, 13.3}), "GAD-7 (anxiety) at first contact, mean.");
  row("case_mix.gad7_sd", STEPWELL_AT(double&, case_mix.gad7_sd), "points", {5.1}, {0, 12},
      measured("E-A24", {5.0, 5.2}), "GAD-7 at first contact, standard deviation.");
  row("case_mix.score_correlation", STEPWELL_AT(double&, case_mix.score_correlation), "", {0.7}, {-1, 1},
      assumed({0.55, 0.8}), "Correlation of a person's PHQ-9 and GAD-7 at first contact.");
  row("case_mix.risk_share", STEPWELL_AT(double&, case_mix.risk_share), "share", {0.08}, {0, 1}, assumed({0.03, 0.15}),
      "People whose contacts need risk follow-up.");
  row(
      "case_mix.problem_shares",
      +[](service::parameters& p, std::size_t) -> std::span<double> { return p.case_mix.problem_shares; }, "share",
      {0.46, 0.26, 0.08, 0.03, 0.02, 0.02, 0.13}, {0, 1}, measured("E-A26"),
      "People by problem: depression, generalised anxiety, post-traumatic stress, obsessive-compulsive disorder, "
      "social "
      "phobia, panic, other; other takes what is left.");
  row(
      "case_mix.problem_response",
      +[](service::parameters& p, std::size_t) -> std::span<double> { return p.case_mix.problem_response; }, "",
      {-0.02, 0.13, -0.16, -0.10, -0.27, 0, 0}, {-1, 1}, derived("E-A25", {-0.40, 0.25}),
      "Added to the share of the score that a course takes away, by problem in the same order.");
  row("case_mix.deprivation_response", STEPWELL_AT(double&, case_mix.deprivation_response), "share", {0.25}, {-1, 1},
      derived("E-A27", {0.15, 0.35}),
      "Share of the score that a course takes away, in the least deprived tenth of neighbourhoods less in the most.");
  row("case_mix.complexity_share", STEPWELL_AT(double&, case_mix.complexity_share), "share", {0.2}, {0, 1},
      assumed({0.1, 0.4}), "People with long-standing or several problems.");
  row("case_mix.complexity_response", STEPWELL_AT(double&, case_mix.complexity_response), "share", {-0.05}, {-1, 1},
      assumed({-0.15, 0}), "Added to the share of the score that a course takes away from complex problems.");
  row("case_mix.complexity_sessions", STEPWELL_AT(double&, case_mix.complexity_sessions), "", {1.1}, {0.1, 5},
      log_normal(assumed({1, 1.3})), "Planned sessions with complex problems, times those of others.");
  row("case_mix.phq9_noise", STEPWELL_AT(double&, case_mix.phq9_noise), "points", {2.1}, {0, 10},
      derived("E-A23", {1.5, 3.0}), "Standard deviation of one PHQ-9 about the person's state.");
  row("case_mix.gad7_noise", STEPWELL_AT(double&, case_mix.gad7_noise), "points", {2.3}, {0, 10},
      derived("E-A23", {1.3, 2.6}), "Standard deviation of one GAD-7 about the person's state.");
  row("case_mix.early_response_sessions", STEPWELL_AT(double&, case_mix.early_response_sessions), "sessions", {4},
      {0.1, 50}, log_normal(assumed({2, 8})), "Sessions by which 63 % of a course's improvement has come.");
  row("case_mix.response_split", STEPWELL_AT(double&, case_mix.response_split), "share", {0.401}, {0, 1},
      derived("E-A23", {0.25, 0.5}),
      "Half the distance, in share of the score lost, between people who respond to treatment and people who do not.");
  row("case_mix.therapist_sd", STEPWELL_AT(double&, case_mix.therapist_sd), "share", {0.076}, {0, 1},
      derived("E-D04", {0.069, 0.082}),
      "Standard deviation between practitioners of the share of the score a course takes away: 6 % of the variance "
      "between people.");

  row("appointments.notice_days", STEPWELL_AT(std::int32_t&, appointments.notice_days), "days", {5}, {0, 60},
      assumed({2, 10}), "At least this long between offering an appointment and holding it.", can_change);
  row("appointments.horizon_weeks", STEPWELL_AT(std::int32_t&, appointments.horizon_weeks), "weeks", {10}, {2, 16},
      assumed({6, 16}), "How far ahead diaries are open for booking.");
  row("appointments.offer_weeks", STEPWELL_AT(std::int32_t&, appointments.offer_weeks), "weeks", {5}, {1, 16},
      assumed({2, 8}), "How far ahead an assessment is offered; people beyond that wait on the list.", can_change);
  row("appointments.short_notice_share", STEPWELL_AT(double&, appointments.short_notice_share), "share", {0}, {0, 1},
      {}, "People on a cancellation list, who can come the day after an offer and so take hours given back late.",
      can_change);
  row("appointments.release_days", STEPWELL_AT(std::int32_t&, appointments.release_days), "days", {3}, {0, 60},
      assumed({0, 7}), "Assessment slots still empty this close to their day may hold treatment.", can_change);
  row("appointments.spare_days", STEPWELL_AT(std::int32_t&, appointments.spare_days), "days", {10}, {0, 60},
      assumed({0, 14}), "Treatment slots still empty this close to their day may hold an assessment.", can_change);
  row("appointments.patient_cancels", STEPWELL_AT(double&, appointments.patient_cancels), "share", {0.112}, {0, 0.9},
      derived("E-A06", {0.10, 0.12}), "Chance that a booked contact is cancelled by the patient.");
  row("appointments.provider_cancels", STEPWELL_AT(double&, appointments.provider_cancels), "share", {0.028}, {0, 0.9},
      derived("E-A06", {0.005, 0.052}),
      "Chance that a booked contact is cancelled by the service for other reasons than sickness or leaving, which "
      "cancel by themselves.");
  row("appointments.cancellation_notice_days", STEPWELL_AT(double&, appointments.cancellation_notice_days), "days", {3},
      {0, 60}, assumed({1, 6}), "Mean notice of a cancellation. Without a day's notice the slot is lost.");
  row("appointments.rebook_refused", STEPWELL_AT(double&, appointments.rebook_refused), "share", {0.08}, {0, 1},
      assumed({0.03, 0.2}), "Chance that a contact the patient cancelled is not taken up again and the referral ends.");
  row("appointments.deferral_share", STEPWELL_AT(double&, appointments.deferral_share), "share", {0.083}, {0, 1},
      assumed({0.02, 0.15}, "E-A09"),
      "Chance that somebody about to wait for a step asks to be seen later (holiday, examination, illness, second "
      "thoughts). Waits count this time, as the official ones do.",
      can_change);
  row("appointments.deferral_days", STEPWELL_AT(double&, appointments.deferral_days), "days", {63}, {1, 365},
      assumed({30, 90}, "E-A09"), "Mean time by which they ask to be seen later; exponential.", can_change);
  row("appointments.screening_days", STEPWELL_AT(double&, appointments.screening_days), "days", {3}, {0, 120},
      assumed({1, 7}), "Mean time until a referred person is reached and ready to be screened.");
  row("appointments.screening_minutes", STEPWELL_AT(double&, appointments.screening_minutes), "min", {20}, {0, 480},
      assumed({10, 40}), "Administrators' time to screen a referral.", can_change);
  row("appointments.seen_not_treated", STEPWELL_AT(double&, appointments.seen_not_treated), "share", {0.016}, {0, 1},
      measured("E-A04"), "Attended assessments that are not also a treatment contact.");
}

} // namespace stepwell::scenario
