// What alternatives make different from a base scenario.
#include "inquiry/compare.hpp"
#include "bindings/python/native/errors.hpp"
#include "bindings/python/native/questions.hpp"
#include "bindings/python/native/read_scenario.hpp"
#include "bindings/python/native/results.hpp"
#include "bindings/python/native/waiting.hpp"

#include <pybind11/stl.h>

namespace stepwell::python {
namespace {

py::dict compare(const std::vector<held_scenario>& all, const inquiry::compare_question& question, int threads,
                 const py::object& progress) {
  inquiry::complaints wrong;
  const study::stopping_rule stop = or_refused(inquiry::stopping_rule_of(question, all.size(), wrong), wrong);
  inquiry::scenarios scenarios;
  for (const held_scenario& one : all) scenarios.push_back(*one.value);
  if (!inquiry::comparable(scenarios, wrong)) throw refused(std::move(wrong));
  auto answer = answer_of<inquiry::compare_answer>(
      threads, progress, [&](const inquiry::conduct& how) { return inquiry::compare(scenarios, question, stop, how); });
  py::dict made;
  made["json"] = report::json(answer.comparison.value()); // only Ctrl-C leaves none, and that was raised
  made["precision_reached"] = answer.comparison->precision_reached;
  py::list names, values;
  for (const scenario::scenario& one : scenarios) names.append(one.name);
  for (study::replications& one : answer.made) values.append(values_of(one));
  made["names"] = names;
  made["replications"] = values;
  return made;
}

} // namespace

void add_compare(py::module_& m) {
  m.def(
      "compare",
      [](const std::vector<held_scenario>& scenarios, std::uint32_t replications, std::string precision,
         std::vector<std::string> measures, std::uint32_t maximum, std::uint64_t seed, int threads, bool uncertainty,
         const py::object& progress) {
        return compare(scenarios, {replications, seed, std::move(precision), std::move(measures), maximum, uncertainty},
                       threads, progress);
      },
      py::arg("scenarios"), py::kw_only(), py::arg("replications"), py::arg("precision"), py::arg("measures"),
      py::arg("maximum"), py::arg("seed"), py::arg("threads"), py::arg("uncertainty"), py::arg("progress"));
}

} // namespace stepwell::python
