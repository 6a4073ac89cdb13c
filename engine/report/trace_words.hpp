// A story's moments in words: one clause each, for tables and data alike.
#pragma once

#include "record/trace.hpp"
#include "scenario/load.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace stepwell::report {

// Whose story it is: what was asked, and the service it happened in. Points to the scenario.
struct traced {
  const scenario::scenario* of;
  std::uint64_t seed = 1;
  std::uint32_t replication = 0;

  const service::model& model() const { return of->model; }
  std::chrono::sys_days date(kernel::day_number day) const {
    return std::chrono::sys_days{model().calendar.date(0)} + std::chrono::days{day};
  }
  const service::step& step(std::uint8_t number) const { return model().phases.front().values.pathway.steps[number]; }
};

std::string_view role_words(service::role);               // "senior PWP"
std::string_view medium_words(service::medium);           // "by telephone"
std::string_view medium_name(service::medium);            // "telephone"
std::string step_words(const traced&, std::uint8_t step); // "guided self help"
std::string_view problem_words(std::uint8_t problem);     // "generalised anxiety"
std::string weekdays_words(std::uint8_t days);            // "Mon Tue Thu"; bit 0 Monday
std::string places_words(const record::traced_holder&);   // "at the office Mon Tue, at home Thu"

std::string time_words(kernel::tick); // "09:45"

std::string words(const traced&, const record::practitioner_story&, const record::post_event&);
std::string words(const traced&, const record::patient_event&);

// Days away, then the week's events, separated by semicolons. "" when it was a week like any other.
std::string words(const traced&, const record::practitioner_story&, const record::traced_week&);

} // namespace stepwell::report
