// Lists of settings ("key.path=value"): put together, and their faults told where they are written.
#pragma once

#include "scenario/fault.hpp"

#include <string>
#include <vector>

namespace stepwell::inquiry {

// `a`, then `b`: of settings, later ones hold.
std::vector<std::string> together(std::vector<std::string> a, const std::vector<std::string>& b);

// Faults of settings are told where a file says them (places[i]: settings[i]), since nobody gave them as an option.
void tell_in_place(std::vector<scenario::fault>&, const std::vector<std::string>& settings,
                   const std::vector<scenario::place>& places);

} // namespace stepwell::inquiry
