#include "scenario/consistency.hpp"
#include "scenario/field_value.hpp"
#include "scenario/overlay.hpp"

namespace stepwell::scenario {
namespace {

constexpr double rounding = 1e-9; // of a sum of decimal shares

} // namespace

void check_consistency(const node& written, const service::parameters& p, std::vector<fault>& faults) {
  const auto at_most_one = [&](const std::string& section, const std::string& one, const std::string& other,
                               double sum) {
    if (sum <= 1 + rounding) return;
    const auto path = join(section, one);
    report(faults, place_of(written, path), path,
           "expected at most 1 together with " + other + ", found a sum of " + plain_number(sum));
  };
  at_most_one("demand", "self_referral_share", "general_practitioner_share",
              p.demand.self_referral_share + p.demand.general_practitioner_share);
  for (const auto& step : p.pathway.steps) {
    const auto section = "pathway.steps." + step.name;
    at_most_one(section, "telephone_share", "video_share", step.telephone_share + step.video_share);
    if (step.group_least > step.group_size) {
      const auto path = section + ".group_least";
      report(faults, place_of(written, path), path,
             "expected at most group_size, " + std::to_string(step.group_size) + ", found " +
                 std::to_string(step.group_least));
    }
    if (step.sessions_mean > step.sessions_most) {
      const auto path = section + ".sessions_mean";
      report(faults, place_of(written, path), path,
             "expected at most sessions_most, " + std::to_string(step.sessions_most) + ", found " +
                 plain_number(step.sessions_mean));
    }
  }
}

} // namespace stepwell::scenario
