// What replicate() runs when the system is a service: one record::runner a thread, each keeping its memory between
// replications. The model is shared by all of them and must outlive the study.
#pragma once

#include "study/replicate.hpp"

namespace stepwell::study {

make_runner runners_of(const service::model&, record::wanted = {});

} // namespace stepwell::study
