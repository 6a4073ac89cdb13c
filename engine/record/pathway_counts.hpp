// How people went through the pathway in the measured window: who moved from which step to which, who was discharged
// from where and why, and how long each step's waiting list was of an evening. Steps in the order of the pathway.
#pragma once

#include "service/flow/pathway.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace stepwell::record {

struct pathway_counts {
  std::size_t steps = 0;             // 0: not counted
  std::vector<std::int64_t> entered; // by step: people who came to it, from outside or from another step
  std::vector<std::int64_t> moved;   // by step left, then by step come to; exits are none of these
  std::vector<std::int64_t> ended;   // by step left, then by service::exit_reason; as planned or not
  std::vector<std::int64_t> waiting; // by step: people on its list, summed over evenings of working days
  std::int64_t evenings = 0;

  void begin(std::size_t number_of_steps) {
    steps = number_of_steps;
    entered.assign(steps, 0);
    moved.assign(steps * steps, 0);
    ended.assign(steps * service::exit_reason_count, 0);
    waiting.assign(steps, 0);
    evenings = 0;
  }
  // Of another service on the same evenings, which are counted once.
  void add_beside(const pathway_counts& other) {
    const auto add = [](std::vector<std::int64_t>& to, const std::vector<std::int64_t>& more) {
      for (std::size_t i = 0; i < to.size(); ++i) to[i] += more[i];
    };
    add(entered, other.entered);
    add(moved, other.moved);
    add(ended, other.ended);
    add(waiting, other.waiting);
  }
  std::int64_t moved_between(std::size_t from, std::size_t to) const { return moved[from * steps + to]; }
  std::int64_t ended_from(std::size_t from, std::size_t why) const {
    return ended[from * service::exit_reason_count + why];
  }
  double mean_waiting(std::size_t step) const {
    return evenings > 0 ? static_cast<double>(waiting[step]) / static_cast<double>(evenings) : 0;
  }

  void enters(std::size_t step) { ++entered[step]; }
  void moves(std::size_t from, std::size_t to) {
    ++moved[from * steps + to];
    ++entered[to];
  }
  void ends(std::size_t from, service::exit_reason why) {
    ++ended[from * service::exit_reason_count + static_cast<std::size_t>(why)];
  }
};

} // namespace stepwell::record
