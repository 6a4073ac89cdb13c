#include "report/sensitivity_rows.hpp"

namespace stepwell::report {
namespace {

void add_estimate(table_columns& all, const std::string& name, const std::string& unit) {
  for (const char* const what : {"", "_ci95_low", "_ci95_high"}) all.push_back({name + what, unit});
}

row_writer& cells(row_writer& rows, const study::bootstrapped& one) {
  return rows.cell(one.value).cell(one.low).cell(one.high);
}

std::int64_t count(std::size_t number) { return static_cast<std::int64_t>(number); }

struct factor_cells { // of one factor, after measure and factor
  row_writer& rows;
  std::size_t factor;
  std::string_view unit;

  void operator()(std::monostate) const {}
  void operator()(const rank_sensitivity& found) const { rows.cell(found.factors[factor]).cell(found.clear_from); }
  void operator()(const study::sobol_sensitivity& found) const {
    cells(rows, found.factors[factor].first);
    cells(rows, found.factors[factor].total);
    rows.cell(found.variance).cell(found.noise_share).cell(count(found.rows)).cell(count(found.left_out));
  }
  void operator()(const study::elementary_sensitivity& found) const {
    const study::elementary_effect& effect = found.factors[factor];
    rows.in_unit(unit);
    for (const study::bootstrapped* one : {&effect.mu, &effect.mu_star, &effect.sigma}) cells(rows, *one);
    rows.cell(effect.noise_effect).cell(unit).cell(count(found.trajectories)).cell(count(found.left_out));
  }
};

} // namespace

table_columns sensitivity_columns(scenario::design_kind design) {
  table_columns all{{"measure"}, {"factor"}};
  switch (design) {
  case scenario::design_kind::grid:
    return {};
  case scenario::design_kind::latin_hypercube:
    for (const char* const name : {"rank_correlation", "clear_from"}) all.push_back({name, "-1 to 1"});
    break;
  case scenario::design_kind::sobol:
    add_estimate(all, "first", "share");
    add_estimate(all, "total", "share");
    all.insert(all.end(), {{"variance", "unit²"}, {"noise_share", "share"}, {"base_points"}, {"left_out"}});
    break;
  case scenario::design_kind::morris:
    for (const char* const name : {"mu", "mu_star", "sigma"}) add_estimate(all, name, "");
    all.insert(all.end(), {{"noise_effect"}, {"unit"}, {"trajectories"}, {"left_out"}});
    break;
  }
  return all;
}

void write_sensitivity(row_writer& rows, const sweep_answer& of) {
  for (std::size_t m = 0; m < of.measures.size(); ++m)
    for (std::size_t f = 0; f < of.definition.factors.size(); ++f) {
      rows.cell(of.measures[m]->name).cell(of.definition.factors[f]);
      std::visit(factor_cells{rows, f, of.measures[m]->unit}, of.sensitivities[m]);
      rows.end_row();
    }
}

} // namespace stepwell::report
