#include "scenario/scalar.hpp"

#include <catch2/catch.hpp>

using namespace stepwell::scenario;

namespace {

node plain(const std::string& text) {
  node n;
  n.kind = node_kind::scalar;
  n.text = text;
  return n;
}

node quoted(const std::string& text) {
  auto n = plain(text);
  n.quoted = true;
  return n;
}

} // namespace

TEST_CASE("booleans are true and false and nothing else") {
  CHECK(read_boolean(plain("true")).value == true);
  CHECK(read_boolean(plain("false")).value == false);
  CHECK(read_boolean(plain("no")).complaint == "expected true or false, found `no`; write false");
  CHECK(read_boolean(plain("Yes")).complaint == "expected true or false, found `Yes`; write true");
  CHECK(read_boolean(plain("on")).complaint == "expected true or false, found `on`; write true");
  CHECK(read_boolean(plain("OFF")).complaint == "expected true or false, found `OFF`; write false");
  CHECK(read_boolean(plain("1")).complaint == "expected true or false, found `1`");
  CHECK_FALSE(read_boolean(quoted("true")).value);
  CHECK(read_boolean(node{}).complaint == "expected true or false, found nothing");
}

TEST_CASE("whole numbers are decimal and have no leading zero") {
  CHECK(read_integer(plain("0")).value == 0);
  CHECK(read_integer(plain("-35")).value == -35);
  CHECK(read_integer(plain("2147483647")).value == 2147483647);
  CHECK(read_integer(plain("017")).complaint ==
        "expected a whole number, found `017`; a leading zero looks octal: write 17");
  CHECK(read_integer(plain("000")).complaint ==
        "expected a whole number, found `000`; a leading zero looks octal: write 0");
  CHECK(read_integer(plain("0x1F")).complaint == "expected a whole number, found `0x1F`; write it in decimal");
  CHECK(read_integer(plain("1_000")).complaint ==
        "expected a whole number, found `1_000`; write digits without `,` or `_`, and `.` before decimals");
  CHECK(read_integer(plain("2147483648")).complaint == "expected a whole number below 2147483648, found `2147483648`");
  CHECK(read_integer(quoted("30")).complaint == "expected a whole number, found the text '30'");
  for (const auto* text : {"3.0", "+3", "1e3", "", "-", "--1", "3 4", "three", "99999999999999999999"})
    CHECK_FALSE(read_integer(plain(text)).value);
}

TEST_CASE("numbers are finite and decimal") {
  CHECK(read_number(plain("0.25")).value == 0.25);
  CHECK(read_number(plain("-1.5e-3")).value == -0.0015);
  CHECK(read_number(plain("12000")).value == 12000);
  CHECK_FALSE(std::signbit(*read_number(plain("-0")).value));
  CHECK(read_number(plain("25%")).complaint ==
        "expected a number, found `25%`; write a share as a number from 0 to 1, without `%`");
  CHECK(read_number(plain(".5")).complaint == "expected a number, found `.5`; write a 0 before the point");
  CHECK(read_number(plain(".inf")).complaint == "expected a number, found `.inf`; it must be finite");
  CHECK(read_number(plain("1e999")).complaint == "expected a number of ordinary size, found `1e999`");
  for (const auto* text : {"007", "1.", "1e", "nan", "0x10", "1,5", "1 2", "", "-", ".", "e5", "1.5.2"})
    CHECK_FALSE(read_number(plain(text)).value);
}

TEST_CASE("dates exist") {
  CHECK(to_iso(*read_date(plain("2027-04-05")).value) == "2027-04-05");
  CHECK(read_date(quoted("2024-02-29")).value);
  CHECK(read_date(plain("2023-02-29")).complaint == "expected a date such as 2027-04-05, found `2023-02-29`");
  for (const auto* text :
       {"05/04/2027", "2027-4-5", "2027-13-01", "2027-00-10", "20270405", "2027-04-05T00:00", "-027-04-05"})
    CHECK_FALSE(read_date(plain(text)).value);
}
