// A table of comma-separated values that Stepwell itself has written (csv.hpp), read back. The text stays in one piece
// and cells are views of it, because a run's monthly table has a million cells. Trouble with the file is an input_error
// that names it.
#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace stepwell::report {

class input_error : public std::runtime_error { // what a user gave cannot be read; the message is meant for them
 public:
  using std::runtime_error::runtime_error;
};

class csv_table {
 public:
  explicit csv_table(const std::filesystem::path&);

  const std::vector<std::string>& columns() const { return columns_; }
  std::size_t column(std::string_view name) const; // throws input_error when there is none
  // Every row but the first, in order. Cells are valid during the call.
  void each(const std::function<void(std::span<const std::string_view>)>&) const;

  double number(std::string_view cell) const; // NaN when empty
  std::size_t whole(std::string_view cell) const;

 private:
  [[noreturn]] void fail(const std::string& why) const;

  std::filesystem::path path_;
  std::string text_;
  std::vector<std::string> columns_;
  std::size_t first_row_ = 0;
};

} // namespace stepwell::report
