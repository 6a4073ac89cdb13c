// Contrasts: what a lever moves, judged as a direction on replications of the same chance. Replication by replication a
// contrast adds up runs with their signs, changed less unchanged, or four of them for a difference of differences, so
// that what the runs share cancels out. The direction holds when the whole 95 % interval lies on its side of zero.
#pragma once

#include "study/expectation.hpp"
#include "study/replicate.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace stepwell::study {

struct contrast {
  std::string id, text;
  std::string measure, minus; // of record::measures(); minus: taken off in every run; empty: nothing
  bool rises = true;          // above zero; otherwise below
  std::uint32_t replications; // judged on: the first so many of every run
};

struct signed_run {
  double sign; // 1 or -1
  const replications* made;
};

// Every run has at least `replications` rows. Replications in which a measure is undefined in any run are left out.
judged judge(const contrast&, std::span<const signed_run>);

} // namespace stepwell::study
