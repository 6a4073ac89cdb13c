#include "report/sweep_definition.hpp"

#include "study/design/grid.hpp"
#include "study/design/latin_hypercube.hpp"
#include "study/design/morris.hpp"
#include "study/design/saltelli.hpp"

namespace stepwell::report {
namespace {

using json = nlohmann::ordered_json;
using scenario::design_kind;

json to_json(const scenario::factor_field& field) {
  if (field.values.empty()) return {{"path", field.path}, {"from", field.low}, {"to", field.high}};
  return {{"path", field.path}, {"values", field.values}};
}

} // namespace

json to_json(const scenario::factor& f) {
  json fields = json::array();
  for (const scenario::factor_field& field : f.fields) fields.push_back(to_json(field));
  return {{"name", f.name}, {"levels", f.levels}, {"fields", std::move(fields)}};
}

sweep_definition definition_of(const scenario::sweep& s, std::uint64_t seed) {
  sweep_definition d{s.design, s.points, s.levels, {}, {}, seed};
  for (const scenario::factor& f : s.factors) {
    d.factors.push_back(f.name);
    d.factor_levels.push_back(f.levels);
  }
  return d;
}

json to_json(const scenario::sweep& s, std::uint64_t seed) {
  json factors = json::array();
  for (const scenario::factor& f : s.factors) factors.push_back(to_json(f));
  return {{"design", scenario::to_string(s.design)},
          {"points", s.points},
          {"levels", s.levels},
          {"seed", seed},
          {"set", s.settings},
          {"factors", std::move(factors)}};
}

sweep_definition definition_from(const json& written) {
  sweep_definition d;
  d.design = scenario::design_from(written.at("design").get<std::string>()).value_or(design_kind::grid);
  d.points = written.at("points").get<std::size_t>();
  d.levels = written.at("levels").get<std::size_t>();
  d.seed = written.at("seed").get<std::uint64_t>();
  for (const json& f : written.at("factors")) {
    d.factors.push_back(f.at("name").get<std::string>());
    d.factor_levels.push_back(f.at("levels").get<std::size_t>());
  }
  return d;
}

study::unit_points points_of(const sweep_definition& d) {
  const std::size_t factors = d.factors.size();
  switch (d.design) {
  case design_kind::grid:
    break;
  case design_kind::latin_hypercube:
    return study::latin_hypercube(d.points, factors, d.seed);
  case design_kind::sobol:
    return study::saltelli(d.points, factors, d.seed);
  case design_kind::morris:
    return study::morris(d.points, factors, d.levels, d.seed);
  }
  return study::grid(d.factor_levels);
}

} // namespace stepwell::report
