#include "study/tasks.hpp"
#include "toy_system.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <stdexcept>
#include <vector>

using namespace stepwell;
using namespace stepwell::study;
using study::test::toy_replication;

namespace {

// Point p is the toy system under seed p.
task_runner toy_runner() {
  return [](task t) { return toy_replication(t.point, t.replication); };
}

std::vector<task> all_tasks(std::uint32_t points, std::uint32_t replications) {
  std::vector<task> tasks;
  for (std::uint32_t point = 0; point < points; ++point)
    for (std::uint32_t replication = 0; replication < replications; ++replication)
      tasks.push_back({point, replication});
  return tasks;
}

} // namespace

TEST_CASE("every task is run once and has its own result, whatever the number of threads") {
  for (const int threads : {1, 2, 3, 8}) {
    std::map<task, std::vector<double>> found;
    const auto keep = [&](task t, record::replication_result&& result) {
      CHECK(found.emplace(t, std::move(result.values)).second);
    };
    CHECK(run_tasks(all_tasks(7, 5), toy_runner, {threads, keep}));
    REQUIRE(found.size() == 35);
    for (const auto& [t, values] : found) CHECK(values == toy_replication(t.point, t.replication).values);
  }
}

TEST_CASE("an interruption keeps what had begun and says that tasks are left") {
  std::atomic<bool> interrupted = false;
  std::size_t kept = 0;
  const auto keep = [&](task, record::replication_result&&) {
    if (++kept == 3) interrupted = true;
  };
  CHECK_FALSE(run_tasks(all_tasks(100, 10), toy_runner, {2, keep, &interrupted}));
  CHECK(kept >= 3);
  CHECK(kept < 20); // what was in flight, no more
}

TEST_CASE("an error of the keeper ends the study and is passed on") {
  const auto full_disk = [](task t, record::replication_result&&) {
    if (t.replication == 4) throw std::runtime_error("the disk is full");
  };
  CHECK_THROWS_WITH(run_tasks(all_tasks(3, 10), toy_runner, {2, full_disk}), "the disk is full");
}
