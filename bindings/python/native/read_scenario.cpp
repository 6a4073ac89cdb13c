#include "bindings/python/native/read_scenario.hpp"

#include "bindings/python/native/errors.hpp"
#include "inquiry/read_scenario.hpp"
#include "inquiry/settings.hpp"

#include <pybind11/stl.h>

namespace stepwell::python {
namespace {

namespace py = pybind11;
using file_pointer = std::shared_ptr<const scenario::scenario_file>;

// Without the interpreter lock: finding a warm-up takes seconds.
held_scenario read(file_pointer file, std::vector<std::string> settings) {
  const py::gil_scoped_release free;
  inquiry::remarks remarks;
  inquiry::complaints wrong;
  auto value = or_refused(inquiry::read_scenario(*file, settings, remarks, wrong), wrong);
  return {std::move(file), std::move(settings), std::make_shared<const scenario::scenario>(std::move(value)),
          std::move(remarks.warnings)};
}

held_scenario load(const std::string& file, std::vector<std::string> settings) {
  return read(std::make_shared<const scenario::scenario_file>(file), std::move(settings));
}

held_scenario from_text(const std::string& text, const std::string& name, std::vector<std::string> settings) {
  return read(std::make_shared<const scenario::scenario_file>(scenario::text_source{name, text}), std::move(settings));
}

held_scenario with(const held_scenario& of, const std::vector<std::string>& settings) {
  return read(of.file, inquiry::together(of.settings, settings));
}

} // namespace

void add_scenario(py::module_& m) {
  py::class_<held_scenario>(m, "Scenario")
      .def_static("load", &load)
      .def_static("from_text", &from_text)
      .def("with_settings", &with)
      .def_property_readonly("name", [](const held_scenario& of) { return of.value->name; })
      .def_property_readonly("file", [](const held_scenario& of) { return of.value->file; })
      .def_property_readonly("hash", [](const held_scenario& of) { return of.value->hash; })
      .def_property_readonly("simulated_years", [](const held_scenario& of) { return of.value->simulated_years; })
      .def_property_readonly("resolved_json", [](const held_scenario& of) { return of.value->resolved.dump(); })
      .def_readonly("settings", &held_scenario::settings)
      .def_readonly("warnings", &held_scenario::warnings);
}

} // namespace stepwell::python
