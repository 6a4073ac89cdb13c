#include "report/parameter_table.hpp"

#include "report/csv.hpp"
#include "scenario/field_value.hpp"

#include <nlohmann/json.hpp>

namespace stepwell::report {

drawn_values values_of_draws(const service::model& model, std::span<const scenario::field* const> parameters,
                             std::uint64_t seed, std::uint32_t draws) {
  drawn_values all{{}, draws, {}};
  for (const scenario::field* f : parameters)
    for (std::size_t i = 0; i < scenario::instances(*f, model.phases.front().values); ++i)
      all.names.push_back(scenario::instance_path(*f, model.phases.front().values, i));
  for (std::uint32_t draw = 0; draw < draws; ++draw) {
    service::model drawn = scenario::with_draw(model, parameters, seed, draw);
    service::parameters& values = drawn.phases.front().values;
    for (const scenario::field* f : parameters)
      for (std::size_t i = 0; i < scenario::instances(*f, values); ++i)
        all.values.push_back(scenario::value_of(*f, values, i).get<double>());
  }
  return all;
}

void write_parameters(whole_file& file, const service::model& model, std::span<const scenario::field* const> parameters,
                      std::uint64_t seed, std::uint32_t draws) {
  const drawn_values all = values_of_draws(model, parameters, seed, draws);
  csv_rows rows;
  rows.cell("draw");
  for (const std::string& name : all.names) rows.cell(name);
  rows.end_row();
  auto value = all.values.begin();
  for (std::uint32_t draw = 0; draw < draws; ++draw) {
    rows.cell(std::int64_t{draw});
    for (std::size_t column = 0; column < all.names.size(); ++column) rows.cell(*value++);
    rows.end_row();
    file.write(rows.text());
    rows.clear();
  }
}

} // namespace stepwell::report
