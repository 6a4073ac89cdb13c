// The dice of the model fuzzer: the standard's generator, whose numbers are the same everywhere, and our own use of
// them, because the standard's distributions are not.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace stepwell::fuzz {

class dice {
 public:
  explicit dice(std::uint64_t number) : numbers_(number) {}

  double share() { return std::ldexp(static_cast<double>(numbers_() >> 11U), -53); } // [0, 1)
  bool chance(double p) { return share() < p; }
  int whole(int least, int most) { return least + static_cast<int>(share() * (most - least + 1)); }
  double between(double low, double high) { return low + share() * (high - low); }
  // Small numbers as often as large ones.
  double by_size(double low, double high) { return std::exp(between(std::log(low), std::log(high))); }

  // Shares of one whole: all in one place, evenly from few, or any.
  std::vector<double> shares(std::size_t count) {
    std::vector<double> parts(count, 0.0);
    if (chance(0.3)) {
      parts[at(count)] = 1;
      return parts;
    }
    double sum = 0;
    for (double& part : parts) sum += part = chance(0.3) ? 0 : by_size(1e-4, 1);
    if (sum <= 0) {
      parts[at(count)] = 1;
      return parts;
    }
    for (double& part : parts) part /= sum;
    return parts;
  }

 private:
  std::size_t at(std::size_t count) { return static_cast<std::size_t>(whole(0, static_cast<int>(count) - 1)); }

  std::mt19937_64 numbers_;
};

} // namespace stepwell::fuzz
