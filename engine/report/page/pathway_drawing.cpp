#include "report/page/pathway_drawing.hpp"

#include "report/number.hpp"
#include "report/page/drawing.hpp"
#include "report/page/markup.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace stepwell::report::page {
namespace {

constexpr double box_width = 190, box_height = 96, column_gap = 76, row_gap = 34, margin = 8, top = 34, exit_room = 30;
constexpr double widest_band = 60; // of the step that most people come to
constexpr double least_shown = 1;  // people a year

enum column : std::size_t { screening, assessment, low, high, after, column_count };
constexpr std::array<std::string_view, column_count> column_titles{"Screening", "Assessment", "Step 2: low intensity",
                                                                   "Step 3: high intensity", "After treatment"};

struct box {
  std::string name;
  column in;
  double x = 0, y = 0;
  double into = 0, out_of = 0; // where the next band docks, from the top [px]
};

column column_of(const nlohmann::ordered_json& step) {
  const std::string kind = step["kind"], level = step["intensity"];
  if (kind == "screening") return screening;
  if (kind == "assessment") return assessment;
  return level == "low" ? low : level == "high" ? high : after;
}

// The group whose slots the step uses.
std::string_view group_of(const nlohmann::ordered_json& step) {
  bool pwp = false, hit = false;
  for (const std::string role : step["roles"])
    for (std::size_t r = 0; r < service::role_count; ++r)
      if (service::role_name(r) == role) {
        const auto group = service::group_of(static_cast<service::role>(r));
        pwp |= group == service::staff_group::pwp;
        hit |= group == service::staff_group::hit;
      }
  return pwp && hit ? "all" : pwp ? "pwp" : hit ? "hit" : "";
}

double mean_of(const summary& all, std::string_view measure) {
  for (const answer& one : all.answers)
    if (one.measure->name == measure) return one.interval.mean;
  return NAN;
}

double left(const pathway_flows& flows, std::size_t step) {
  double people = 0;
  for (std::size_t why = 0; why < service::exit_reason_count; ++why)
    people += flows.ended[pathway_flows::end(step, why)];
  return people;
}

std::string people(double number) { return grouped(number, 0); }

class picture {
 public:
  picture(const pathway_flows& flows, const nlohmann::ordered_json& steps, const summary& answers)
      : flows_(flows), steps_(steps), answers_(answers) {
    for (std::size_t s = 0; s < flows.steps.size(); ++s) {
      const auto& step = steps[flows.steps[s]];
      if (step["kind"] == "exit" || flows.entered[s] < least_shown) continue;
      numbers_.push_back(s);
      boxes_.push_back({flows.steps[s], column_of(step)});
    }
    const double most =
        boxes_.empty() ? 1 : flows.entered[*std::max_element(numbers_.begin(), numbers_.end(), [&](auto a, auto b) {
          return flows.entered[a] < flows.entered[b];
        })];
    per_person_ = widest_band / std::max(most, 1.0);
    place();
  }

  std::string html() {
    drawing d("pathway", width_, height_, "The pathway and how many people a year went each way", description());
    draw_columns(d);
    draw_bands(d);
    for (std::size_t b = 0; b < boxes_.size(); ++b) draw_box(d, b);
    return figure(d,
                  "People a year along the pathway. A band is as wide as the people who went that way; a box tells "
                  "who came, who waits on its list of an evening, and how full the staff's slots are.",
                  ways().html() + lists().html(), wide);
  }

 private:
  void place() {
    std::array<std::size_t, column_count> rows{};
    for (const box& b : boxes_) ++rows[b.in];
    const std::size_t most = std::max<std::size_t>(1, *std::max_element(rows.begin(), rows.end()));
    const double pitch = box_height + row_gap + exit_room;
    height_ = top + static_cast<double>(most) * pitch + margin;
    std::array<double, column_count> column_x{};
    double x = margin;
    for (std::size_t c = 0; c < column_count; ++c) {
      column_x[c] = x;
      if (rows[c] > 0) x += box_width + column_gap;
    }
    width_ = x - column_gap + margin + 26; // bands that turn back need room on the right
    std::array<double, column_count> next_y{};
    for (std::size_t c = 0; c < column_count; ++c)
      next_y[c] = top + 6 + (static_cast<double>(most) - static_cast<double>(rows[c])) * pitch / 2;
    for (box& b : boxes_) {
      b.x = column_x[b.in];
      b.y = next_y[b.in];
      next_y[b.in] += pitch;
    }
  }

  void draw_columns(drawing& d) {
    std::array<bool, column_count> told{};
    for (const box& b : boxes_) {
      if (told[b.in]) continue;
      told[b.in] = true;
      d.text({b.x, 18}, column_titles[b.in], "heading");
    }
  }

  struct way {
    std::size_t from, to; // boxes
    double people;
  };

  // Docked in the order of the boxes at their other ends, so that bands do not cross at a box.
  void draw_bands(drawing& d) {
    std::vector<way> ways;
    for (std::size_t a = 0; a < boxes_.size(); ++a)
      for (std::size_t b = 0; b < boxes_.size(); ++b) {
        const double number = flows_.moved[flows_.edge(numbers_[a], numbers_[b])];
        if (number >= least_shown) ways.push_back({a, b, number});
      }
    const auto height_of = [this](std::size_t b) { return boxes_[b].y; };
    std::vector<double> from_y(ways.size()), to_y(ways.size());
    dock(
        ways, from_y, [](const way& w) { return w.from; }, [&](const way& w) { return height_of(w.to); },
        [this](std::size_t b) -> double& { return boxes_[b].out_of; });
    dock(
        ways, to_y, [](const way& w) { return w.to; }, [&](const way& w) { return height_of(w.from); },
        [this](std::size_t b) -> double& { return boxes_[b].into; });
    std::vector<std::size_t> widest_last(ways.size());
    std::iota(widest_last.begin(), widest_last.end(), 0U);
    std::stable_sort(widest_last.begin(), widest_last.end(),
                     [&](std::size_t a, std::size_t b) { return ways[a].people < ways[b].people; });
    for (const std::size_t i : widest_last) draw_band(d, ways[i], from_y[i], to_y[i]);
    std::vector<point> numbered; // numbers that would overlap are left to the tips and the table
    for (auto i = widest_last.rbegin(); i != widest_last.rend(); ++i) draw_number(d, ways[*i], to_y[*i], numbered);
  }

  template <class End, class Order, class Used>
  void dock(const std::vector<way>& ways, std::vector<double>& at, End end, Order order, Used used) {
    std::vector<std::size_t> sorted(ways.size());
    std::iota(sorted.begin(), sorted.end(), 0U);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](std::size_t a, std::size_t b) { return order(ways[a]) < order(ways[b]); });
    std::vector<double> total(boxes_.size());
    for (const way& w : ways) total[end(w)] += band_of(w.people);
    for (const std::size_t i : sorted) {
      const std::size_t b = end(ways[i]);
      double& so_far = used(b);
      const double wide = band_of(ways[i].people);
      at[i] = boxes_[b].y + (box_height - total[b]) / 2 + so_far + wide / 2;
      so_far += wide;
    }
  }

  double band_of(double number) const { return std::max(number * per_person_, 1.0); }

  void draw_band(drawing& d, const way& w, double from_y, double to_y) {
    const box &a = boxes_[w.from], &b = boxes_[w.to];
    const double x1 = a.x + box_width;
    const bool forward = b.x > a.x;
    const double x2 = forward ? b.x : b.x + box_width;
    const double bend = forward ? (x2 - x1) / 2 : 34;
    const auto at = [](double x, double y) { return pixels(x) + " " + pixels(y); };
    const std::string commands = "M" + at(x1, from_y) + " C" + at(x1 + bend, from_y) + " " +
                                 at(forward ? x2 - bend : x2 + bend, to_y) + " " + at(x2, to_y);
    const bool up = a.in == low && b.in == high, down = a.in == high && b.in == low;
    const std::string words = step_title(a.name) + " to " + step_title(b.name) + ": " + people(w.people) +
                              " people a year" +
                              (up     ? ", stepped up"
                               : down ? ", stepped down"
                                      : "");
    d.path(commands, up ? "flow up" : down ? "flow down" : "flow", band_of(w.people), words);
  }

  void draw_number(drawing& d, const way& w, double to_y, std::vector<point>& numbered) {
    const box& to = boxes_[w.to];
    constexpr double worth_a_number = 0.03; // of those who come to the step that is left
    if (to.x <= boxes_[w.from].x || w.people <= worth_a_number * flows_.entered[numbers_[w.from]]) return;
    constexpr double line_height = 13;
    const auto near = [&](const point& p) { return p.first == to.x && std::abs(p.second - to_y) < line_height; };
    if (std::any_of(numbered.begin(), numbered.end(), near)) return;
    numbered.emplace_back(to.x, to_y);
    d.text({to.x - 6, to_y + 4}, people(w.people), "flow-number halo", "end");
  }

  void draw_box(drawing& d, std::size_t b) {
    const box& here = boxes_[b];
    const std::size_t s = numbers_[b];
    const auto& step = steps_[here.name];
    d.rectangle({here.x, here.y}, box_width, box_height, "box", {}, 6);
    d.text({here.x + 10, here.y + 19}, step_title(here.name), "box-title");
    d.text({here.x + 10, here.y + 37}, people(flows_.entered[s]) + " come a year", "box-text");
    const double days = flows_.entered[s] > 0 ? flows_.waiting[s] / flows_.entered[s] * kernel::days_per_year : NAN;
    d.text({here.x + 10, here.y + 54},
           people(flows_.waiting[s]) + " wait" + (std::isfinite(days) ? ", " + grouped(days, 0) + " days" : ""),
           "box-text");
    const std::string_view group = group_of(step);
    const double used = group.empty() ? NAN : mean_of(answers_, std::string(group) + ".utilisation_pct");
    if (std::isfinite(used)) {
      const std::string who = group == "pwp" ? "PWP" : group == "hit" ? "HIT" : "staff";
      d.text({here.x + 10, here.y + 71}, who + " slots used: " + grouped(used, 0) + " %", "box-text");
      d.rectangle({here.x + 10, here.y + 79}, box_width - 20, 6, "gauge-empty", {}, 3);
      d.rectangle({here.x + 10, here.y + 79}, (box_width - 20) * std::clamp(used / 100, 0.0, 1.0), 6, "gauge", {}, 3);
    }
    if (const double discharged = left(flows_, s); discharged >= least_shown) {
      const double x = here.x + box_width / 2, y = here.y + box_height;
      d.path("M" + pixels(x) + " " + pixels(y) + " v 12 m -4 -5 l 4 5 l 4 -5", "exit");
      d.text({x, y + 25}, people(discharged) + " discharged", "flow-number", "middle");
    }
  }

  std::string description() const {
    std::string all;
    for (std::size_t b = 0; b < boxes_.size(); ++b) {
      const std::size_t s = numbers_[b];
      all += step_title(boxes_[b].name) + ": " + people(flows_.entered[s]) + " people come a year, " +
             people(flows_.waiting[s]) + " wait, " + people(left(flows_, s)) + " are discharged from here. ";
    }
    return all;
  }

  html_table ways() const {
    html_table table{"Where people went, a year", {{"From"}, {"To"}, {"People", "number"}}, {}};
    constexpr std::array<std::string_view, service::exit_reason_count> reasons{
        "completed", "not suitable", "signposted", "referred elsewhere", "declined", "ended before planned"};
    for (const std::size_t s : numbers_) {
      for (const std::size_t to : numbers_)
        if (const double number = flows_.moved[flows_.edge(s, to)]; number >= least_shown)
          table.rows.push_back(
              {{step_title(flows_.steps[s])}, {step_title(flows_.steps[to])}, {people(number), "number"}});
      for (std::size_t why = 0; why < service::exit_reason_count; ++why)
        if (const double number = flows_.ended[pathway_flows::end(s, why)]; number >= least_shown)
          table.rows.push_back({{step_title(flows_.steps[s])},
                                {"discharged: " + std::string(reasons[why])},
                                {people(number), "number"}});
    }
    return table;
  }

  html_table lists() const {
    html_table table{"Waiting lists",
                     {{"Step"},
                      {"People come a year", "number"},
                      {"Wait of an evening", "number"},
                      {"Mean days on the list", "number"}},
                     {}};
    for (const std::size_t s : numbers_)
      table.rows.push_back({{step_title(flows_.steps[s])},
                            {people(flows_.entered[s]), "number"},
                            {grouped(flows_.waiting[s], 1), "number"},
                            {grouped(flows_.waiting[s] / flows_.entered[s] * kernel::days_per_year, 1), "number"}});
    return table;
  }

  const pathway_flows& flows_;
  const nlohmann::ordered_json& steps_;
  const summary& answers_;
  std::vector<std::size_t> numbers_; // of the steps that are drawn
  std::vector<box> boxes_;
  double per_person_ = 0, width_ = 0, height_ = 0;
};

} // namespace

std::string step_title(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> capitals{
      {{"cbt", "CBT"}, {"emdr", "EMDR"}, {"ipt", "IPT"}}};
  for (const auto& [small, capital] : capitals)
    if (name == small) return std::string(capital);
  std::string text(name);
  std::replace(text.begin(), text.end(), '_', ' ');
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string pathway_figure(const pathway_flows& flows, const nlohmann::ordered_json& resolved, const summary& answers) {
  return picture(flows, resolved["pathway"]["steps"], answers).html();
}

} // namespace stepwell::report::page
