// Context: what every event handler is given. Handlers are free functions of one shape, `void verb(context<R>&, …)`, so
// that a mechanism is a file and a line in service.hpp.
#pragma once

#include "service/model.hpp"
#include "service/state.hpp"

namespace stepwell::service {

// Recorder: a compile-time observer (record/). What it does not record costs nothing. It must not change the state.
template <class Recorder>
struct context {
  const model& of;
  const parameters* now; // the phase in force
  state& s;
  Recorder& record;

  const step& step_at(std::uint8_t number) const { return now->pathway.steps[number]; }
  const role_parameters& role_of(const practitioner& p) const { return now->roles[number_of(p.post)]; }
};

} // namespace stepwell::service
