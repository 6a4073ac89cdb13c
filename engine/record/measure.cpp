#include "record/measure.hpp"

#include "record/measure_table.hpp"
#include "record/ratio.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <limits>

namespace stepwell::record {

namespace {

using f = flow_count;
using s = staff_count;
using g = measure_group;
using b = better_side;

constexpr double minutes_per_hour = 60;

double per_year(const window& w, flow_count n) { return static_cast<double>(w.total.flow[n]) / w.years; }
std::int64_t booked(const window& w) {
  return w.total.flow[f::attended] + w.total.flow[f::did_not_attend] + w.total.flow[f::cancelled_by_patient] +
         w.total.flow[f::cancelled_by_provider];
}
template <flow_count Part, flow_count Whole>
double share(const window& w) {
  return percent(w.total.flow[Part], w.total.flow[Whole]);
}
template <flow_count Part, flow_count Whole>
double mean(const window& w) {
  return ratio(w.total.flow[Part], w.total.flow[Whole]);
}
template <flow_count N>
double yearly(const window& w) {
  return per_year(w, N);
}
template <flow_count Part>
double of_booked(const window& w) {
  return percent(w.total.flow[Part], booked(w));
}
template <flow_count Per>
double cost_per(const window& w) {
  return ratio(w.total.flow[f::cost_pence], w.total.flow[Per]) * penny;
}

template <service::problem P>
double recovery_of(const window& w) {
  constexpr auto number = static_cast<std::size_t>(P);
  return percent(w.total.flow[f::recovered_by_problem + number], w.total.flow[f::at_caseness_by_problem + number]);
}

constexpr measure_row flow_row(std::string_view name, std::string_view unit, std::string_view nhs,
                               std::string_view title, measure_group group, better_side better,
                               double (*value)(const window&), target_kind target = target_kind::none) {
  return {{name, unit, nhs, title, group, better, target}, value, nullptr, -1};
}

const std::array flow_rows{
    flow_row("wait_first_treatment_mean_days", "days", "M048", "mean wait to first treatment", g::waits, b::less,
             mean<f::accessing_days, f::accessing>),
    flow_row("wait_first_treatment_median_days", "days", "M049", "median wait to first treatment", g::waits, b::less,
             [](const window& w) { return w.first_waits.median(); }),
    flow_row("within_6_weeks_pct", "%", "M053", "finished courses first treated within 6 weeks", g::waits, b::more,
             share<f::finished_within_6_weeks, f::finished>, target_kind::within_6_weeks),
    flow_row("within_18_weeks_pct", "%", "M055", "finished courses first treated within 18 weeks", g::waits, b::more,
             share<f::finished_within_18_weeks, f::finished>, target_kind::within_18_weeks),
    flow_row("first_to_second_within_28_days_pct", "%", "M123", "second treatment within 28 days of the first",
             g::waits, b::more, share<f::second_within_28, f::second_treatments>),
    flow_row("first_to_second_over_90_days_pct", "%", "M126", "second treatment over 90 days after the first", g::waits,
             b::less, share<f::second_over_90, f::second_treatments>),
    flow_row("wait_assessment_to_high_intensity_days", "days", "M347", "assessment to first high-intensity session",
             g::waits, b::less, mean<f::to_high_days, f::to_high>),
    flow_row("wait_step_up_days", "days", "M350", "last low- to first high-intensity session", g::waits, b::less,
             mean<f::step_up_days, f::step_up_waits>),
    flow_row("days_between_treatments", "days", "M351", "days between treatment contacts", g::waits, b::neither,
             mean<f::gap_days, f::gaps>),
    flow_row("waiting_first_treatment", "people", "M038", "waiting for first treatment, month-end mean", g::waits,
             b::less, [](const window& w) { return ratio(w.waiting_first_treatment, w.month_ends); }),

    flow_row("referrals_received", "per year", "M001", "referrals received", g::activity, b::neither,
             yearly<f::referrals>),
    flow_row("referred_again_pct", "%", "", "of referrals: people discharged before", g::activity, b::neither,
             share<f::referred_again, f::referrals>),
    flow_row("accessing_services", "per year", "M031", "people first treated", g::activity, b::more,
             yearly<f::accessing>),
    flow_row("finished_course", "per year", "M076", "finished a course of treatment", g::activity, b::more,
             yearly<f::finished>),
    flow_row("ended_before_treatment_pct", "%", "M077", "of ended referrals: before any treatment", g::activity,
             b::less,
             [](const window& w) {
               return percent(w.total.flow[f::ended_not_seen] + w.total.flow[f::ended_seen_not_treated],
                              w.total.flow[f::ended]);
             }),
    flow_row("treated_once_pct", "%", "M078", "of ended referrals: treated once", g::activity, b::neither,
             share<f::ended_treated_once, f::ended>),
    flow_row("finished_course_of_ended_pct", "%", "M079", "of ended referrals: finished a course", g::activity, b::more,
             share<f::finished, f::ended>),
    flow_row("appointments_booked", "per year", "M082", "appointments booked", g::activity, b::neither,
             [](const window& w) { return static_cast<double>(booked(w)) / w.years; }),
    flow_row("dna_pct", "%", "", "of booked: did not attend", g::activity, b::less, of_booked<f::did_not_attend>),
    flow_row("patient_cancelled_pct", "%", "", "of booked: cancelled by the patient", g::activity, b::less,
             of_booked<f::cancelled_by_patient>),
    flow_row("provider_cancelled_pct", "%", "", "of booked: cancelled by the service", g::activity, b::less,
             of_booked<f::cancelled_by_provider>),
    flow_row("appointments_per_finished_course", "contacts", "M141", "treatment contacts of a finished course, mean",
             g::activity, b::neither, mean<f::finished_contacts, f::finished>),
    flow_row("appointments_per_finished_course_median", "contacts", "M142",
             "treatment contacts of a finished course, median", g::activity, b::neither,
             [](const window& w) { return w.finished_contacts.median(); }),
    flow_row("sessions_low_intensity", "contacts", "M120", "low-intensity sessions of a finished course", g::activity,
             b::neither, mean<f::low_contacts, f::low_courses>),
    flow_row("sessions_high_intensity", "contacts", "M112", "high-intensity sessions of a finished course", g::activity,
             b::neither, mean<f::high_contacts, f::high_courses>),
    flow_row("step_up_pct", "%", "", "stepped up, of those who began at low intensity", g::activity, b::neither,
             share<f::finished_stepped_up, f::finished_started_low>),

    flow_row("recovery_pct", "%", "M192", "recovery", g::outcomes, b::more, share<f::recovered, f::at_caseness>,
             target_kind::recovery),
    flow_row("reliable_improvement_pct", "%", "M186", "reliable improvement", g::outcomes, b::more,
             share<f::reliably_improved, f::finished>),
    flow_row("reliable_recovery_pct", "%", "M195", "reliable recovery", g::outcomes, b::more,
             share<f::reliably_recovered, f::at_caseness>),
    flow_row("reliable_deterioration_pct", "%", "M1010", "reliable deterioration", g::outcomes, b::less,
             share<f::reliably_deteriorated, f::finished>),
    flow_row("recovery_depression_pct", "%", "", "recovery, depression", g::outcomes, b::more,
             recovery_of<service::problem::depression>),
    flow_row("recovery_generalised_anxiety_pct", "%", "", "recovery, generalised anxiety", g::outcomes, b::more,
             recovery_of<service::problem::generalised_anxiety>),
    flow_row("recovery_ptsd_pct", "%", "", "recovery, post-traumatic stress", g::outcomes, b::more,
             recovery_of<service::problem::ptsd>),
    flow_row("recovery_ocd_pct", "%", "", "recovery, obsessive-compulsive disorder", g::outcomes, b::more,
             recovery_of<service::problem::ocd>),
    flow_row("recovery_social_phobia_pct", "%", "", "recovery, social phobia", g::outcomes, b::more,
             recovery_of<service::problem::social_phobia>),
    flow_row("recovery_most_deprived_pct", "%", "", "recovery, most deprived tenth", g::outcomes, b::more,
             share<f::recovered_most_deprived, f::at_caseness_most_deprived>),
    flow_row("recovery_least_deprived_pct", "%", "", "recovery, least deprived tenth", g::outcomes, b::more,
             share<f::recovered_least_deprived, f::at_caseness_least_deprived>),
    flow_row("risks_found_in_supervision_pct", "%", "", "finished at risk: noticed in supervision", g::outcomes,
             b::more, share<f::risks_found, f::finished_at_risk>),
};

const std::array money_rows{
    flow_row("cost_total_gbp", "GBP per year", "", "cost of the service", g::money, b::less,
             [](const window& w) { return per_year(w, f::cost_pence) * penny; }),
    flow_row("cost_per_finished_course_gbp", "GBP", "", "cost per finished course", g::money, b::less,
             cost_per<f::finished>),
    flow_row("cost_per_recovery_gbp", "GBP", "", "cost per recovery", g::money, b::less, cost_per<f::recovered>),
    flow_row("agency_cost_gbp", "GBP per year", "", "of the cost: agency practitioners", g::money, b::less,
             [](const window& w) { return per_year(w, f::agency_pence) * penny; }),
    flow_row("replacement_cost_gbp", "GBP per year", "", "of the cost: replacing and training staff", g::money, b::less,
             [](const window& w) { return per_year(w, f::replacement_pence) * penny; }),
};

struct staff_row {
  std::string_view name, unit, title;
  better_side better;
  double (*value)(const window&, const staff_view&);
};

template <staff_count Part, staff_count Whole>
double staff_share(const window&, const staff_view& v) {
  return percent(v.of[Part], v.of[Whole]);
}
template <staff_count N>
double weekly_hours(const window&, const staff_view& v) {
  return ratio(v.of[N], v.of[s::weeks]) / minutes_per_hour;
}
template <staff_count N>
double per_person_week(const window&, const staff_view& v) {
  return ratio(v.of[N], v.of[s::weeks]);
}
template <staff_count N>
double leavers_a_year(const window& w, const staff_view& v) {
  return static_cast<double>(v.of[N]) / w.years;
}

const std::array staff_rows{
    staff_row{"burnout_pct", "%", "burnt out", b::less, staff_share<s::burnt_out_weeks, s::weeks>},
    staff_row{"burnout_from_24_months_pct", "%", "burnt out, of those two years in service or longer", b::less,
              staff_share<s::burnt_out_weeks_from_24_months, s::weeks_from_24_months>},
    staff_row{"burnout_before_24_months_pct", "%", "burnt out, of those less than two years in service", b::less,
              [](const window&, const staff_view& v) {
                return percent(v.of[s::burnt_out_weeks] - v.of[s::burnt_out_weeks_from_24_months],
                               v.of[s::weeks] - v.of[s::weeks_from_24_months]);
              }},
    staff_row{"exhaustion", "OLBI 1-4", "exhaustion", b::less,
              [](const window&, const staff_view& v) {
                return ratio(v.of[s::exhaustion_millionths], v.of[s::weeks]) * millionth;
              }},
    staff_row{"disengagement", "OLBI 1-4", "disengagement", b::less,
              [](const window&, const staff_view& v) {
                return ratio(v.of[s::disengagement_millionths], v.of[s::weeks]) * millionth;
              }},
    staff_row{"overtime_hours_per_week", "h/week", "overtime", b::less, weekly_hours<s::overtime_minutes>},
    staff_row{"contact_hours_per_week", "h/week", "contact hours", b::neither, weekly_hours<s::contact_minutes>},
    staff_row{"telephone_hours_per_week", "h/week", "telephone hours", b::neither, weekly_hours<s::telephone_minutes>},
    staff_row{"longest_run_hours", "h", "a week's longest run back to back", b::less,
              weekly_hours<s::longest_run_minutes>},
    staff_row{"missed_breaks_per_week", "breaks/week", "breaks worked through", b::less,
              per_person_week<s::missed_breaks>},
    staff_row{"notes_backlog_hours", "h", "written work not done", b::less, weekly_hours<s::backlog_minutes>},
    staff_row{"caseload", "cases", "caseload", b::neither, per_person_week<s::caseload>},
    staff_row{"caseload_p90", "cases", "caseload, 90th percentile", b::neither,
              [](const window&, const staff_view& v) { return v.caseloads.quantile(0.9); }},
    staff_row{"case_supervision_hours_per_week", "h/week", "case-management supervision received", b::neither,
              weekly_hours<s::case_supervision_minutes>},
    staff_row{
        "case_supervision_minutes_per_case", "min/week", "case-management supervision per case", b::neither,
        [](const window&, const staff_view& v) { return ratio(v.of[s::case_supervision_minutes], v.of[s::caseload]); }},
    staff_row{"reviews_overdue_pct", "%", "cases overdue for review", b::less,
              staff_share<s::cases_overdue, s::cases_with_supervised>},
    staff_row{"clinical_supervision_hours_per_week", "h/week", "clinical supervision received", b::neither,
              weekly_hours<s::clinical_supervision_minutes>},
    staff_row{"supervision_delivered_pct", "%", "planned supervision delivered", b::more,
              staff_share<s::supervision_delivered_minutes, s::supervision_planned_minutes>},
    staff_row{"sickness_pct", "%", "working days lost to sickness", b::less, staff_share<s::days_sick, s::days_due>},
    staff_row{"stress_share_of_sickness_pct", "%", "of which anxiety, stress, depression", b::neither,
              staff_share<s::days_sick_of_stress, s::days_sick>},
    staff_row{"turnover_pct", "% per year", "turnover: leavers over mean in post", b::less,
              [](const window& w, const staff_view& v) {
                // Months count who is there at their end: of none, whoever left in between, there is no share.
                if (v.of[s::filled_post_months] == 0) return std::numeric_limits<double>::quiet_NaN();
                const double in_post = ratio(v.of[s::filled_post_months], v.of[s::months]);
                return 100 * static_cast<double>(v.of[s::leavers]) / w.years / in_post;
              }},
    staff_row{"vacancy_pct", "%", "posts vacant", b::less,
              [](const window&, const staff_view& v) {
                return 100 - percent(v.of[s::filled_post_months], v.of[s::funded_post_months]);
              }},
    staff_row{"leavers_to_hit_training", "per year", "leavers to high-intensity training", b::neither,
              leavers_a_year<s::leavers_to_hit_training>},
    staff_row{"leavers_other_service", "per year", "leavers to another service", b::less,
              leavers_a_year<s::leavers_other_service>},
    staff_row{"leavers_profession", "per year", "leavers out of the field", b::less,
              leavers_a_year<s::leavers_profession>},
    staff_row{"leavers_retirement", "per year", "leavers who retire", b::neither,
              leavers_a_year<s::leavers_retirement>},
    staff_row{"utilisation_pct", "%", "clinical slots used", b::neither,
              staff_share<s::booked_minutes, s::slot_minutes>},
};

constexpr int all_staff = 2;
struct staff_section {
  std::string_view prefix;
  measure_group group;
};
constexpr std::array<staff_section, 3> staff_sections{staff_section{"pwp.", g::workforce_pwp},
                                                      staff_section{"hit.", g::workforce_hit},
                                                      staff_section{"all.", g::workforce_all}};

std::vector<measure_row> build_rows() {
  static std::deque<std::string> names; // measure_info holds views
  std::vector<measure_row> rows(flow_rows.begin(), flow_rows.end());
  for (int section = 0; section <= all_staff; ++section)
    for (const staff_row& r : staff_rows) {
      const staff_section& in = staff_sections[static_cast<std::size_t>(section)];
      names.push_back(std::string(in.prefix) + std::string(r.name));
      rows.push_back(
          {{names.back(), r.unit, "", r.title, in.group, r.better, target_kind::none}, nullptr, r.value, section});
    }
  rows.insert(rows.end(), money_rows.begin(), money_rows.end());
  return rows;
}

std::array<staff_view, 3> views_of(const window& w) {
  staff_view all{w.total.staff[0], w.caseloads[0]};
  all.of.add(w.total.staff[1]);
  all.of[s::months] = w.total.staff[0][s::months]; // months are months, whoever is counted in them
  all.caseloads.merge(w.caseloads[1]);
  return {staff_view{w.total.staff[0], w.caseloads[0]}, staff_view{w.total.staff[1], w.caseloads[1]}, std::move(all)};
}

} // namespace

const std::vector<measure_row>& measure_rows() {
  static const std::vector<measure_row> rows = build_rows();
  return rows;
}

std::span<const measure_info> measures() {
  static const std::vector<measure_info> infos = [] {
    std::vector<measure_info> out;
    for (const measure_row& r : measure_rows()) out.push_back(r.info);
    return out;
  }();
  return infos;
}

std::span<const main_measure> main_measures() {
  static constexpr std::array<main_measure, 13> all{
      {{"wait_first_treatment_mean_days", "wait for first treatment"},
       {"within_6_weeks_pct", "treated within 6 weeks"},
       {"first_to_second_within_28_days_pct", "second treatment in 28 days"},
       {"wait_assessment_to_high_intensity_days", "wait for step 3"},
       {"finished_course", "finished courses"},
       {"recovery_pct", "recovery"},
       {"cost_per_finished_course_gbp", "cost per finished course"},
       {"pwp.burnout_pct", "PWPs burnt out"},
       {"hit.burnout_pct", "HITs burnt out"},
       {"pwp.overtime_hours_per_week", "PWP overtime"},
       {"pwp.turnover_pct", "PWP turnover"},
       {"all.vacancy_pct", "posts vacant"},
       {"all.sickness_pct", "days lost to sickness"}}};
  return all;
}

std::ptrdiff_t find_measure(std::string_view name) {
  const auto all = measures();
  const auto found = std::find_if(all.begin(), all.end(), [&](const measure_info& m) { return m.name == name; });
  return found == all.end() ? -1 : found - all.begin();
}

std::vector<double> values_of(const window& w) {
  const auto views = views_of(w);
  std::vector<double> values;
  values.reserve(measure_rows().size());
  for (const measure_row& r : measure_rows())
    values.push_back(r.flow ? r.flow(w) : r.staff(w, views[static_cast<std::size_t>(r.group)]));
  return values;
}

} // namespace stepwell::record
