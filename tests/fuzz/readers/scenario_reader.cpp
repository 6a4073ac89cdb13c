// Fuzzes the reader of scenarios: any text that stands where scenarios/what_if/ stands, so that it may extend a ready
// scenario and name a ready series.
#include "reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace stepwell;
  static const std::string name = fuzz::scenarios + "what_if/fuzzed.yaml";
  const std::string text = fuzz::text_of(data, size);
  std::vector<scenario::fault> faults;
  const auto document = scenario::parse_document(text, name, faults);
  if (document && !fuzz::stays_inside(*document)) return 0;
  fuzz::check_scenario(scenario::scenario_file({name, text}).with({}));
  return 0;
}
