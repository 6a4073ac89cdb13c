// When to stop adding replications: once every watched quantity's 95 % interval is no wider than asked, and stays so.
// A quantity is a measure, or the difference between a measure of two scenarios on the same chance.
//
// A sequential rule that stops at the first moment the interval looks narrow stops too early too often, because the
// estimated variance is lucky at that moment. Hoad, Robinson & Davies (2010), Automated selection of the number of
// replications for a discrete-event simulation, Journal of the Operational Research Society 61(11), 1632-1644, look
// ahead: the precision must hold for the next f(k, n) replications too, f being k up to n = 100 and k n / 100 beyond.
// They then report the first n; we keep the replications looked at, which cost as much as the others and narrow the
// interval further.
//
// Rows are added in the order of replications, by one thread at a time, so the number chosen depends on the results
// alone and never on how many threads made them.
#pragma once

#include "study/interval.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace stepwell::study {

// One quantity that must become precise: a column of a replication's values, or how much one exceeds another.
struct watched_quantity {
  std::size_t column;
  std::optional<std::size_t> minus = {}; // taken off, replication by replication
  double half_width;                     // of its interval, at most: in its own unit, or
  std::optional<std::size_t> share_of;   // [1] as a share of the size of this column's mean
};

// Each column to the same share of its own mean.
std::vector<watched_quantity> precise_to_share(std::span<const std::size_t> columns, double share);

struct precision_rule {
  std::vector<watched_quantity> watched; // all must be that precise
  std::uint32_t minimum = 10;            // replications before the rule is looked at; fewer estimate a variance poorly
  std::uint32_t maximum = 10'000;        // replications after which we give up and say so
  std::uint32_t look_ahead = 5;          // k of the paper, its recommended value
};

// What is watched unless the user names other measures: one wait, one target, one outcome, burnout and turnover.
std::span<const std::string_view> default_precision_measures();

// f(k, n) of the paper: how many further replications must confirm a precision first reached at n.
std::uint32_t replications_to_confirm(std::uint32_t look_ahead, std::uint32_t n);

// Follows a growing prefix of replications and says when it is long enough.
class precision_watch {
 public:
  explicit precision_watch(precision_rule);

  // Adds the next replication's values. True when no more are needed: precision confirmed, or the maximum reached.
  bool add(std::span<const double> values);

  // Whether precision was reached and confirmed, rather than given up.
  bool reached() const { return reached_; }

  // How many replications the spread seen so far suggests, for a display of time left; at least those added.
  std::uint32_t expected() const;

 private:
  struct follower {
    watched_quantity what;
    stats::running_moments moments = {}, scale = {}; // not the values: a step must cost the same at any n

    double times_too_wide() const; // 1: just precise
  };

  bool precise_now() const;

  precision_rule rule_;
  std::vector<follower> followers_;
  std::uint32_t added_ = 0;
  std::uint32_t first_precise_ = 0; // length of the prefix at which the present run of precise prefixes began; 0: none
  bool reached_ = false;
};

} // namespace stepwell::study
