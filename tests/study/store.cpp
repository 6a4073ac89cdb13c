// The store of a study: what is in it, and what it survives.
#include "study/store.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <sys/wait.h>
#include <unistd.h>

using namespace stepwell;
using namespace stepwell::study;
using Catch::Matchers::Contains;
using test::content_of;
using test::temporary_folder;

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

store_contents contents() {
  return {{{"kind", "sweep"}, {"title", "caps"}}, {"staff.pwp.caseload_cap", "model"}, {"wait", "pwp.burnout_pct"}};
}

void add_points(store& to) {
  to.together([&] {
    to.add_point(0, std::vector<std::string>{"30", "jdr"});
    to.add_point(1, std::vector<std::string>{"34.5", "none"});
  });
}

std::vector<double> values(task of) {
  return {of.point + 0.1 * of.replication, of.replication == 2 ? undefined : 50.0};
}

// Two points of three replications each, their rows added in this order.
void fill(const std::string& file, const std::vector<task>& order) {
  store to = store::make(file, contents());
  add_points(to);
  for (const task t : order) to.add(t, values(t));
  to.finish();
}

const std::vector<task> in_order{{0, 0}, {0, 1}, {0, 2}, {1, 0}, {1, 1}, {1, 2}};

} // namespace

TEST_CASE("a store whose writer was killed before the write-ahead log is read, and gone on with") {
  const temporary_folder folder;
  fill(folder.at("s.sqlite"), in_order);
  {
    // As the kill leaves it: pages changed in the file, what they were before in the journal.
    sqlite::connection writer(folder.at("s.sqlite"), SQLITE_OPEN_READWRITE);
    writer.run("PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; BEGIN; UPDATE provenance SET value = 'changed'; "
               "UPDATE replications SET wait = 0; UPDATE points SET model = hex(zeroblob(20000))");
    std::filesystem::copy_file(folder.at("s.sqlite"), folder.at("killed.sqlite"));
    std::filesystem::copy_file(folder.at("s.sqlite-journal"), folder.at("killed.sqlite-journal"));
    writer.run("ROLLBACK");
  }
  REQUIRE(content_of(folder.at("killed.sqlite")) != content_of(folder.at("s.sqlite")));
  std::filesystem::copy(folder.at("killed.sqlite"), folder.at("again.sqlite"));
  std::filesystem::copy(folder.at("killed.sqlite-journal"), folder.at("again.sqlite-journal"));
  CHECK(store::read(folder.at("killed.sqlite")).provenance("title") == "caps");
  CHECK(store::begun(folder.at("again.sqlite")));
  CHECK(store::reopen(folder.at("again.sqlite")).present() == in_order);
}

TEST_CASE("a store gives back what was put in, in order, undefined values as such") {
  const temporary_folder folder;
  fill(folder.at("s.sqlite"), {{1, 2}, {0, 1}, {1, 0}, {0, 0}, {0, 2}, {1, 1}});
  const store from = store::read(folder.at("s.sqlite"));
  CHECK(from.provenance("title") == "caps");
  CHECK(from.provenance("none such").empty());
  CHECK(from.contents().factors == contents().factors);
  CHECK(from.contents().measures == contents().measures);
  CHECK(from.points() == std::vector<std::vector<std::string>>{{"30", "jdr"}, {"34.5", "none"}});
  CHECK(from.present() == in_order);
  std::size_t seen = 0;
  from.each([&](task which, std::span<const double> found) {
    CHECK(which == in_order[seen++]);
    CHECK(found[0] == values(which)[0]); // to the bit
    CHECK(std::isnan(found[1]) == (which.replication == 2));
  });
  CHECK(seen == 6);
}

TEST_CASE("a finished store's bytes do not tell in which order or how often it was worked on") {
  const temporary_folder folder;
  fill(folder.at("one.sqlite"), in_order);
  fill(folder.at("other.sqlite"), {{1, 2}, {0, 1}, {1, 0}, {0, 0}, {0, 2}, {1, 1}});
  CHECK(content_of(folder.at("one.sqlite")) == content_of(folder.at("other.sqlite")));

  {
    store first = store::make(folder.at("two.sqlite"), contents());
    add_points(first);
    first.add({0, 2}, values({0, 2}));
    first.finish();
  }
  store again = store::reopen(folder.at("two.sqlite"));
  add_points(again);
  for (const task t : in_order)
    if (t != task{0, 2}) again.add(t, values(t));
  again.finish();
  CHECK(content_of(folder.at("one.sqlite")) == content_of(folder.at("two.sqlite")));
  CHECK(test::files_in(folder.path()) == 3); // no log, no copy left
}

TEST_CASE("what was added before a process was killed is there afterwards") {
  const temporary_folder folder;
  const std::string file = folder.at("s.sqlite");
  const pid_t child = fork();
  if (child == 0) {
    store to = store::make(file, contents());
    add_points(to);
    to.add({1, 1}, values({1, 1}));
    to.add({0, 0}, values({0, 0}));
    kill(getpid(), SIGKILL);
  }
  int status = 0;
  waitpid(child, &status, 0);
  REQUIRE(WIFSIGNALED(status));
  REQUIRE(store::begun(file));
  CHECK(store::reopen(file).present() == std::vector<task>{{0, 0}, {1, 1}});
}

TEST_CASE("a second process is refused while the first is at work") {
  const temporary_folder folder;
  const std::string file = folder.at("s.sqlite");
  const store first = store::make(file, contents());
  CHECK_THROWS_WITH(store::reopen(file), Contains("another process is at work on it"));
}

TEST_CASE("nothing is written over, and what is no store is said to be none") {
  const temporary_folder folder;
  fill(folder.at("s.sqlite"), in_order);
  CHECK_THROWS_WITH(store::make(folder.at("s.sqlite"), contents()), Contains("is there already"));
  const std::string text = folder.write("notes.txt", "caps and waits, and whatever else was to be thought of\n");
  CHECK_THROWS_WITH(store::read(text), Contains("is no study of Stepwell's"));
  CHECK_THROWS_WITH(store::read(folder.at("absent.sqlite")), Contains("absent.sqlite"));
  CHECK_THROWS_WITH(store::make("/proc/s.sqlite", contents()), Contains("cannot be opened for writing"));
  // A store whose making was cut off before the first commit may be made again.
  folder.write("empty.sqlite", "");
  CHECK_FALSE(store::begun(folder.at("empty.sqlite")));
  fill(folder.at("empty.sqlite"), in_order);
  CHECK(content_of(folder.at("empty.sqlite")) == content_of(folder.at("s.sqlite")));
}

TEST_CASE("a row comes once, and work that throws leaves nothing") {
  const temporary_folder folder;
  store to = store::make(folder.at("s.sqlite"), contents());
  add_points(to);
  to.add({0, 0}, values({0, 0}));
  CHECK_THROWS_AS(to.add({0, 0}, values({0, 0})), store_error);
  CHECK_THROWS(to.together([&] {
    to.add({0, 1}, values({0, 1}));
    throw std::runtime_error("cut off");
  }));
  CHECK(to.present() == std::vector<task>{{0, 0}});
}

TEST_CASE("looking at a store does not change a byte of it") {
  const temporary_folder folder;
  const std::string file = folder.at("s.sqlite");
  fill(file, in_order);
  const std::string before = content_of(file);
  CHECK(store::begun(file));
  CHECK(store::read(file).present() == in_order);
  CHECK_THROWS(store::make(file, contents()));
  CHECK(content_of(file) == before);
  CHECK(test::files_in(folder.path()) == 1);
}
