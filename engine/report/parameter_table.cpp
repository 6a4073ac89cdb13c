#include "report/parameter_table.hpp"

#include "scenario/field_value.hpp"

#include <nlohmann/json.hpp>

namespace stepwell::report {

drawn_values values_of_draws(const service::model& model, std::span<const scenario::field* const> parameters,
                             std::uint64_t seed, std::uint32_t draws) {
  drawn_values all;
  all.draws = draws;
  for (const scenario::field* f : parameters)
    for (std::size_t i = 0; i < scenario::instances(*f, model.phases.front().values); ++i)
      all.of.push_back({scenario::instance_path(*f, model.phases.front().values, i), std::string(f->unit)});
  for (std::uint32_t draw = 0; draw < draws; ++draw) {
    service::model drawn = scenario::with_draw(model, parameters, seed, draw);
    service::parameters& values = drawn.phases.front().values;
    for (const scenario::field* f : parameters)
      for (std::size_t i = 0; i < scenario::instances(*f, values); ++i)
        all.values.push_back(scenario::value_of(*f, values, i).get<double>());
  }
  return all;
}

parameter_table parameters_drawn(const service::model& model, std::span<const scenario::field* const> parameters,
                                 std::uint64_t seed, std::uint32_t draws) {
  drawn_values all = values_of_draws(model, parameters, seed, draws);
  parameter_table table{{{"draw"}}, {}};
  table.of.insert(table.of.end(), all.of.begin(), all.of.end());
  table.write = [all = std::move(all)](row_writer& rows) {
    auto value = all.values.begin();
    for (std::uint32_t draw = 0; draw < all.draws; ++draw) {
      rows.cell(std::int64_t{draw});
      for (std::size_t column = 0; column < all.of.size(); ++column) rows.cell(*value++);
      rows.end_row();
    }
  };
  return table;
}

} // namespace stepwell::report
