#include "kernel/linked_list.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <list>
#include <random>
#include <vector>

#include "kernel/pool.hpp"

using namespace stepwell::kernel;

namespace {

struct patient {
  int urgency = 0;
  stepwell::kernel::link waiting; // unistd.h has a link() of its own
  stepwell::kernel::link caseload;
};

using rows = std::vector<std::uint32_t>;

template <class Places>
rows forwards(const Places& places, const list_head& list) {
  rows seen;
  for (std::uint32_t row : places.rows_of(list)) seen.push_back(row);
  return seen;
}

template <class Places>
rows backwards(const Places& places, const list_head& list) {
  rows seen;
  for (std::uint32_t row = list.last; row != no_row; row = places.previous(row)) seen.insert(seen.begin(), row);
  return seen;
}

} // namespace

TEST_CASE("a waiting list is first come, first served") {
  std::vector<patient> patients(3);
  const auto waiting = linked_by<&patient::waiting>(patients);
  list_head list;
  CHECK(list.empty());
  CHECK(waiting.pop_front(list) == no_row);
  for (std::uint32_t row : {2U, 0U, 1U}) waiting.push_back(list, row);
  CHECK(forwards(waiting, list) == rows{2, 0, 1});
  CHECK(waiting.pop_front(list) == 2);
  CHECK(waiting.pop_front(list) == 0);
  CHECK(waiting.pop_front(list) == 1);
  CHECK(list.empty());
  CHECK(list.first == no_row);
  CHECK(list.last == no_row);
}

TEST_CASE("an urgent patient is placed before the first who is less urgent") {
  pool<patient> patients;
  list_head list;
  for (int urgency : {1, 3, 2, 3, 1}) {
    const std::uint32_t row = patients.take();
    patients[row].urgency = urgency;
    const auto waiting = linked_by<&patient::waiting>(patients);
    std::uint32_t before = list.first;
    while (before != no_row && patients[before].urgency >= urgency) before = waiting.next(before);
    waiting.insert_before(list, before, row);
  }
  CHECK(forwards(linked_by<&patient::waiting>(patients), list) == rows{1, 3, 2, 0, 4});
  CHECK(backwards(linked_by<&patient::waiting>(patients), list) == rows{1, 3, 2, 0, 4});
}

TEST_CASE("one patient can be on two lists by two links") {
  std::vector<patient> patients(2);
  const auto waiting = linked_by<&patient::waiting>(patients);
  const auto caseload = linked_by<&patient::caseload>(patients);
  list_head waiting_list, cases;
  waiting.push_back(waiting_list, 0);
  waiting.push_back(waiting_list, 1);
  caseload.push_front(cases, 0);
  caseload.push_front(cases, 1);
  waiting.remove(waiting_list, 0);
  CHECK(forwards(waiting, waiting_list) == rows{1});
  CHECK(forwards(caseload, cases) == rows{1, 0});
}

TEST_CASE("a walk along a list may discharge the patient it stands on") {
  std::vector<patient> patients(6);
  const auto caseload = linked_by<&patient::caseload>(patients);
  list_head cases;
  for (std::uint32_t row = 0; row < patients.size(); ++row) caseload.push_back(cases, row);
  for (std::uint32_t row : caseload.rows_of(cases))
    if (row % 2 == 0) caseload.remove(cases, row);
  CHECK(forwards(caseload, cases) == rows{1, 3, 5});
}

TEST_CASE("rows of a table that may not change can still be walked") {
  std::vector<patient> patients(2);
  list_head list;
  linked_by<&patient::waiting>(patients).push_back(list, 1);
  const std::vector<patient>& to_read = patients;
  CHECK(forwards(linked_by<&patient::waiting>(to_read), list) == rows{1});
}

TEST_CASE("any mixture of joining, overtaking and leaving agrees with std::list") {
  std::mt19937 generator(20'260'401);
  constexpr std::uint32_t people = 40;
  std::vector<patient> patients(people);
  const auto waiting = linked_by<&patient::waiting>(patients);
  list_head list;
  std::list<std::uint32_t> reference;
  for (int step = 0; step < 20'000; ++step) {
    const std::uint32_t row = static_cast<std::uint32_t>(generator() % people);
    const auto found = std::find(reference.begin(), reference.end(), row);
    if (found != reference.end()) {
      waiting.remove(list, row);
      reference.erase(found);
    } else if (generator() % 3 == 0 && !reference.empty()) {
      const auto before = std::next(reference.begin(), static_cast<std::ptrdiff_t>(generator() % reference.size()));
      waiting.insert_before(list, *before, row);
      reference.insert(before, row);
    } else {
      waiting.push_back(list, row);
      reference.push_back(row);
    }
    REQUIRE(list.size == reference.size());
    const rows expected(reference.begin(), reference.end());
    REQUIRE(forwards(waiting, list) == expected);
    REQUIRE(backwards(waiting, list) == expected);
  }
}
