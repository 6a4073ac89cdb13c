// A tuning for programs (declared in tuning.hpp). Keys are fixed once published.
#include "report/limits.hpp"
#include "report/tuning.hpp"
#include "report/version.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <string_view>

namespace stepwell::report {
namespace {

using json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 3> ends{"decided", "budget_spent", "interrupted"};

json to_json(const study::interval& i) { return {{"mean", i.mean}, {"ci95", {i.low, i.high}}}; }

json to_json(const record::measure_info& m) { return {{"measure", m.name}, {"title", m.title}, {"unit", m.unit}}; }

json setting_of(const tuning_answer& a, std::uint32_t candidate) {
  json setting = json::object();
  for (std::size_t i = 0; i < a.levers.size(); ++i) {
    const json value = json::parse(a.values[candidate][i], nullptr, false);
    setting[a.levers[i]] = value.is_discarded() ? json(a.values[candidate][i]) : value;
  }
  return setting;
}

json to_json(const tuning_answer& a, std::uint32_t candidate) {
  const study::judged_candidate& judged = a.found.candidates[candidate];
  json one = {{"candidate", candidate},
              {"as_it_stands", candidate == 0},
              {"setting", setting_of(a, candidate)},
              {"state", candidate_state_names[static_cast<std::size_t>(judged.state)]},
              {"replications", judged.replications},
              {"probability_feasible", judged.feasible}};
  if (a.goals.size() > 1) one["probability_on_front"] = judged.on_front;
  for (std::size_t i = 0; i < a.goals.size(); ++i)
    one["goals"][std::string(a.goals[i].measure->name)] = to_json(judged.goals[i]);
  if (!judged.goal_differences.empty())
    for (std::size_t i = 0; i < a.goals.size(); ++i)
      one["less_the_chosen"][std::string(a.goals[i].measure->name)] = to_json(judged.goal_differences[i]);
  for (std::size_t i = 0; i < a.constraints.size(); ++i)
    one["constraints"][a.constraints[i].text] = to_json(judged.constraint_values[i]);
  for (const std::size_t broken : judged.broken) one["broken"].push_back(a.constraints[broken].text);
  return one;
}

json to_json(const tuning_answer& a, const confirmation& c) {
  json all = {{"replications", c.replications}};
  const auto add = [&](const std::string& name, std::size_t i) {
    all["measures"][name] = {
        {"chosen", to_json(c.chosen[i])}, {"base", to_json(c.base[i])}, {"difference", to_json(c.difference[i])}};
  };
  for (std::size_t i = 0; i < a.goals.size(); ++i) add(std::string(a.goals[i].measure->name), i);
  for (std::size_t i = 0; i < a.constraints.size(); ++i) add(a.constraints[i].text, a.goals.size() + i);
  for (std::size_t i = 0; i < a.others.size(); ++i)
    add(std::string(a.others[i]->name), a.goals.size() + a.constraints.size() + i);
  return all;
}

} // namespace

std::string tuning_json(const tuning_answer& a) {
  const study::selection& s = a.found;
  json document = {{"study", a.title},
                   {"scenario", a.scenario},
                   {"scenario_hash", a.scenario_hash},
                   {"version", version()},
                   {"seed", a.seed},
                   {"confidence", a.confidence},
                   {"budget", a.budget},
                   {"spent", {{"search", a.searched}, {"selection", s.spent}}},
                   {"end", ends[static_cast<std::size_t>(s.end)]},
                   {"feasible", !s.nothing_feasible()},
                   {"levers", a.levers},
                   {"goals", json::array()},
                   {"constraints", json::array()}};
  for (std::size_t i = 0; i < a.goals.size(); ++i) {
    json& goal = document["goals"].emplace_back(to_json(*a.goals[i].measure));
    goal["less_is_better"] = a.goals[i].less_is_better;
    goal["indifferent_below"] = a.indifference[i];
  }
  for (std::size_t i = 0; i < a.constraints.size(); ++i) {
    json& constraint = document["constraints"].emplace_back(to_json(*a.constraints[i].measure));
    constraint["text"] = a.constraints[i].text;
    constraint["limit"] = a.constraints[i].limit;
    constraint["against_base"] = static_cast<bool>(a.against_base[i]);
  }
  if (s.chosen) {
    document["chosen"] = *s.chosen;
    document["setting"] = setting_of(a, *s.chosen);
    document["probability_best"] = s.best;
    document["probability_good"] = s.good;
  }
  if (!s.front.empty()) document["front"] = s.front;
  if (s.nothing_feasible()) document["nearest_miss"] = s.nearest_miss ? json(*s.nearest_miss) : json();
  document["candidates"] = json::array();
  for (std::uint32_t c = 0; c < s.candidates.size(); ++c) document["candidates"].push_back(to_json(a, c));
  if (a.confirmed) document["confirmation"] = to_json(a, *a.confirmed);
  document["limits"] = wellbeing_limits;
  return document.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

} // namespace stepwell::report
