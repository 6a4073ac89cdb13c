#include "study/store.hpp"

#include <algorithm>
#include <charconv>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace stepwell::study {
namespace {

constexpr int application = 0x53544557; // "STEW", in the file's header: whose it is
constexpr int layout = 1;               // of the tables
// The log goes into the file, and both to the disk, each time it is so long: 64 MB. SQLite's own 4 MB made a small
// service's study wait for the disk several times a second.
constexpr int pages_of_log = 16'384;

std::string columns_of(const std::vector<std::string>& names, const char* type) {
  std::string all;
  for (const std::string& name : names) all += ", " + sqlite::quoted(name) + type;
  return all;
}

// A number as a number, so that those who query the store can reckon with it.
void bind_value(sqlite::statement& to, int position, const std::string& value) {
  const char* const end = value.data() + value.size();
  std::int64_t whole = 0;
  double number = 0;
  if (const auto read = std::from_chars(value.data(), end, whole); read.ec == std::errc{} && read.ptr == end)
    to.bind(position, whole);
  else if (const auto real = std::from_chars(value.data(), end, number); real.ec == std::errc{} && real.ptr == end)
    to.bind(position, number);
  else
    to.bind(position, std::string_view(value));
}

void to_disk(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY);
  const bool written = file >= 0 && ::fsync(file) == 0;
  if (file >= 0) ::close(file);
  if (!written) throw store_error(path.string() + ": cannot be written to the disk");
}

// A copy that could not be made whole is of no use to anyone, and takes the room that is missing.
void copy_into(const sqlite::connection& from, const std::filesystem::path& compact) {
  try {
    sqlite::statement(from, "VACUUM INTO ?").bind(1, std::string_view(compact.string())).step();
    to_disk(compact);
  } catch (const store_error&) {
    std::error_code ignored;
    std::filesystem::remove(compact, ignored);
    throw;
  }
}

// A process that is killed while it turns to the write-ahead log leaves a journal. SQLite plays it back for whoever may
// write, and lets nobody read before.
void play_back(const std::filesystem::path& path) {
  std::filesystem::path journal = path;
  journal += "-journal";
  std::error_code unknown;
  if (std::filesystem::exists(journal, unknown))
    sqlite::connection(path, SQLITE_OPEN_READWRITE).run("BEGIN IMMEDIATE; COMMIT");
}

} // namespace

store::store(const std::filesystem::path& path, int flags)
    : path_(path), to_(std::make_unique<sqlite::connection>(path, flags)) {
  if ((flags & SQLITE_OPEN_READONLY) != 0) return;
  to_->run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
  to_->run("PRAGMA wal_autocheckpoint = " + std::to_string(pages_of_log));
  to_->run("BEGIN IMMEDIATE; COMMIT"); // takes the lock now
}

bool store::begun(const std::filesystem::path& path) {
  std::error_code unknown;
  if (!std::filesystem::exists(path, unknown)) return false;
  play_back(path);
  const store found(path, SQLITE_OPEN_READONLY); // to look must not change a byte
  sqlite::statement tables(*found.to_, "SELECT count(*) FROM sqlite_schema");
  return tables.step() && tables.integer(0) > 0;
}

store store::make(const std::filesystem::path& path, const store_contents& contents) {
  if (begun(path)) throw store_error(path.string() + ": is there already");
  store made(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  made.together([&] {
    made.to_->run("PRAGMA application_id = " + std::to_string(application));
    made.to_->run("PRAGMA user_version = " + std::to_string(layout));
    made.to_->run("CREATE TABLE provenance(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID");
    made.to_->run("CREATE TABLE points(point INTEGER PRIMARY KEY" + columns_of(contents.factors, "") + ")");
    made.to_->run("CREATE TABLE replications(point INTEGER, replication INTEGER" +
                  columns_of(contents.measures, " REAL") + ", PRIMARY KEY(point, replication)) WITHOUT ROWID");
    for (const auto& [key, value] : contents.provenance) made.set_provenance(key, value);
  });
  made.learn();
  return made;
}

store store::reopen(const std::filesystem::path& path) {
  store found(path, SQLITE_OPEN_READWRITE);
  found.learn();
  return found;
}

store store::read(const std::filesystem::path& path) {
  play_back(path);
  store found(path, SQLITE_OPEN_READONLY);
  found.learn();
  return found;
}

void store::learn() {
  const auto pragma = [&](const char* name) {
    sqlite::statement ask(*to_, std::string("PRAGMA ") + name);
    return ask.step() ? ask.integer(0) : 0;
  };
  if (pragma("application_id") != application) throw store_error(path_.string() + ": is no study of Stepwell's");
  if (pragma("user_version") != layout)
    throw store_error(path_.string() + ": is a study of another version of Stepwell; export it with that version");
  contents_ = {};
  sqlite::statement keys(*to_, "SELECT key, value FROM provenance ORDER BY key");
  while (keys.step()) contents_.provenance.emplace_back(keys.text(0), keys.text(1));
  const auto names = [&](const char* table, int from) {
    const sqlite::statement ask(*to_, std::string("SELECT * FROM ") + table);
    std::vector<std::string> all;
    for (int i = from; i < ask.columns(); ++i) all.push_back(ask.name(i));
    return all;
  };
  contents_.factors = names("points", 1);
  contents_.measures = names("replications", 2);
  prepare();
}

void store::prepare() {
  std::string sql = "INSERT INTO replications VALUES (?, ?";
  for (std::size_t i = 0; i < contents_.measures.size(); ++i) sql += ", ?";
  add_ = std::make_unique<sqlite::statement>(*to_, sql + ")");
}

std::string store::provenance(std::string_view key) const {
  const auto found = std::find_if(contents_.provenance.begin(), contents_.provenance.end(),
                                  [&](const auto& entry) { return entry.first == key; });
  return found == contents_.provenance.end() ? "" : found->second;
}

void store::set_provenance(const std::string& key, const std::string& value) {
  const auto known = std::find_if(contents_.provenance.begin(), contents_.provenance.end(),
                                  [&](const auto& entry) { return entry.first == key; });
  if (known != contents_.provenance.end()) known->second = value;
  sqlite::statement(*to_, "INSERT OR REPLACE INTO provenance VALUES (?, ?)")
      .bind(1, std::string_view(key))
      .bind(2, std::string_view(value))
      .step();
}

void store::remove_provenance(const std::string& key) {
  std::erase_if(contents_.provenance, [&](const auto& entry) { return entry.first == key; });
  sqlite::statement(*to_, "DELETE FROM provenance WHERE key = ?").bind(1, std::string_view(key)).step();
}

void store::add_point(std::uint32_t point, std::span<const std::string> values) {
  std::string sql = "INSERT OR IGNORE INTO points VALUES (?";
  for (std::size_t i = 0; i < values.size(); ++i) sql += ", ?";
  sqlite::statement add(*to_, sql + ")");
  add.bind(1, std::int64_t{point});
  for (std::size_t i = 0; i < values.size(); ++i) bind_value(add, static_cast<int>(i) + 2, values[i]);
  add.step();
}

void store::add(task which, std::span<const double> values) {
  add_->reset();
  add_->bind(1, std::int64_t{which.point}).bind(2, std::int64_t{which.replication});
  for (std::size_t i = 0; i < values.size(); ++i) add_->bind(static_cast<int>(i) + 3, values[i]);
  add_->step();
  add_->reset(); // a statement left at its end holds its transaction open
}

std::vector<std::vector<std::string>> store::points() const {
  sqlite::statement ask(*to_, "SELECT * FROM points ORDER BY point");
  std::vector<std::vector<std::string>> all;
  while (ask.step()) {
    std::vector<std::string>& values = all.emplace_back();
    for (int i = 1; i < ask.columns(); ++i) values.push_back(ask.text(i));
  }
  return all;
}

std::vector<task> store::present() const {
  sqlite::statement ask(*to_, "SELECT point, replication FROM replications ORDER BY point, replication");
  std::vector<task> all;
  while (ask.step())
    all.push_back({static_cast<std::uint32_t>(ask.integer(0)), static_cast<std::uint32_t>(ask.integer(1))});
  return all;
}

void store::each(const std::function<void(task, std::span<const double>)>& look) const {
  sqlite::statement ask(*to_, "SELECT * FROM replications ORDER BY point, replication");
  std::vector<double> values(contents_.measures.size());
  while (ask.step()) {
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = ask.number(static_cast<int>(i) + 2);
    look({static_cast<std::uint32_t>(ask.integer(0)), static_cast<std::uint32_t>(ask.integer(1))}, values);
  }
}

void store::together(const std::function<void()>& work) {
  to_->run("BEGIN");
  try {
    work();
  } catch (...) {
    sqlite3_exec(to_->get(), "ROLLBACK", nullptr, nullptr, nullptr); // may have been rolled back by itself
    throw;
  }
  to_->run("COMMIT");
}

// A copy without gaps, in the order of the keys: `VACUUM INTO` writes a new file, whose header counts no history but
// for the schema's version, which is one more than here; we hold the only lock, so it may be set back.
void store::finish() {
  std::filesystem::path compact = path_;
  compact += ".compact";
  std::error_code none_left;
  std::filesystem::remove(compact, none_left); // of a process that was killed here; we hold the lock
  to_->run("PRAGMA schema_version = 1");
  copy_into(*to_, compact);
  add_.reset();
  to_.reset();
  std::error_code trouble;
  std::filesystem::rename(compact, path_, trouble);
  if (trouble) throw store_error(path_.string() + ": cannot be replaced by its compact copy: " + trouble.message());
}

} // namespace stepwell::study
