// Monte Carlo of one scenario.
#include "inquiry/run.hpp"
#include "bindings/python/native/errors.hpp"
#include "bindings/python/native/questions.hpp"
#include "bindings/python/native/read_scenario.hpp"
#include "bindings/python/native/results.hpp"
#include "bindings/python/native/tables.hpp"
#include "bindings/python/native/waiting.hpp"
#include "report/json.hpp"
#include "report/parameter_table.hpp"

#include <pybind11/stl.h>

#include <memory>

namespace stepwell::python {
namespace {

// One column a value of the field table, one row a draw.
py::object parameters_of(const inquiry::run_answer& answer) {
  auto drawn = answer.drawn.values(answer.made.count);
  if (!drawn) return py::none();
  const auto rows = static_cast<py::ssize_t>(drawn->draws);
  py::list names;
  for (const report::table_column& column : drawn->of) names.append(column.name);
  const auto columns = static_cast<py::ssize_t>(drawn->of.size());
  return py::make_tuple(names, moved_to_numpy(std::move(drawn->values), {rows, columns}));
}

py::dict run(const held_scenario& of, const inquiry::run_question& question, int threads, bool monthly,
             bool practitioner_weeks, const py::object& progress) {
  inquiry::complaints wrong;
  const study::stopping_rule stop = or_refused(inquiry::stopping_rule_of(question, wrong), wrong);
  const auto tables = std::make_shared<kept_tables>(of.value->model);
  const record::wanted wanted{.monthly = monthly, .practitioner_weeks = practitioner_weeks};
  auto answer = answer_of<inquiry::run_answer>(threads, progress, [&](const inquiry::conduct& how) {
    return inquiry::run(
        *of.value, question, stop, how, wanted,
        [&](std::uint32_t number, const record::replication_result& result) { tables->add(number, result); });
  });
  py::dict all;
  all["json"] = report::json(answer.summary.value()); // only Ctrl-C leaves none, and that was raised
  all["interrupted"] = answer.made.interrupted;
  all["precision_reached"] = answer.made.precision_reached;
  all["parameters"] = parameters_of(answer);
  all["replications"] = values_of(answer.made);
  all["tables"] = tables;
  return all;
}

} // namespace

void add_run(py::module_& m) {
  py::class_<kept_tables, std::shared_ptr<kept_tables>>(m, "Tables")
      .def("take_monthly", &kept_tables::take_monthly)
      .def("take_practitioner_weeks", &kept_tables::take_practitioner_weeks);
  m.def(
      "run",
      [](const held_scenario& of, std::uint32_t replications, std::string precision, std::vector<std::string> measures,
         std::uint32_t maximum, std::uint64_t seed, int threads, bool uncertainty, bool monthly,
         bool practitioner_weeks, const py::object& progress) {
        return run(of, {replications, seed, std::move(precision), std::move(measures), maximum, uncertainty}, threads,
                   monthly, practitioner_weeks, progress);
      },
      py::arg("scenario"), py::kw_only(), py::arg("replications"), py::arg("precision"), py::arg("measures"),
      py::arg("maximum"), py::arg("seed"), py::arg("threads"), py::arg("uncertainty"), py::arg("monthly"),
      py::arg("practitioner_weeks"), py::arg("progress"));
}

} // namespace stepwell::python
