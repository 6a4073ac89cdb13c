// Ctrl-C (SIGINT), SIGTERM and SIGHUP as a flag that a study looks at between replications. Asking again a second or
// more later ends the program at once, for those who do not want to wait for what is running; sooner is taken for the
// same request, because `timeout` and batch systems send their signal to the process and to its group.
#pragma once

#include <atomic>

namespace stepwell::tools {

// Starts listening; the flag lives as long as the program.
const std::atomic<bool>& listen_for_interruption();

} // namespace stepwell::tools
