#include "scenario/text_file.hpp"
#include "scenario/limits.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace stepwell::scenario {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string megabytes(std::uintmax_t bytes) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f MiB", static_cast<double>(bytes) / static_cast<double>(1U << 20U));
  return text;
}

void report_size(const std::string& file, const std::string& size, std::vector<fault>& faults) {
  report(faults, {file}, "", "the file is " + size + "; at most 1 MiB is read");
}

} // namespace

std::size_t character_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const auto within = [&](std::size_t i, unsigned low, unsigned high) { return byte(i) >= low && byte(i) <= high; };
  const unsigned first = byte(0);
  if (first < 0x80U) return 1;
  if (first >= 0xC2U && first <= 0xDFU) return within(1, 0x80U, 0xBFU) ? 2 : 0;
  if (first >= 0xE0U && first <= 0xEFU) {
    const unsigned low = first == 0xE0U ? 0xA0U : 0x80U;
    const unsigned high = first == 0xEDU ? 0x9FU : 0xBFU;
    return within(1, low, high) && within(2, 0x80U, 0xBFU) ? 3 : 0;
  }
  if (first >= 0xF0U && first <= 0xF4U) {
    const unsigned low = first == 0xF0U ? 0x90U : 0x80U;
    const unsigned high = first == 0xF4U ? 0x8FU : 0xBFU;
    return within(1, low, high) && within(2, 0x80U, 0xBFU) && within(3, 0x80U, 0xBFU) ? 4 : 0;
  }
  return 0;
}

std::optional<fault> not_plain_text(std::string_view text, const std::string& file) {
  int line = 1, column = 1;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    const auto byte = static_cast<unsigned char>(c);
    const auto length = character_length(text.substr(at));
    const bool control = (byte < 0x20U && c != '\n' && c != '\r' && c != '\t') || byte == 0x7FU;
    if (length == 0 || control) {
      char found[8];
      std::snprintf(found, sizeof found, "0x%02X", byte);
      const std::string expected =
          control ? "expected text, found the control character " : "expected text saved as UTF-8, found the byte ";
      return fault{file, line, column, "", expected + found, ""};
    }
    at += length;
    if (c == '\n') {
      ++line;
      column = 1;
    } else {
      ++column;
    }
  }
  return std::nullopt;
}

namespace {

std::optional<std::string> checked(std::string text, const std::string& file, std::vector<fault>& faults) {
  if (auto wrong = not_plain_text(text, file)) {
    faults.push_back(std::move(*wrong));
    return std::nullopt;
  }
  return text;
}

} // namespace

std::optional<std::string> read_text_file(const std::string& file, std::vector<fault>& faults) {
  namespace fs = std::filesystem;
  std::error_code error;
  const auto status = fs::status(file, error);
  if (!fs::exists(status)) {
    report(faults, {file}, "", "there is no such file");
    return std::nullopt;
  }
  if (fs::is_directory(status)) {
    report(faults, {file}, "", "expected a file, found a directory");
    return std::nullopt;
  }
  if (fs::is_regular_file(status)) {
    const auto size = fs::file_size(file, error);
    if (!error && size > limits::file_bytes) {
      report_size(file, megabytes(size), faults);
      return std::nullopt;
    }
  }
  // A pipe or device has no size to ask for: read one byte past the limit and no more.
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    report(faults, {file}, "", std::string("the file cannot be opened: ") + std::strerror(errno));
    return std::nullopt;
  }
  std::string text(limits::file_bytes + 1, '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(stream.gcount()));
  if (stream.bad()) {
    report(faults, {file}, "", "the file cannot be read");
    return std::nullopt;
  }
  if (text.size() > limits::file_bytes) {
    report_size(file, "over 1 MiB", faults);
    return std::nullopt;
  }
  if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
  return checked(std::move(text), file, faults);
}

std::optional<std::string> read_text_of(const text_source& source, std::vector<fault>& faults) {
  if (!source.text) return read_text_file(source.file, faults);
  if (source.text->size() > limits::file_bytes) {
    report_size(source.file, megabytes(source.text->size()), faults);
    return std::nullopt;
  }
  return checked(*source.text, source.file, faults);
}

} // namespace stepwell::scenario
