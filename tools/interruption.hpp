// Ctrl-C (SIGINT) and SIGTERM as a flag that a study looks at between replications. The second one ends the program at
// once, for those who do not want to wait for what is running.
#pragma once

#include <atomic>

namespace stepwell::tools {

// Starts listening; the flag lives as long as the program.
const std::atomic<bool>& listen_for_interruption();

} // namespace stepwell::tools
