// The agenda and the pools stop asking for memory once they have been as full as they get: a replication must not meet
// the allocator, least of all beside other threads.
#include "counted_allocations.hpp"
#include "kernel/agenda.hpp"
#include "kernel/pool.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace stepwell::kernel;

TEST_CASE("a second replication on the same agenda allocates nothing") {
  const unsigned bucket_shift = GENERATE(0U, 6U);
  agenda<std::uint64_t> events(64, bucket_shift); // a small window, so that the heap is in use too
  const auto replicate = [&] {
    std::mt19937 generator(3);
    events.clear();
    for (int pending = 0; pending < 1'000; ++pending) events.schedule(static_cast<tick>(generator() % 20'000), 0, 0);
    agenda<std::uint64_t>::entry next{};
    for (int event = 0; event < 20'000 && events.pop(next); ++event)
      events.schedule(next.when + static_cast<tick>(generator() % 20'000), static_cast<unsigned>(generator() % 8), 0);
  };
  const std::size_t before_first = allocations;
  replicate();
  const std::size_t after_first = allocations;
  replicate();
  const std::size_t after_second = allocations;
  CHECK(after_first > before_first); // the counter counts
  CHECK(after_second == after_first);
}

TEST_CASE("giving rows back and taking them again allocates nothing") {
  pool<std::uint64_t> rows;
  const auto fill_and_empty = [&] {
    for (int row = 0; row < 1'000; ++row) rows.take();
    for (std::uint32_t row = 0; row < 1'000; ++row) rows.give_back(row);
    rows.clear();
  };
  fill_and_empty();
  const std::size_t after_first = allocations;
  fill_and_empty();
  const std::size_t after_second = allocations;
  CHECK(after_second == after_first);
}
