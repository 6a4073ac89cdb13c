#include "record/monthly.hpp"

#include "record/measure_table.hpp"
#include "record/ratio.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace stepwell::record {

namespace {

using f = flow_count;

struct count_row {
  std::string_view id, name;
  flow_count what;
};
// Names and ids are those of the official files.
constexpr std::array count_rows{
    count_row{"M001", "referrals_received", f::referrals},
    count_row{"M002", "self_referrals", f::self_referrals},
    count_row{"M003", "gp_referrals", f::general_practitioner_referrals},
    count_row{"M023", "first_assessment", f::assessments},
    count_row{"M031", "accessing_services", f::accessing},
    count_row{"M032", "accessing_services28days", f::accessing_28},
    count_row{"M033", "accessing_services29to56days", f::accessing_29_to_56},
    count_row{"M034", "accessing_services57to90days", f::accessing_57_to_90},
    count_row{"M035", "accessing_services_over90days", f::accessing_over_90},
    count_row{"M036", "accessing_services6weeks", f::accessing_42},
    count_row{"M037", "accessing_services18weeks", f::accessing_126},
    count_row{"M056", "ended_referrals", f::ended},
    count_row{"M057", "ended_not_suitable", f::ended_not_suitable},
    count_row{"M058", "ended_signposted", f::ended_signposted},
    count_row{"M060", "ended_referred_elsewhere", f::ended_referred_elsewhere},
    count_row{"M061", "ended_declined", f::ended_declined},
    count_row{"M066", "ended_completed", f::ended_completed},
    count_row{"M073", "ended_not_seen", f::ended_not_seen},
    count_row{"M074", "ended_seen_not_treated", f::ended_seen_not_treated},
    count_row{"M075", "ended_treated_once", f::ended_treated_once},
    count_row{"M076", "finished_course_treatment", f::finished},
    count_row{"M083", "appts_cancelled_patient", f::cancelled_by_patient},
    count_row{"M084", "appts_dna", f::did_not_attend},
    count_row{"M085", "appts_cancelled_provider", f::cancelled_by_provider},
    count_row{"M086", "appts_attended", f::attended},
    count_row{"M1001", "faceto_face_appts", f::attended_face_to_face},
    count_row{"M1002", "telephone_appts", f::attended_telephone},
    count_row{"M1003", "telemedicine_appts", f::attended_video},
    count_row{"M179", "not_at_caseness", f::not_at_caseness},
    count_row{"M184", "second_treatment", f::second_treatments},
    count_row{"M185", "reliable_improvement", f::reliably_improved},
    count_row{"M189", "reliable_deterioration", f::reliably_deteriorated},
    count_row{"M191", "recovery", f::recovered},
    count_row{"M193", "reliable_recovery", f::reliably_recovered},
    count_row{"M344", "ended_before_care_professional_planned", f::ended_before_planned},
};

struct share_row {
  std::string_view id, name;
  flow_count part, whole;
};
constexpr std::array percentage_rows{
    share_row{"M053", "accessing_services6weeks_finished_course_treatment", f::finished_within_6_weeks, f::finished},
    share_row{"M055", "accessing_services18weeks_finished_course_treatment", f::finished_within_18_weeks, f::finished},
    share_row{"M123", "first_to_second_treatment28days", f::second_within_28, f::second_treatments},
    share_row{"M125", "first_to_second_treatment29to90days", f::second_29_to_90, f::second_treatments},
    share_row{"M126", "first_to_second_treatment_over90days", f::second_over_90, f::second_treatments},
    share_row{"M186", "reliable_improvement", f::reliably_improved, f::finished},
    share_row{"M192", "recovery", f::recovered, f::at_caseness},
    share_row{"M195", "reliable_recovery", f::reliably_recovered, f::at_caseness},
};
constexpr std::array mean_rows{
    share_row{"M048", "wait_accessing_services", f::accessing_days, f::accessing},
    share_row{"M050", "wait_finished_course_treatment", f::finished_wait_days, f::finished},
    share_row{"M112", "hi_sessions", f::high_contacts, f::high_courses},
    share_row{"M120", "li_sessions", f::low_contacts, f::low_courses},
    share_row{"M141", "appts_finished_course_treatment", f::finished_contacts, f::finished},
    share_row{"M347", "wait_assessment_date_high_intensity_first_date", f::to_high_days, f::to_high},
    share_row{"M348", "wait_assessment_date_low_intensity_first_date", f::to_low_days, f::to_low},
    share_row{"M349", "wait_step_down_last_high_intensity_first_low_intensity", f::step_down_days, f::step_down_waits},
    share_row{"M350", "wait_step_up_last_low_intensity_first_high_intensity", f::step_up_days, f::step_up_waits},
    share_row{"M351", "days_waited_between_treatments", f::gap_days, f::gaps},
};

// Of each group of staff.
constexpr std::array workforce_measures{"burnout_pct",
                                        "exhaustion",
                                        "disengagement",
                                        "overtime_hours_per_week",
                                        "contact_hours_per_week",
                                        "caseload",
                                        "sickness_pct",
                                        "supervision_delivered_pct",
                                        "vacancy_pct",
                                        "turnover_pct",
                                        "leavers_to_hit_training",
                                        "leavers_other_service",
                                        "leavers_profession",
                                        "leavers_retirement",
                                        "utilisation_pct"};

bool told_monthly(const measure_info& measure) {
  if (measure.name == "cost_total_gbp") return true;
  if (measure.group < measure_group::workforce_pwp || measure.group > measure_group::workforce_all) return false;
  const std::string_view of_group = measure.name.substr(measure.name.find('.') + 1);
  return std::find(workforce_measures.begin(), workforce_measures.end(), of_group) != workforce_measures.end();
}

constexpr bool counts_per_year(std::string_view unit) { return unit == "per year" || unit == "GBP per year"; }

void append_workforce_rows(std::vector<monthly_row>& rows, std::int32_t month, const tally& t) {
  constexpr double months_per_year = 12;
  window one;
  one.total = t;
  one.years = 1 / months_per_year;
  const std::vector<double> values = values_of(one);
  for (std::size_t m = 0; m < values.size(); ++m) {
    const measure_info& measure = measures()[m];
    if (!told_monthly(measure)) continue;
    if (counts_per_year(measure.unit))
      rows.push_back({month, "", measure.name, "count", values[m] / months_per_year});
    else
      rows.push_back({month, "", measure.name, measure.unit.starts_with('%') ? "percentage" : "mean", values[m]});
  }
}

void append_official_rows(std::vector<monthly_row>& rows, const month_counts& of) {
  const std::int32_t month = of.month;
  const tally& t = of.counts;
  const people_waiting& waiting = of.waiting;
  const auto number = [&](flow_count n) { return static_cast<double>(t.flow[n]); };
  for (const count_row& r : count_rows) rows.push_back({month, r.id, r.name, "count", number(r.what)});
  rows.push_back({month, "M082", "appointments", "count",
                  number(f::attended) + number(f::did_not_attend) + number(f::cancelled_by_patient) +
                      number(f::cancelled_by_provider)});
  const auto people = [&](std::string_view id, std::string_view name, std::int64_t count) {
    rows.push_back({month, id, name, "count", static_cast<double>(count)});
  };
  people("M029", "waiting_for_assessment", waiting.for_assessment);
  people("M038", "waiting_for_treatment", waiting.for_treatment);
  people("M044", "waiting_for_treatment_over18weeks", waiting.over_18_weeks);
  people("M045", "waiting_for_treatment_over90days", waiting.over_90_days);
  for (const share_row& r : percentage_rows)
    rows.push_back({month, r.id, r.name, "percentage", percent(t.flow[r.part], t.flow[r.whole])});
  for (const share_row& r : mean_rows)
    rows.push_back({month, r.id, r.name, "mean", ratio(t.flow[r.part], t.flow[r.whole])});
  rows.push_back({month, "M049", "wait_accessing_services", "median", of.first_waits.median()});
  rows.push_back({month, "M142", "appts_finished_course_treatment", "median", of.finished_contacts.median()});
}

} // namespace

void add_beside(month_counts& to, const month_counts& other) {
  to.counts.add_beside(other.counts);
  to.first_waits.merge(other.first_waits);
  to.finished_contacts.merge(other.finished_contacts);
  to.waiting.for_assessment += other.waiting.for_assessment;
  to.waiting.for_treatment += other.waiting.for_treatment;
  to.waiting.over_90_days += other.waiting.over_90_days;
  to.waiting.over_18_weeks += other.waiting.over_18_weeks;
}

std::vector<monthly_row> rows_of(const std::vector<month_counts>& months) {
  std::vector<monthly_row> rows;
  for (const month_counts& month : months) {
    append_official_rows(rows, month);
    append_workforce_rows(rows, month.month, month.counts);
  }
  return rows;
}

} // namespace stepwell::record
