// Fuzzes the readers of series: official monthly statistics, and monthly referrals in either form.
#include "scenario/official_csv.hpp"
#include "reader.hpp"
#include "scenario/monthly_referrals.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace stepwell;
  std::vector<scenario::fault> faults;
  const auto text = scenario::read_text_of({"fuzzed.csv", fuzz::text_of(data, size)}, faults);
  if (!text) return 0;
  const auto statistics = scenario::parse_official_csv(*text, "fuzzed.csv", faults);
  // A file with a header and no rows is sound and empty.
  if (!statistics.empty() || !faults.empty()) fuzz::check_faults(!statistics.empty(), faults);
  for (const auto& [key, series] : statistics)
    if (series.empty()) fuzz::broken("a series without months");

  faults.clear();
  const auto monthly = scenario::parse_monthly_csv(*text, "fuzzed.csv", faults);
  fuzz::check_faults(!monthly.referrals.empty(), faults);
  for (const auto referrals : monthly.referrals)
    if (referrals < 0) fuzz::broken("fewer than no referrals");
  return 0;
}
