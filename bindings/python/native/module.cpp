// The native half of the Python package `stepwell`: what it can do is told in stepwell/_stepwell.pyi.
#include "bindings/python/native/errors.hpp"
#include "bindings/python/native/questions.hpp"
#include "bindings/python/native/read_scenario.hpp"
#include "record/measure.hpp"
#include "report/version.hpp"

#include <string>

namespace {

namespace py = pybind11;

std::string better_side(stepwell::record::better_side side) {
  using stepwell::record::better_side;
  if (side == better_side::less) return "less";
  return side == better_side::more ? "more" : "";
}

// (name, unit, NHS measure, title, better side) of every measure, in the order of every output.
py::list measures() {
  py::list all;
  for (const stepwell::record::measure_info& one : stepwell::record::measures())
    all.append(py::make_tuple(std::string(one.name), std::string(one.unit), std::string(one.nhs_measure),
                              std::string(one.title), better_side(one.better)));
  return all;
}

} // namespace

PYBIND11_MODULE(_stepwell, m) {
  m.attr("version") = std::string(stepwell::report::version());
  m.attr("commit") = std::string(stepwell::report::commit());
  m.def("measures", &measures);
  stepwell::python::add_errors(m);
  stepwell::python::add_scenario(m);
  stepwell::python::add_run(m);
  stepwell::python::add_compare(m);
  stepwell::python::add_studies(m);
}
