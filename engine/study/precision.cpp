#include "study/precision.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace stepwell::study {

std::span<const std::string_view> default_precision_measures() {
  static constexpr std::array<std::string_view, 5> names{"wait_first_treatment_mean_days", "within_6_weeks_pct",
                                                         "recovery_pct", "pwp.burnout_pct", "pwp.turnover_pct"};
  return names;
}

std::uint32_t replications_to_confirm(std::uint32_t look_ahead, std::uint32_t n) {
  constexpr std::uint32_t scaled_beyond = 100; // from here the paper lets the look-ahead grow with n
  if (n <= scaled_beyond) return look_ahead;
  return static_cast<std::uint32_t>(std::uint64_t{look_ahead} * n / scaled_beyond);
}

std::vector<watched_quantity> precise_to_share(std::span<const std::size_t> columns, double share) {
  std::vector<watched_quantity> all;
  for (const std::size_t column : columns) all.push_back({.column = column, .half_width = share, .share_of = column});
  return all;
}

precision_watch::precision_watch(precision_rule rule) : rule_(std::move(rule)) {
  for (const watched_quantity& what : rule_.watched) followers_.push_back({what});
}

double precision_watch::follower::times_too_wide() const {
  const double half = mean_interval(moments).half_width();
  if (half == 0) return 0; // every replication gave the same, and there is nothing left to learn
  return (what.share_of ? half / std::abs(scale.mean()) : half) / what.half_width;
}

bool precision_watch::precise_now() const {
  // A measure that has never been defined (burnout of a service without PWPs) cannot become precise, and waiting for it
  // would only burn the maximum; one that is defined now and then must be precise where it is.
  return std::all_of(followers_.begin(), followers_.end(), [](const follower& watched) {
    return watched.moments.count() == 0 || watched.times_too_wide() <= 1;
  });
}

bool precision_watch::add(std::span<const double> values) {
  ++added_;
  for (follower& watched : followers_) {
    const watched_quantity& what = watched.what;
    const double value = values[what.column] - (what.minus ? values[*what.minus] : 0);
    if (std::isfinite(value)) watched.moments.add(value);
    if (what.share_of && std::isfinite(values[*what.share_of])) watched.scale.add(values[*what.share_of]);
  }
  if (added_ >= rule_.minimum) {
    if (!precise_now())
      first_precise_ = 0;
    else if (first_precise_ == 0)
      first_precise_ = added_;
    reached_ =
        first_precise_ != 0 && added_ - first_precise_ >= replications_to_confirm(rule_.look_ahead, first_precise_);
  }
  return reached_ || added_ >= rule_.maximum;
}

std::uint32_t precision_watch::expected() const {
  // Half-width shrinks with the square root of the number of replications.
  double needed = rule_.minimum;
  for (const follower& watched : followers_) {
    if (watched.moments.count() < 2) continue;
    const double times_too_wide = watched.times_too_wide();
    needed = std::max(needed, added_ * times_too_wide * times_too_wide);
  }
  needed = std::clamp(needed, static_cast<double>(added_), static_cast<double>(rule_.maximum));
  const auto precise_at = static_cast<std::uint32_t>(first_precise_ != 0 ? first_precise_ : std::ceil(needed));
  const std::uint32_t confirmed_at = precise_at + replications_to_confirm(rule_.look_ahead, precise_at);
  return std::clamp(confirmed_at, std::min(added_, rule_.maximum), rule_.maximum);
}

} // namespace stepwell::study
