// A recorder that records nothing: the base of observers that look at one thing only.
#pragma once

#include "record/no_story.hpp"
#include "service/context.hpp"
#include "service/flow/appointment.hpp"
#include "service/flow/pathway.hpp"
#include "service/workforce/turnover_destination.hpp"

#include <cstdint>

namespace stepwell::record {

struct silent : no_story {
  template <class Context>
  void begins(const Context&) {}
  template <class Context>
  void ends(const Context&) {}
  template <class Context>
  void day(const Context&) {}
  template <class Context>
  void month(const Context&) {}
  void week(std::uint32_t, const service::practitioner&, int) {}
  void referral(const service::patient&) {}
  void appointment(service::appointment_outcome, const service::patient&, const service::step&) {}
  void treatment(const service::patient&, const service::step&, kernel::day_number) {}
  void discharge(const service::patient&, service::exit_reason) {}
  void leaver(const service::practitioner&, service::destination) {}
  void starter(const service::practitioner&) {}
};

} // namespace stepwell::record
