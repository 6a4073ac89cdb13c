// The files that come with the program (scenarios/): those of the current folder first, then those installed
// with it (found from where the program lies), then those of the source it was built from.
#pragma once

#include <string>

namespace stepwell::tools {

// `name` is seen from scenarios/: "targets/england_2024_25.yaml". The first place's path when it is nowhere, for the
// message of whoever opens it.
std::string ready_file(const std::string& name);

} // namespace stepwell::tools
