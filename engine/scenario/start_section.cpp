#include "scenario/start_section.hpp"
#include "scenario/expected_flow.hpp"
#include "scenario/limits.hpp"
#include "scenario/nearest.hpp"
#include "scenario/scalar.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <nlohmann/json.hpp>
#include <numeric>
#include <optional>

namespace stepwell::scenario {
namespace {

using service::step_kind;

class reader {
 public:
  reader(const service::parameters& p, std::vector<fault>& faults)
      : steps_(p.pathway.steps), roles_(p.roles), faults_(faults) {}

  service::start_state read(const node& start) {
    service::start_state state;
    each_step(start, "waiting", [&](std::uint8_t step, const node& list, const std::string& path) {
      if (kind(step) == step_kind::exit) return complain(list.where, path, "nobody waits for an exit");
      if (auto people = read_list(step, list, path)) state.waiting.push_back(std::move(*people));
    });
    each_step(start, "caseloads", [&](std::uint8_t step, const node& care, const std::string& path) {
      if (kind(step) != step_kind::treatment)
        return complain(care.where, path,
                        "caseloads are of treatments; whoever is booked for an assessment or goes to a group counts "
                        "under start.waiting");
      if (const auto people = count(care, path, "people", limits::people_of_a_list))
        state.in_care.push_back({step, *people});
    });
    check_people(start, state);
    read_vacant(start, state);
    return state;
  }

 private:
  using for_step = std::function<void(std::uint8_t, const node&, const std::string&)>;

  step_kind kind(std::uint8_t step) const { return service::kind_of(steps_[step]); }

  void check_people(const node& start, const service::start_state& state) {
    std::int64_t all = 0;
    for (const auto& list : state.waiting) all += list.people;
    for (const auto& care : state.in_care) all += care.people;
    if (all > limits::people_at_start)
      complain(start.where, "start",
               "expected at most " + std::to_string(limits::people_at_start) + " people in all, found " +
                   std::to_string(all));
  }

  void complain(const place& where, const std::string& path, std::string message, std::string near = {}) {
    report(faults_, where, path, std::move(message), std::move(near));
  }

  void each_step(const node& start, const std::string& key, const for_step& read_one) {
    const entry* section = find(start, key);
    if (!section || section->value.kind != node_kind::map) return; // reported by the walk
    std::vector<std::string> names;
    for (const auto& step : steps_) names.push_back(step.name);
    for (const entry& e : section->value.entries) {
      const std::string path = join("start." + key, shown(e.key));
      const auto name = std::find(names.begin(), names.end(), e.key);
      if (name == names.end())
        complain(e.key_place, path, "unknown step", nearest(e.key, names));
      else if (e.value.kind == node_kind::map)
        read_one(static_cast<std::uint8_t>(name - names.begin()), e.value, path);
      else
        complain(e.value.where, path, "expected keys such as {people: 40}, found " + found(e.value));
    }
  }

  std::optional<std::int32_t> whole(const node& value, const std::string& path, std::int64_t most) {
    const auto number = read_integer(value);
    if (!number.value || *number.value < 0 || *number.value > most) {
      complain(value.where, path,
               number.value ? "expected a whole number from 0 to " + std::to_string(most) + ", found " + found(value)
                            : number.complaint);
      return std::nullopt;
    }
    return static_cast<std::int32_t>(*number.value);
  }

  std::optional<std::int32_t> count(const node& map, const std::string& path, const std::string& key,
                                    std::int64_t most) {
    if (const entry* e = find(map, key)) return whole(e->value, join(path, key), most);
    complain(map.where, join(path, key), "must be given");
    return std::nullopt;
  }

  void read_vacant(const node& start, service::start_state& state) {
    const entry* section = find(start, "vacant");
    if (!section || section->value.kind == node_kind::refused) return;
    const std::string path = "start.vacant";
    if (section->value.kind != node_kind::map)
      return complain(section->value.where, path,
                      "expected roles with vacant posts, such as {pwp: 2}, found " + found(section->value));
    const std::vector<std::string> names(service::role_names.begin(), service::role_names.end());
    for (const entry& e : section->value.entries) {
      const std::string here = join(path, shown(e.key));
      const auto role = static_cast<std::size_t>(std::find(names.begin(), names.end(), e.key) - names.begin());
      if (role == names.size())
        complain(e.key_place, here, "unknown role", nearest(e.key, names));
      else if (const auto posts = whole(e.value, here, roles_[role].posts))
        state.vacant[role] = *posts;
    }
  }

  std::optional<service::waiting_at_start> read_list(std::uint8_t step, const node& list, const std::string& path) {
    const entry *days = find(list, "days"), *mean = find(list, "mean_days");
    if (days && mean) {
      complain(mean->key_place, join(path, "mean_days"), "expected either `days` or `people` with `mean_days`");
      return std::nullopt;
    }
    if (days) return read_days(step, list, days->value, path);
    const auto people = count(list, path, "people", limits::people_of_a_list);
    if (!mean) {
      complain(list.where, join(path, "mean_days"), "must be given, or `days` of each person");
      return std::nullopt;
    }
    const auto long_so_far = read_number(mean->value);
    if (!long_so_far.value || *long_so_far.value < 0 || *long_so_far.value > limits::days_waited) {
      complain(mean->value.where, join(path, "mean_days"),
               long_so_far.value ? "expected a number from 0 to " + std::to_string(limits::days_waited) +
                                       " days, found " + found(mean->value)
                                 : long_so_far.complaint);
      return std::nullopt;
    }
    if (!people) return std::nullopt;
    return service::waiting_at_start{step, *people, *long_so_far.value, {}};
  }

  std::optional<service::waiting_at_start> read_days(std::uint8_t step, const node& list, const node& days,
                                                     const std::string& path) {
    const std::string here = join(path, "days");
    if (days.kind != node_kind::sequence) {
      complain(days.where, here, "expected a list of whole days, one for each person, found " + found(days));
      return std::nullopt;
    }
    service::waiting_at_start people{step, static_cast<std::int32_t>(days.items.size()), 0, {}};
    const auto before = faults_.size();
    for (const node& item : days.items)
      if (const auto waited = whole(item, here, limits::days_waited)) people.days.push_back(*waited);
    if (const entry* stated = find(list, "people"))
      if (const auto number = whole(stated->value, join(path, "people"), limits::people_of_a_list);
          number && *number != people.people)
        complain(stated->value.where, join(path, "people"),
                 "expected as many people as `days`, " + std::to_string(people.people) + ", found " +
                     found(stated->value));
    if (faults_.size() != before) return std::nullopt;
    std::sort(people.days.begin(), people.days.end());
    const double all = std::accumulate(people.days.begin(), people.days.end(), 0.0);
    people.mean_days = people.days.empty() ? 0 : all / static_cast<double>(people.days.size());
    return people;
  }

  const std::vector<service::step>& steps_;
  const std::array<service::role_parameters, service::role_count>& roles_;
  std::vector<fault>& faults_;
};

} // namespace

service::start_state read_start_state(const node& document, const service::parameters& p, std::vector<fault>& faults) {
  const entry* start = find(document, "start");
  return start ? reader(p, faults).read(start->value) : service::start_state{};
}

void add_past(service::start_state& start, const service::parameters& p) {
  const expected_flow flow = flow_of(p);
  start.ways_in = ways_in(p.pathway, flow);
  // Little's law: a list's people over those who come to it a day. Part of the wait is what people ask for themselves.
  const double a_day = referrals_per_year(p.demand, flow) / kernel::days_per_year;
  const double asked_for = p.appointments.deferral_share * p.appointments.deferral_days;
  start.waits.assign(p.pathway.steps.size(), 0);
  for (const auto& list : start.waiting)
    if (const double coming = a_day * flow.entries[list.step]; coming > 0) {
      const double deferred = list.step == p.pathway.entry ? 0 : asked_for;
      start.waits[list.step] =
          std::clamp(list.people / coming - deferred, 0.0, static_cast<double>(limits::days_waited));
    }
  start.coming_back = static_cast<std::int32_t>(std::lround(people_coming_back(p.demand, flow)));
}

nlohmann::ordered_json to_json(const service::start_state& start, const service::pathway& p) {
  auto json = nlohmann::ordered_json::object();
  for (const auto& list : start.waiting) {
    auto& waiting = json["waiting"][p.steps[list.step].name];
    waiting["people"] = list.people;
    if (list.days.empty())
      waiting["mean_days"] = list.mean_days;
    else
      waiting["days"] = list.days;
  }
  for (std::size_t r = 0; r < service::role_count; ++r)
    if (start.vacant[r] > 0) json["vacant"][std::string(service::role_name(r))] = start.vacant[r];
  for (const auto& care : start.in_care) json["caseloads"][p.steps[care.step].name]["people"] = care.people;
  return json;
}

} // namespace stepwell::scenario
