#include "scenario/uncertainty.hpp"

#include "random/normal.hpp"
#include "random/triangular.hpp"
#include "scenario/consistency.hpp"
#include "scenario/field_value.hpp"
#include "scenario/stable_hash.hpp"
#include "scenario/start_section.hpp"
#include "service/purpose.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace stepwell::scenario {
namespace {

constexpr double upper_point = 0.975; // of a log-normal's range, whose lower end is its 2.5 % point

// What random/ asks of its source, with the quantile already known.
struct known_quantile {
  double quantile;

  std::uint64_t next() const { return 0; } // never asked: every sampler here inverts one uniform
  double uniform() const { return quantile; }
};

double log_normal_at(const field& f, double value, drawn_range range, double quantile) {
  const double deviate = random::standard_normal_quantile(quantile);
  const double end = deviate < 0 ? range.low : range.high;
  const double spread = std::abs(std::log(end / value)) / random::standard_normal_quantile(upper_point);
  const double least = f.from.drawn.never_below_low ? range.low : f.accepted.lowest;
  return std::max(least, value * std::exp(spread * deviate));
}

template <class Visit> // of a number or whole number
void visit_scalar(const field& f, const Visit& visit) {
  if (const auto* number = std::get_if<number_at>(&f.at)) visit(*number);
  if (const auto* integer = std::get_if<integer_at>(&f.at)) visit(*integer);
}

bool moves(const field& f, service::parameters& values) {
  bool any = false;
  visit_scalar(f, [&](auto at) {
    for (std::size_t i = 0; i < instances(f, values); ++i) {
      const auto [low, high] = range_of_draw(f, static_cast<double>(at(values, i)));
      any = any || low < high;
    }
  });
  return any;
}

// What a dated change leaves alone is drawn once: `before` holds the phase before, as written and as drawn.
struct written_and_drawn {
  service::parameters written, drawn;
};

void draw_row(const field& f, double quantile, service::parameters& values, written_and_drawn* before) {
  visit_scalar(f, [&](auto at) {
    for (std::size_t i = 0; i < instances(f, values); ++i) {
      auto& value = at(values, i);
      if (before && at(before->written, i) == value)
        value = at(before->drawn, i);
      else
        value = static_cast<std::decay_t<decltype(value)>>(drawn_value(f, static_cast<double>(value), quantile));
    }
  });
}

std::string percent(double share) { return plain_number(share * 100) + " %"; }

} // namespace

bool may_be_drawn(const field& f) {
  const bool guessed = f.from.how == provenance::assumed || f.from.how == provenance::derived;
  const bool scalar = std::holds_alternative<number_at>(f.at) || std::holds_alternative<integer_at>(f.at);
  const bool ranged = f.from.drawn.shape == draw_shape::give_or_take ||
                      (!std::isnan(f.from.plausible.low) && !std::isnan(f.from.plausible.high));
  return guessed && scalar && ranged && f.from.drawn.shape != draw_shape::decided;
}

drawn_range range_of_draw(const field& f, double value) {
  if (!may_be_drawn(f)) return {value, value};
  drawn_range range{f.from.plausible.low, f.from.plausible.high};
  if (f.from.drawn.shape == draw_shape::give_or_take) {
    const double aside = std::abs(value) * f.from.drawn.share;
    range = {value - aside, value + aside};
  }
  const bool whole = std::holds_alternative<integer_at>(f.at);
  if (value == 0 && (whole || range.low > 0 || range.high < 0)) return {0, 0};
  return {std::max(f.accepted.lowest, std::min(range.low, value)),
          std::min(f.accepted.highest, std::max(range.high, value))};
}

double drawn_value(const field& f, double value, double quantile) {
  const auto range = range_of_draw(f, value);
  if (range.low == range.high) return value;
  known_quantile chance{quantile};
  double drawn = f.from.drawn.shape == draw_shape::log_normal
                     ? log_normal_at(f, value, range, quantile)
                     : random::triangular(chance, range.low, value, range.high);
  if (std::holds_alternative<integer_at>(f.at)) drawn = std::round(drawn);
  return std::clamp(drawn, f.accepted.lowest, f.accepted.highest);
}

std::string how_drawn(const field& f) {
  const auto [low, high] = f.from.plausible;
  if (!may_be_drawn(f)) {
    if (f.from.drawn.shape == draw_shape::decided) return "not drawn: a lever, whose value is what is done";
    const bool guessed = f.from.how == provenance::assumed || f.from.how == provenance::derived;
    if (guessed) return "not drawn: nothing is known of how the elements of a list go together";
    return "not drawn: only what is assumed or derived is";
  }
  const std::string range = plain_number(low) + " to " + plain_number(high);
  std::string text;
  if (f.from.drawn.shape == draw_shape::give_or_take)
    text = "triangular, the scenario's value give or take " + percent(f.from.drawn.share);
  else if (f.from.drawn.shape == draw_shape::triangular)
    text = "triangular from " + range + ", likeliest at the scenario's value";
  else
    text = "log-normal, median at the scenario's value, 95 % from " + range +
           (f.from.drawn.never_below_low ? ", never below " + plain_number(low) : "");
  if (f.repeated == repeats::per_role) text += "; one quantile for all roles";
  if (f.repeated == repeats::per_step) text += "; one quantile for all steps";
  return text;
}

std::vector<const field*> parameters_to_draw(const service::model& model) {
  auto phases = model.phases; // the accessors give places to write to
  std::vector<const field*> drawn;
  for (const auto& f : field_table())
    if (std::any_of(phases.begin(), phases.end(), [&](auto& phase) { return moves(f, phase.values); }))
      drawn.push_back(&f);
  return drawn;
}

double quantile_of(const field& f, std::uint64_t seed, std::uint32_t draw) {
  constexpr auto purpose = static_cast<std::uint32_t>(service::purpose::parameter);
  return random::stream({seed, draw}, stable_hash(f.path), purpose).uniform();
}

service::model with_draw(const service::model& scenario, std::span<const field* const> parameters, std::uint64_t seed,
                         std::uint32_t draw) {
  service::model model = scenario;
  for (std::size_t p = 0; p < model.phases.size(); ++p) {
    auto& values = model.phases[p].values;
    written_and_drawn before;
    if (p > 0) before = {scenario.phases[p - 1].values, model.phases[p - 1].values};
    for (const field* f : parameters) draw_row(*f, quantile_of(*f, seed, draw), values, p > 0 ? &before : nullptr);
    restore_consistency(values, p > 0 ? &before.drawn : nullptr);
    service::complete(values);
  }
  if (model.start.given()) add_past(model.start, model.phases.front().values);
  return model;
}

} // namespace stepwell::scenario
