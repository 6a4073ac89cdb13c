// A study store: everything that a study has found so far, in one SQLite file.
//   provenance    key, value: what the study is, its resolved scenario, version, commit, seed …
//   points        a row a point, a column a factor
//   replications  a row a finished replication of a point, a column a measure; NULL where nothing could be measured
//
// What always holds: a row is committed as it finishes (write-ahead log), so a process killed at any moment loses what
// was running and nothing else; one process at a time writes, and a second is refused at once (exclusive locking, which
// also does without the shared memory that network file systems lack); finished, the file is compacted, and its bytes
// depend on what is in it alone, not on the order, the number of processes or the interruptions in which it came there.
//
// The synchronisation is SQLite's NORMAL: a power failure may take the last moments' rows, never the file. Committing
// several rows at once was rejected: a commit takes some tens of microseconds, a replication thousands.
//
// One thread at a time. Trouble throws store_error.
#pragma once

#include "study/sqlite.hpp"
#include "study/tasks.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace stepwell::study {

struct store_contents {
  std::vector<std::pair<std::string, std::string>> provenance;
  std::vector<std::string> factors;  // columns of points
  std::vector<std::string> measures; // columns of replications
};

class store {
 public:
  // Whether a store is there: not if its making was cut off before the first commit.
  static bool begun(const std::filesystem::path&);
  static store make(const std::filesystem::path&, const store_contents&); // none has begun there
  static store reopen(const std::filesystem::path&);                      // to write
  static store read(const std::filesystem::path&);

  const store_contents& contents() const { return contents_; }
  std::string provenance(std::string_view key) const; // empty when there is none

  void set_provenance(const std::string& key, const std::string& value);
  void remove_provenance(const std::string& key);
  void add_point(std::uint32_t point, std::span<const std::string> values); // numbers as numbers; again: no effect
  void add(task, std::span<const double> values);                           // committed when it returns

  std::vector<std::vector<std::string>> points() const;                       // by number
  std::vector<task> present() const;                                          // in order
  void each(const std::function<void(task, std::span<const double>)>&) const; // in order

  // One transaction for all that `work` adds; nothing of it when it throws.
  void together(const std::function<void()>& work);

  // Compacts and closes; the store is not to be used again.
  void finish();

 private:
  explicit store(const std::filesystem::path& path, int flags);
  void learn();
  void prepare();

  std::filesystem::path path_;
  std::unique_ptr<sqlite::connection> to_;
  std::unique_ptr<sqlite::statement> add_; // made once: it is what runs for every replication
  store_contents contents_;
};

} // namespace stepwell::study
