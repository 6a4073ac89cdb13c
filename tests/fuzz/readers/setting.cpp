// Fuzzes `--set KEY=VALUE` on the typical service: each line of the input is one setting.
#include "reader.hpp"

#include <sstream>

namespace {

// The settings alone, as a document, to see which files they name.
bool stay_inside(const std::vector<std::string>& settings) {
  using namespace stepwell::scenario;
  node root;
  root.kind = node_kind::map;
  std::vector<fault> faults;
  for (const auto& setting : settings) apply_setting(root, setting, faults);
  return stepwell::fuzz::stays_inside(root);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace stepwell;
  static const scenario::scenario_file typical(fuzz::scenarios + "typical_service.yaml");
  std::istringstream lines(fuzz::text_of(data, size));
  std::vector<std::string> settings;
  for (std::string line; std::getline(lines, line);) settings.push_back(line);
  if (!stay_inside(settings)) return 0;
  const auto faults = typical.faults_with(settings);
  const auto got = typical.with(settings);
  if (faults.size() > got.faults.size()) fuzz::broken("faults_with() and with() disagree");
  fuzz::check_scenario(got);
  return 0;
}
