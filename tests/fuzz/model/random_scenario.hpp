// A random service: a scenario made from a number, by the field table, as hard on the engine as the table allows.
// Shares of 0 and 1, roles without staff, one practitioner for everything, caps of 0, courses of one session or sixty,
// loops in the pathway, ten years, leap days, another policy every day, people on the lists of the first day, counted
// months. The same number gives the same scenario on every machine.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>

namespace stepwell::fuzz {

// Not every one is valid: rules between fields may refuse it. `people`: about as many referrals at most in all.
nlohmann::ordered_json random_scenario(std::uint64_t number, double people);

} // namespace stepwell::fuzz
