// Parts of a study: every task belongs to exactly one.
#include "inquiry/shard.hpp"

#include <catch2/catch.hpp>

using namespace stepwell;

TEST_CASE("seven tasks in three parts: two, two and three, each once and in order") {
  std::vector<study::task> all;
  for (std::uint32_t r = 0; r < 7; ++r) all.push_back({0, r});
  std::vector<study::task> together;
  std::vector<std::size_t> sizes;
  for (std::uint32_t number = 1; number <= 3; ++number) {
    const auto part = inquiry::shard{number, 3}.part_of(all);
    sizes.push_back(part.size());
    together.insert(together.end(), part.begin(), part.end());
  }
  CHECK(sizes == std::vector<std::size_t>{2, 2, 3});
  CHECK(together == all);
}

TEST_CASE("a part is written as 2/8, and nothing else is one") {
  const auto part = inquiry::shard_from("2/8");
  REQUIRE(part);
  CHECK(part->text() == "2/8");
  CHECK_FALSE(part->whole());
  for (const char* text : {"", "2", "0/8", "9/8", "2/8/1", "a/b", "-1/2", "2 / 8"})
    CHECK_FALSE(inquiry::shard_from(text));
}
