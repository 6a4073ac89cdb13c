// What replicate() runs when the system is a service: one record::runner a thread, each keeping its memory between
// replications. The model is shared by all of them and must outlive the study.
#pragma once

#include "study/replicate.hpp"

namespace stepwell::study {

make_runner runners_of(const service::model&, record::wanted = {});

// The model of one draw of the parameters; called from any thread.
using model_of_draw = std::function<service::model(std::uint32_t draw)>;

// Replications in pairs that share a draw (uncertainty.hpp): a thread makes the model anew when its draw changes.
make_runner runners_of(model_of_draw, record::wanted = {});

} // namespace stepwell::study
