// Finding the least value of a function of a few bounded numbers, without derivatives: for calibrations, where each
// value is a Monte Carlo study. Under common random numbers such a function is deterministic, but rough in the small.
//
// NLopt's Sbplx (Rowan's Subplex: Nelder and Mead's simplex on a sequence of subspaces) with bounds scaled to 0-1.
// BOBYQA and COBYLA fit smooth models and stop in the roughness: on the typical service, 18 parameters and the same
// budget, they stayed well above the distance that Sbplx reached.
//
// Where the least point may be anywhere, NLopt's DIRECT-L looks everywhere first: it divides the box at its centre, and
// then whichever parts hold a low value for their size (J. M. Gablonsky, C. T. Kelley, J. Global Optim. 21(1), 27-37,
// 2001). It needs no slopes, takes plateaus and steps as they are, and draws no random numbers, which CRS2, ESCH and
// ISRES do from a state of the library's own.
//
// Always holds: the same function, start and budget give the same result; nothing outside the bounds is tried.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace stepwell::study {

struct bounds {
  double low, high; // low < high
};

struct minimum {
  std::vector<double> at;
  double value;        // infinite when no point had a finite value
  std::uint32_t tried; // calls of the function that were not broken off: a budget of as many gives the same minimum
  bool interrupted;
};

enum class search_method : std::uint8_t {
  from_start, // Sbplx
  everywhere  // DIRECT-L; it begins at the middle of the bounds, whatever the start, and uses up its budget
};

// `start` is moved into the bounds. A value that is not finite counts as very bad. Stops after `budget` calls, when no
// step helps any more, or when `interrupted` is set; the best point seen is returned.
minimum minimise(const std::function<double(std::span<const double>)>&, std::span<const double> start,
                 std::span<const bounds>, std::uint32_t budget, const std::atomic<bool>* interrupted = nullptr,
                 search_method = search_method::from_start);

} // namespace stepwell::study
