#include "tools/interruption.hpp"

#include <csignal>
#include <ctime>

namespace stepwell::tools {
namespace {

constexpr std::time_t same_request_seconds = 1;

std::atomic<bool> interrupted{false};
std::atomic<std::time_t> first_asked{0}; // monotonic clock [s]; 0: not yet
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<std::time_t>::is_always_lock_free);

// Only what signal-safety(7) allows.
void handle(int signal) {
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);
  std::time_t first = 0;
  if (first_asked.compare_exchange_strong(first, now.tv_sec)) {
    interrupted = true;
  } else if (now.tv_sec - first > same_request_seconds) {
    std::signal(signal, SIG_DFL);
    std::raise(signal);
  }
}

} // namespace

const std::atomic<bool>& listen_for_interruption() {
  struct sigaction act = {};
  act.sa_handler = handle;
  act.sa_flags = SA_RESTART;
  for (const int signal : {SIGINT, SIGTERM}) sigaction(signal, &act, nullptr);
  // A terminal or connection that is gone; under nohup it is ignored and stays so.
  struct sigaction before = {};
  sigaction(SIGHUP, nullptr, &before);
  if (before.sa_handler != SIG_IGN) sigaction(SIGHUP, &act, nullptr);
  return interrupted;
}

} // namespace stepwell::tools
