// The threads that a study asks for.
#pragma once

#include <tbb/global_control.h>
#include <tbb/task_arena.h>

#include <cstddef>

namespace stepwell::study {

// An arena of as many threads as asked for; 0: as many as the machine has. The global limit must be raised too where
// more are asked for than the machine has: an arena alone is silently given no more workers than cores, and tests of
// determinism at 8 threads would test 2.
struct worker_threads {
  tbb::global_control limit;
  tbb::task_arena arena;

  explicit worker_threads(int threads)
      : limit(tbb::global_control::max_allowed_parallelism,
              threads > 0 ? static_cast<std::size_t>(threads)
                          : tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism)),
        arena(threads > 0 ? threads : tbb::task_arena::automatic) {}
};

} // namespace stepwell::study
