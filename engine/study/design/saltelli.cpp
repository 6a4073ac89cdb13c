#include "study/design/saltelli.hpp"

#include "random/stream.hpp"
#include "service/purpose.hpp"

#include <boost/random/sobol.hpp>

#include <array>
#include <bit>

namespace stepwell::study {
namespace {

constexpr std::size_t most_dimensions = boost::random::default_sobol_table::max_dimension;

// What is done to one dimension of the sequence: each digit of a coordinate, from the first, is added to a random
// selection of those before it, and then all are shifted.
class scramble {
 public:
  scramble(std::size_t dimension, std::uint64_t seed) {
    random::stream chance({seed, 0}, dimension, static_cast<std::uint32_t>(service::purpose::scramble));
    std::uint64_t before = 0; // the digits before this one
    for (std::size_t digit = 0; digit < digits; ++digit) {
      const std::uint64_t own = first_digit >> digit;
      added_up_[digit] = own | (chance.next() & before);
      before |= own;
    }
    shift_ = chance.next();
  }

  std::uint64_t operator()(std::uint64_t coordinate) const {
    std::uint64_t scrambled = 0;
    for (const std::uint64_t digits_added : added_up_)
      scrambled = scrambled << 1 | static_cast<std::uint64_t>(std::popcount(coordinate & digits_added) % 2);
    return scrambled ^ shift_;
  }

 private:
  static constexpr std::size_t digits = 64;
  static constexpr std::uint64_t first_digit = std::uint64_t{1} << (digits - 1);
  std::array<std::uint64_t, digits> added_up_{};
  std::uint64_t shift_ = 0;
};

} // namespace

unit_points saltelli(std::size_t rows, std::size_t factors, std::uint64_t seed) {
  if (!std::has_single_bit(rows))
    throw std::invalid_argument(
        "the base points of a Sobol' design must be a power of two: " + std::to_string(std::bit_floor(rows)) + " or " +
        std::to_string(std::bit_floor(rows) * 2) + ", not " + std::to_string(rows));
  if (factors > most_dimensions / 2)
    throw std::invalid_argument("a Sobol' design has at most " + std::to_string(most_dimensions / 2) + " factors");
  allowed_points(factors, 1);
  allowed_points(rows, points_of_a_row(factors));

  std::vector<scramble> scrambled;
  for (std::size_t dimension = 0; dimension < 2 * factors; ++dimension) scrambled.emplace_back(dimension, seed);
  boost::random::sobol sequence(2 * factors);
  unit_points made;
  std::vector<double> a(factors), b(factors);
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t dimension = 0; dimension < scrambled.size(); ++dimension) {
      const std::uint64_t word = row == 0 ? 0 : sequence(); // Boost begins with the second point
      (dimension < factors ? a[dimension] : b[dimension - factors]) = random::to_uniform(scrambled[dimension](word));
    }
    made.push_back(a);
    for (std::size_t factor = 0; factor < factors; ++factor) {
      made.push_back(a);
      made.back()[factor] = b[factor];
    }
    made.push_back(b);
  }
  return made;
}

} // namespace stepwell::study
