// What only a story listens to (trace.hpp, event_log.hpp): moments in the life of one post or one patient that no count
// needs. Empty here, so that they cost nothing; the base of every observer that lets them pass.
//
// The service calls each where it happens, with its context and the row of a post or patient whose new state is set
// already, unless said otherwise.
#pragma once

#include <cstdint>

namespace stepwell::record {

struct no_story {
  // Posts.
  void takes_post(const auto& /*context*/, std::uint32_t /*post*/) {}  // also tomorrow's holder: see `started`
  void resigns(const auto& /*context*/, std::uint32_t /*post*/) {}     // or is given notice
  void leaves_post(const auto& /*context*/, std::uint32_t /*post*/) {} // its holder is still there to be looked at
  void qualifies(const auto& /*context*/, std::uint32_t /*post*/, std::uint32_t /*new_post*/) {}
  void falls_ill(const auto& /*context*/, std::uint32_t /*post*/) {}
  void works_ill(const auto& /*context*/, std::uint32_t /*post*/) {}
  void drops_day(const auto& /*context*/, std::uint32_t /*post*/, int /*weekday*/) {}

  // Patients: lists and steps.
  void found_at_start(const auto& /*context*/, std::uint32_t /*row*/) {} // on the first day's lists
  void opts_in(const auto& /*context*/, std::uint32_t /*row*/) {}
  void leaves_step(const auto& /*context*/, std::uint32_t /*row*/, std::uint8_t /*to*/) {} // still in the old step
  void defers(const auto& /*context*/, std::uint32_t /*row*/) {}
  void joins_waiting_list(const auto& /*context*/, std::uint32_t /*row*/) {} // or returns to it
  void comes_forward(const auto& /*context*/, std::uint32_t /*row*/) {}
  void waits_again(const auto& /*context*/, std::uint32_t /*row*/) {}
  void gives_up(const auto& /*context*/, std::uint32_t /*row*/) {} // still on the list

  // Patients: care.
  void taken_on(const auto& /*context*/, std::uint32_t /*row*/, std::uint32_t /*post*/) {}
  // `to`: no_row when nobody can take the case, which goes back to its list. Already with nobody.
  void handed_over(const auto& /*context*/, std::uint32_t /*row*/, std::uint32_t /*post*/, std::uint32_t /*to*/) {}
  void booked(const auto& /*context*/, std::uint32_t /*row*/) {}
  void found_no_gap(const auto& /*context*/, std::uint32_t /*row*/) {}
  void awaits_review(const auto& /*context*/, std::uint32_t /*row*/) {}
  void reviewed(const auto& /*context*/, std::uint32_t /*row*/) {} // a decision that waited is not taken yet
};

} // namespace stepwell::record
