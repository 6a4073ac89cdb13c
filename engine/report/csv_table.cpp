#include "report/csv_table.hpp"

#include <cerrno>
#include <charconv>
#include <cstring>
#include <deque>
#include <fstream>
#include <iterator>
#include <limits>

namespace stepwell::report {
namespace {

// Takes one row off `rest`; quoted cells lose their quotes and are kept in `unquoted`.
bool take_row(std::string_view& rest, std::vector<std::string_view>& cells, std::deque<std::string>& unquoted) {
  cells.clear();
  unquoted.clear();
  if (rest.empty()) return false;
  for (;;) {
    if (!rest.empty() && rest.front() == '"') {
      std::string& cell = unquoted.emplace_back();
      std::size_t i = 1;
      for (; i < rest.size(); ++i) {
        if (rest[i] == '"' && (i + 1 == rest.size() || rest[i + 1] != '"')) break;
        if (rest[i] == '"') ++i;
        cell += rest[i];
      }
      cells.push_back(cell);
      rest.remove_prefix(std::min(i + 1, rest.size()));
    } else {
      const std::size_t end = std::min(rest.find_first_of(",\n"), rest.size());
      cells.push_back(rest.substr(0, end));
      rest.remove_prefix(end);
    }
    if (rest.empty()) return true;
    const char stop = rest.front();
    rest.remove_prefix(1);
    if (stop == '\n') return true;
  }
}

} // namespace

csv_table::csv_table(const std::filesystem::path& path) : path_(path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw input_error("cannot read " + path.string() + ": " + std::strerror(errno));
  text_.assign(std::istreambuf_iterator<char>(file), {});
  std::string_view rest = text_;
  std::vector<std::string_view> cells;
  std::deque<std::string> unquoted;
  if (!take_row(rest, cells, unquoted)) fail("it is empty");
  columns_.assign(cells.begin(), cells.end());
  first_row_ = text_.size() - rest.size();
}

std::size_t csv_table::column(std::string_view name) const {
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (columns_[i] == name) return i;
  fail("it has no column `" + std::string(name) + "`");
}

void csv_table::each(const std::function<void(std::span<const std::string_view>)>& use) const {
  std::string_view rest = std::string_view(text_).substr(first_row_);
  std::vector<std::string_view> cells;
  std::deque<std::string> unquoted;
  while (take_row(rest, cells, unquoted)) {
    if (cells.size() != columns_.size())
      fail("a row has " + std::to_string(cells.size()) + " cells, its columns are " + std::to_string(columns_.size()));
    use(cells);
  }
}

double csv_table::number(std::string_view cell) const {
  if (cell.empty()) return std::numeric_limits<double>::quiet_NaN();
  double value = 0;
  const auto [end, trouble] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (trouble != std::errc{} || end != cell.data() + cell.size()) fail("`" + std::string(cell) + "` is no number");
  return value;
}

std::size_t csv_table::whole(std::string_view cell) const {
  std::size_t value = 0;
  const auto [end, trouble] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (trouble != std::errc{} || end != cell.data() + cell.size())
    fail("`" + std::string(cell) + "` is no whole number");
  return value;
}

void csv_table::fail(const std::string& why) const { throw input_error(path_.string() + ": " + why); }

} // namespace stepwell::report
