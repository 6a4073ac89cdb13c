// Wellbeing: exhaustion and disengagement of one practitioner, each 1-4 on the OLBI scale, moved once a week towards
// the set-point of that week's demands and resources (job demands-resources model: Bakker & Demerouti 2007; stocks of
// unprocessed load and boundary skill after Evers et al.; EVIDENCE D). Groups are what it can speak of, never a person.
// How exhaustion answers to strain is one of two structures: `jdr`, here, or `stock_flow` (energy_stock.hpp).
#pragma once

#include "kernel/time.hpp"
#include "service/workforce/energy_stock.hpp"
#include "service/workforce/wellbeing_parameters.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace stepwell::service {

struct wellbeing {
  double exhaustion = olbi_least;
  double disengagement = olbi_least;
  double person_exhaustion = 0, person_disengagement = 0; // lasting differences between people
  double emotional_load = 0;                              // unprocessed, in contacts
  double boundary_skill = 0;                              // 0-1
  double meaning = 0;                                     // 0-1
  double supervision_received = 0; // clinical hours a week x quality, averaged over the last weeks
  bool burnt_out = false;
};

struct working_week { // what the week asked and gave; hours are hours of this week
  double contact_hours, telephone_hours, longest_run_hours, overtime_hours, backlog_hours;
  double caseload_over_cap; // share above the cap
  double missed_breaks, risk_contacts, contacts;
  double clinical_supervision_hours; // weighted by quality
  double case_supervision_hours;
  double leave_share;      // of the week's days, time off in lieu included
  double worked_ill_share; // of the week's days
  double peer_hours;       // with colleagues
  double office_share;     // of the days at work
  double variety;          // of the contact time, 0-2/3
  double at_work_share;    // of the week's days
  double recoveries;
  double pressure; // 0-1
  double months_in_service;
};

inline constexpr double unstrained_run_hours = 2; // of back-to-back contacts, from which longest_run counts
inline constexpr double weekdays_of_overtime = 5; // [h/week] an hour every working day: a relentless week
inline constexpr double weeks_per_year = kernel::days_per_year / kernel::days_per_week;

inline double strain_of(const working_week& w, const wellbeing& of, const wellbeing_parameters& p, std::size_t group) {
  double strain = p.contact_hours * (w.contact_hours - p.contact_hours_usual) * (1 - w.leave_share) +
                  p.longest_run * std::max(0.0, w.longest_run_hours - unstrained_run_hours) +
                  p.overtime * w.overtime_hours + p.notes_backlog * w.backlog_hours +
                  p.caseload_over_cap * w.caseload_over_cap + p.missed_breaks * w.missed_breaks +
                  p.risk_contacts * w.risk_contacts + p.pressure * w.pressure + p.emotional_load * of.emotional_load +
                  p.worked_ill * w.worked_ill_share;
  if (w.months_in_service >= p.telephone_tenure_months)
    strain += p.group[group].telephone_from_tenure * w.telephone_hours;
  return strain;
}

// What eases exhaustion whatever the strain.
inline double ease_of(const working_week& w, const wellbeing& of, const wellbeing_parameters& p) {
  constexpr double middle = 0.5; // of the policy's scales
  return p.clinical_supervision * of.supervision_received + p.case_supervision * w.case_supervision_hours +
         p.leave * w.leave_share + p.peer_time * (w.peer_hours - p.peer_hours_usual * w.at_work_share) +
         p.autonomy * (p.diary_autonomy - middle) / middle +
         p.manager_access * (p.manager_accessibility - middle) / middle;
}

// What keeps people engaged. A week without work says nothing about its place or variety.
inline double engagement_of(const working_week& w, const wellbeing& of, const wellbeing_parameters& p) {
  double engagement = p.meaning * of.meaning + p.disengagement_supervision * of.supervision_received;
  if (w.at_work_share > 0) engagement += p.co_location * (w.office_share - p.office_share_usual);
  if (w.contact_hours > 0) engagement += p.variety * (w.variety - p.variety_usual);
  return engagement;
}

inline void judge_burnout(wellbeing& of, const wellbeing_parameters& p) {
  of.burnt_out = of.exhaustion >= p.exhaustion_cut_off && of.disengagement >= p.disengagement_cut_off;
}

inline void live_through(wellbeing& of, const working_week& w, const wellbeing_parameters& p, std::size_t group) {
  if (!is_followed(p)) return;
  const double memory = p.supervision_memory_weeks > 0 ? std::exp(-1 / p.supervision_memory_weeks) : 0;
  of.supervision_received = memory * of.supervision_received + (1 - memory) * w.clinical_supervision_hours;

  of.emotional_load += p.emotional_load_per_contact * w.contacts;
  of.emotional_load *= 1 - std::min(1.0, p.emotional_load_drained_per_week +
                                             p.emotional_load_drained_per_hour * w.clinical_supervision_hours);
  const bool relentless = w.overtime_hours > weekdays_of_overtime;
  of.boundary_skill = std::clamp(of.boundary_skill + p.boundary_skill_per_year / weeks_per_year -
                                     (relentless ? p.boundary_skill_eroded : 0),
                                 0.0, 1.0);
  of.meaning = std::min(1.0, of.meaning * (1 - p.meaning_fades_per_week) + p.meaning_from_recovery * w.recoveries);

  // Resources ease strain and, apart from that, take a share of its effect away: they buffer and not only add.
  const double strain = strain_of(w, of, p, group);
  const double buffer = std::clamp(1 - p.buffering * of.supervision_received, 0.0, 1.0);
  const double borne = (strain > 0 ? strain * buffer : strain) - ease_of(w, of, p);
  const double usual = p.group[group].exhaustion_intercept + of.person_exhaustion;
  const double kept = kept_after_one(p.exhaustion_half_life_weeks);
  const double exhaustion = model_of(p) == wellbeing_model::stock_flow
                                ? exhaustion_of_stock(of.exhaustion, usual, borne, w.overtime_hours, p)
                                : kept * of.exhaustion + (1 - kept) * (usual + borne);
  // Disengagement follows the exhaustion there was, not the one this week makes: exhaustion leads (EVIDENCE E-P11).
  const double disengagement_set_point = p.group[group].disengagement_intercept + of.person_disengagement +
                                         p.disengagement_from_exhaustion * (of.exhaustion - p.exhaustion_cut_off) +
                                         p.disengagement_pressure * w.pressure - engagement_of(w, of, p);
  const double kept_disengagement = kept_after_one(p.disengagement_half_life_weeks);
  of.exhaustion = std::clamp(exhaustion, olbi_least, olbi_most);
  of.disengagement =
      std::clamp(kept_disengagement * of.disengagement + (1 - kept_disengagement) * disengagement_set_point, olbi_least,
                 olbi_most);
  judge_burnout(of, p);
}

} // namespace stepwell::service
