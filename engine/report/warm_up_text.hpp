// What MSER-5 says of a scenario's warm-up, for people.
#pragma once

#include "study/warm_up.hpp"

#include <string>

namespace stepwell::report {

std::string warm_up_text(const study::warm_up&, bool colour);

} // namespace stepwell::report
