// What a sweep found, read from its store alone: whoever has the store can print it, be it the run that made it, the
// merge of its parts, or a report months later. Rows come in one measure after another: a thousand points of a
// hundred replications and twenty measures are 16 MB.
#pragma once

#include "record/measure.hpp"
#include "report/row_writer.hpp"
#include "report/sweep_definition.hpp"
#include "study/elementary_effects.hpp"
#include "study/interval.hpp"
#include "study/sobol_indices.hpp"
#include "study/store.hpp"

#include <string>
#include <variant>
#include <vector>

namespace stepwell::report {

struct rank_sensitivity {      // of a Latin hypercube
  std::vector<double> factors; // rank correlation of each with the measure; NaN when the measure never varies
  double clear_from = 1;       // from where one is told from chance, among all factors and measures
};

// Of one measure: which factors move it. Monostate: the design does not tell.
using sensitivity =
    std::variant<std::monostate, rank_sensitivity, study::sobol_sensitivity, study::elementary_sensitivity>;

struct swept_point {
  std::vector<std::string> values;        // by factor, in YAML
  std::vector<study::interval> intervals; // by measure
};

struct sweep_answer {
  std::string title, scenario, scenario_hash;
  sweep_definition definition;
  std::uint32_t replications = 0; // wanted of each point
  std::vector<const record::measure_info*> measures;
  std::vector<swept_point> points;
  std::vector<sensitivity> sensitivities; // by measure
};

// Of a finished store.
sweep_answer read_sweep_answer(const study::store&);

std::string sweep_table(const sweep_answer&, bool colour);
std::string sweep_json(const sweep_answer&);
std::string sweep_csv(const sweep_answer&); // a row a point: factors, then of each measure mean, ci95_low, ci95_high
// The csv's columns and rows.
table_columns sweep_columns(const sweep_answer&);
void write_sweep_points(row_writer&, const sweep_answer&);

} // namespace stepwell::report
