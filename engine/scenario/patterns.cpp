#include "scenario/patterns.hpp"

#include "scenario/plain_reader.hpp"
#include "scenario/scalar.hpp"

namespace stepwell::scenario {
namespace {

const std::vector<std::string> keys_of_file{"title", "scenario", "patterns"};
const std::vector<std::string> keys_of_line{"id", "pattern", "measure", "from", "change", "expect"};

pattern read_line(const node& map, const std::string& path, std::vector<fault>& faults) {
  pattern line;
  line.measure_place = map.where;
  refuse_unknown(map, path, keys_of_line, faults);
  line.id = text_at(map, path, "id", true, faults);
  line.text = text_at(map, path, "pattern", true, faults);
  line.measure = text_at(map, path, "measure", true, faults);
  if (const entry* e = find(map, "measure")) line.measure_place = e->value.where;
  line.from = settings_at(map, path, "from", false, faults, &line.from_places);
  line.change = settings_at(map, path, "change", true, faults, &line.change_places);
  const std::string expect = text_at(map, path, "expect", true, faults);
  line.rises = expect == "rises";
  if (!expect.empty() && !line.rises && expect != "falls")
    report(faults, find(map, "expect")->value.where, join(path, "expect"),
           "expected rises or falls, found `" + shown(expect) + "`");
  return line;
}

} // namespace

std::optional<pattern_set> read_patterns(const std::string& file, std::vector<fault>& faults) {
  const auto document = read_map(file, keys_of_file, faults);
  if (!document) return std::nullopt;
  pattern_set set;
  set.scenario = file_at(*document, "", "scenario", false, faults);
  read_lines(*document, "patterns", "", faults,
             [&](const node& map, const std::string& path) { set.lines.push_back(read_line(map, path, faults)); });
  sort_by_place(faults);
  return set;
}

} // namespace stepwell::scenario
