#include "report/parameter_table.hpp"

#include "report/csv.hpp"
#include "scenario/field_value.hpp"

#include <nlohmann/json.hpp>

namespace stepwell::report {

void write_parameters(whole_file& file, const service::model& model, std::span<const scenario::field* const> parameters,
                      std::uint64_t seed, std::uint32_t draws) {
  csv_rows rows;
  rows.cell("draw");
  for (const scenario::field* f : parameters)
    for (std::size_t i = 0; i < scenario::instances(*f, model.phases.front().values); ++i)
      rows.cell(scenario::instance_path(*f, model.phases.front().values, i));
  rows.end_row();
  for (std::uint32_t draw = 0; draw < draws; ++draw) {
    service::model drawn = scenario::with_draw(model, parameters, seed, draw);
    service::parameters& values = drawn.phases.front().values;
    rows.cell(std::int64_t{draw});
    for (const scenario::field* f : parameters)
      for (std::size_t i = 0; i < scenario::instances(*f, values); ++i)
        rows.cell(scenario::value_of(*f, values, i).get<double>());
    rows.end_row();
    file.write(rows.text());
    rows.clear();
  }
}

} // namespace stepwell::report
