// The published list of measures: names that are fixed for good, units, and the two ways of finding them.
#include "record/measure.hpp"
#include "record/measure_table.hpp"
#include "staff_measures.hpp"

#include <catch2/catch.hpp>

#include <cmath>
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

TEST_CASE("turnover is a share of those in post: of nobody there is none") {
  // Somebody who comes and goes within the month is at no month's end.
  window month;
  month.clear();
  month.years = 1.0 / 12;
  auto& hit = month.total.staff[1];
  hit[staff_count::leavers] = 1;
  hit[staff_count::months] = month.total.staff[0][staff_count::months] = 1;
  const auto turnover = [&] { return values_of(month)[static_cast<std::size_t>(find_measure("hit.turnover_pct"))]; };
  CHECK(std::isnan(turnover()));
  hit[staff_count::filled_post_months] = 4; // one of four in a month: 300 % a year
  CHECK(turnover() == Approx(300));
}
