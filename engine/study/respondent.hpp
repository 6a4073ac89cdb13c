// Respondents: the practitioners whom a survey reaches, and what each would tick. Qualified staff alone, as Westwood
// and others (2017) asked: PWPs and senior PWPs in one group; high-intensity therapists, counsellors and supervisors in
// the other. Trainees are in neither.
#pragma once

#include "random/stream.hpp"
#include "record/replication.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace stepwell::study {

struct respondent {
  double overtime_hours;             // a week
  double clinical_supervision_hours; // a month
  double telephone_hours;            // a week
  double months_in_service;
  bool burnt_out; // at the end of the last reported week
};

// Of one service or of all; in the order of service::staff_group.
using respondents = std::array<std::vector<respondent>, 2>;

// Who could answer on the last `weeks` weeks of `rows` (a replication's, in order of week): held the same post through
// all of them, is qualified, and was not off sick in every one. Hours are means over those weeks, leave included.
respondents people_reached(std::span<const record::practitioner_week_row> rows, std::uint32_t weeks);

// `wanted` people drawn at random without replacement and as evenly from the services as their numbers allow; fewer
// when there are not as many. `from`: the survey's seed and its number.
std::vector<respondent> sample(std::span<const respondents> services, std::size_t group, std::size_t wanted,
                               const random::source& from);

} // namespace stepwell::study
