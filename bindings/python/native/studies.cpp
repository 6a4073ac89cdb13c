// Studies of many settings, whose replications a store keeps: sweep, merge and tune.
#include "bindings/python/native/columns.hpp"
#include "bindings/python/native/errors.hpp"
#include "bindings/python/native/questions.hpp"
#include "bindings/python/native/waiting.hpp"
#include "inquiry/merge.hpp"
#include "inquiry/sweep.hpp"
#include "inquiry/tune.hpp"
#include "report/sweep_answer.hpp"

#include <pybind11/stl.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace stepwell::python {
namespace {

// A study's file, or its text under a name that places stand in.
scenario::text_source source_of(const std::string& name, const py::object& text) {
  if (text.is_none()) return {name};
  return {name, text.cast<std::string>()};
}

py::dict sweep(inquiry::sweep_question question, const std::string& shard, int threads, const py::object& progress) {
  inquiry::complaints wrong;
  if (!shard.empty()) {
    const auto part = inquiry::shard_from(shard);
    if (!part) throw refused({{}, {"`" + shard + "` is not a part such as 2/8"}});
    question.part = *part;
  }
  using swept = std::optional<inquiry::swept>;
  auto done =
      or_refused(answer_of<swept>(threads, progress,
                                  [&](const inquiry::conduct& how) { return inquiry::sweep(question, how, wrong); }),
                 wrong);
  py::dict all;
  all["store"] = done.store;
  all["made"] = done.made;
  return all;
}

py::dict tune(const inquiry::tune_question& question, int threads, const py::object& progress) {
  inquiry::complaints wrong;
  using tuned = std::optional<inquiry::tuned>;
  auto done =
      or_refused(answer_of<tuned>(threads, progress,
                                  [&](const inquiry::conduct& how) { return inquiry::tune(question, how, wrong); }),
                 wrong);
  py::dict all;
  all["store"] = done.store;
  all["json"] = report::tuning_json(done.answer.value()); // only Ctrl-C leaves none, and that was raised
  return all;
}

std::string merge(const std::vector<std::string>& parts, const std::string& into) {
  const py::gil_scoped_release free;
  inquiry::complaints wrong;
  return or_refused(inquiry::merge(parts, into, wrong), wrong);
}

// All that a store holds, by column; values in one array, a row a replication.
py::dict read_store(const std::string& file) {
  const study::store from = study::store::read(file);
  std::vector<std::uint32_t> point, replication;
  std::vector<double> values;
  {
    const py::gil_scoped_release free;
    from.each([&](study::task which, std::span<const double> row) {
      point.push_back(which.point);
      replication.push_back(which.replication);
      values.insert(values.end(), row.begin(), row.end());
    });
  }
  const auto rows = static_cast<py::ssize_t>(point.size());
  const auto columns = static_cast<py::ssize_t>(from.contents().measures.size());
  py::dict all;
  all["factors"] = from.contents().factors;
  all["measures"] = from.contents().measures;
  all["points"] = from.points();
  all["provenance"] = from.contents().provenance;
  all["point"] = moved_to_numpy(std::move(point));
  all["replication"] = moved_to_numpy(std::move(replication));
  all["values"] = moved_to_numpy(std::move(values), {rows, columns});
  return all;
}

} // namespace

void add_studies(py::module_& m) {
  m.def(
      "sweep",
      [](const std::string& study, const py::object& text, std::vector<std::string> settings,
         std::uint32_t replications, std::uint64_t seed, std::string store, bool resume, const std::string& shard,
         int threads, const py::object& progress) {
        return sweep({.study = source_of(study, text),
                      .settings = std::move(settings),
                      .replications = replications,
                      .seed = seed,
                      .store = {std::move(store), resume, {}}},
                     shard, threads, progress);
      },
      py::arg("study"), py::kw_only(), py::arg("text"), py::arg("settings"), py::arg("replications"), py::arg("seed"),
      py::arg("store"), py::arg("resume"), py::arg("shard"), py::arg("threads"), py::arg("progress"));
  m.def(
      "tune",
      [](const std::string& study, const py::object& text, std::vector<std::string> settings, std::uint32_t budget,
         std::uint64_t seed, std::string store, bool resume, std::string out, int threads, const py::object& progress) {
        return tune({.study = source_of(study, text),
                     .settings = std::move(settings),
                     .budget = budget,
                     .seed = seed,
                     .store = {std::move(store), resume, {}},
                     .out = std::move(out)},
                    threads, progress);
      },
      py::arg("study"), py::kw_only(), py::arg("text"), py::arg("settings"), py::arg("budget"), py::arg("seed"),
      py::arg("store"), py::arg("resume"), py::arg("out"), py::arg("threads"), py::arg("progress"));
  m.def("merge", &merge, py::arg("parts"), py::arg("into"));
  m.def("read_store", &read_store, py::arg("file"));
  m.def(
      "sweep_answer_json",
      [](const std::string& store) {
        const py::gil_scoped_release free;
        return report::sweep_json(report::read_sweep_answer(study::store::read(store)));
      },
      py::arg("store"));
}

} // namespace stepwell::python
