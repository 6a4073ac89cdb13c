// A sweep for people at a terminal (declared in sweep_answer.hpp): its points where a grid or a Latin hypercube has few
// enough to read, and what moves what.
#include "report/counted.hpp"
#include "report/limits.hpp"
#include "report/number.hpp"
#include "report/sensitivity_text.hpp"
#include "report/sweep_answer.hpp"
#include "report/table_cells.hpp"
#include "report/text_grid.hpp"

#include <algorithm>
#include <cmath>

namespace stepwell::report {
namespace {

constexpr std::size_t most_rows = 60;  // of points; more nobody reads
constexpr std::size_t widest = 110;    // characters of a line of points, about; then measures go on below
constexpr std::size_t mean_width = 22; // of a mean with its interval

std::string_view last_part(std::string_view path) { return path.substr(path.rfind('.') + 1); }

std::string_view name_of(scenario::design_kind design) {
  switch (design) {
  case scenario::design_kind::latin_hypercube:
    return "Latin hypercube";
  case scenario::design_kind::sobol:
    return "Sobol' design";
  case scenario::design_kind::morris:
    return "Morris design";
  case scenario::design_kind::grid:
    break;
  }
  return "grid";
}

std::string points_block(const sweep_answer& a, std::size_t from, std::size_t to, bool colour) {
  std::vector<align> columns(a.definition.factors.size() + to - from, align::right);
  text_grid grid(columns);
  std::vector<text_cell> head;
  for (const std::string& factor : a.definition.factors)
    head.push_back({std::string(last_part(factor)), paint::strong});
  for (std::size_t m = from; m < to; ++m) head.push_back({std::string(a.measures[m]->name), paint::strong});
  grid.add(std::move(head));
  for (std::size_t p = 0; p < std::min(a.points.size(), most_rows); ++p) {
    std::vector<text_cell> row;
    for (const std::string& value : a.points[p].values) row.push_back({value_text(value)});
    for (std::size_t m = from; m < to; ++m) row.push_back({with_half_width(a.points[p].intervals[m])});
    grid.add(std::move(row));
  }
  return grid.text(colour);
}

std::string points(const sweep_answer& a, bool colour) {
  std::size_t beside = 0;
  for (const std::string& factor : a.definition.factors) beside += last_part(factor).size() + 2;
  std::string all;
  for (std::size_t from = 0; from < a.measures.size();) {
    std::size_t to = from, width = beside;
    do {
      width += std::max(a.measures[to]->name.size(), mean_width) + 2;
      ++to;
    } while (to < a.measures.size() && width + std::max(a.measures[to]->name.size(), mean_width) + 2 <= widest);
    all += "\n" + points_block(a, from, to, colour);
    from = to;
  }
  if (a.points.size() > most_rows)
    all += "… and " + counted(a.points.size() - most_rows, "point") + " more: --format csv has them all.\n";
  return all;
}

std::string correlations(const sweep_answer& a, bool colour) {
  text_grid grid(std::vector<align>(1 + a.measures.size(), align::right));
  std::vector<text_cell> head{{"rank correlation with", paint::strong}};
  for (const record::measure_info* measure : a.measures) head.push_back({std::string(measure->name), paint::strong});
  grid.add(std::move(head));
  double clear_from = 1;
  for (std::size_t f = 0; f < a.definition.factors.size(); ++f) {
    std::vector<text_cell> row{{a.definition.factors[f]}};
    for (const sensitivity& s : a.sensitivities) {
      const auto& ranks = std::get<rank_sensitivity>(s);
      clear_from = ranks.clear_from;
      const bool clear = std::abs(ranks.factors[f]) > ranks.clear_from;
      row.push_back(
          {std::isnan(ranks.factors[f]) ? "–" : grouped(ranks.factors[f], 2), clear ? paint::strong : paint::none});
    }
    grid.add(std::move(row));
  }
  return "\n" + grid.text(colour) + "Beyond ±" + grouped(clear_from, 2) +
         " one is told from chance (5 % for all of them together).\n";
}

} // namespace

std::string sweep_table(const sweep_answer& a, bool colour) {
  const sweep_definition& d = a.definition;
  std::string all = painted(a.title, paint::strong, colour) + "\n";
  all += a.scenario + "; " + std::string(name_of(d.design)) + " of " + counted(a.points.size(), "point") + ", " +
         counted(a.replications, "replication") + " of each, seed " + std::to_string(d.seed) + "\n";
  const bool of_points = d.design == scenario::design_kind::grid || d.design == scenario::design_kind::latin_hypercube;
  if (of_points) all += points(a, colour);
  if (d.design == scenario::design_kind::latin_hypercube) all += correlations(a, colour);
  for (std::size_t m = 0; m < a.measures.size(); ++m) {
    if (const auto* sobol = std::get_if<study::sobol_sensitivity>(&a.sensitivities[m]))
      all += "\n" + sensitivity_table(*a.measures[m], d.factors, *sobol, colour);
    if (const auto* effects = std::get_if<study::elementary_sensitivity>(&a.sensitivities[m]))
      all += "\n" + sensitivity_table(*a.measures[m], d.factors, *effects, colour);
  }
  if (d.design == scenario::design_kind::sobol) all += "\n" + wrapped(how_to_read_sobol, paragraph_width);
  if (d.design == scenario::design_kind::morris) all += "\n" + wrapped(how_to_read_morris, paragraph_width);
  if (std::any_of(a.measures.begin(), a.measures.end(), [](const auto* m) { return is_about_staff(m->name); }))
    all += "\n" + wrapped(wellbeing_limits, paragraph_width);
  return all;
}

} // namespace stepwell::report
