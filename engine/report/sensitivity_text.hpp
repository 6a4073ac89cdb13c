// What a sweep says a measure is sensitive to, for people and for programs: Sobol' indices or elementary effects, the
// factor that matters most first. One measure a table; the words that explain the columns go once beneath all tables.
#pragma once

#include "record/measure.hpp"
#include "study/elementary_effects.hpp"
#include "study/sobol_indices.hpp"

#include <nlohmann/json_fwd.hpp>

#include <span>
#include <string>
#include <string_view>

namespace stepwell::report {

// `factors`: their names, in the order of the design.
std::string sensitivity_table(const record::measure_info&, std::span<const std::string> factors,
                              const study::sobol_sensitivity&, bool colour);
std::string sensitivity_table(const record::measure_info&, std::span<const std::string> factors,
                              const study::elementary_sensitivity&, bool colour);

// To be wrapped and printed beneath the tables.
inline constexpr std::string_view how_to_read_sobol =
    "Sobol' indices: shares of the measure's variance over the ranges swept. \"alone\": what the factor explains by "
    "itself (first-order index); \"in all\": with what it does together with others (total index). 95 % intervals by "
    "bootstrap over base points. A factor whose \"in all\" is near 0 can be left where it is.";
inline constexpr std::string_view how_to_read_morris =
    "Elementary effects: the change of the measure for the whole range of one factor, the others anywhere in theirs. "
    "\"size\": the mean of its size (mu*), \"mean\" with its sign (mu), \"spread\" its standard deviation (sigma): "
    "near 0 "
    "when the effect is a straight line whatever the others are, as large as \"size\" when it bends or depends on "
    "them. "
    "\"chance\": the size of effects that chance alone makes; what is not clearly larger says nothing. 95 % intervals "
    "by bootstrap over trajectories.";

// By factor, in the order of the design. Keys are fixed once published; what is undefined is null.
nlohmann::ordered_json sensitivity_json(std::span<const std::string> factors, const study::sobol_sensitivity&);
nlohmann::ordered_json sensitivity_json(std::span<const std::string> factors, const study::elementary_sensitivity&);

} // namespace stepwell::report
