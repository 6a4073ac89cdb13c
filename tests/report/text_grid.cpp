#include "report/text_grid.hpp"

#include <catch2/catch.hpp>

using namespace stepwell::report;

TEST_CASE("columns align by characters, not bytes, and lines end without blanks") {
  text_grid grid({align::left, align::right, align::left});
  grid.add({{"wait"}, {"21.4"}, {"days"}});
  grid.add({{"cost £"}, {"1,030"}});
  CHECK(grid.text(false) == "wait     21.4  days\n"
                            "cost £  1,030\n");
}

TEST_CASE("parts of a grid are as wide as the whole") {
  text_grid grid({align::left, align::right});
  grid.add({{"a"}, {"1"}});
  grid.add({{"longer"}, {"1000"}});
  CHECK(grid.text(false, 0, 1) == "a          1\n");
  CHECK(grid.text(false, 1, 2) == "longer  1000\n");
}

TEST_CASE("colour is added only when asked for and never changes the widths") {
  text_grid grid({align::right, align::left});
  grid.add({{"x"}, {"met", paint::good}});
  grid.add({{"100"}, {"missed", paint::bad}});
  CHECK(grid.text(false) == "  x  met\n100  missed\n");
  CHECK(grid.text(true) == "  x  \x1b[32mmet\x1b[0m\n100  \x1b[31mmissed\x1b[0m\n");
}

TEST_CASE("paragraphs break at spaces") {
  CHECK(wrapped("one two three four", 9) == "one two\nthree\nfour\n");
  CHECK(wrapped("unbreakable", 3) == "unbreakable\n");
  CHECK(wrapped("", 3) == "\n");
}
