// Working on a question while Python stays alive: the work has a thread of its own and the interpreter lock is free;
// the thread that asked looks several times a second for Ctrl-C and tells how far it is. Either may end the work:
// what is running finishes, and the exception is passed on.
#pragma once

#include "inquiry/conduct.hpp"

#include <pybind11/pybind11.h>

#include <functional>
#include <optional>

namespace stepwell::python {

// `progress`: None, or called with (finished, expected) by the thread that asked. Called with the lock held, returns
// with it held; `work` runs without it and must touch nothing of Python's.
void wait_for(int threads, const pybind11::object& progress, const std::function<void(const inquiry::conduct&)>& work);

template <typename Answer, typename Work>
Answer answer_of(int threads, const pybind11::object& progress, Work&& work) {
  std::optional<Answer> answer;
  wait_for(threads, progress, [&](const inquiry::conduct& how) { answer.emplace(work(how)); });
  return std::move(*answer);
}

} // namespace stepwell::python
