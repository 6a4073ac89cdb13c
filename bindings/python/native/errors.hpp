// What the user got wrong, on its way to a Python exception: faults and refusals become stepwell.ScenarioError,
// trouble with a store or an output file stepwell.StoreError.
#pragma once

#include "inquiry/complaints.hpp"

#include <pybind11/pybind11.h>

#include <exception>
#include <utility>

namespace stepwell::python {

class refused : public std::exception {
 public:
  explicit refused(inquiry::complaints why) : why_(std::move(why)) {}
  const char* what() const noexcept override { return "complaints of a question"; }
  const inquiry::complaints& why() const { return why_; }

 private:
  inquiry::complaints why_;
};

// The value, or `refused` when there are complaints.
template <typename T>
T or_refused(std::optional<T>&& value, inquiry::complaints& wrong) {
  if (!value || !wrong.none()) throw refused(std::move(wrong));
  return std::move(*value);
}

void add_errors(pybind11::module_&);

} // namespace stepwell::python
