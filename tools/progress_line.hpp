// One line on stderr that says how far a study is, how long it will take and what the headline measure looks like so
// far. Shown only on a terminal. Called by one thread at a time.
#pragma once

#include "inquiry/conduct.hpp"

#include <chrono>
#include <cstddef>

namespace stepwell::tools {

class progress_line {
 public:
  explicit progress_line(bool wanted); // shown when wanted and stderr is a terminal
  ~progress_line() { clear(); }
  progress_line(const progress_line&) = delete;
  progress_line& operator=(const progress_line&) = delete;

  void show(const study::progress&);
  void clear();

 private:
  using clock = std::chrono::steady_clock;

  bool enabled_;
  bool on_screen_ = false;
  std::ptrdiff_t headline_; // column of the headline measure, -1 when there is none
  clock::time_point begun_ = clock::now(), last_shown_{};
};

// On so many threads, shown by the line, until Ctrl-C: starts listening for that (interruption.hpp).
inquiry::conduct watched_by(progress_line&, int threads);

} // namespace stepwell::tools
