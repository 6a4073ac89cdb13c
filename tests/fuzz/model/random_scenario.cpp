#include "random_scenario.hpp"

#include "dice.hpp"
#include "scenario/field_value.hpp"
#include "scenario/scalar.hpp"
#include "service/workforce/role.hpp"

#include <algorithm>
#include <chrono>
#include <string>

namespace stepwell::fuzz {
namespace {

using json = nlohmann::ordered_json;
using scenario::field;
using scenario::repeats;

constexpr double end_for_unlimited = 1e6;

void put(json& root, std::string_view path, json value) {
  json* at = &root;
  for (std::size_t dot; (dot = path.find('.')) != std::string_view::npos; path.remove_prefix(dot + 1))
    at = &(*at)[std::string(path.substr(0, dot))];
  (*at)[std::string(path)] = std::move(value);
}

class maker {
 public:
  maker(std::uint64_t number, double people) : d_(number), people_(people) {}

  json make() {
    // How much is set at all, and how much of that at an end of its range.
    set_ = d_.chance(0.2) ? 0 : d_.by_size(0.02, 1);
    ends_ = d_.share();
    json root;
    choose_run(root);
    choose_pathway(root);
    choose_fields(root);
    choose_demand(root);
    if (d_.chance(0.3)) choose_start(root);
    choose_changes(root);
    mend(root);
    return root;
  }

 private:
  // A value inside the field's range, often at its very end.
  json value_in(const field& f, std::size_t role) {
    const double low = f.accepted.lowest, high = std::min(f.accepted.highest, end_for_unlimited);
    const auto number = [&] {
      if (d_.chance(ends_)) return d_.chance(0.5) ? low : high;
      if (low >= 0 && d_.chance(0.5)) return std::clamp(d_.by_size(std::max(low, high * 1e-4), high), low, high);
      return d_.between(low, high);
    };
    switch (f.at.index()) {
    case 0: // number_at
      return number();
    case 1: // integer_at
      return static_cast<std::int64_t>(number());
    case 2: // boolean_at
      return d_.chance(0.5);
    case 3: // choice_at
      return f.choices[static_cast<std::size_t>(d_.whole(0, static_cast<int>(f.choices.size()) - 1))];
    default:
      break;
    }
    const auto size = scenario::default_of(f, role).size();
    if (f.unit == "share") return d_.shares(size);
    std::vector<double> numbers(size);
    for (double& one : numbers) one = number();
    return numbers;
  }

  void choose_run(json& root) {
    using namespace std::chrono;
    const sys_days from = sys_days{year{1978} / 1 / 2}; // a Monday
    // Half of the runs see a leap day, some a long horizon.
    const auto start = d_.chance(0.3) ? sys_days{year{2024} / 1 / 1} : from + weeks{d_.whole(0, 6300)};
    const int warm_up = d_.chance(0.5) ? 0 : d_.whole(1, 14);
    const int measured = d_.chance(0.08) ? 120 : d_.chance(0.4) ? d_.whole(1, 3) : d_.whole(4, 30);
    months_ = warm_up + measured;
    start_ = start;
    root["run"] = {{"start", scenario::to_iso(start)}, {"warm_up_months", warm_up}, {"measured_months", measured}};
    if (!d_.chance(0.2)) return;
    auto closed = json::array();
    for (int i = d_.whole(1, 20); i > 0; --i) closed.push_back(scenario::to_iso(start + days{d_.whole(0, 300)}));
    root["run"]["closed_days"] = closed;
  }

  json some_roles() {
    auto roles = json::array();
    for (const auto role : service::role_names)
      if (role != "admin" && d_.chance(0.4)) roles.push_back(role);
    if (roles.empty()) roles.push_back("pwp");
    return roles;
  }

  // Screening, one or two assessments, treatments and groups in any order, exits; loops among treatments allowed.
  void choose_pathway(json& root) {
    const int assessments = d_.whole(1, 2), treatments = d_.whole(1, 4), exits = d_.whole(1, 3);
    std::vector<std::string> names{"screening"}, later;
    for (int i = 0; i < assessments; ++i) names.push_back("look_" + std::to_string(i));
    for (int i = 0; i < treatments; ++i) names.push_back("care_" + std::to_string(i));
    for (int i = 0; i < exits; ++i) names.push_back("exit_" + std::to_string(i));
    auto steps = json::object();
    const auto count = static_cast<int>(names.size());
    for (int i = 0; i < count; ++i) {
      json step;
      if (i == 0)
        step["kind"] = "screening";
      else if (i <= assessments)
        step["kind"] = "assessment";
      else if (i <= assessments + treatments)
        step["kind"] = d_.chance(0.3) ? "group" : "treatment";
      else
        step["kind"] = "exit";
      kinds_.push_back(step["kind"]);
      if (i > assessments + treatments) {
        steps[names[static_cast<std::size_t>(i)]] = step;
        continue;
      }
      if (i > 0) step["roles"] = some_roles();
      step["intensity"] = std::vector<std::string>{"none", "low", "high"}[static_cast<std::size_t>(d_.whole(0, 2))];
      // The next one always, so that all are reached; others, even earlier ones, at will.
      const int first_exit = assessments + treatments + 1;
      std::vector<int> ways{i + 1};
      for (int to = d_.chance(0.15) ? 1 : i + 2; to < count; ++to)
        if (to != i + 1 && d_.chance(to >= first_exit ? 0.6 : 0.3)) ways.push_back(to);
      auto shares = d_.shares(ways.size());
      auto next = json::object();
      for (std::size_t w = 0; w < ways.size(); ++w) next[names[static_cast<std::size_t>(ways[w])]] = shares[w];
      step["next"] = next;
      steps[names[static_cast<std::size_t>(i)]] = step;
    }
    names_ = names;
    root["pathway"]["steps"] = steps;
    if (d_.chance(0.05)) root["pathway"]["entry"] = names[static_cast<std::size_t>(d_.whole(0, 1))];
  }

  json posts() { return d_.chance(0.3) ? 0 : d_.chance(0.4) ? 1 : d_.whole(2, most_posts_); }

  // Fields that decide how large a service is are chosen apart.
  static bool apart(std::string_view path) {
    return path == "staff.*.posts" || path == "demand.referrals_per_year" || path == "demand.growth_per_year" ||
           path.ends_with(".kind") || path.ends_with(".roles") || path.ends_with(".intensity");
  }

  void choose_fields(json& root) {
    for (const field& f : scenario::field_table()) {
      if (apart(f.path)) continue;
      for_each_place(f, [&](const std::string& path, std::size_t index) {
        if (d_.chance(set_)) put(root, path, value_in(f, index));
      });
    }
    most_posts_ = d_.chance(0.2) ? 1 : d_.chance(0.8) ? 6 : 25;
    for (const auto role : service::role_names) put(root, "staff." + std::string(role) + ".posts", posts());
  }

  template <class Do>
  void for_each_place(const field& f, Do each) {
    const std::string path(f.path);
    const auto star = path.find('*');
    if (f.repeated == repeats::once) return each(path, 0);
    const auto count = f.repeated == repeats::per_role ? service::role_count : names_.size();
    for (std::size_t i = 0; i < count; ++i) {
      std::string one = path;
      one.replace(star, 1, f.repeated == repeats::per_role ? std::string(service::role_name(i)) : names_[i]);
      each(one, i);
    }
  }

  void choose_demand(json& root) {
    const double years = months_ / 12.0;
    const double growth = d_.chance(0.2) ? (d_.chance(0.5) ? -0.5 : 1.0) : 0.0;
    const double again =
        std::max(share_or(root, "referred_again_share", 0.1), share_or(root, "referred_again_share_early", 0.2));
    per_year_ = people_ * (1 - again) / years / std::pow(1 + std::max(growth, 0.0), years);
    put(root, "demand.growth_per_year", growth);
    put(root, "demand.referrals_per_year", d_.chance(0.05) ? 0.0 : d_.by_size(1, std::max(per_year_, 2.0)));
    if (!d_.chance(0.15)) return;
    auto series = json::object();
    for (int m = 0; m < std::min(months_ + 1, 40); ++m) {
      const std::chrono::year_month_day first{start_};
      const auto month = first.year() / first.month() + std::chrono::months{m};
      series[scenario::to_iso(month / 1).substr(0, 7)] =
          d_.chance(0.2) ? 0 : d_.whole(0, static_cast<int>(per_year_ / 12) + 3);
    }
    root["demand"]["monthly_referrals"] = series;
  }

  static double share_or(const json& root, const char* key, double standard) {
    return root.contains("demand") && root["demand"].contains(key) ? root["demand"][key].get<double>() : standard;
  }

  void choose_start(json& root) {
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (kinds_[i] == "exit" || kinds_[i] == "screening") continue;
      const auto& name = names_[i];
      if (d_.chance(0.5))
        root["start"]["waiting"][name] = {{"people", d_.whole(0, 60)}, {"mean_days", d_.whole(0, 400)}};
      else if (d_.chance(0.3))
        root["start"]["waiting"][name]["days"] = {0, d_.whole(0, 3650), 7};
      if (kinds_[i] == "treatment" && d_.chance(0.6)) root["start"]["caseloads"][name]["people"] = d_.whole(0, 60);
    }
  }

  // None, a few, or one every day.
  void choose_changes(json& root) {
    const int days = months_ * 30 - 1;
    int count = d_.chance(0.4) ? 0 : d_.chance(0.7) ? d_.whole(1, 6) : std::min(days, 400);
    if (count == 0) return;
    std::vector<const field*> may_change;
    for (const field& f : scenario::field_table())
      if (f.changeable && (!apart(f.path) || f.path == "staff.*.posts")) may_change.push_back(&f);
    auto changes = json::array();
    const bool daily = count > 6;
    for (int day = 1; day < days && count > 0; --count, day += daily ? 1 : d_.whole(1, 120)) {
      json set;
      for (int keys = d_.whole(1, daily ? 3 : 12); keys > 0; --keys) {
        const field& f = *may_change[static_cast<std::size_t>(d_.whole(0, static_cast<int>(may_change.size()) - 1))];
        std::vector<std::string> places;
        std::vector<std::size_t> indices;
        for_each_place(f, [&](const std::string& path, std::size_t index) {
          if (f.repeated == repeats::per_step && kinds_[index] == "exit") return;
          places.push_back(path);
          indices.push_back(index);
        });
        const auto at = static_cast<std::size_t>(d_.whole(0, static_cast<int>(places.size()) - 1));
        set[places[at]] = f.path == "staff.*.posts" ? posts() : value_in(f, indices[at]);
      }
      changes.push_back({{"on", scenario::to_iso(start_ + std::chrono::days{day})}, {"set", set}});
    }
    root["changes"] = changes;
  }

  // Most scenarios keep the rules between fields; some are left to be refused.
  void mend(json& root) {
    if (d_.chance(0.1)) return;
    for (auto& step : root["pathway"]["steps"]) {
      const auto number = [&](const char* key, double standard) {
        return step.contains(key) ? step[key].get<double>() : standard;
      };
      if (number("telephone_share", 0.45) + number("video_share", 0.36) > 1) step["video_share"] = 0;
      if (number("telephone_share", 0.45) + number("video_share", 0.36) > 1) step["telephone_share"] = 0;
      if (number("sessions_mean", 1) > number("sessions_most", 20)) step["sessions_mean"] = 1;
      if (number("group_least", 2) > number("group_size", 7)) step["group_least"] = 1;
    }
    auto& staff = root["staff"];
    for (std::size_t r = 0; r < service::role_count; ++r) {
      const auto role = static_cast<service::role>(r);
      auto& of_role = staff[std::string(service::role_name(r))];
      if (service::group_of(role) != service::staff_group::pwp) of_role.erase("leaving_shares");
    }
    auto& demand = root["demand"];
    if (share_or(root, "self_referral_share", 0.675) + share_or(root, "general_practitioner_share", 0.09) > 1)
      demand["general_practitioner_share"] = 0.0;
    if (share_or(root, "self_referral_share", 0.675) + share_or(root, "general_practitioner_share", 0.09) > 1)
      demand["self_referral_share"] = 0.5;
    if (demand.contains("weekday_index")) demand["weekday_index"][static_cast<std::size_t>(d_.whole(0, 4))] = 1.0;
    auto& appointments = root["appointments"];
    const auto days = appointments.contains("notice_days") ? appointments["notice_days"].get<int>() : 5;
    const auto weeks = appointments.contains("offer_weeks") ? appointments["offer_weeks"].get<int>() : 5;
    appointments["offer_weeks"] = std::max(weeks, (days + 6) / 7);
    for (const char* key : {"patient_cancels", "provider_cancels"})
      if (appointments.contains(key) && appointments[key].get<double>() > 0.3 && d_.chance(0.8))
        appointments[key] = 0.0;
    if (!root.contains("changes")) return;
    for (auto& change : root["changes"]) {
      auto& set = change["set"];
      set.erase("appointments.notice_days");
      set.erase("appointments.offer_weeks");
      for (const auto& name : names_)
        for (const char* key :
             {"telephone_share", "video_share", "sessions_mean", "sessions_most", "group_least", "group_size"})
          if (d_.chance(0.9)) set.erase("pathway.steps." + name + "." + key);
      if (set.empty()) set["policy.priority"] = "risk";
    }
  }

  dice d_;
  double people_, set_ = 0, ends_ = 0, per_year_ = 0;
  int months_ = 0, most_posts_ = 6;
  std::chrono::sys_days start_;
  std::vector<std::string> names_, kinds_;
};

} // namespace

json random_scenario(std::uint64_t number, double people) { return maker(number, people).make(); }

} // namespace stepwell::fuzz
