// Every file of scenarios/invalid says at its top what it must be told; each is loaded as the command would load it.
#include "scenario/load.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <optional>

using namespace stepwell::scenario;
namespace fs = std::filesystem;

namespace {

const fs::path folder = fs::path(STEPWELL_SOURCE_DIR) / "scenarios" / "invalid";

struct expectation {
  std::vector<std::string> texts;
  std::optional<std::size_t> count;
};

expectation expected_of(const fs::path& file) {
  constexpr std::string_view mark = "# expect: ";
  expectation wanted;
  std::ifstream stream(file);
  for (std::string line; std::getline(stream, line) && line.starts_with(mark);) {
    const auto text = line.substr(mark.size());
    std::size_t digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
    const auto rest = text.substr(digits);
    if (digits > 0 && (rest == " fault" || rest == " faults"))
      wanted.count = std::stoul(text);
    else
      wanted.texts.push_back(text);
  }
  return wanted;
}

std::vector<fs::path> wrong_files() {
  std::vector<fs::path> files;
  for (const auto& item : fs::directory_iterator(folder))
    if (item.path().extension() == ".yaml") files.push_back(item.path());
  std::sort(files.begin(), files.end());
  return files;
}

} // namespace

TEST_CASE("every wrong scenario is refused with the message it states") {
  const auto files = wrong_files();
  CHECK(files.size() >= 15);
  for (const auto& file : files) {
    INFO(file.filename().string());
    const auto wanted = expected_of(file);
    CHECK_FALSE(wanted.texts.empty());
    const auto got = load(file.string(), {});
    CHECK_FALSE(got.value);
    std::vector<std::string> lines;
    for (const auto& f : got.faults) lines.push_back(to_string(f));
    CAPTURE(lines);
    if (wanted.count) CHECK(lines.size() == *wanted.count);
    for (const auto& text : wanted.texts) {
      INFO("expected: " << text);
      CHECK(std::any_of(lines.begin(), lines.end(),
                        [&](const std::string& line) { return line.find(text) != std::string::npos; }));
    }
  }
}

TEST_CASE("the service that the wrong scenarios extend is sound") {
  const auto got = load((folder / "parts" / "sound_service.yaml").string(), {});
  for (const auto& f : got.faults) UNSCOPED_INFO(to_string(f));
  CHECK(got.value);
}
