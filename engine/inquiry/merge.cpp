#include "inquiry/merge.hpp"

#include "inquiry/study_store.hpp"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <map>

namespace stepwell::inquiry {
namespace {

bool are_sweeps(const std::vector<std::string>& files, const std::vector<study::store>& parts, complaints& wrong) {
  bool all = true;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].provenance("kind") == "sweep") continue;
    wrong.refusals.push_back(files[i] + " is no sweep's store: only sweeps are made in parts");
    all = false;
  }
  return all;
}

// Every part that does not belong to the first one's study is told.
bool belong_together(const std::vector<std::string>& files, const std::vector<study::store>& parts, complaints& wrong) {
  bool all = true;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::string differs = difference(parts[0].contents(), parts[i].contents());
    if (differs.empty()) continue;
    wrong.refusals.push_back(files[0] + " and " + files[i] + " are not parts of one study: " + differs);
    all = false;
  }
  return all;
}

// What no part holds, as shards and as a count.
bool complete(const study::store& whole, const std::vector<std::string>& shards, complaints& wrong) {
  const auto [wanted, found] = replications_in(whole);
  if (found == wanted) return true;
  std::string there;
  for (const std::string& shard : shards) there += (there.empty() ? "" : ", ") + shard;
  wrong.refusals.push_back(
      std::to_string(wanted - found) + " of " + std::to_string(wanted) +
      (wanted - found == 1 ? " replications is missing: parts " : " replications are missing: parts ") + there +
      " are there. Run the missing part, or one that was cut off again with --resume");
  return false;
}

// Rows that several parts hold must agree: the same study has the same bits everywhere.
void add_rows(study::store& whole, const study::store& part, const std::string& name,
              std::map<study::task, std::vector<double>>& seen) {
  part.each([&](study::task which, std::span<const double> values) {
    const auto [there, fresh] = seen.emplace(which, std::vector<double>(values.begin(), values.end()));
    if (fresh) return whole.add(which, values);
    if (std::memcmp(there->second.data(), values.data(), values.size_bytes()) != 0)
      throw study::store_error(name + ": has another result than an earlier part for replication " +
                               std::to_string(which.replication) + " of point " + std::to_string(which.point));
  });
}

// What the whole is called while it is put together; nothing of it stays when that fails.
class unfinished_file {
 public:
  explicit unfinished_file(std::string name) : name_(std::move(name)) { remove(); }
  ~unfinished_file() { remove(); }
  unfinished_file(const unfinished_file&) = delete;
  unfinished_file& operator=(const unfinished_file&) = delete;

  const std::string& name() const { return name_; }

 private:
  void remove() const {
    std::error_code not_there;
    for (const char* const with : {"", "-wal", "-journal"}) std::filesystem::remove(name_ + with, not_there);
  }

  std::string name_;
};

} // namespace

std::optional<std::string> merge(const std::vector<std::string>& files, const std::string& into, complaints& wrong) {
  std::vector<study::store> parts;
  parts.reserve(files.size());
  for (const std::string& file : files) parts.push_back(study::store::read(file));
  if (!are_sweeps(files, parts, wrong) || !belong_together(files, parts, wrong)) return std::nullopt;
  std::string file = into.empty() ? parts[0].provenance("study") + ".sqlite" : into;
  std::error_code unknown;
  if (std::filesystem::exists(file, unknown)) {
    wrong.refusals.push_back(file + " is there already: name another with --store OTHER.sqlite");
    return std::nullopt;
  }

  study::store_contents contents = parts[0].contents();
  std::vector<std::string> shards;
  shards.reserve(parts.size());
  for (const study::store& part : parts) shards.push_back(part.provenance("shard"));
  std::erase_if(contents.provenance, [](const auto& entry) { return entry.first == "shard"; });
  const unfinished_file unfinished(file + ".merging");
  {
    study::store whole = study::store::make(unfinished.name(), contents);
    const auto points = parts[0].points();
    whole.together([&] {
      for (std::uint32_t point = 0; point < points.size(); ++point) whole.add_point(point, points[point]);
      std::map<study::task, std::vector<double>> seen;
      for (std::size_t i = 0; i < parts.size(); ++i) add_rows(whole, parts[i], files[i], seen);
    });
    if (!complete(whole, shards, wrong)) return std::nullopt;
    whole.finish();
  }
  std::error_code trouble;
  std::filesystem::rename(unfinished.name(), file, trouble);
  if (trouble) throw study::store_error(file + ": cannot be made: " + trouble.message());
  return file;
}

} // namespace stepwell::inquiry
