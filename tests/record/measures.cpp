// The published list of measures: names that are fixed for good, units, and the two ways of finding them.
#include "record/measure.hpp"
#include "staff_measures.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace stepwell::record;

TEST_CASE("names are unique, and each has a unit and a title") {
  std::set<std::string_view> names;
  for (const measure_info& m : measures()) {
    CHECK(names.insert(m.name).second);
    CHECK_FALSE(m.unit.empty());
    CHECK_FALSE(m.title.empty());
    CHECK(measures()[static_cast<std::size_t>(find_measure(m.name))].name == m.name);
  }
  CHECK(find_measure("no_such_measure") == -1);
}

TEST_CASE("every workforce measure exists for PWPs, high-intensity therapists and both") {
  for (const std::string group : {"pwp.", "hit.", "all."})
    for (const std::string& name : stepwell::test::staff_measures) {
      CAPTURE(group, name);
      CHECK(find_measure(group + name) >= 0);
    }
}
