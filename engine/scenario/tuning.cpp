#include "scenario/tuning.hpp"

#include "scenario/limits.hpp"
#include "scenario/plain_reader.hpp"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace stepwell::scenario {
namespace {

const std::vector<std::string> keys_of_file{
    "title",       "scenario",   "levers",       "minimise", "maximise", "indifferent_below",
    "constraints", "confidence", "replications", "budget",   "confirm",  "set"};
constexpr const char* a_constraint =
    "expected a constraint such as within_6_weeks_pct >= 75 or cost_total_gbp <= base +- 5000";

void read_goals(const node& document, const std::string& key, bool less, tuning& t, std::vector<fault>& faults) {
  const entry* e = find(document, key);
  if (!e) return;
  if (e->value.kind == node_kind::sequence) {
    for (named_measure& measure : read_measures(document, key, faults))
      t.goals.push_back({std::move(measure), less, 0});
  } else if (const auto name = read_text(e->value); name.value) {
    t.goals.push_back({{*name.value, e->value.where}, less, 0});
  } else {
    report(faults, e->value.where, key, name.complaint);
  }
}

// No measure can be both at once.
void check_goals(const tuning& t, std::vector<fault>& faults) {
  if (t.goals.size() == 2 && t.goals[0].measure.name == t.goals[1].measure.name)
    report(faults, t.goals[1].measure.where, "maximise", "this measure is minimised already");
}

void check_constraints(const tuning& t, std::vector<fault>& faults) {
  for (const tuning_constraint& least : t.constraints)
    for (const tuning_constraint& most : t.constraints)
      if (least.at_least && !most.at_least && !least.against_base && !most.against_base &&
          least.measure.name == most.measure.name && least.limit > most.limit)
        report(faults, least.measure.where, "constraints",
               "nothing keeps both `" + shown(least.text) + "` and `" + shown(most.text) + "`");
}

void take_indifference(const node& value, const std::string& path, tuning_goal& goal, std::vector<fault>& faults) {
  const auto number = number_of(value, path, faults);
  if (number && *number <= 0) report(faults, value.where, path, "expected a number above 0, in the measure's unit");
  goal.indifference = number.value_or(1);
}

void read_indifference(const node& document, tuning& t, std::vector<fault>& faults) {
  const std::string key = "indifferent_below";
  const entry* e = find(document, key);
  if (!e)
    return report(faults, document.where, key,
                  "this key is needed: the difference below which a goal's measure does not matter, in its unit");
  if (t.goals.size() == 1 && e->value.kind != node_kind::map)
    return take_indifference(e->value, key, t.goals[0], faults);
  for (tuning_goal& goal : t.goals) {
    const entry* one = find(e->value, goal.measure.name);
    if (one)
      take_indifference(one->value, join(key, goal.measure.name), goal, faults);
    else
      report(faults, e->value.where, key,
             "expected a number for each goal, such as {" + shown(goal.measure.name) + ": 1}");
  }
  for (const entry& one : e->value.entries)
    if (std::none_of(t.goals.begin(), t.goals.end(), [&](const auto& goal) { return goal.measure.name == one.key; }))
      report(faults, one.key_place, join(key, shown(one.key)), "this is no goal");
}

// MEASURE >= LIMIT, LIMIT a number or `base`; then perhaps +- TOLERANCE.
std::optional<tuning_constraint> constraint_from(const std::string& text, const place& where) {
  std::istringstream words(text);
  std::string measure, relation, limit, give_or_take, tolerance, more;
  words >> measure >> relation >> limit >> give_or_take >> tolerance >> more;
  tuning_constraint c{text, {measure, where}};
  if ((relation != ">=" && relation != "<=") || limit.empty() || !more.empty()) return std::nullopt;
  c.at_least = relation == ">=";
  c.against_base = limit == "base";
  if (!c.against_base) {
    const auto number = number_in(limit);
    if (!number) return std::nullopt;
    c.limit = *number;
  }
  if (give_or_take.empty()) return c;
  const auto number = number_in(tolerance);
  if (give_or_take != "+-" || !number || *number <= 0) return std::nullopt;
  c.tolerance = *number;
  return c;
}

void read_constraints(const node& document, tuning& t, std::vector<fault>& faults) {
  const entry* e = find(document, "constraints");
  if (!e) return;
  if (e->value.kind != node_kind::sequence) return report(faults, e->value.where, "constraints", a_constraint);
  for (std::size_t i = 0; i < e->value.items.size(); ++i) {
    const node& item = e->value.items[i];
    const std::string path = "constraints[" + std::to_string(i) + "]";
    const auto text = read_text(item);
    auto constraint = text.value ? constraint_from(*text.value, item.where) : std::nullopt;
    if (!constraint)
      report(faults, item.where, path, a_constraint);
    else if (!constraint->against_base && constraint->limit == 0 && std::isnan(constraint->tolerance))
      report(faults, item.where, path, "a limit of 0 needs a tolerance, such as +- 1: 1 % of it is nothing");
    else
      t.constraints.push_back(std::move(*constraint));
  }
}

void read_confidence(const node& document, tuning& t, std::vector<fault>& faults) {
  const entry* e = find(document, "confidence");
  if (!e) return;
  const auto number = number_of(e->value, "confidence", faults);
  if (number && (*number < 0.5 || *number >= 1))
    report(faults, e->value.where, "confidence", "expected a share from 0.5 to below 1, such as 0.95");
  t.confidence = number.value_or(t.confidence);
}

} // namespace

bool tuning::continuous() const {
  return std::any_of(levers.begin(), levers.end(), [](const factor& lever) { return lever.levels == 0; });
}

std::optional<tuning> read_tuning(const text_source& source, std::vector<fault>& faults) {
  const std::size_t before = faults.size();
  const auto document = read_map(source, keys_of_file, faults);
  if (!document) return std::nullopt;
  tuning t;
  t.title = text_at(*document, "", "title", false, faults);
  t.scenario = file_at(*document, "", "scenario", true, faults);
  t.levers = read_factors(*document, "levers", faults);
  read_goals(*document, "minimise", true, t, faults);
  read_goals(*document, "maximise", false, t, faults);
  if (t.goals.empty() || t.goals.size() > 2)
    report(faults, document->where, "minimise", "expected one goal or two, under minimise or maximise");
  else
    read_indifference(*document, t, faults);
  check_goals(t, faults);
  read_constraints(*document, t, faults);
  check_constraints(t, faults);
  read_confidence(*document, t, faults);
  const auto count = [&](std::string_view key, std::uint32_t& into, std::int64_t least, std::int64_t most) {
    into = static_cast<std::uint32_t>(count_at(*document, "", key, into, least, most, faults));
  };
  count("replications", t.replications, 2, limits::replications);
  count("budget", t.budget, 1, limits::runs);
  count("confirm", t.confirm, 2, limits::replications);
  t.budget_place = document->where;
  if (const entry* budget = find(*document, "budget")) t.budget_place = budget->value.where;
  t.settings = settings_at(*document, "", "set", faults, t.setting_places);
  sort_by_place(faults);
  if (faults.size() != before) return std::nullopt;
  return t;
}

} // namespace stepwell::scenario
