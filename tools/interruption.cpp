#include "tools/interruption.hpp"

#include <csignal>

namespace stepwell::tools {
namespace {

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free); // all that a signal handler may touch

} // namespace

const std::atomic<bool>& listen_for_interruption() {
  struct sigaction act = {};
  act.sa_handler = [](int) { interrupted.store(true, std::memory_order_relaxed); };
  act.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART; // the handler serves once, then the default is back
  for (const int signal : {SIGINT, SIGTERM}) sigaction(signal, &act, nullptr);
  return interrupted;
}

} // namespace stepwell::tools
