#include "kernel/agenda.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <random>
#include <tuple>
#include <vector>

using namespace stepwell::kernel;

namespace {

struct appointment {
  std::uint32_t patient;
  std::uint32_t practitioner;
};

using diary_agenda = agenda<appointment>;
using entry = diary_agenda::entry;

std::vector<std::uint32_t> patients_in_turn(diary_agenda& events) {
  std::vector<std::uint32_t> seen;
  for (entry next{}; events.pop(next);) seen.push_back(next.payload.patient);
  return seen;
}

using in_turn = std::vector<std::uint32_t>;

// What the agenda promises, written down plainly.
class reference_agenda {
 public:
  void schedule(tick when, unsigned order, std::uint32_t patient) {
    waiting_.emplace(std::tuple{when, order, arrivals_++}, patient);
  }
  bool empty() const { return waiting_.empty(); }
  std::size_t size() const { return waiting_.size(); }
  std::tuple<tick, unsigned, std::uint32_t> pop() {
    const auto first = waiting_.begin();
    const auto [when, order, arrival] = first->first;
    const std::uint32_t patient = first->second;
    waiting_.erase(first);
    return {when, order, patient};
  }
  void clear() { waiting_.clear(); }

 private:
  std::map<std::tuple<tick, unsigned, std::uint64_t>, std::uint32_t> waiting_;
  std::uint64_t arrivals_ = 0;
};

} // namespace

TEST_CASE("nothing is on a new agenda") {
  diary_agenda events;
  entry next{};
  CHECK(events.empty());
  CHECK(events.now() == 0);
  CHECK_FALSE(events.pop(next));
}

TEST_CASE("events come out by tick, then by named order, then in order of arrival") {
  diary_agenda events;
  events.schedule(at(0, 20), 3, {1, 0});
  events.schedule(at(0, 12), 5, {2, 0});
  events.schedule(at(0, 12), 0, {3, 0});
  events.schedule(at(0, 12), 5, {4, 0});
  events.schedule(at(0, 12), 0, {5, 0});
  events.schedule(0, 7, {6, 0});
  CHECK(events.size() == 6);
  CHECK(patients_in_turn(events) == in_turn{6, 3, 5, 2, 4, 1});
  CHECK(events.now() == at(0, 20));
}

TEST_CASE("an entry carries its tick, its order and what was scheduled") {
  diary_agenda events;
  events.schedule(at(3, 14), 2, {70, 9});
  entry next{};
  REQUIRE(events.pop(next));
  CHECK(next.when == at(3, 14));
  CHECK(next.order == 2);
  CHECK(next.payload.patient == 70);
  CHECK(next.payload.practitioner == 9);
  CHECK(events.now() == at(3, 14));
}

TEST_CASE("an event of lower order, added while a tick is in progress, goes next") {
  diary_agenda events;
  for (std::uint32_t patient : {1U, 2U, 3U}) events.schedule(at(1, 0), 4, {patient, 0});
  entry next{};
  REQUIRE(events.pop(next));
  events.schedule(at(1, 0), 4, {4, 0});
  events.schedule(at(1, 0), 1, {5, 0});
  events.schedule(at(1, 0), 7, {6, 0});
  CHECK(patients_in_turn(events) == in_turn{5, 2, 3, 4, 6});
}

TEST_CASE("who booked a far day first is seen first, though others book the same tick when it has come near") {
  const unsigned bucket_shift = GENERATE(0U, 4U);
  diary_agenda events(64, bucket_shift);
  const tick window = tick{64} << bucket_shift;
  const tick far_day = 10 * window + 3;
  events.schedule(far_day, 2, {1, 0});              // beyond the window: waits in the heap
  events.schedule(far_day, 2, {2, 0});              // likewise
  events.schedule(far_day - window / 2, 2, {9, 0}); // brings the far day into the window
  entry next{};
  REQUIRE(events.pop(next));
  REQUIRE(next.payload.patient == 9);
  events.schedule(far_day, 2, {3, 0}); // straight into the ring
  events.schedule(far_day, 1, {4, 0});
  CHECK(patients_in_turn(events) == in_turn{4, 1, 2, 3});
}

TEST_CASE("the window's edges: its last bucket is in the ring, the next is not, and both keep their turn") {
  diary_agenda events(64, 0);
  for (std::uint32_t patient = 0; patient < 200; ++patient)
    events.schedule(199 - static_cast<tick>(patient), 0, {patient, 0});
  for (std::uint32_t patient = 200; patient < 400; ++patient)
    events.schedule(static_cast<tick>(patient) - 200, 0, {patient, 0});
  in_turn expected;
  for (std::uint32_t when = 0; when < 200; ++when) {
    expected.push_back(199 - when);
    expected.push_back(200 + when);
  }
  CHECK(patients_in_turn(events) == expected);
}

TEST_CASE("a crowded bucket of fine ticks is sorted by tick, order and arrival") {
  diary_agenda events(64, 12);
  std::mt19937 generator(5);
  std::vector<std::tuple<tick, unsigned, std::uint32_t>> expected;
  for (std::uint32_t patient = 0; patient < 3'000; ++patient) {
    const tick when = tick{1} << 12 | (generator() % 700);
    const unsigned order = static_cast<unsigned>(generator() % 8);
    events.schedule(when, order, {patient, 0});
    expected.emplace_back(when, order, patient);
  }
  std::sort(expected.begin(), expected.end());
  entry next{};
  for (const auto& [when, order, patient] : expected) {
    REQUIRE(events.pop(next));
    REQUIRE(std::tuple{next.when, next.order, next.payload.patient} == std::tuple{when, order, patient});
  }
  CHECK(events.empty());
}

TEST_CASE("under any use, for any window and bucket, the agenda agrees with a sorted map") {
  struct shape {
    std::uint32_t window;
    unsigned bucket_shift;
    double mean_ahead; // ticks
    std::size_t pending;
  };
  const shape used =
      GENERATE(shape{4'096, 0, 900, 2'000}, shape{64, 0, 900, 300}, shape{64, 0, 5, 500}, shape{1 << 13, 0, 100'000, 4},
               shape{64, 3, 40, 60}, shape{256, 10, 90'000, 200}, shape{1'024, 20, 3e9, 50},
               shape{128, diary_agenda::bucket_shift_limit, 1e12, 20}, shape{64, 6, 1, 30});
  CAPTURE(used.window, used.bucket_shift, used.mean_ahead, used.pending);
  diary_agenda events(used.window, used.bucket_shift);
  reference_agenda reference;
  std::mt19937_64 generator(used.window + used.bucket_shift);
  std::exponential_distribution<double> ahead(1 / used.mean_ahead);
  std::uint32_t patient = 0;
  entry next{};

  const auto schedule = [&] {
    const std::uint64_t choice = generator() % 10;
    // A third now or at a round tick, where events meet; the rest anywhere; some much further than usual.
    tick when = events.now() + static_cast<tick>(ahead(generator) * (choice == 0 ? 20 : 1));
    if (choice == 1) when = events.now();
    if (choice == 2 || choice == 3) when += -when & 63;
    const unsigned order = static_cast<unsigned>(generator() % diary_agenda::orders);
    events.schedule(when, order, {patient, 0});
    reference.schedule(when, order, patient);
    ++patient;
  };
  const auto pop = [&] {
    const bool popped = events.pop(next);
    REQUIRE(popped == !reference.empty());
    if (popped) REQUIRE(std::tuple{next.when, next.order, next.payload.patient} == reference.pop());
  };

  for (int replication = 0; replication < 3; ++replication) {
    for (int step = 0; step < 20'000; ++step) {
      // Swings between crowded and empty, so that the ring runs dry and jumps.
      const std::size_t wanted = (step / 4'000) % 2 == 0 ? used.pending : used.pending / 50;
      if (reference.size() <= wanted && generator() % 4 != 0)
        schedule();
      else
        pop();
      REQUIRE(events.size() == reference.size());
    }
    if (replication == 1)
      while (!reference.empty()) pop(); // to the end once; the other times clear() has work to do
    events.clear();
    reference.clear();
    REQUIRE(events.empty());
    REQUIRE(events.now() == 0);
    REQUIRE_FALSE(events.pop(next));
  }
}

TEST_CASE("a queue in continuous time, a million ticks to the hour, keeps its order and its mean") {
  // M/M/1 at load 0.5: the mean number in the system is 1. 200,000 arrivals; a standard error is 0.008, the bounds six
  // of them.
  constexpr double ticks_per_hour = 1e6;
  constexpr unsigned arrival_order = 0, departure_order = 1;
  diary_agenda events(64, 19);
  std::mt19937_64 generator(1);
  std::exponential_distribution<double> between_arrivals(1.0), service_time(2.0);
  const auto after = [&](auto& hours) { return events.now() + static_cast<tick>(hours(generator) * ticks_per_hour); };
  events.schedule(after(between_arrivals), arrival_order, {});
  int in_system = 0, arrivals = 0;
  double person_ticks = 0;
  tick before = 0;
  for (entry next{}; arrivals < 200'000 && events.pop(next);) {
    REQUIRE(next.when >= before);
    person_ticks += in_system * static_cast<double>(next.when - before);
    before = next.when;
    if (next.order == arrival_order) {
      ++arrivals;
      events.schedule(after(between_arrivals), arrival_order, {});
      if (++in_system == 1) events.schedule(after(service_time), departure_order, {});
    } else if (--in_system > 0) {
      events.schedule(after(service_time), departure_order, {});
    }
  }
  CHECK(arrivals == 200'000);
  CHECK(person_ticks / static_cast<double>(before) == Approx(1.0).margin(0.05));
}
