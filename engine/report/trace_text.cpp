#include "report/trace_text.hpp"

#include "report/counted.hpp"
#include "report/date.hpp"
#include "report/limits.hpp"
#include "report/number.hpp"
#include "report/text_grid.hpp"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <utility>
#include <vector>

namespace stepwell::report {
namespace {

constexpr int no_decimals = 0, one_decimal = 1, two_decimals = 2;

std::string hours(double minutes) { return grouped(minutes / kernel::minutes_per_hour, one_decimal); }

// Of supervision: planned and not held is worth a word; not planned is nothing.
text_cell supervision(std::int32_t minutes, std::int32_t planned) {
  if (minutes > 0) return {hours(minutes)};
  return planned > 0 ? text_cell{"lost", paint::unsure} : text_cell{"-"};
}

std::string whose(const traced& t) {
  return t.of->name + ", replication " + std::to_string(t.replication) + " of seed " + std::to_string(t.seed);
}

constexpr std::size_t words_column = 14;
const std::vector<align> week_columns{align::left,  align::right, align::right, align::right, align::right,
                                      align::right, align::right, align::right, align::right, align::right,
                                      align::right, align::right, align::right, align::left,  align::left};

void add_headings(text_grid& grid, bool in_survey) {
  const auto add = [&](std::vector<std::string> names) {
    std::vector<text_cell> row;
    row.reserve(names.size());
    for (std::string& name : names) row.push_back({std::move(name), paint::strong});
    grid.add(std::move(row));
  };
  add({"", "mo.", "days", "con-", "with", "on", "over-", "case", "clin.", "case-", "back-"});
  add({"week of", "in", "here", "tacts", "pat.", "tel.", "time", "sup.", "sup.", "load", "log", in_survey ? "exh." : "",
       in_survey ? "dis." : ""});
}

std::vector<text_cell> week_row(const traced& t, const record::practitioner_story& story,
                                const record::traced_week& row) {
  const service::practitioner_week& w = row.week;
  const std::int32_t here = w.days_due - w.days_sick - w.days_on_leave;
  std::vector<text_cell> cells{{date_text(t.date(row.monday))},
                               {grouped(row.months_in_service, no_decimals)},
                               {std::to_string(here) + "/" + std::to_string(w.days_due)},
                               {std::to_string(w.contacts)},
                               {hours(w.contact_minutes)},
                               {hours(w.telephone_minutes)},
                               {hours(w.overtime_minutes)},
                               supervision(w.case_supervision_minutes, w.case_supervision_planned),
                               supervision(w.clinical_supervision_minutes, w.clinical_supervision_planned),
                               {std::to_string(row.caseload) + "/" + std::to_string(row.caseload_limit)},
                               {hours(row.backlog_minutes)}};
  if (story.in_survey) {
    cells.push_back({grouped(row.wellbeing.exhaustion, two_decimals)});
    cells.push_back({grouped(row.wellbeing.disengagement, two_decimals)});
    cells.push_back(row.wellbeing.burnt_out ? text_cell{"*", paint::bad} : text_cell{});
  }
  cells.resize(words_column);
  return cells;
}

// Words flow over as many lines as they need, each beneath the last in the words' column.
void add_lines(text_grid& grid, std::vector<text_cell> cells, const std::string& words, std::size_t width) {
  const std::size_t column = cells.size();
  std::istringstream lines(wrapped(words, width));
  for (std::string line; std::getline(lines, line); cells.assign(column, {})) {
    cells.push_back({line});
    grid.add(cells);
  }
}

std::string holder_words(const traced& t, const record::practitioner_story& story, const record::traced_holder& h) {
  std::string text = "Holder " + std::to_string(h.number) + (h.agency ? " (agency): " : ": ");
  text += h.from == 0 ? "here before the run, " : "from " + dated(t.date(h.from)) + ", ";
  text += counted(static_cast<std::uint64_t>(std::lround(h.months_in_service)), "month") +
          " in service then; whole time " + grouped(h.whole_time, one_decimal) + " (" + places_words(h);
  if (h.taught != 0) text += ", at university " + weekdays_words(h.taught);
  text += ")";
  if (service::group_of(story.role) != service::staff_group::other && !h.agency) {
    text += h.supervisor == kernel::no_row ? "; no supervisor"
                                           : "; supervised by practitioner " + std::to_string(h.supervisor) + " (" +
                                                 std::string(role_words(story.roles[h.supervisor])) + ")";
    if (story.in_survey) text += "; boundary skill " + grouped(h.boundary_skill, two_decimals) + " at the end";
  }
  if (h.last_day != service::far_away) text += "; last day " + dated(t.date(h.last_day));
  return text;
}

// The last of the vacant weeks that follow each other from `first` on.
std::size_t last_vacant(const record::practitioner_story& story, std::size_t first) {
  while (first + 1 < story.weeks.size() && story.weeks[first + 1].vacant) ++first;
  return first;
}

std::string vacancy_words(const traced& t, const record::practitioner_story& story, std::size_t first,
                          std::size_t last) {
  std::string text = "Vacant: week of " + date_text(t.date(story.weeks[first].monday));
  if (first != last) text += " to week of " + date_text(t.date(story.weeks[last].monday));
  for (std::size_t i = first; i <= last; ++i) {
    const std::string events = words(t, story, story.weeks[i]);
    if (!events.empty()) text += "; " + events;
  }
  return text;
}

// A holder's weeks or a vacancy, and the rows of the grid that belong to it. One grid for all, so that their tables
// align.
struct part {
  std::string heading;
  std::size_t from, to;
};

std::vector<part> add_weeks(text_grid& grid, const traced& t, const record::practitioner_story& story) {
  std::vector<part> parts;
  constexpr std::size_t words_width = 29; // what the other columns leave
  const record::traced_week* before = nullptr;
  for (std::size_t i = 0; i < story.weeks.size(); ++i) {
    const record::traced_week& week = story.weeks[i];
    const bool another = before == nullptr || before->vacant || before->holder != week.holder;
    before = &week;
    if (week.vacant) {
      const std::size_t last = last_vacant(story, i);
      parts.push_back({vacancy_words(t, story, i, last), grid.rows(), grid.rows()});
      i = last;
      continue;
    }
    if (another) {
      const auto holder = std::find_if(story.holders.begin(), story.holders.end(),
                                       [&](const record::traced_holder& h) { return h.number == week.holder; });
      parts.push_back({holder_words(t, story, *holder), grid.rows(), grid.rows()});
    }
    add_lines(grid, week_row(t, story, week), words(t, story, week), words_width);
    parts.back().to = grid.rows();
  }
  return parts;
}

std::string legend(const traced& t, const record::practitioner_story& story) {
  const service::wellbeing_parameters& w = t.model().phases.back().values.wellbeing;
  std::string text =
      "mo. in: months in service. days here: of the days due. with pat., on tel., overtime, case-management and "
      "clinical supervision received (lost: was due and not held), backlog of written work: hours. caseload: cases "
      "of those allowed.";
  if (story.in_survey)
    text += " exh., dis.: exhaustion and disengagement, OLBI 1-4, after the week; * burnt out: at or above " +
            grouped(w.exhaustion_cut_off, two_decimals) + " and " + grouped(w.disengagement_cut_off, two_decimals) +
            ".";
  return wrapped(text, paragraph_width);
}

std::string limits() {
  return wrapped("A person made up by the simulation, one of many that this scenario allows. " +
                     std::string(wellbeing_limits),
                 paragraph_width);
}

std::string people_words(const service::patient& p) {
  return std::string(problem_words(p.problem)) + ", deprivation tenth " + std::to_string(p.deprivation) +
         (p.complex ? ", complex" : "") + (p.risk ? ", at risk" : "");
}

} // namespace

std::string trace_text(const traced& t, const record::practitioner_story& story, bool colour) {
  const service::staff_group group = service::group_of(story.role);
  const char* const group_words = group == service::staff_group::pwp   ? " (low intensity)"
                                  : group == service::staff_group::hit ? " (high intensity)"
                                                                       : "";
  std::string text =
      painted("Practitioner " + std::to_string(story.post) + ": " + std::string(role_words(story.role)) + group_words,
              paint::strong, colour) +
      "\n" + whose(t) + "\n";

  text_grid grid(week_columns);
  add_headings(grid, story.in_survey);
  constexpr std::size_t heading_rows = 2;
  for (const part& p : add_weeks(grid, t, story)) {
    text += "\n" + wrapped(p.heading, trace_width);
    if (p.from != p.to) text += grid.text(colour, 0, heading_rows) + grid.text(colour, p.from, p.to);
  }
  if (story.weeks.empty()) text += "\nNobody held this post in the weeks shown.\n";
  return text + "\n" + legend(t, story) + "\n" + limits();
}

std::string trace_text(const traced& t, const record::patient_story& story, bool colour) {
  std::string text = painted("Patient " + std::to_string(story.serial), paint::strong, colour);
  const auto met = std::find_if(story.events.begin(), story.events.end(), [](const record::patient_event& e) {
    return e.what == record::patient_moment::referred || e.what == record::patient_moment::found_at_start;
  });
  if (met != story.events.end()) text += ": " + people_words(met->person);
  text += "\n" + whose(t) + "\n";
  if (met == story.events.end())
    return text + "\nDischarged before the run begins, and not referred again while it lasts.\n\n" + limits();

  text_grid grid({align::left, align::right, align::left});
  grid.add({{"date", paint::strong}, {"day", paint::strong}});
  kernel::day_number referred = met->day - met->days, before = service::never;
  constexpr std::size_t words_width = 96; // beside date and day
  for (const record::patient_event& event : story.events) {
    const bool again = event.what == record::patient_moment::referred && &event != &story.events.front();
    if (again) grid.add({}); // another journey
    if (event.what == record::patient_moment::referred) referred = event.day;
    const bool same_day = event.day == before;
    before = event.day;
    add_lines(grid,
              {{same_day ? std::string{} : dated(t.date(event.day))},
               {same_day ? std::string{} : std::to_string(event.day - referred)}},
              words(t, event), words_width);
  }
  return text + "\n" + grid.text(colour) + "\n" + wrapped("day: since the referral.", paragraph_width) + "\n" +
         limits();
}

} // namespace stepwell::report
