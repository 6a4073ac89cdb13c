// Limits: how large a scenario or a study may be. Each leaves room for all of England as one service (1.9 million
// referrals a year, some 20,000 practitioners, EVIDENCE A) and for studies of a million runs, and each is checked
// before memory is spent, with its place. What exceeds one is nearly always a slip: a zero too many, another file's
// path.
#pragma once

#include <cstddef>
#include <cstdint>

namespace stepwell::scenario::limits {

// Of a text. A full service takes about 20 kB, ten years of monthly counts 2 kB.
inline constexpr std::size_t file_bytes = 1U << 20U;
// A scenario needs six levels (pathway.steps.<step>.next.<step>, and two more under `changes`) and some hundreds of
// values. The bounds keep a hostile file from exhausting stack, memory or patience.
inline constexpr std::size_t nesting = 16;
inline constexpr std::size_t values = 10'000;
inline constexpr std::size_t files_extended = 8; // nobody can follow more layers than these

// Of a service.
inline constexpr std::size_t steps = 64;    // official pathways have about ten; step numbers are 8 bits wide
inline constexpr std::int32_t months = 600; // 50 years: further ahead no service is the same
inline constexpr double referrals_per_year = 10'000'000;       // at any time of the run, growth included
inline constexpr std::int64_t referrals_per_month = 1'000'000; // of a series; all of England has about 150,000
inline constexpr std::int32_t posts = 100'000;                 // of all roles together
inline constexpr std::int64_t people_at_start = 2'000'000;     // on all lists and in all courses of the first day
inline constexpr std::int64_t people_of_a_list = 1'000'000;    // of them
inline constexpr std::int64_t days_waited = 3650;              // by any of them

inline constexpr std::size_t services = 1000; // of one scenario; England has some 150 providers

// Of a study.
inline constexpr std::int64_t points = 1'000'000;
inline constexpr std::int64_t replications = 100'000; // of a point
inline constexpr std::int64_t runs = 100'000'000;     // in all: days of the largest machines

} // namespace stepwell::scenario::limits
