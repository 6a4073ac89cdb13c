// A column of a table on its way to numpy: the vector is moved into an array that owns it (through a capsule), so that
// a million rows arrive without being copied. With the interpreter lock held.
#pragma once

#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>

#include <memory>
#include <vector>

namespace stepwell::python {

namespace py = pybind11;

template <typename T>
py::array_t<T> moved_to_numpy(std::vector<T>&& values, std::vector<py::ssize_t> shape = {}) {
  auto kept = std::make_unique<std::vector<T>>(std::move(values));
  if (shape.empty()) shape = {static_cast<py::ssize_t>(kept->size())};
  T* const first = kept->data();
  const py::capsule owner(kept.get(), [](void* vector) { delete static_cast<std::vector<T>*>(vector); });
  static_cast<void>(kept.release());
  return py::array_t<T>(std::move(shape), first, owner);
}

} // namespace stepwell::python
