#include "scenario/patterns.hpp"

#include "scenario/nearest.hpp"
#include "scenario/plain_reader.hpp"
#include "scenario/scalar.hpp"

#include <map>

namespace stepwell::scenario {
namespace {

const std::vector<std::string> keys_of_file{"title", "scenario", "replications", "sets", "patterns"};
const std::vector<std::string> keys_of_line{"id",    "pattern", "measure", "minus",  "from",
                                            "where", "change",  "against", "expect", "replications"};

constexpr std::int64_t standard_replications = 50;
constexpr std::int64_t least_replications = 2; // one has no interval
constexpr std::int64_t most_replications = 1'000'000;

written_settings operator+(written_settings a, const written_settings& b) {
  a.settings.insert(a.settings.end(), b.settings.begin(), b.settings.end());
  a.places.insert(a.places.end(), b.places.begin(), b.places.end());
  return a;
}

using named_sets = std::map<std::string, written_settings, std::less<>>;

written_settings named(const node& name, const std::string& path, const named_sets& sets, std::vector<fault>& faults) {
  const auto set = sets.find(name.text);
  if (set != sets.end()) return set->second;
  std::vector<std::string> names;
  for (const auto& known : sets) names.push_back(known.first);
  report(faults, name.where, path,
         "expected settings such as {staff.pwp.posts: 26} or the name of a set, found " + found(name),
         nearest(name.text, names));
  return {};
}

// Settings, the name of a set, or a list of both.
written_settings written(const node& value, const std::string& path, const named_sets& sets,
                         std::vector<fault>& faults) {
  if (value.kind == node_kind::scalar) return named(value, path, sets, faults);
  written_settings all;
  if (value.kind == node_kind::sequence && !value.items.empty()) {
    for (std::size_t i = 0; i < value.items.size(); ++i) {
      const std::string here = path + "[" + std::to_string(i) + "]";
      if (value.items[i].kind == node_kind::sequence)
        report(faults, value.items[i].where, here, "a list of settings holds no further list");
      else
        all = all + written(value.items[i], here, sets, faults);
    }
  } else {
    all.settings = settings_of(value, path, faults, all.places);
  }
  return all;
}

named_sets read_sets(const node& document, std::vector<fault>& faults) {
  named_sets sets;
  const entry* e = find(document, "sets");
  if (!e) return sets;
  if (e->value.kind != node_kind::map)
    report(faults, e->value.where, "sets", "expected named settings, found " + found(e->value));
  for (const entry& set : e->value.entries) {
    written_settings all;
    all.settings = settings_of(set.value, join("sets", shown(set.key)), faults, all.places);
    sets.emplace(set.key, std::move(all));
  }
  return sets;
}

class line_reader {
 public:
  line_reader(const node& map, std::string path, const named_sets& sets, std::vector<fault>& faults)
      : map_(map), path_(std::move(path)), sets_(sets), faults_(faults) {}

  pattern read(std::int64_t replications) {
    pattern line;
    refuse_unknown(map_, path_, keys_of_line, faults_);
    line.id = text_at(map_, path_, "id", true, faults_);
    line.text = text_at(map_, path_, "pattern", true, faults_);
    line.measure = text_at(map_, path_, "measure", true, faults_);
    line.minus = text_at(map_, path_, "minus", false, faults_);
    line.measure_place = place_of("measure");
    line.minus_place = place_of("minus");
    line.from = settings("from");
    line.where = settings("where");
    line.change = settings("change");
    line.against = settings("against");
    need_a_difference();
    line.rises = rises();
    line.replications = static_cast<std::uint32_t>(
        count_at(map_, path_, "replications", replications, least_replications, most_replications, faults_));
    return line;
  }

 private:
  place place_of(std::string_view key) const {
    const entry* e = find(map_, key);
    return e ? e->value.where : map_.where;
  }
  written_settings settings(std::string_view key) {
    const entry* e = find(map_, key);
    return e ? written(e->value, join(path_, key), sets_, faults_) : written_settings{};
  }
  // Two services that do not differ have nothing to compare, unless two measures of one are compared.
  void need_a_difference() {
    if (find(map_, "change")) return;
    if (!find(map_, "minus")) report(faults_, map_.where, join(path_, "change"), "this key is needed");
    for (const std::string_view key : {"against", "where"})
      if (const entry* e = find(map_, key)) report(faults_, e->key_place, join(path_, key), "needs a `change`");
  }
  bool rises() {
    const std::string expect = text_at(map_, path_, "expect", true, faults_);
    if (!expect.empty() && expect != "rises" && expect != "falls")
      report(faults_, place_of("expect"), join(path_, "expect"),
             "expected rises or falls, found `" + shown(expect) + "`");
    return expect == "rises";
  }

  const node& map_;
  std::string path_;
  const named_sets& sets_;
  std::vector<fault>& faults_;
};

} // namespace

std::vector<pattern_run> runs_of(const pattern& p) {
  if (p.change.settings.empty()) return {{1, p.from}};
  if (p.where.settings.empty()) return {{-1, p.from + p.against}, {1, p.from + p.change}};
  const written_settings there = p.from + p.where;
  return {{1, p.from + p.against}, {-1, p.from + p.change}, {-1, there + p.against}, {1, there + p.change}};
}

std::optional<pattern_set> read_patterns(const text_source& source, std::vector<fault>& faults) {
  const auto document = read_map(source, keys_of_file, faults);
  if (!document) return std::nullopt;
  pattern_set set;
  set.scenario = file_at(*document, "", "scenario", false, faults);
  const std::int64_t replications =
      count_at(*document, "", "replications", standard_replications, least_replications, most_replications, faults);
  const named_sets sets = read_sets(*document, faults);
  read_lines(*document, "patterns", "", faults, [&](const node& map, const std::string& path) {
    set.lines.push_back(line_reader(map, path, sets, faults).read(replications));
  });
  sort_by_place(faults);
  return set;
}

} // namespace stepwell::scenario
