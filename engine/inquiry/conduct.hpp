// How a question is worked on: by how many threads, who hears how far it is, and who may interrupt it. Nothing of it
// changes the answer.
#pragma once

#include "study/replicate.hpp"

#include <atomic>
#include <functional>

namespace stepwell::inquiry {

struct conduct {
  int threads = 0;                                       // 0: as many as the machine allows this process
  std::function<void(const study::progress&)> show = {}; // one thread at a time
  const std::atomic<bool>* interrupted = nullptr;        // set from outside: finish what is running and keep it
};

} // namespace stepwell::inquiry
