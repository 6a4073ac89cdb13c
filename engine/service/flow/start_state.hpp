// The start: who is on the lists and in care on the first day, how they came there, and which posts are vacant.
#pragma once

#include "service/workforce/role.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace stepwell::service {

struct waiting_at_start {
  std::uint8_t step = 0;
  std::int32_t people = 0;
  double mean_days = 0;           // [days] on the list so far; 0 without ages
  std::vector<std::int32_t> days; // of each, shortest first; empty: spread evenly up to twice the mean
};

struct in_care_at_start {
  std::uint8_t step = 0;
  std::int32_t people = 0;
};

// One way into a step, by an edge of the pathway.
struct way_in {
  std::uint8_t from;
  double lowest_rank, highest_rank; // of those who leave `from` this way (routing.hpp)
  double cumulative;                // share of those who come in, up to and including this way; the last is exactly 1
};

struct start_state {
  std::vector<waiting_at_start> waiting;
  std::vector<in_care_at_start> in_care;
  std::array<std::int32_t, role_count> vacant{}; // of the posts of each role

  // Filled by the scenario from the pathway's expected flow.
  std::vector<std::vector<way_in>> ways_in; // by step
  std::vector<double> waits;    // [days] by step: what those who are past its list have waited, less deferral
  std::int32_t coming_back = 0; // people discharged who will be referred again

  // Whether anybody is there.
  bool given() const { return !waiting.empty() || !in_care.empty(); }
};

} // namespace stepwell::service
