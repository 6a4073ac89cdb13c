#include "bindings/python/native/errors.hpp"

#include "report/whole_file.hpp"
#include "study/sqlite.hpp"

namespace stepwell::python {
namespace {

namespace py = pybind11;

// stepwell.errors holds the classes, so that they are plain Python with docstrings.
void raise(const char* name, const py::object& argument) {
  const py::object type = py::module_::import("stepwell.errors").attr(name);
  PyErr_SetObject(type.ptr(), type(argument).ptr());
}

py::list faults_of(const inquiry::complaints& wrong) {
  py::list all;
  for (const scenario::fault& fault : wrong.faults)
    all.append(py::make_tuple(fault.file, fault.line, fault.column, fault.path, fault.message, to_string(fault)));
  for (const std::string& refusal : wrong.refusals) all.append(py::make_tuple("", 0, 0, "", refusal, refusal));
  return all;
}

} // namespace

void add_errors(py::module_&) {
  py::register_exception_translator([](std::exception_ptr thrown) { // NOLINT: the function that pybind11 wants
    try {
      if (thrown) std::rethrow_exception(thrown);
    } catch (const refused& error) {
      raise("ScenarioError", faults_of(error.why()));
    } catch (const study::store_error& error) {
      raise("StoreError", py::str(error.what()));
    } catch (const report::output_error& error) {
      raise("StoreError", py::str(error.what()));
    }
  });
}

} // namespace stepwell::python
