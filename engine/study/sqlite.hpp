// SQLite, as much of it as a study store needs: a connection and statements that close themselves, and errors as
// exceptions whose text is meant for the user.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace stepwell::study {

// Trouble with a store that the user can mend: a full disk, a folder that cannot be written, another process.
class store_error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

namespace sqlite {

class connection {
 public:
  // `flags`: SQLITE_OPEN_…
  connection(std::filesystem::path, int flags);

  void run(const std::string& sql); // statements without results
  sqlite3* get() const { return handle_.get(); }
  [[noreturn]] void fail(int code) const; // with SQLite's reason, in words for people

 private:
  std::filesystem::path path_;
  std::unique_ptr<sqlite3, int (*)(sqlite3*)> handle_;
};

class statement {
 public:
  statement(const connection&, const std::string& sql);

  statement& bind(int position, std::int64_t);
  statement& bind(int position, double); // NaN becomes NULL
  statement& bind(int position, std::string_view);
  bool step(); // whether there is a row
  void reset();

  std::int64_t integer(int column) const { return sqlite3_column_int64(handle_.get(), column); }
  double number(int column) const; // NULL becomes NaN
  std::string text(int column) const;
  int columns() const { return sqlite3_column_count(handle_.get()); }
  std::string name(int column) const { return sqlite3_column_name(handle_.get(), column); }

 private:
  const connection* to_;
  std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> handle_;
};

std::string quoted(std::string_view name); // as a name in SQL

} // namespace sqlite
} // namespace stepwell::study
