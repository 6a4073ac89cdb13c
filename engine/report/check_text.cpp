#include "report/check_text.hpp"

#include "report/counted.hpp"
#include "report/number.hpp"
#include "report/text_grid.hpp"
#include "scenario/expected_memory.hpp"
#include "scenario/offered_load.hpp"
#include "service/services.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

namespace stepwell::report {
namespace {

std::string date_text(std::chrono::year_month_day date) {
  std::array<char, 16> text;
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text.data();
}

std::string pathway_text(const scenario::load_against_capacity& load, bool colour) {
  text_grid grid({align::left, align::left, align::right, align::right, align::right});
  grid.add({{"step"}, {"kind"}, {"people/year"}, {"contacts/year"}, {"slot h/week"}});
  for (const auto& s : load.steps) {
    const bool given = s.attended_per_year > 0;
    grid.add({{s.name},
              {std::string(service::step_kind_names[static_cast<std::size_t>(s.kind)])},
              {grouped(s.entries_per_year, 0)},
              {given ? grouped(s.attended_per_year, 0) : ""},
              {s.hours_per_week > 0 ? grouped(s.hours_per_week, 1) : ""}});
  }
  return grid.text(colour);
}

std::string capacity_text(const scenario::load_against_capacity& load, bool colour) {
  text_grid grid({align::left, align::right, align::right, align::right, align::right, align::left});
  grid.add({{"role"}, {"posts"}, {"capacity h/week"}, {"load h/week"}, {"load/capacity"}, {""}});
  for (const auto& r : load.roles) {
    const bool over = r.load_hours_per_week > r.capacity_hours_per_week;
    const std::string share = r.capacity_hours_per_week > 0 ? grouped(100 * r.utilisation(), 0) + " %" : "none";
    grid.add({{r.name},
              {std::to_string(r.posts)},
              {grouped(r.capacity_hours_per_week, 1)},
              {grouped(r.load_hours_per_week, 1)},
              {share},
              {over ? "load exceeds capacity" : ""}});
  }
  return grid.text(colour);
}

std::string warning_text(const scenario::load_against_capacity& load, bool colour) {
  std::string over;
  for (const auto& r : load.roles)
    if (r.load_hours_per_week > r.capacity_hours_per_week) over += (over.empty() ? "" : ", ") + r.name;
  if (over.empty()) return {};
  return painted("warning", paint::strong, colour) + ": load exceeds capacity for " + over +
         "; waits grow until people give up.\n";
}

// The services of a scenario of several, and what all of them have.
std::string services_text(const service::model& of, bool colour) {
  if (of.services.empty()) return {};
  double size = 0;
  std::array<std::int64_t, service::role_count> posts{};
  std::array<double, service::role_count> whole_time{};
  for (std::size_t number = 0; number < of.services.size(); ++number) {
    size += of.services[number].size;
    const service::model one = service::service_of(of, number);
    for (std::size_t r = 0; r < service::role_count; ++r) {
      const service::role_parameters& role = one.phases.front().values.roles[r];
      posts[r] += role.posts;
      whole_time[r] += role.posts * role.wte;
    }
  }
  const auto [least, most] = std::minmax_element(
      of.services.begin(), of.services.end(),
      [](const service::sized_service& a, const service::sized_service& b) { return a.size < b.size; });
  std::string text = "The scenario is of " + counted(of.services.size(), "service") +
                     ", each what stands above times its size: " + grouped(least->size, 2) + " (" + least->name +
                     ") to " + grouped(most->size, 2) + " (" + most->name + "), " + grouped(size, 2) +
                     " together, with " + grouped(size * of.phases.front().values.demand.referrals_per_year, 0) +
                     " new people referred a year.\n\n";
  text_grid grid({align::left, align::right, align::right});
  grid.add({{"role"}, {"posts of all"}, {"WTE of all"}});
  std::int64_t all_posts = 0;
  double all_whole_time = 0;
  for (std::size_t r = 0; r < service::role_count; ++r) {
    if (posts[r] == 0) continue;
    grid.add({{std::string(service::role_name(r))},
              {grouped(static_cast<double>(posts[r]), 0)},
              {grouped(whole_time[r], 1)}});
    all_posts += posts[r];
    all_whole_time += whole_time[r];
  }
  grid.add({{"all"}, {grouped(static_cast<double>(all_posts), 0)}, {grouped(all_whole_time, 1)}});
  return "\n" + text + grid.text(colour);
}

} // namespace

std::string check_text(const scenario::scenario& checked, bool colour) {
  const service::model& model = checked.model;
  const scenario::load_against_capacity load = scenario::offered_load(model.phases.front().values);
  text_grid grid({align::left, align::left});
  grid.add({{"file"}, {checked.file}});
  grid.add({{"content"}, {checked.hash}});
  grid.add({{"runs"},
            {date_text(model.calendar.date(0)) + " to " + date_text(model.calendar.date(model.days - 1)) + ", " +
             counted(static_cast<std::uint64_t>(checked.simulated_days), "day")}});
  grid.add({{"measured"}, {"from " + date_text(model.calendar.date(model.measured_from))}});
  if (model.start.given()) {
    int people = 0;
    for (const auto& list : model.start.waiting) people += list.people;
    for (const auto& care : model.start.in_care) people += care.people;
    grid.add({{"begins with"},
              {counted(static_cast<std::uint64_t>(people), "person", "people") + " on lists and in treatment"}});
  }
  grid.add({{"changes"}, {std::to_string(model.phases.size() - 1) + " dated"}});
  const auto memory = scenario::memory_of(model);
  constexpr double megabyte = 1e6;
  grid.add({{"memory"},
            {"about " + grouped(memory.in_all(1, 0) / megabyte, 0) + " MB, and " +
             grouped(memory.of_thread / megabyte, 0) + " MB for each further thread"}});
  return painted(checked.name, paint::strong, colour) + ": no faults\n" + grid.text(colour) + "\n" +
         pathway_text(load, colour) + "\n" + capacity_text(load, colour) + warning_text(load, colour) +
         services_text(model, colour);
}

} // namespace stepwell::report
