// Input of hostile size or shape: a clear fault within a second, never a crash. The files are made here, because nobody
// wants to keep them.
#include "scenario/load.hpp"
#include "slowness.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch.hpp>
#include <chrono>

using namespace stepwell::scenario;

namespace {

std::string times(std::string_view text, std::size_t count) {
  std::string all;
  all.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

// The first fault, without the file's name, found within a second.
std::string quick_fault(const std::string& file) {
  const auto begin = std::chrono::steady_clock::now();
  const auto got = load(file, {});
  const auto took = std::chrono::steady_clock::now() - begin;
  CHECK(took < std::chrono::seconds{stepwell::test::slowness});
  CHECK_FALSE(got.value);
  REQUIRE_FALSE(got.faults.empty());
  return to_string(got.faults.front()).substr(file.size());
}

} // namespace

TEST_CASE("a file of 100 MB is refused before it is read") {
  const stepwell::test::temporary_folder folder;
  const auto line = times("demand: {referrals_per_year: 12000}\n", 1000);
  const auto file = folder.write("large.yaml", times(line, 100'000'000 / line.size() + 1));
  CHECK(quick_fault(file) == ": the file is 95.4 MiB; at most 1 MiB is read");
}

TEST_CASE("an endless device is refused") {
  CHECK(quick_fault("/dev/zero") == ": the file is over 1 MiB; at most 1 MiB is read");
}

TEST_CASE("deep nesting is refused, closed or open, in every notation") {
  const stepwell::test::temporary_folder folder;
  CHECK(quick_fault(folder.write("brackets.yaml", times("[", 100'000) + times("]", 100'000))) ==
        ":1:17: nested more than 16 levels deep");
  CHECK_THAT(quick_fault(folder.write("open.yaml", "staff: " + times("[", 100'000))),
             Catch::EndsWith("nested more than 16 levels deep"));
  CHECK(quick_fault(folder.write("braces.yaml", times("{a: ", 100'000) + "1" + times("}", 100'000))) ==
        ":1:65: nested more than 16 levels deep");
  CHECK(quick_fault(folder.write("dashes.yaml", times("- ", 100'000))) == ":1:33: nested more than 16 levels deep");
}

TEST_CASE("a long key path, name or list is refused") {
  const stepwell::test::temporary_folder folder;
  CHECK_THAT(quick_fault(folder.write("name.yaml", times("x", 1'000'000) + ": 1\n")),
             Catch::Contains("not valid YAML") || Catch::Contains("unknown key"));
  CHECK_THAT(quick_fault(folder.write("list.yaml", "a: [" + times("1,", 400'000) + "]\n")),
             Catch::Contains("more than 10000 values"));
  CHECK_THAT(
      quick_fault(folder.write("path.yaml", "changes: [{on: 2023-04-03, set: {" + times("a.", 400) + "b: 1}}]\n")),
      Catch::Contains("no steps"));
  std::string keys;
  for (int i = 0; i < 4'900; ++i) keys += "key_" + std::to_string(i) + ": 1\n";
  CHECK(quick_fault(folder.write("keys.yaml", keys)) == ":1:1: key_0: unknown key");
}

TEST_CASE("bytes that are no text are refused") {
  const stepwell::test::temporary_folder folder;
  std::string bytes;
  for (std::uint32_t i = 0, state = 1; i < 100'000; ++i) {
    state = state * 1664525U + 1013904223U; // Numerical Recipes' generator: any bytes will do
    bytes += static_cast<char>(state >> 24U);
  }
  CHECK_THAT(quick_fault(folder.write("noise.yaml", bytes)), Catch::Contains("expected text"));
}

TEST_CASE("no cut or flip of a sound file crashes the reader") {
  const stepwell::test::temporary_folder folder;
  const std::string sound =
      "# a\nrun: {start: 2022-04-04}\npathway:\n  steps:\n    in: {kind: screening, next: {out: 1}}\n"
      "    out: {kind: exit}\nstaff:\n  pwp: {posts: 3, leaving_shares: [0.4, 0.4, 0.2, 0]}\n"
      "changes:\n- on: 2023-04-03\n  set: {staff.pwp.posts: 4}\n";
  REQUIRE(load(folder.write("s.yaml", sound), {}).value);
  constexpr std::string_view replacements = "\t:{}[]&*!|>'\"%@`#-,?~0\n ";
  std::size_t refused = 0;
  for (std::size_t i = 0; i < sound.size(); ++i) {
    auto changed = sound;
    changed[i] = replacements[i % replacements.size()];
    const auto got = load(folder.write("s.yaml", i % 2 == 0 ? changed : sound.substr(0, i)), {});
    CHECK(got.value.has_value() == got.faults.empty());
    refused += got.faults.empty() ? 0 : 1;
  }
  CHECK(refused > sound.size() / 2);
}
