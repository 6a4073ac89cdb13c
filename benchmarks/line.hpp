// Who waits at a desk: first come, first served. For the programs of this folder; the service's own waiting lists are
// threaded through its patients (kernel/linked_list.hpp), who leave them early too.
#pragma once

#include <cstddef>
#include <vector>

/// First come, first served; grows to the longest queue met and then allocates nothing.
template <class Waiting>
class line {
 public:
  bool empty() const noexcept { return first_ == end_; }
  void join(Waiting who) {
    if (end_ - first_ == places_.size()) grow();
    places_[end_++ & (places_.size() - 1)] = who;
  }
  Waiting next() noexcept { return places_[first_++ & (places_.size() - 1)]; }

 private:
  void grow() {
    std::vector<Waiting> larger(2 * places_.size());
    for (std::size_t place = first_; place != end_; ++place)
      larger[place & (larger.size() - 1)] = places_[place & (places_.size() - 1)];
    places_.swap(larger);
  }
  std::vector<Waiting> places_ = std::vector<Waiting>(64); // a power of two, so that going round is a mask
  std::size_t first_ = 0, end_ = 0;
};
