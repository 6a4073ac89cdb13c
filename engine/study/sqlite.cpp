#include "study/sqlite.hpp"

#include <limits>
#include <utility>

namespace stepwell::study::sqlite {
namespace {

sqlite3* opened(const std::filesystem::path& path, int flags) {
  sqlite3* handle = nullptr;
  sqlite3_open_v2(path.c_str(), &handle, flags, nullptr); // the handle holds the error
  return handle;
}

std::string reason_of(int code, const char* detail) {
  switch (code & 0xFF) { // extended codes carry the primary one in their low byte
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return "another process is at work on it; wait until it has ended";
  case SQLITE_FULL:
    return "the disk is full; make room. Of a study, what had finished is kept, and --resume goes on with it";
  case SQLITE_IOERR:
    return std::string("cannot be written or read (") + detail +
           "); look after the disk. Of a study, what had finished is kept, and --resume goes on with it";
  case SQLITE_READONLY:
  case SQLITE_CANTOPEN:
  case SQLITE_PERM:
    return std::string("cannot be opened for writing (") + detail + ")";
  case SQLITE_NOTADB:
    return "is no study of Stepwell's";
  default:
    return detail;
  }
}

} // namespace

connection::connection(std::filesystem::path path, int flags)
    : path_(std::move(path)), handle_(opened(path_, flags), sqlite3_close) {
  std::error_code unknown;
  if (std::filesystem::is_directory(path_, unknown)) throw store_error(path_.string() + ": is a folder");
  if (!handle_) throw store_error(path_.string() + ": no memory to open it");
  sqlite3_extended_result_codes(handle_.get(), 1);
  const int code = sqlite3_errcode(handle_.get());
  if (code != SQLITE_OK) fail(code);
}

void connection::run(const std::string& sql) {
  const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

void connection::fail(int code) const {
  throw store_error(path_.string() + ": " + reason_of(code, sqlite3_errmsg(handle_.get())));
}

statement::statement(const connection& to, const std::string& sql) : to_(&to), handle_(nullptr, sqlite3_finalize) {
  sqlite3_stmt* made = nullptr;
  const int code = sqlite3_prepare_v3(to.get(), sql.c_str(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                      &made, nullptr);
  handle_.reset(made);
  if (code != SQLITE_OK) to.fail(code);
}

statement& statement::bind(int position, std::int64_t value) {
  if (const int code = sqlite3_bind_int64(handle_.get(), position, value); code != SQLITE_OK) to_->fail(code);
  return *this;
}

statement& statement::bind(int position, double value) {
  if (const int code = sqlite3_bind_double(handle_.get(), position, value); code != SQLITE_OK) to_->fail(code);
  return *this;
}

statement& statement::bind(int position, std::string_view value) {
  const int code =
      sqlite3_bind_text64(handle_.get(), position, value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  if (code != SQLITE_OK) to_->fail(code);
  return *this;
}

bool statement::step() {
  const int code = sqlite3_step(handle_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) to_->fail(code);
  return false;
}

void statement::reset() { sqlite3_reset(handle_.get()); } // its code repeats that of the last step

double statement::number(int column) const {
  const bool null = sqlite3_column_type(handle_.get(), column) == SQLITE_NULL;
  return null ? std::numeric_limits<double>::quiet_NaN() : sqlite3_column_double(handle_.get(), column);
}

std::string statement::text(int column) const {
  const unsigned char* text = sqlite3_column_text(handle_.get(), column);
  return text ? reinterpret_cast<const char*>(text) : "";
}

std::string quoted(std::string_view name) {
  std::string all = "\"";
  for (const char c : name) all += c == '"' ? "\"\"" : std::string(1, c);
  return all + "\"";
}

} // namespace stepwell::study::sqlite
