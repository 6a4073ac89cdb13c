#include "report/trace_data.hpp"

#include "report/csv.hpp"
#include "report/date.hpp"
#include "report/limits.hpp"
#include "report/version.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace stepwell::report {
namespace {

using nlohmann::ordered_json;

constexpr double nothing = std::numeric_limits<double>::quiet_NaN(); // null in JSON, an empty cell in CSV

double hours(double minutes) { return minutes / kernel::minutes_per_hour; }

// The figures of a holder's week, in the order of both formats. Of a vacant week nothing holds.
std::vector<std::pair<std::string_view, double>> figures_of(const record::practitioner_story& story,
                                                            const record::traced_week& row) {
  const service::practitioner_week& w = row.week;
  const auto held = [&row](double value) { return row.vacant ? nothing : value; };
  const auto felt = [&](double value) { return row.vacant || !story.in_survey ? nothing : value; };
  return {{"holder", held(row.holder)},
          {"months_in_service", held(row.months_in_service)},
          {"days_due", held(w.days_due)},
          {"days_sick", held(w.days_sick)},
          {"days_on_leave", held(w.days_on_leave)},
          {"contacts", held(w.contacts)},
          {"contact_hours", held(hours(w.contact_minutes))},
          {"telephone_hours", held(hours(w.telephone_minutes))},
          {"overtime_hours", held(hours(w.overtime_minutes))},
          {"missed_breaks", held(w.missed_breaks)},
          {"case_supervision_hours", held(hours(w.case_supervision_minutes))},
          {"case_supervision_planned_hours", held(hours(w.case_supervision_planned))},
          {"clinical_supervision_hours", held(hours(w.clinical_supervision_minutes))},
          {"clinical_supervision_planned_hours", held(hours(w.clinical_supervision_planned))},
          {"caseload", held(row.caseload)},
          {"caseload_limit", held(row.caseload_limit)},
          {"notes_backlog_hours", held(hours(row.backlog_minutes))},
          {"exhaustion", felt(row.wellbeing.exhaustion)},
          {"disengagement", felt(row.wellbeing.disengagement)},
          {"burnt_out", felt(row.wellbeing.burnt_out)}};
}

// Whole numbers without a point.
ordered_json number(double value) {
  if (!std::isfinite(value)) return nullptr;
  if (value == std::floor(value)) return static_cast<std::int64_t>(value);
  return value;
}

ordered_json post_or_null(std::uint32_t post) {
  if (post == kernel::no_row) return nullptr;
  return post;
}

ordered_json about(const traced& t) {
  ordered_json document;
  document["scenario"] = t.of->name;
  document["scenario_hash"] = t.of->hash;
  document["version"] = version();
  document["seed"] = t.seed;
  document["replication"] = t.replication;
  return document;
}

std::string text_of(const ordered_json& document) {
  return document.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

std::string_view name_of(const record::patient_event& event) {
  return record::patient_moment_names[static_cast<std::size_t>(event.what)];
}
std::string_view name_of(const record::post_event& event) {
  return record::post_moment_names[static_cast<std::size_t>(event.what)];
}

// Where days count from: the last referral.
kernel::day_number referral_of(const record::patient_event& event, kernel::day_number before) {
  if (event.what == record::patient_moment::found_at_start) return event.day - event.days;
  return event.what == record::patient_moment::referred ? event.day : before;
}

// "2024-07-12 10:45"; "" of what has no appointment.
std::string appointment_text(const traced& t, const record::patient_event& event) {
  return event.appointment == 0
             ? std::string{}
             : date_text(t.date(kernel::day_of(event.appointment))) + " " + time_words(event.appointment);
}

bool has_medium(const record::patient_event& event) {
  return event.what == record::patient_moment::booked || event.what == record::patient_moment::attended;
}

} // namespace

std::string trace_json(const traced& t, const record::practitioner_story& story) {
  ordered_json document = about(t);
  document["practitioner"] = story.post;
  document["role"] = service::role_name(service::number_of(story.role));
  document["holders"] = ordered_json::array();
  for (const record::traced_holder& h : story.holders) {
    ordered_json holder;
    holder["holder"] = h.number;
    holder["agency"] = h.agency;
    holder["from"] = date_text(t.date(h.from));
    holder["last_day"] = nullptr;
    if (h.last_day != service::far_away) holder["last_day"] = date_text(t.date(h.last_day));
    holder["months_in_service"] = h.months_in_service;
    holder["whole_time"] = h.whole_time;
    holder["days_worked"] = weekdays_words(h.worked);
    holder["places"] = places_words(h);
    holder["days_at_university"] = weekdays_words(h.taught);
    holder["supervisor"] = post_or_null(h.supervisor);
    holder["boundary_skill"] = number(story.in_survey ? h.boundary_skill : nothing);
    document["holders"].push_back(std::move(holder));
  }
  document["weeks"] = ordered_json::array();
  for (const record::traced_week& row : story.weeks) {
    ordered_json week;
    week["week_starting"] = date_text(t.date(row.monday));
    week["last_day"] = date_text(t.date(row.last_day));
    for (const auto& [name, value] : figures_of(story, row)) week[std::string(name)] = number(value);
    if (!week["burnt_out"].is_null()) week["burnt_out"] = row.wellbeing.burnt_out;
    week["events"] = ordered_json::array();
    for (const record::post_event& event : row.events)
      week["events"].push_back({{"date", date_text(t.date(event.day))},
                                {"event", name_of(event)},
                                {"number", event.number > 0 ? ordered_json(event.number) : ordered_json()},
                                {"practitioner", post_or_null(event.other)},
                                {"text", words(t, story, event)}});
    document["weeks"].push_back(std::move(week));
  }
  document["limits"] = wellbeing_limits;
  return text_of(document);
}

std::string trace_json(const traced& t, const record::patient_story& story) {
  ordered_json document = about(t);
  document["patient"] = story.serial;
  document["events"] = ordered_json::array();
  kernel::day_number referred = 0;
  for (const record::patient_event& event : story.events) {
    referred = referral_of(event, referred);
    ordered_json one;
    one["date"] = date_text(t.date(event.day));
    one["days_since_referral"] = event.day - referred;
    one["event"] = name_of(event);
    one["step"] = t.step(event.step).name;
    one["practitioner"] = post_or_null(event.practitioner);
    one["appointment"] = nullptr;
    if (event.appointment != 0) one["appointment"] = appointment_text(t, event);
    one["medium"] = nullptr;
    if (has_medium(event)) one["medium"] = medium_name(event.by);
    one["phq9"] = number(event.scored ? static_cast<double>(event.phq9) : nothing);
    one["gad7"] = number(event.scored ? static_cast<double>(event.gad7) : nothing);
    one["text"] = words(t, event);
    document["events"].push_back(std::move(one));
  }
  document["limits"] = wellbeing_limits;
  return text_of(document);
}

std::string trace_csv(const traced& t, const record::practitioner_story& story) {
  csv_rows rows;
  for (const std::string_view name : {"week_starting", "last_day", "post", "role"}) rows.cell(name);
  for (const auto& [name, value] : figures_of(story, {})) rows.cell(name);
  rows.cell("events").end_row();
  for (const record::traced_week& row : story.weeks) {
    rows.cell(date_text(t.date(row.monday))).cell(date_text(t.date(row.last_day))).cell(std::int64_t{story.post});
    rows.cell(service::role_name(service::number_of(story.role)));
    for (const auto& [name, value] : figures_of(story, row)) rows.cell(value);
    rows.cell(words(t, story, row)).end_row();
  }
  return rows.text();
}

std::string trace_csv(const traced& t, const record::patient_story& story) {
  csv_rows rows;
  for (const std::string_view name : {"date", "days_since_referral", "event", "step", "practitioner", "appointment",
                                      "medium", "phq9", "gad7", "text"})
    rows.cell(name);
  rows.end_row();
  kernel::day_number referred = 0;
  for (const record::patient_event& event : story.events) {
    referred = referral_of(event, referred);
    rows.cell(date_text(t.date(event.day))).cell(std::int64_t{event.day - referred}).cell(name_of(event));
    rows.cell(t.step(event.step).name);
    rows.cell(event.practitioner == kernel::no_row ? nothing : event.practitioner);
    rows.cell(appointment_text(t, event));
    rows.cell(has_medium(event) ? medium_name(event.by) : std::string_view{});
    rows.cell(event.scored ? static_cast<double>(event.phq9) : nothing);
    rows.cell(event.scored ? static_cast<double>(event.gad7) : nothing);
    rows.cell(words(t, event)).end_row();
  }
  return rows.text();
}

} // namespace stepwell::report
