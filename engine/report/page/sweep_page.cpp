// The page of a sweep (declared in pages.hpp): which factors move what, and the curves by which they do.
#include "report/counted.hpp"
#include "report/number.hpp"
#include "report/page/bar_chart.hpp"
#include "report/page/markup.hpp"
#include "report/page/pages.hpp"
#include "report/page/run_sections.hpp"
#include "report/page/scatter.hpp"
#include "report/page/words.hpp"
#include "report/table_cells.hpp"
#include "scenario/scalar.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

namespace stepwell::report::page {
namespace {

constexpr std::array<std::string_view, 5> colours{"one", "two", "three", "four", "five"};

std::string unit_in_brackets(const record::measure_info& measure) {
  return measure.unit.empty() ? "" : " [" + unit_for_people(measure.unit) + "]";
}

// Where a point stands along a factor: the number itself, or a word's place among the words.
struct axis {
  std::vector<std::string> words; // empty: numbers
  double at(const std::string& value) const {
    if (words.empty()) return *scenario::number_in(value);
    return static_cast<double>(std::find(words.begin(), words.end(), value) - words.begin());
  }
};

axis axis_of(const sweep_answer& a, std::size_t factor) {
  axis found;
  bool numbers = true;
  for (const swept_point& p : a.points) {
    const std::string& value = p.values[factor];
    numbers &= scenario::number_in(value).has_value();
    if (std::find(found.words.begin(), found.words.end(), value) == found.words.end()) found.words.push_back(value);
  }
  if (numbers) found.words.clear();
  return found;
}

std::string setting_text(const sweep_answer& a, const swept_point& p) {
  std::string all;
  for (std::size_t f = 0; f < p.values.size(); ++f)
    all += (f == 0 ? "" : ", ") + factor_title(a.definition.factors[f]) + " " + value_text(p.values[f]);
  return all;
}

// How strongly each factor moves a measure, in the design's own terms.
struct strength {
  std::string_view meaning;
  std::vector<study::interval> of_factors;
};

study::interval as_interval(const study::bootstrapped& b) { return {b.value, b.low, b.high, 2, 0}; }

strength strength_of(const sensitivity& s) {
  strength found;
  if (const auto* sobol = std::get_if<study::sobol_sensitivity>(&s)) {
    found.meaning = "total index: share of the variance";
    for (const study::sobol_index& f : sobol->factors) found.of_factors.push_back(as_interval(f.total));
  } else if (const auto* morris = std::get_if<study::elementary_sensitivity>(&s)) {
    found.meaning = "mean size of the effect over the factor’s range";
    for (const study::elementary_effect& f : morris->factors) found.of_factors.push_back(as_interval(f.mu_star));
  } else if (const auto* ranks = std::get_if<rank_sensitivity>(&s)) {
    found.meaning = "size of the rank correlation";
    for (const double value : ranks->factors) found.of_factors.push_back({std::abs(value), NAN, NAN, 1, 0});
  }
  return found;
}

std::vector<std::size_t> strongest_first(const strength& s) {
  std::vector<std::size_t> order(s.of_factors.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) {
    const double a = s.of_factors[x].mean, b = s.of_factors[y].mean;
    return (std::isnan(a) ? -1 : a) > (std::isnan(b) ? -1 : b);
  });
  return order;
}

std::string sensitivities(const sweep_answer& a) {
  std::string figures;
  for (std::size_t m = 0; m < a.measures.size(); ++m) {
    const strength s = strength_of(a.sensitivities[m]);
    if (s.of_factors.empty()) continue;
    const record::measure_info& measure = *a.measures[m];
    const bool morris = std::holds_alternative<study::elementary_sensitivity>(a.sensitivities[m]);
    bar_chart chart{
        "moves-" + std::to_string(m), "What moves it: " + title_of(measure), std::string(s.meaning), {}, {}};
    if (morris) chart.unit = unit_for_people(measure.unit) + ": " + chart.unit;
    for (const std::size_t f : strongest_first(s))
      chart.rows.push_back({factor_title(a.definition.factors[f]), {s.of_factors[f]}});
    figures += bar_figure(chart);
  }
  return figures.empty() ? "" : element("div", figures, "class=\"figures\"");
}

// A line for each setting of another factor where the sweep is a grid; where it is a sample, the points and the means
// of eighths of the range.
std::string response(const sweep_answer& a, std::size_t m, std::size_t f, std::optional<std::size_t> other) {
  const record::measure_info& measure = *a.measures[m];
  const axis along = axis_of(a, f);
  scatter chart;
  chart.id = "response-" + std::to_string(m) + "-" + std::to_string(f);
  chart.title = title_of(measure);
  chart.y_name = unit_for_people(measure.unit);
  chart.x_name = factor_title(a.definition.factors[f]);
  chart.x_words = along.words;
  const bool grid = a.definition.design == scenario::design_kind::grid;
  std::map<double, std::map<double, std::pair<double, int>>> sums; // by line, then by place: sum and number
  std::map<double, std::string> names;
  double low = HUGE_VAL, high = -HUGE_VAL;
  for (const swept_point& p : a.points) {
    low = std::min(low, along.at(p.values[f]));
    high = std::max(high, along.at(p.values[f]));
  }
  const axis lines = other ? axis_of(a, *other) : axis{};
  constexpr double parts = 8;
  for (const swept_point& p : a.points) {
    const study::interval& i = p.intervals[m];
    if (!std::isfinite(i.mean)) continue;
    const double place = along.at(p.values[f]), line = other ? lines.at(p.values[*other]) : 0;
    if (other) names[line] = value_text(p.values[*other]);
    double bin = place;
    if (!grid && along.words.empty() && high > low)
      bin = low + (std::min(std::floor((place - low) / (high - low) * parts), parts - 1) + 0.5) * (high - low) / parts;
    auto& [sum, number] = sums[line][bin];
    sum += i.mean;
    ++number;
    if (!grid) chart.points.push_back({place, i.mean, 0, 0, setting_text(a, p) + ": " + with_half_width(i)});
  }
  std::size_t colour = 0;
  for (const auto& [line, places] : sums) {
    plotted_line& drawn = chart.lines.emplace_back();
    drawn.css = colours[colour++ % colours.size()];
    drawn.name = names[line];
    for (const auto& [place, sum] : places) {
      drawn.through.emplace_back(place, sum.first / sum.second);
      if (grid)
        chart.points.push_back(
            {place, sum.first / sum.second, 0, 0,
             (drawn.name.empty() ? "" : factor_title(a.definition.factors[*other]) + " " + drawn.name + ": ") +
                 grouped(sum.first / sum.second, 2),
             drawn.css});
    }
    chart.description +=
        (drawn.name.empty() ? "" : factor_title(a.definition.factors[*other]) + " " + drawn.name + ": ") + "from " +
        grouped(drawn.through.front().second, 2) + " at the low end to " + grouped(drawn.through.back().second, 2) +
        " at the high end. ";
  }
  if (other) chart.x_name += "; lines: " + factor_title(a.definition.factors[*other]);
  return scatter_figure(chart);
}

std::string responses(const sweep_answer& a) {
  constexpr std::size_t factors_shown = 2; // of a sample: the strongest of each measure
  std::string all;
  const std::size_t factors = a.definition.factors.size();
  std::vector<std::size_t> levels;
  for (std::size_t f = 0; f < factors; ++f) levels.push_back(axis_of(a, f).words.size());
  for (std::size_t m = 0; m < a.measures.size(); ++m) {
    const strength s = strength_of(a.sensitivities[m]);
    if (!s.of_factors.empty()) {
      const std::vector<std::size_t> order = strongest_first(s);
      for (std::size_t i = 0; i < std::min(order.size(), factors_shown); ++i) all += response(a, m, order[i], {});
    } else if (factors == 2) {
      all += response(a, m, 0, 1);
    } else {
      for (std::size_t f = 0; f < factors; ++f) all += response(a, m, f, {});
    }
  }
  return element("div", all, "class=\"figures\"");
}

std::string points_table(const sweep_answer& a) {
  html_table table{"Every setting", {}, {}, true};
  table.head.push_back({"Point"});
  for (const std::string& factor : a.definition.factors) table.head.push_back({factor, "number"});
  for (const record::measure_info* measure : a.measures)
    table.head.push_back({title_of(*measure) + unit_in_brackets(*measure), "number"});
  constexpr std::size_t most = 1000;
  for (std::size_t p = 0; p < std::min(a.points.size(), most); ++p) {
    std::vector<html_cell> row{{std::to_string(p)}};
    for (const std::string& value : a.points[p].values) row.push_back({value_text(value), "number"});
    for (const study::interval& i : a.points[p].intervals)
      row.push_back({with_half_width(i), "number", shortest(i.mean)});
    table.rows.push_back(std::move(row));
  }
  std::string all = table.html();
  if (a.points.size() > most)
    all += element("p", "The first " + grouped(most, 0) + " of " + grouped(static_cast<double>(a.points.size()), 0) +
                            " settings; the store has all.");
  return folded("Every setting, in a table", all);
}

std::string answer_of(const sweep_answer& a) {
  std::string all;
  constexpr std::size_t sentences = 2;
  for (std::size_t m = 0; m < std::min(a.measures.size(), sentences); ++m) {
    const auto by_mean = [m](const swept_point& x, const swept_point& y) {
      const double p = x.intervals[m].mean, q = y.intervals[m].mean;
      return std::isfinite(p) && (!std::isfinite(q) || p < q);
    };
    const auto least = std::min_element(a.points.begin(), a.points.end(), by_mean);
    const auto most =
        std::max_element(a.points.begin(), a.points.end(), [m](const swept_point& x, const swept_point& y) {
          return x.intervals[m].mean < y.intervals[m].mean;
        });
    if (least == a.points.end()) continue;
    std::string words = title_of(*a.measures[m]) + " goes from " + with_half_width(least->intervals[m]) + " (" +
                        setting_text(a, *least) + ") to " + with_half_width(most->intervals[m]) + " " +
                        unit_for_people(a.measures[m]->unit) + " (" + setting_text(a, *most) + ")";
    const strength s = strength_of(a.sensitivities[m]);
    if (!s.of_factors.empty())
      words += "; it is moved most by " + factor_title(a.definition.factors[strongest_first(s).front()]);
    words[0] = words[0] >= 'a' && words[0] <= 'z' ? static_cast<char>(words[0] - 'a' + 'A') : words[0];
    all += element("p", escaped(for_people(words + ".")), "class=\"lead\"");
  }
  return all + element("p", "±: half of the 95 % interval of the mean.", "class=\"note\"");
}

} // namespace

std::string sweep_page(const sweep_answer& a, const study_source& from) {
  frame page{a.title,
             a.scenario + " at " + counted(a.points.size(), "setting") + ", " + counted(a.replications, "replication") +
                 " of each on the same chance",
             answer_of(a),
             {{"moves", "What moves what", sensitivities(a)},
              {"responses", "Response curves", responses(a) + points_table(a)},
              {"limits", "Limits", limits_section()},
              {"provenance", "Where this comes from",
               facts({{"Study", a.title},
                      {"Scenario", a.scenario},
                      {"Content", a.scenario_hash},
                      {"Design", std::string(scenario::to_string(a.definition.design))},
                      {"Seed", from.seed},
                      {"Stepwell", from.version + " (" + from.commit + ")"}},
                     from.commands)}}};
  return page.html();
}

} // namespace stepwell::report::page
