// Rows: what wellbeing does to the work. Each consequence can be switched off.
#include "scenario/fields/row.hpp"

namespace stepwell::scenario {

namespace {

void switches(const row_writer& row) {
  row.flag("consequences.outcome", STEPWELL_AT(bool&, consequences.outcome), true, chosen(),
           "Disengaged practitioners' patients improve a little less.");
  row.flag("consequences.provider_cancellations", STEPWELL_AT(bool&, consequences.provider_cancellations), true,
           chosen(), "Exhausted practitioners cancel more appointments.");
  row.flag("consequences.premature_discharge", STEPWELL_AT(bool&, consequences.premature_discharge), true, chosen(),
           "Disengaged practitioners end more courses early.");
  row.flag("consequences.presenteeism", STEPWELL_AT(bool&, consequences.presenteeism), true, chosen(),
           "Short illnesses are sometimes worked through.");
  row.flag("consequences.sickness", STEPWELL_AT(bool&, consequences.sickness), true, chosen(),
           "Exhaustion makes sickness likelier.");
  row.flag("consequences.reduced_hours", STEPWELL_AT(bool&, consequences.reduced_hours), true, chosen(),
           "Burnt-out practitioners sometimes drop a day.");
  row.flag("consequences.leaving", STEPWELL_AT(bool&, consequences.leaving), true, chosen(),
           "Burnout changes the odds of leaving; false is as valid as any odds ratio (EVIDENCE E-D05).");
}

} // namespace

void consequence_fields(std::vector<field>& rows) {
  const row_writer row{rows};
  switches(row);
  row("consequences.response_per_disengagement", STEPWELL_AT(double&, consequences.response_per_disengagement),
      "share per point", {0.04}, {-1, 1}, derived("E-D04", {0, 0.06}),
      "Improvement lost per point of the practitioner's disengagement above its cut-off.");
  row("consequences.cancellations_per_exhaustion", STEPWELL_AT(double&, consequences.cancellations_per_exhaustion), "",
      {0.2}, {-3, 3}, assumed({0, 0.5}, "E-D06"),
      "Log rate ratio of provider cancellations per point of exhaustion, from the cut-off.");
  row("consequences.early_ending_per_disengagement", STEPWELL_AT(double&, consequences.early_ending_per_disengagement),
      "share per point", {0.005}, {0, 1}, assumed({0, 0.02}),
      "Chance, each session, that care ends there, per point of disengagement above the cut-off.");
  row("consequences.worked_ill_share", STEPWELL_AT(double&, consequences.worked_ill_share), "share", {0.3}, {0, 1},
      assumed({0.1, 0.6}), "Of short illnesses other than stress, worked through instead of stayed at home.");
  row("consequences.worked_ill_days_most", STEPWELL_AT(std::int32_t&, consequences.worked_ill_days_most), "days", {5},
      {0, 60}, assumed({2, 7}), "The longest illness that is worked through.");
  row("consequences.worked_ill_slowness", STEPWELL_AT(double&, consequences.worked_ill_slowness), "share", {0.3},
      {0, 5}, assumed({0.1, 0.6}), "By how much longer written work takes on a day worked though ill.");
  row("consequences.reduce_hours_per_year", STEPWELL_AT(double&, consequences.reduce_hours_per_year), "share/year",
      {0.04}, {0, 0.95}, assumed({0, 0.15}, "E-C08"),
      "Share of burnt-out practitioners who drop a working day in a year.");
  row("consequences.reduced_days_least", STEPWELL_AT(std::int32_t&, consequences.reduced_days_least), "days/week", {3},
      {1, 5}, assumed({2, 4}, "E-C08"), "Working days below which nobody drops.");
  row("turnover.burnout_leaving_odds_ratio", STEPWELL_AT(double&, consequences.burnout_leaving_odds_ratio), "", {1.57},
      {0.1, 20}, log_normal(derived("E-D05", {1.0, 2.68}), never_below_low),
      "Odds of resigning, burnt out against not. Not established in this workforce: 1 is as valid.");
}

} // namespace stepwell::scenario
