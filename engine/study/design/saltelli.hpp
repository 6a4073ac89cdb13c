// Saltelli's design for Sobol' indices (sobol_indices.hpp): two independent points A and B, and for each factor A with
// that factor taken from B. Where A and AB_i differ in the output, factor i made the difference, alone or with others.
//
// Order: of each base row A, AB_1 ... AB_k, B: k + 2 points, so that a row is done before the next begins and a design
// broken off is a smaller one. First-order and total indices only: those of pairs would need k further points a row
// (BA_i) and n several times larger to be told from 0.
//
// A and B are the halves of a Sobol' sequence in 2k dimensions (direction numbers of S. Joe, F. Y. Kuo, SIAM J. Sci.
// Comput. 30, 2635-2654, 2008, from Boost), from its first point, 0, which Boost leaves out and without which the
// points are no net (A. B. Owen, "On dropping the first Sobol' point", 2020, arXiv:2008.08051). Its digits are
// scrambled from the seed by a random matrix and a shift a dimension (J. Matousek, J. Complexity 14, 527-556, 1998):
// each point is uniform by itself, the net stays a net, and another seed gives another design. A shift alone was tried
// and rejected: some pairs of dimensions then go together under every seed, and of a function of six factors one
// factor's 95 % interval held the truth in 36 of 100 designs of 32 rows.
//
// The number of rows must be a power of two, as a net's is; another is refused, not rounded up: runs are the user's.
//
// References: A. Saltelli, Comput. Phys. Commun. 145, 280-297 (2002); A. Saltelli and others, Comput. Phys. Commun.
// 181, 259-270 (2010).
#pragma once

#include "study/design/unit_points.hpp"

#include <cstdint>

namespace stepwell::study {

constexpr std::size_t points_of_a_row(std::size_t factors) { return factors + 2; } // A, AB_1 ... AB_k, B

// Throws std::invalid_argument, fit for the user, for rows that are no power of two, no factor, or too many of either.
unit_points saltelli(std::size_t rows, std::size_t factors, std::uint64_t seed);

} // namespace stepwell::study
