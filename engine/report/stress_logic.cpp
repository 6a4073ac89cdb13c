// Section 2 of a STRESS-DES draft: diagram, logic, what the scenario changes, algorithms, components.
#include "report/counted.hpp"
#include "report/markdown.hpp"
#include "report/number.hpp"
#include "report/stress_parts.hpp"
#include "scenario/field.hpp"
#include "scenario/field_value.hpp"
#include "scenario/offered_load.hpp"

#include <nlohmann/json.hpp>

namespace stepwell::report {
namespace {

using json = nlohmann::ordered_json;
using service::step_kind;

// Of a node or an edge in Mermaid's flowcharts; quotes end a label.
std::string label(const std::string& text) {
  std::string safe;
  for (const char c : text) safe += c == '"' ? std::string("#quot;") : std::string(1, c);
  return safe;
}

std::string diagram(const service::pathway& p) {
  std::string text = "```mermaid\nflowchart LR\n  referral([referral]) --> s" + std::to_string(p.entry) + "\n";
  for (std::size_t i = 0; i < p.steps.size(); ++i) {
    const bool leaves = service::kind_of(p.steps[i]) == step_kind::exit;
    text +=
        "  s" + std::to_string(i) + (leaves ? "([\"" : "[\"") + label(p.steps[i].name) + (leaves ? "\"])\n" : "\"]\n");
  }
  for (std::size_t i = 0; i < p.steps.size(); ++i)
    for (const service::edge& way : p.steps[i].next)
      text += "  s" + std::to_string(i) + " -->|" + shortest(way.share) + "| s" + std::to_string(way.to) + "\n";
  return text + "```\n\n";
}

std::string roles_of(const service::step& s) {
  std::string text;
  for (std::size_t r = 0; r < service::role_count; ++r)
    if ((s.roles >> r & 1) != 0) text += (text.empty() ? "" : ", ") + markdown_text(service::role_name(r));
  return text;
}

std::string activities(const service::pathway& p) {
  std::vector<std::vector<std::string>> rows;
  for (const service::step& s : p.steps) {
    const step_kind kind = service::kind_of(s);
    if (kind == step_kind::exit) continue;
    const bool contact = kind != step_kind::screening,
               course = kind == step_kind::treatment || kind == step_kind::group;
    rows.push_back({markdown_text(s.name), std::string(service::step_kind_names[s.kind]),
                    course ? std::string(service::intensity_names[s.level]) : "", contact ? roles_of(s) : "admin",
                    contact ? shortest(s.session_minutes) : "", contact ? shortest(s.notes_minutes) : "",
                    course ? shortest(s.sessions_mean) : "", course ? std::to_string(s.sessions_most) : "",
                    contact ? shortest(100 * s.did_not_attend) : ""});
  }
  return markdown_table({"step", "kind", "intensity", "given by", "minutes", "notes, minutes", "sessions, mean",
                         "sessions, most", "not attended, %"},
                        rows);
}

std::string resources(const scenario::scenario& of) {
  std::vector<std::vector<std::string>> rows;
  const service::parameters& p = of.model.phases.front().values;
  for (std::size_t r = 0; r < service::role_count; ++r) {
    const service::role_parameters& role = p.roles[r];
    if (role.posts == 0) continue;
    rows.push_back({markdown_text(service::role_name(r)), std::to_string(role.posts), shortest(role.wte),
                    shortest(role.contact_hours_per_week), std::to_string(role.caseload_cap)});
  }
  std::string text = markdown_table({"role", "posts", "WTE of a post", "contact hours a week", "caseload cap"}, rows);
  if (of.model.services.empty()) return text;
  text += "The scenario is of " + counted(of.model.services.size(), "service") +
          " side by side. Each is the one described here with referrals, posts, training places and people at "
          "the start times its size, posts made whole and their hours adjusted; each has its "
          "own chance, and measures are of all together.\n\n";
  return text;
}

std::string queues(const service::pathway& p) {
  std::vector<std::vector<std::string>> rows;
  for (const service::step& s : p.steps)
    if (const step_kind kind = service::kind_of(s); kind != step_kind::exit && kind != step_kind::screening)
      rows.push_back(
          {markdown_text(s.name), s.patience_days > 0 ? shortest(s.patience_days) : "for ever", roles_of(s)});
  return markdown_table({"waiting list for", "patience, mean days", "served by"}, rows);
}

std::string exits(const service::pathway& p) {
  std::vector<std::vector<std::string>> rows;
  for (const service::step& s : p.steps)
    if (service::kind_of(s) == step_kind::exit)
      rows.push_back({markdown_text(s.name), markdown_text(service::exit_reason_names[s.counts_as])});
  return markdown_table({"exit", "counted as"}, rows);
}

// Every policy and every choice between structures, as it stands.
std::string decisions(const scenario::scenario& of) {
  std::vector<std::vector<std::string>> rows;
  service::parameters values = of.model.phases.front().values;
  for (const scenario::field& f : scenario::field_table()) {
    const bool structure = !f.choices.empty() || std::holds_alternative<scenario::boolean_at>(f.at);
    if (f.repeated != scenario::repeats::once || (!structure && !f.path.starts_with("policy."))) continue;
    rows.push_back({"`" + std::string(f.path) + "`", markdown_text(scenario::value_of(f, values, 0).dump()),
                    markdown_text(f.doc)});
  }
  return markdown_table({"decision", "value", "what it decides"}, rows);
}

std::string changes(const json& resolved) {
  if (!resolved.contains("changes")) return "No policy changes on a date.\n\n";
  std::vector<std::vector<std::string>> rows;
  for (const json& change : resolved["changes"])
    for (const auto& set : change["set"].items())
      rows.push_back({change["on"].get<std::string>(), "`" + set.key() + "`", markdown_text(set.value().dump())});
  return "Policy that changes on a date:\n\n" + markdown_table({"from", "field", "value"}, rows);
}

} // namespace

std::string stress_logic(const scenario::scenario& of) {
  const service::parameters& values = of.model.phases.front().values;
  const service::pathway& p = values.pathway;
  const values_counted counted = values_that_differ(of);
  return "## 2 Logic\n\n### 2.1 Base model overview diagram\n\nSteps of the pathway and the shares of those who leave "
         "each "
         "as planned.\n\n" +
         diagram(p) +
         "### 2.2 Base model logic\n\nReferrals come by month and weekday, are screened and wait for an assessment, "
         "then for "
         "the treatment that the shares of 2.1 draw. Every morning people are taken from lists by practitioners with "
         "room "
         "in their caseload, and booked into free diary time. A booked contact is held, missed, or cancelled with "
         "notice; "
         "missed contacts may end the referral, and people give up waiting. Attended contacts leave written work; what "
         "does "
         "not fit the day becomes overtime, as far as policy and people allow, or backlog. Supervision takes time of "
         "two. "
         "Each week exhaustion and disengagement move with the demands and resources of the week; they act on absence, "
         "outcomes and leaving where the switches of 2.3 say so. Leavers' posts are advertised and filled with delay, "
         "and "
         "missed targets may call forth a response. `engine/service/README.md` follows every rule to its file.\n\n" +
         "### 2.3 Scenario logic\n\n" + std::to_string(counted.set) + " of " + std::to_string(counted.all) +
         " values differ from Stepwell's defaults; they are marked in 3.3. Decisions as they stand:\n\n" +
         decisions(of) + changes(of.resolved) +
         to_be_written("how the scenarios that are compared differ from this one, and why.") +
         "### 2.4 Algorithms\n\n"
         "- Demand: negative binomial monthly counts about season and growth, dealt out to working days.\n"
         "- Allocation: each morning, day by day from the first that leaves enough notice; next is who "
         "`policy.priority` "
         "says.\n"
         "- Booking: the first gap of a practitioner's diary, a bit for each 15 minutes.\n"
         "- Course lengths: right-skewed about the step's mean, cut at its most sessions.\n"
         "- Outcome: PHQ-9 and GAD-7 fall with dose and the person's response.\n"
         "- Wellbeing: weekly relaxation towards the week's set-point, or a store of energy (`wellbeing.model`).\n"
         "- Leaving: monthly competing risks.\n\n"
         "### 2.5 Components\n\n#### 2.5.1 Entities\n\nPatients (one row a referral): source, PHQ-9, GAD-7, problem, "
         "complexity, risk, deprivation, preferred medium. Practitioners (one a post): role, hours, tenure, person "
         "effects, boundary skill, exhaustion, disengagement, caseload, backlog. Groups.\n\n"
         "#### 2.5.2 Activities\n\n" +
         activities(p) +
         "Also: written work, team work, meetings, case-management and clinical supervision, leave, sickness.\n\n" +
         "#### 2.5.3 Resources\n\n" + resources(of) + "#### 2.5.4 Queues\n\n" + queues(p) +
         "Beside these: screening (first come, first served), written work in each practitioner's backlog, cases that "
         "wait "
         "for supervision.\n\n#### 2.5.5 Entry and exit points\n\nPeople enter at *" +
         markdown_text(p.steps[p.entry].name) + "*: " +
         (values.demand.monthly.empty()
              ? grouped(values.demand.referrals_per_year, 0) + " new people a year"
              : "a counted monthly series of " + report::counted(values.demand.monthly.size(), "month")) +
         ". They leave from any step by dropping out or giving up, or at:\n\n" + exits(p);
}

} // namespace stepwell::report
