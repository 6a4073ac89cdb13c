#include "scenario/scalar.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <limits>

namespace stepwell::scenario {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view s) { return !s.empty() && std::all_of(s.begin(), s.end(), is_digit); }

std::string_view without_sign(std::string_view s) { return s.starts_with('-') ? s.substr(1) : s; }

std::string_view without_leading_zeros(std::string_view digits) {
  return digits.substr(std::min(digits.find_first_not_of('0'), digits.size() - 1));
}

// The spellings that other readers accept, each with what to write instead; empty when there is nothing to say.
std::string hint_for_number(std::string_view text) {
  const auto digits = without_sign(text);
  if (all_digits(digits) && digits.size() > 1 && digits.front() == '0')
    return "; a leading zero looks octal: write " + std::string(without_leading_zeros(digits));
  if (digits.starts_with("0x") || digits.starts_with("0o") || digits.starts_with("0b")) return "; write it in decimal";
  if (text.ends_with('%')) return "; write a share as a number from 0 to 1, without `%`";
  if (digits.find_first_of("_,") != std::string_view::npos && is_digit(digits.empty() ? ' ' : digits.front()))
    return "; write digits without `,` or `_`, and `.` before decimals";
  if (digits.starts_with('.') && digits.size() > 1 && is_digit(digits[1])) return "; write a 0 before the point";
  if (text == ".inf" || text == ".nan" || text == "inf" || text == "nan" || text == "-.inf")
    return "; it must be finite";
  return {};
}

// -?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)?  as JSON has it
bool is_plain_number(std::string_view s) {
  s = without_sign(s);
  const auto take_digits = [&s] {
    const auto n = static_cast<std::size_t>(std::find_if_not(s.begin(), s.end(), is_digit) - s.begin());
    s.remove_prefix(n);
    return n;
  };
  const bool zero = s.starts_with('0');
  const auto whole = take_digits();
  if (whole == 0 || (zero && whole > 1)) return false;
  if (s.starts_with('.')) {
    s.remove_prefix(1);
    if (take_digits() == 0) return false;
  }
  if (s.starts_with('e') || s.starts_with('E')) {
    s.remove_prefix(1);
    if (s.starts_with('+') || s.starts_with('-')) s.remove_prefix(1);
    if (take_digits() == 0) return false;
  }
  return s.empty();
}

std::string expected(std::string_view what, const node& n) {
  return "expected " + std::string(what) + ", found " + found(n);
}

bool plain(const node& n) { return n.kind == node_kind::scalar && !n.quoted; }

} // namespace

std::string found(const node& n) {
  switch (n.kind) {
  case node_kind::map:
    return "a map";
  case node_kind::sequence:
    return "a list";
  case node_kind::scalar:
    return n.quoted ? "the text '" + shown(n.text) + "'" : "`" + shown(n.text) + "`";
  case node_kind::nothing:
  case node_kind::refused:
    break;
  }
  return "nothing";
}

reading<bool> read_boolean(const node& n) {
  if (plain(n) && n.text == "true") return {true, {}};
  if (plain(n) && n.text == "false") return {false, {}};
  std::string lower = n.text.substr(0, 8);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  std::string hint;
  for (const auto* word : {"no", "off", "n", "false"})
    if (lower == word) hint = "; write false";
  for (const auto* word : {"yes", "on", "y", "true"})
    if (lower == word) hint = "; write true";
  return {{}, expected("true or false", n) + hint};
}

reading<std::int64_t> read_integer(const node& n, std::string_view what) {
  if (!plain(n)) return {{}, expected(what, n)};
  const auto digits = without_sign(n.text);
  if (!all_digits(digits) || (digits.size() > 1 && digits.front() == '0'))
    return {{}, expected(what, n) + hint_for_number(n.text)};
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(n.text.data(), n.text.data() + n.text.size(), value);
  if (error != std::errc{}) return {{}, expected("a whole number below 2147483648", n)};
  return {value, {}};
}

std::optional<double> number_in(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

reading<double> read_number(const node& n, std::string_view what) {
  if (!plain(n)) return {{}, expected(what, n)};
  if (!is_plain_number(n.text)) return {{}, expected(what, n) + hint_for_number(n.text)};
  double value = 0; // from_chars, unlike strtod, reads the same in every locale
  const auto [end, error] = std::from_chars(n.text.data(), n.text.data() + n.text.size(), value);
  if (error != std::errc{} || !std::isfinite(value)) return {{}, expected("a number of ordinary size", n)};
  return {value + 0.0, {}}; // -0 becomes 0, so that both give one hash
}

reading<std::string> read_text(const node& n) {
  if (n.kind != node_kind::scalar || n.text.empty()) return {{}, expected("a text", n)};
  return {n.text, {}};
}

reading<std::chrono::sys_days> read_date(const node& n) {
  if (n.kind == node_kind::scalar)
    if (const auto date = date_from(n.text)) return {*date, {}};
  return {{}, expected("a date such as 2027-04-05", n)};
}

std::optional<std::chrono::sys_days> date_from(std::string_view iso) {
  using namespace std::chrono;
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t length) {
    int value = -1;
    if (all_digits(iso.substr(at, length))) std::from_chars(iso.data() + at, iso.data() + at + length, value);
    return value;
  };
  const int y = number(0, 4), m = number(5, 2), d = number(8, 2);
  if (y < 0 || m < 0 || d < 0) return std::nullopt;
  const year_month_day date{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
  if (!date.ok()) return std::nullopt;
  return sys_days{date};
}

std::string to_iso(std::chrono::sys_days days) {
  const std::chrono::year_month_day date{days};
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text.data();
}

} // namespace stepwell::scenario
