#include "report/trace_words.hpp"

#include "report/counted.hpp"
#include "report/date.hpp"
#include "report/number.hpp"
#include "service/flow/outcome.hpp"

#include <algorithm>
#include <array>

namespace stepwell::report {
namespace {

using record::patient_moment;
using record::post_moment;

std::string cases_words(std::int32_t cases) { return counted(static_cast<std::uint64_t>(cases), "case"); }

std::string days_words(std::int64_t days) { return counted(static_cast<std::uint64_t>(days), "day"); }

std::string practitioner_words(std::uint32_t post) { return "practitioner " + std::to_string(post); }

std::string destination_words(service::destination to) {
  switch (to) {
  case service::destination::hit_training:
    return "for high-intensity training";
  case service::destination::other_service:
    return "for another service";
  case service::destination::profession:
    return "to leave the field";
  case service::destination::retirement:
    return "to retire";
  }
  return {};
}

std::string scores_words(double phq9, double gad7) { return "PHQ-9 " + shortest(phq9) + ", GAD-7 " + shortest(gad7); }

std::string when_words(const traced& t, kernel::tick when) {
  return dated(t.date(kernel::day_of(when))) + " " + time_words(when);
}

std::string source_words(const service::patient& p) {
  const std::string again = p.referrals_before > 0 ? "referred again, " : "referred ";
  switch (p.source) {
  case service::referral_source::person:
    return again + "by self";
  case service::referral_source::general_practitioner:
    return again + "by GP";
  case service::referral_source::other:
    break;
  }
  return again + "by others";
}

std::string reason_words(service::exit_reason why) {
  std::string text(service::exit_reason_names[static_cast<std::size_t>(why)]);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

// What an appointment at this step is called.
std::string contact_name(const service::step& here) {
  switch (service::kind_of(here)) {
  case service::step_kind::assessment:
    return "assessment";
  case service::step_kind::group:
    return "group session";
  default:
    break;
  }
  return service::changes_state(here) ? "session" : "review";
}

std::string attended_words(const traced& t, const record::patient_event& e) {
  const service::step& here = t.step(e.step);
  std::string text = contact_name(here);
  const bool numbered = e.scored && service::kind_of(here) != service::step_kind::assessment;
  if (numbered) text += " " + std::to_string(e.session) + " of " + std::to_string(e.planned);
  text += " with " + practitioner_words(e.practitioner) + ", " + std::string(medium_words(e.by));
  return text + (e.scored ? ": " + scores_words(e.phq9, e.gad7) : ", no treatment");
}

std::string result_words(const service::patient& p) {
  if (p.treatments == 0) return "never treated";
  std::string text = counted(p.treatments, "treatment contact");
  if (!service::finished_course(p)) return text;
  text += ", PHQ-9 " + shortest(p.phq9_first) + " to " + shortest(p.phq9) + ", GAD-7 " + shortest(p.gad7_first) +
          " to " + shortest(p.gad7);
  if (!service::began_at_caseness(p))
    text += ": not a case at the start";
  else
    text += service::recovered(p) ? ": recovered" : ": not recovered";
  if (service::reliably_improved(p)) text += ", reliably improved";
  if (service::reliably_deteriorated(p)) text += ", reliably deteriorated";
  return text;
}

// Where somebody is found; `days`: on the list.
std::string place_words(const traced& t, const record::patient_event& e, kernel::day_number days) {
  const std::string here = step_words(t, e.step);
  switch (e.at) {
  case service::stage::screening:
    return "not screened yet";
  case service::stage::waiting:
    return "has waited " + days_words(days) + " for " + here;
  case service::stage::deferring:
    return "asked to wait before " + here;
  case service::stage::in_care:
    return "in " + here + " with " + practitioner_words(e.practitioner);
  case service::stage::in_group:
    return "in " + here + " led by " + practitioner_words(e.practitioner);
  case service::stage::away:
  case service::stage::ended:
    break;
  }
  return {};
}

std::string booked_words(const traced& t, const record::patient_event& e) {
  const service::step& here = t.step(e.step);
  const bool group = service::kind_of(here) == service::step_kind::group;
  const std::string wait = e.days > 0 ? " after " + days_words(e.days) : std::string{};
  return contact_name(here) + " booked" + wait + ": " + when_words(t, e.appointment) + ", " +
         (group ? "led by " : std::string(medium_words(e.by)) + ", ") + practitioner_words(e.practitioner);
}

std::string handed_over_words(const record::patient_event& e) {
  const std::string why = practitioner_words(e.before) + (e.before_is_away ? " is away for long" : " leaves");
  return why + ": " +
         (e.practitioner == kernel::no_row ? "back to the list"
                                           : "taken over by " + practitioner_words(e.practitioner));
}

std::string reviewed_words(const traced& t, const record::patient_event& e) {
  // Decisions that supervision did not come to in time are taken at a week's end.
  if (!e.decision) return "discussed in case-management supervision";
  const bool outside = !t.model().calendar.is_working(e.day);
  return std::string(outside ? "supervision did not come to it in time" : "discussed in case-management supervision") +
         ": " + step_words(t, e.to) + " agreed";
}

} // namespace

std::string_view role_words(service::role role) {
  constexpr std::array<std::string_view, service::role_count> names{
      "trainee PWP", "PWP", "senior PWP", "trainee HIT", "HIT", "counsellor", "supervisor", "administrator"};
  return names[service::number_of(role)];
}

std::string_view medium_name(service::medium by) {
  switch (by) {
  case service::medium::telephone:
    return "telephone";
  case service::medium::video:
    return "video";
  case service::medium::face_to_face:
    break;
  }
  return "face_to_face";
}

std::string_view medium_words(service::medium by) {
  switch (by) {
  case service::medium::telephone:
    return "by telephone";
  case service::medium::video:
    return "by video";
  case service::medium::face_to_face:
    break;
  }
  return "face to face";
}

std::string step_words(const traced& t, std::uint8_t step) {
  std::string text = t.step(step).name;
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

std::string time_words(kernel::tick when) {
  const auto of_day = kernel::to_time(when).time_since_epoch().count() % kernel::minutes_per_day;
  const auto two_digits = [](std::int64_t number) {
    constexpr int base = 10;
    return (number < base ? "0" : "") + std::to_string(number);
  };
  return two_digits(of_day / kernel::minutes_per_hour) + ":" + two_digits(of_day % kernel::minutes_per_hour);
}

std::string_view problem_words(std::uint8_t problem) {
  constexpr std::array<std::string_view, service::problem_count> names{
      "depression", "generalised anxiety", "PTSD", "OCD", "social phobia", "panic", "another problem"};
  return names[problem];
}

std::string weekdays_words(std::uint8_t days) {
  constexpr std::array<std::string_view, 5> names{"Mon", "Tue", "Wed", "Thu", "Fri"};
  std::string text;
  for (std::size_t d = 0; d < names.size(); ++d)
    if ((days >> d & 1) != 0) text += (text.empty() ? "" : " ") + std::string(names[d]);
  return text;
}

// "at home Mon Thu, in a surgery Fri": what is not named is at the office.
std::string places_words(const record::traced_holder& h) {
  const auto days_at = [&](service::place where) {
    unsigned days = 0;
    for (std::size_t d = 0; d < h.places.size(); ++d)
      if (h.places[d] == where && ((h.worked & ~h.taught) >> d & 1) != 0) days |= 1u << d;
    return weekdays_words(static_cast<std::uint8_t>(days));
  };
  std::string text;
  const auto add = [&text](const std::string& where, const std::string& days) {
    if (!days.empty()) text += (text.empty() ? "" : ", ") + where + " " + days;
  };
  add("at the office", days_at(service::place::office));
  add("at home", days_at(service::place::home));
  add("in a surgery", days_at(service::place::surgery));
  return text;
}

std::string words(const traced& t, const record::practitioner_story& story, const record::post_event& e) {
  const auto last_day = [&] { return ", last day " + dated(t.date(e.day_meant)); };
  switch (e.what) {
  case post_moment::starts:
    return "first day " + dated(t.date(e.day));
  case post_moment::follows_trainee:
    return practitioner_words(e.other) + " has qualified and takes the post";
  case post_moment::full_job_plan:
    return "full job plan from now";
  case post_moment::falls_ill:
    return "sick from " + std::string(weekday_text(t.date(e.day))) + " for " + days_words(e.number);
  case post_moment::works_ill:
    return "works though ill for " + days_words(e.number);
  case post_moment::drops_day:
    return "drops " + weekdays_words(static_cast<std::uint8_t>(1u << e.number)) + " from " + dated(t.date(e.day_meant));
  case post_moment::new_supervisor:
    if (e.other == kernel::no_row) return "without a supervisor";
    return "supervised by " + practitioner_words(e.other) + " (" + std::string(role_words(story.roles[e.other])) + ")";
  case post_moment::takes_over:
    return "takes over " + cases_words(e.number);
  case post_moment::hands_over: {
    const std::string back = e.back_to_list == 0 ? "" : " (" + std::to_string(e.back_to_list) + " back to a list)";
    return "hands over " + cases_words(e.number) + back;
  }
  case post_moment::resigns:
    return "resigns " + destination_words(e.to) + last_day();
  case post_moment::unplaced_trainee:
    return "has qualified, no post here" + last_day();
  case post_moment::notice_given:
    return "is given notice" + last_day();
  case post_moment::qualifies:
    return "has qualified, moves to post " + std::to_string(e.other);
  case post_moment::leaves:
    return "last day " + dated(t.date(e.day));
  }
  return {};
}

std::string words(const traced& t, const record::practitioner_story& story, const record::traced_week& week) {
  std::string text;
  const auto add = [&text](const std::string& clause) { text += (text.empty() ? "" : "; ") + clause; };
  const service::practitioner_week& w = week.week;
  if (w.days_on_leave > 0) add(w.days_on_leave == w.days_due ? "on leave" : "on leave " + days_words(w.days_on_leave));
  // The week a spell begins in says so itself.
  const bool new_spell = std::any_of(week.events.begin(), week.events.end(),
                                     [](const record::post_event& e) { return e.what == post_moment::falls_ill; });
  if (w.days_sick > 0 && !new_spell) add(w.days_sick == w.days_due ? "sick" : "sick " + days_words(w.days_sick));
  for (const record::post_event& event : week.events) add(words(t, story, event));
  return text;
}

std::string words(const traced& t, const record::patient_event& e) {
  switch (e.what) {
  case patient_moment::found_at_start:
    return "here when the run begins, referred " + days_words(e.days) +
           " ago: " + place_words(t, e, e.day - e.person.listed);
  case patient_moment::referred:
    return source_words(e.person) + "; " + scores_words(e.person.phq9_state, e.person.gad7_state);
  case patient_moment::opts_in:
    return "reached, waits to be screened";
  case patient_moment::screened:
    return service::kind_of(t.step(e.to)) == service::step_kind::exit ? "screened"
                                                                      : "screened, waits for " + step_words(t, e.to);
  case patient_moment::goes_on:
    return "goes on to " + step_words(t, e.to);
  case patient_moment::defers:
    return "asks to be seen " + days_words(e.days) + " later";
  case patient_moment::comes_forward:
    return "can be seen now";
  case patient_moment::waits_again:
    return "waits again for " + step_words(t, e.step);
  case patient_moment::gives_up:
    return "gives up waiting for " + step_words(t, e.step) + " after " + days_words(e.days);
  case patient_moment::taken_on:
    return "taken on by " + practitioner_words(e.practitioner) +
           (e.days > 0 ? " after waiting " + days_words(e.days) : std::string{});
  case patient_moment::handed_over:
    return handed_over_words(e);
  case patient_moment::booked:
    return booked_words(t, e);
  case patient_moment::no_gap:
    return "nothing free in the open diary of " + practitioner_words(e.practitioner) +
           (e.days > 0 ? ", nor for " + days_words(e.days) + " after" : std::string{});
  case patient_moment::attended:
    return attended_words(t, e);
  case patient_moment::did_not_attend:
    return "did not attend the " + contact_name(t.step(e.step)) + " with " + practitioner_words(e.practitioner);
  case patient_moment::cancelled_by_patient:
    return "cancels the " + contact_name(t.step(e.step)) + " of " + dated(t.date(kernel::day_of(e.appointment)));
  case patient_moment::cancelled_by_service:
    return "the service cancels the " + contact_name(t.step(e.step)) + " of " +
           dated(t.date(kernel::day_of(e.appointment)));
  case patient_moment::awaits_review:
    return step_words(t, e.to) + " proposed, waits for case-management supervision";
  case patient_moment::reviewed:
    return reviewed_words(t, e);
  case patient_moment::discharged:
    return "discharged: " + reason_words(e.why) + "; " + result_words(e.person);
  case patient_moment::run_ends:
    return "the run ends: " + place_words(t, e, e.days);
  }
  return {};
}

} // namespace stepwell::report
