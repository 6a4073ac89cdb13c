#include "scenario/targets.hpp"

#include "scenario/plain_reader.hpp"
#include "scenario/scalar.hpp"

#include <cmath>
#include <limits>

namespace stepwell::scenario {
namespace {

constexpr std::size_t months_of_year = 12;
constexpr double parts = 1e9; // ends of bands are decimal: 0.675 + 0.03 is 0.705 and not 0.7050000000000001

const std::vector<std::string> keys_of_file{"title", "scenario", "observed", "targets"};
const std::vector<std::string> keys_of_line{"id", "measure", "per", "published", "within", "between", "index"};

double decimal(double value) { return std::round(value * parts) / parts; }

// "3" in the measure's unit, or "5%" of the published value.
std::optional<double> half_band(const node& value, const std::string& path, double published,
                                std::vector<fault>& faults) {
  node number = value;
  const bool share = value.kind == node_kind::scalar && !value.quoted && value.text.ends_with('%');
  if (share) number.text.pop_back();
  const auto read = read_number(number, "a number, or a share such as 5%");
  if (!read.value || *read.value < 0) {
    report(faults, value.where, path,
           read.value ? "expected no negative number, found " + found(value) : read.complaint);
    return std::nullopt;
  }
  return share ? std::fabs(published) * *read.value / 100 : *read.value;
}

void read_band(target& line, const node& map, const std::string& path, std::vector<fault>& faults) {
  const entry* within = find(map, "within");
  const entry* between = find(map, "between");
  if ((within != nullptr) == (between != nullptr))
    return report(faults, map.where, path, "expected either `within` or `between`");
  if (within) {
    if (const auto half = half_band(within->value, join(path, "within"), line.published, faults)) {
      line.low = decimal(line.published - *half);
      line.high = decimal(line.published + *half);
    }
    return;
  }
  const auto ends = numbers_of(between->value, join(path, "between"), 2, faults);
  if (ends.size() != 2) return;
  line.low = ends[0];
  line.high = ends[1];
  if (line.low > line.published || line.published > line.high)
    report(faults, between->value.where, join(path, "between"), "expected a band that holds the published value");
}

// The published value is not known here: the band is kept as shares of it.
void read_observed_band(target& line, const node& map, const std::string& path, std::vector<fault>& faults) {
  line.published = std::numeric_limits<double>::quiet_NaN();
  const entry* within = find(map, "within");
  if (!within || within->value.kind != node_kind::scalar || !within->value.text.ends_with('%'))
    return report(faults, within ? within->value.where : map.where, join(path, "within"),
                  "expected a share such as 10% for a line that is held to observed figures");
  if (const auto half = half_band(within->value, join(path, "within"), 1, faults)) {
    line.low = 1 - *half;
    line.high = 1 + *half;
  }
}

target read_line(const node& map, const std::string& path, bool observed, std::vector<fault>& faults) {
  target line;
  line.where = line.measure_place = line.per_place = map.where;
  refuse_unknown(map, path, keys_of_line, faults);
  line.id = text_at(map, path, "id", true, faults);
  line.measure = text_at(map, path, "measure", true, faults);
  line.per = text_at(map, path, "per", false, faults);
  if (const entry* e = find(map, "measure")) line.measure_place = e->value.where;
  if (const entry* e = find(map, "per")) line.per_place = e->value.where;
  if (const entry* e = find(map, "index")) {
    line.index_place = e->value.where;
    line.index = numbers_of(e->value, join(path, "index"), months_of_year, faults);
  }
  const entry* published = find(map, "published");
  if (!published && observed) {
    read_observed_band(line, map, path, faults);
    return line;
  }
  if (!published) {
    report(faults, map.where, join(path, "published"), "this key is needed");
    return line;
  }
  const auto value = number_of(published->value, join(path, "published"), faults);
  if (!value) return line;
  line.published = *value;
  read_band(line, map, path, faults);
  return line;
}

} // namespace

std::optional<target_set> read_targets(const text_source& source, std::vector<fault>& faults) {
  const auto document = read_map(source, keys_of_file, faults);
  if (!document) return std::nullopt;
  target_set set;
  set.title = text_at(*document, "", "title", false, faults);
  set.scenario = file_at(*document, "", "scenario", false, faults);
  set.observed = file_at(*document, "", "observed", false, faults);
  read_lines(*document, "targets", " such as {id: …, measure: …, published: …, within: …}", faults,
             [&](const node& map, const std::string& path) {
               set.lines.push_back(read_line(map, path, !set.observed.empty(), faults));
             });
  sort_by_place(faults);
  return set;
}

} // namespace stepwell::scenario
