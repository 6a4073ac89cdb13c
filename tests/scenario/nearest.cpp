#include "scenario/nearest.hpp"

#include <catch2/catch.hpp>
#include <vector>

using namespace stepwell::scenario;

TEST_CASE("a slip of the keyboard counts one") {
  CHECK(edit_distance("posts", "posts") == 0);
  CHECK(edit_distance("posts", "post") == 1);
  CHECK(edit_distance("psots", "posts") == 1); // neighbours swapped
  CHECK(edit_distance("pasts", "posts") == 1);
  CHECK(edit_distance("", "posts") == 5);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("ca", "abc") == 3); // the optimal string alignment form edits no substring twice
}

TEST_CASE("the nearest name is suggested, and none when none is near") {
  const std::vector<std::string> names{"posts", "wte", "caseload_cap", "salary_gbp"};
  CHECK(nearest("caselod_cap", names) == "caseload_cap");
  CHECK(nearest("caseload", names) == "caseload_cap"); // far, but its beginning
  CHECK(nearest("cas", names) == "");
  CHECK(nearest("wet", names) == "wte");
  CHECK(nearest("holiday", names) == "");
  CHECK(nearest(std::string(100'000, 'x'), names) == "");
  CHECK(nearest("", names) == "");
}
