// Uncertainty: what nobody has measured is drawn from its plausible range, so that an answer can show how much of its
// spread comes from not knowing. Every assumed or derived number of the field table is drawn, each in the shape that
// its row declares; what is chosen, measured, guidance or quoted stands, and so does a lever and a list (of whose
// elements together nothing is known: one factor on a whole index changes nothing, and shares must sum to 1).
//
// A row repeated over roles or steps has one quantile for all of them. What is uncertain is the practice, which they
// have in common; independent draws would average out and hide it.
//
// The quantile of a row is addressed by (seed, number of the draw, hash of its path): another row in the table moves no
// other, and policies compared under one seed share every draw. A dated change has its own value in the middle and the
// same quantile. Pure; any thread.
#pragma once

#include "random/stream.hpp"
#include "scenario/field.hpp"
#include "service/model.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace stepwell::scenario {

// The range in which a value of the row is drawn: the plausible one (or the declared share to either side), widened to
// include the value. Both ends are the value itself where it is not drawn: 0 where the range or a whole number says
// that it is a switch (no posts, never gives up, no overtime).
struct drawn_range {
  double low, high;
};
drawn_range range_of_draw(const field&, double value);

// The value below which a draw around `value` falls with probability `quantile` (0 to 1, both excluded). A log-normal
// has its median at the value and a spread of its own to either side, so that the ends of its range are its 2.5 % and
// 97.5 % points however lopsided it is. Whole numbers are rounded; nothing leaves the accepted range.
double drawn_value(const field&, double value, double quantile);

bool may_be_drawn(const field&);     // by its row alone
std::string how_drawn(const field&); // for `stepwell explain`

// The rows that are drawn in this scenario, in the table's order: those of which any role's, step's or phase's value
// moves.
std::vector<const field*> parameters_to_draw(const service::model&);

double quantile_of(const field&, std::uint64_t seed, std::uint32_t draw);

// The model with every such row drawn, consistent (consistency.hpp) and complete.
service::model with_draw(const service::model&, std::span<const field* const> parameters, std::uint64_t seed,
                         std::uint32_t draw);

} // namespace stepwell::scenario
