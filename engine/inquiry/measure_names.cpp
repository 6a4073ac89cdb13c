#include "inquiry/measure_names.hpp"

#include "record/measure.hpp"
#include "scenario/nearest.hpp"

#include <algorithm>

namespace stepwell::inquiry {

std::vector<std::string> measures_of_replications() {
  std::vector<std::string> names;
  for (const record::measure_info& measure : record::measures()) names.emplace_back(measure.name);
  return names;
}

void check_measure(const std::string& measure, const scenario::place& where, const std::string& path,
                   const std::vector<std::string>& known, std::vector<scenario::fault>& faults) {
  if (measure.empty() || std::find(known.begin(), known.end(), measure) != known.end()) return;
  scenario::report(faults, where, path, "there is no measure `" + scenario::shown(measure) + "`",
                   scenario::nearest(measure, known));
}

} // namespace stepwell::inquiry
