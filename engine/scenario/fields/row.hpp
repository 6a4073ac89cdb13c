// How rows of the field table are written down: one function per kind of value, one macro per place it may live in.
// Private to the files of rows.
#pragma once

#include "scenario/field.hpp"

#include <utility>

namespace stepwell::scenario {

// Accessors without captures decay to the function pointers of field.hpp. Macros, because a member path can't be passed
// on otherwise without spelling the lambda out in every row.
#define STEPWELL_AT(type, member) (+[](service::parameters& p, std::size_t) -> type { return p.member; })
#define STEPWELL_AT_ROLE(type, member)                                                                                 \
  (+[](service::parameters& p, std::size_t role) -> type { return p.roles[role].member; })
#define STEPWELL_AT_STEP(type, member)                                                                                 \
  (+[](service::parameters& p, std::size_t step) -> type { return p.pathway.steps[step].member; })

inline constexpr double no_limit = 1e12; // accepted ranges that end nowhere in particular

inline constexpr bool can_change = true;

inline source measured(std::string_view evidence, plausible_range r = {}) {
  return {provenance::measured, evidence, r, {}};
}
inline source guidance(std::string_view evidence, plausible_range r = {}) {
  return {provenance::guidance, evidence, r, {}};
}
inline source quoted(std::string_view evidence, plausible_range r = {}) {
  return {provenance::quoted, evidence, r, {}};
}
inline source derived(std::string_view evidence, plausible_range r) { return {provenance::derived, evidence, r, {}}; }
inline source assumed(plausible_range r, std::string_view evidence = {}) {
  return {provenance::assumed, evidence, r, {}};
}
inline source chosen() { return {}; }

// Around one of the above: how `--uncertainty` draws it, when it is not triangular over the plausible range.
inline constexpr bool never_below_low = true;
inline source log_normal(source from, bool low_is_least = false) {
  from.drawn = {draw_shape::log_normal, 0, low_is_least};
  return from;
}
// For rows repeated over unlike roles or steps: the stated range says what any of them may have, not how well the value
// of one is known.
inline source give_or_take(double share_of_value, source from) {
  from.drawn = {draw_shape::give_or_take, share_of_value, false};
  return from;
}
inline source decided(source from) {
  from.drawn = {draw_shape::decided, 0, false};
  return from;
}

struct row_writer {
  std::vector<field>& rows;
  repeats repeated = repeats::once;

  // Numbers, integers, booleans and lists differ only in what the accessor returns.
  template <class At>
  void operator()(std::string_view path, At at, std::string_view unit, std::vector<double> defaults,
                  accepted_range accepted, source from, std::string_view doc, bool changeable = false) const {
    rows.push_back({path, at, unit, std::move(defaults), accepted, {}, repeated, changeable, from, doc});
  }
  // The first of the choices holds where none is given, or the one whose number is `usual`.
  void choice(std::string_view path, choice_at at, std::vector<std::string_view> choices, source from,
              std::string_view doc, bool changeable = false, std::size_t usual = 0) const {
    rows.push_back({path,
                    at,
                    "",
                    {static_cast<double>(usual)},
                    {0, static_cast<double>(choices.size() - 1)},
                    std::move(choices),
                    repeated,
                    changeable,
                    from,
                    doc});
  }
  void flag(std::string_view path, boolean_at at, bool value, source from, std::string_view doc,
            bool changeable = false) const {
    rows.push_back({path, at, "", {value ? 1.0 : 0.0}, {0, 1}, {}, repeated, changeable, from, doc});
  }
};

} // namespace stepwell::scenario
