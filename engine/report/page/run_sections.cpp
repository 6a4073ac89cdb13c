#include "report/page/run_sections.hpp"

#include "report/counted.hpp"
#include "report/limits.hpp"
#include "report/number.hpp"
#include "report/page/bar_chart.hpp"
#include "report/page/markup.hpp"
#include "report/page/official_charts.hpp"
#include "report/page/pathway_drawing.hpp"
#include "report/page/time_chart.hpp"
#include "report/page/words.hpp"
#include "report/table_cells.hpp"
#include "stats/quantile.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace stepwell::report::page {
namespace {

band_point band_of(const std::vector<double>& by_replication) {
  std::vector<double> values;
  std::copy_if(by_replication.begin(), by_replication.end(), std::back_inserter(values),
               [](double v) { return std::isfinite(v); });
  if (values.empty()) return {NAN, NAN, NAN};
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
  if (values.size() < 2) return {NAN, mean, NAN};
  std::sort(values.begin(), values.end());
  constexpr double outside = (1 - band_share) / 2;
  return {stats::quantile_of_sorted(values, outside), mean, stats::quantile_of_sorted(values, 1 - outside)};
}

struct drawn_series {
  std::string_view measure, name; // name: of the line
};

struct drawn_chart {
  std::string_view title, unit, statistic;
  std::vector<drawn_series> lines;
  std::string_view official = {}; // measure id whose published months are drawn too
  bool from_zero = true;
  double times = 1;    // to a unit that people read
  bool summed = false; // from the window's first month on: of rates a year
};

// Yearly rates as what they come to, month by month; a month without a rate adds nothing.
month_values summed_up(const month_values& rates) {
  constexpr double months_per_year = 12;
  month_values sums = rates;
  for (std::size_t month = 0; month < sums.size(); ++month)
    for (std::size_t r = 0; r < sums[month].size(); ++r) {
      const double here = std::isfinite(rates[month][r]) ? rates[month][r] / months_per_year : 0;
      sums[month][r] = here + (month > 0 ? sums[month - 1][r] : 0);
    }
  return sums;
}

std::vector<double> observed_of(const run_source& of, std::string_view id, std::string_view statistic) {
  const auto series = of.observed.find({std::string(id), std::string(statistic)});
  if (id.empty() || series == of.observed.end()) return {};
  std::vector<double> values;
  bool any = false;
  for (const std::chrono::year_month month : of.pictures.months()) {
    const auto found = series->second.find(month);
    values.push_back(found == series->second.end() ? NAN : found->second);
    any |= found != series->second.end();
  }
  return any ? values : std::vector<double>{};
}

std::string chart_of(const run_source& of, const drawn_chart& what, std::optional<chart_level> level = {}) {
  time_chart chart;
  chart.id = "months-" + std::string(what.lines.front().measure) + "-" + std::string(what.statistic);
  std::replace_if(
      chart.id.begin(), chart.id.end(), [](char c) { return c == '.' || c == '_'; }, '-');
  chart.title = what.title;
  chart.unit = what.unit;
  chart.months = of.pictures.months();
  chart.level = std::move(level);
  chart.from_zero = what.from_zero;
  for (const drawn_series& line : what.lines) {
    const month_values* values = of.pictures.series(line.measure, what.statistic);
    if (!values) continue;
    band_line& drawn = chart.lines.emplace_back();
    drawn.name = line.name;
    for (const std::vector<double>& month : what.summed ? summed_up(*values) : *values) {
      const band_point p = band_of(month);
      drawn.points.push_back({p.low * what.times, p.mean * what.times, p.high * what.times});
    }
  }
  chart.observed = observed_of(of, what.official, what.statistic);
  return chart.lines.empty() || !anything_to_draw(chart) ? "" : time_figure(chart);
}

std::string charts(const run_source& of, const std::vector<drawn_chart>& all) {
  std::string figures;
  for (const drawn_chart& one : all) figures += chart_of(of, one);
  return figures;
}

std::string in_grid(const std::string& figures) {
  return figures.empty() ? "" : element("div", figures, "class=\"figures\"");
}

std::string how_bands_read(const run_source& of) {
  std::string words = "Lines are means over " + counted(of.answers.replications, "replication") +
                      "; nine of ten replications lie within the shaded bands.";
  if (!of.observed.empty()) words += " White diamonds are the official monthly figures of " + of.observed_name + ".";
  return element("p", escaped(for_people(words)), "class=\"note\"");
}

html_cell verdict_cell(const answer& one) {
  switch (one.target) {
  case verdict::met:
    return {"✓ met", "good"};
  case verdict::missed:
    return {"✗ missed", "bad"};
  case verdict::not_clear:
    return {"? too close to call", "unsure"};
  case verdict::no_target:
    break;
  }
  return {};
}

html_cell mean_cell(const answer& one) {
  return {mean_text(one.interval), "number", std::isfinite(one.interval.mean) ? shortest(one.interval.mean) : "-"};
}

study::interval interval_of(const summary& all, std::string_view measure) {
  const answer* found = answer_to(all, measure);
  return found ? found->interval : study::interval{NAN, NAN, NAN, 0, 0};
}

} // namespace

std::string verdict_section(const summary& all) {
  html_table table{
      "Against the targets",
      {{"Measure"}, {"Verdict"}, {"Expected", "number"}, {"Target", "number"}, {"95 % interval", "number"}},
      {}};
  for (const answer& one : all.answers)
    if (one.target != verdict::no_target)
      table.rows.push_back({{std::string(one.measure->title)},
                            verdict_cell(one),
                            {mean_text(one.interval) + " %", "number"},
                            {"at least " + shortest(one.target_level) + " %", "number"},
                            {interval_text(one.interval), "number"}});
  return table.rows.empty() ? "" : table.html() + all_measures(all);
}

std::string all_measures(const summary& all) {
  html_table table{"Every measure",
                   {{"Measure"}, {"Mean", "number"}, {"95 % interval", "number"}, {"Unit"}, {"Name"}, {"NHS measure"}},
                   {},
                   true};
  for (const answer& one : all.answers) {
    table.rows.push_back({{title_of(*one.measure)},
                          mean_cell(one),
                          {interval_text(one.interval), "number"},
                          {unit_for_people(one.measure->unit)},
                          {std::string(one.measure->name)},
                          {std::string(one.measure->nhs_measure)}});
  }
  return folded("Every measure, in a table", table.html());
}

std::string pathway_section(const run_source& of) {
  const pathway_flows flows = of.pictures.flows();
  if (of.pictures.replications() == 0 || flows.steps.empty()) return "";
  return pathway_figure(flows, of.resolved, of.answers) +
         element("p",
                 "Orange bands step up from low to high intensity, green ones step down. Lists are counted every "
                 "working evening; the days on "
                 "a list follow from its length and from how many come (Little’s law).",
                 "class=\"note\"");
}

std::string waits_section(const run_source& of) {
  if (of.pictures.months().empty()) return "";
  std::string figures;
  constexpr std::size_t weeks_drawn = 27; // half a year; what lies beyond stands in the last bar
  const std::vector<double> by_week = of.pictures.first_waits();
  if (!by_week.empty()) {
    distribution_chart chart{"first-waits",
                             "How long people waited for a first treatment",
                             "people a year",
                             "weeks since referral",
                             {},
                             {{6, "6 weeks"}, {18, "18 weeks"}}};
    chart.heights.resize(weeks_drawn);
    for (std::size_t week = 0; week < by_week.size(); ++week)
      chart.heights[std::min(week, weeks_drawn - 1)] += by_week[week];
    figures += distribution_figure(chart);
  }
  const answer* six_weeks = answer_to(of.answers, "within_6_weeks_pct");
  std::optional<chart_level> target;
  if (six_weeks && std::isfinite(six_weeks->target_level)) target = chart_level{six_weeks->target_level, "target"};
  for (const official_chart& one : official_charts)
    figures += chart_of(of, {one.title, one.unit, one.statistic, {{one.id, ""}}, one.id, one.from_zero},
                        one.id == six_weeks_id ? target : std::nullopt);
  return how_bands_read(of) + in_grid(figures);
}

std::string workforce_section(const run_source& of) {
  const auto of_groups = [](std::string_view pwp, std::string_view hit) {
    return std::vector<drawn_series>{{pwp, "PWPs"}, {hit, "HITs"}};
  };
  const std::string figures = charts(
      of,
      {{"Burnt out", "%", "percentage", of_groups("pwp.burnout_pct", "hit.burnout_pct")},
       {"Overtime", "hours a week", "mean", of_groups("pwp.overtime_hours_per_week", "hit.overtime_hours_per_week")},
       {"Caseload", "cases", "mean", of_groups("pwp.caseload", "hit.caseload")},
       {"Turnover: left since the first month shown",
        "%",
        "percentage",
        of_groups("pwp.turnover_pct", "hit.turnover_pct"),
        {},
        true,
        1,
        true},
       {"Days lost to sickness", "%", "percentage", of_groups("pwp.sickness_pct", "hit.sickness_pct")},
       {"Posts vacant", "%", "percentage", of_groups("pwp.vacancy_pct", "hit.vacancy_pct")},
       {"Clinical slots used", "%", "percentage", of_groups("pwp.utilisation_pct", "hit.utilisation_pct"), {}, false},
       {"Planned supervision that took place",
        "%",
        "percentage",
        of_groups("pwp.supervision_delivered_pct", "hit.supervision_delivered_pct"),
        {},
        false}});
  if (figures.empty()) return "";
  return element("p",
                 "PWPs: psychological wellbeing practitioners with their trainees and seniors. HITs: high-intensity "
                 "therapists with trainees, counsellors "
                 "and supervisors. Burnt out: exhaustion and disengagement both at or above their cut-offs (OLBI).",
                 "class=\"note\"") +
         in_grid(figures);
}

std::string leavers_section(const summary& all) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> reasons{
      {{"leavers_to_hit_training", "to high-intensity training"},
       {"leavers_other_service", "to another service"},
       {"leavers_profession", "out of the field"},
       {"leavers_retirement", "to retirement"}}};
  bar_chart chart{"leavers", "Leavers a year, by where they go", "people a year", {"PWPs", "HITs"}, {}};
  for (const auto& [measure, name] : reasons)
    chart.rows.push_back(
        {std::string(name),
         {interval_of(all, "pwp." + std::string(measure)), interval_of(all, "hit." + std::string(measure))}});
  return in_grid(bar_figure(chart));
}

std::string money_section(const run_source& of) {
  html_table table{"Money", {{"Measure"}, {"Mean", "number"}, {"95 % interval", "number"}, {"Unit"}}, {}};
  for (const answer& one : of.answers.answers)
    if (one.measure->group == record::measure_group::money)
      table.rows.push_back({{std::string(one.measure->title)},
                            mean_cell(one),
                            {interval_text(one.interval), "number"},
                            {unit_for_people(one.measure->unit)}});
  return table.html() +
         in_grid(charts(
             of, {{"Cost of the service", "£ thousand a month", "count", {{"cost_total_gbp", ""}}, {}, true, 1e-3}}));
}

std::string limits_section() {
  return element("div",
                 element("p", escaped(wellbeing_limits)) +
                     element("p",
                             "Intervals show chance, and with --uncertainty also what is not known about coefficients; "
                             "they do not show what may be wrong "
                             "with the model’s structure. A typical service stands for many; none is exactly like it."),
                 "class=\"limits\"");
}

std::string facts(const std::vector<fact>& all, const std::vector<std::string>& commands) {
  html_table table{"Provenance", {{"What"}, {"Value"}}, {}};
  for (const fact& one : all) table.rows.push_back({{one.term}, {one.value}});
  std::string text;
  for (const std::string& command : commands) text += escaped(command) + "\n";
  return table.html() +
         element("p", commands.size() == 1 ? "This command makes the same report again:"
                                           : "These commands make the same report again:") +
         "<pre><code>" + text + "</code></pre>\n";
}

std::string provenance_section(const run_source& of) {
  const asked& question = of.answers.question;
  return facts(
             {{"Scenario", question.scenario},
              {"Content", question.scenario_hash},
              {"Replications", grouped(of.answers.replications, 0) + (of.answers.interrupted ? " (interrupted)" : "")},
              {"Simulated years of each", grouped(question.simulated_years, 1) + ", warm-up included"},
              {"Seed", std::to_string(question.seed)},
              {"Stepwell", of.version + " (" + of.commit + ")"}},
             of.commands) +
         folded("The scenario with every field filled in",
                "<pre tabindex=\"0\"><code>" + escaped(of.resolved.dump(1)) + "</code></pre>\n");
}

} // namespace stepwell::report::page
