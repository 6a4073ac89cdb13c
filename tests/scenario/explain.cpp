#include "scenario/explain.hpp"
#include "small_table.hpp"

#include <catch2/catch.hpp>

namespace {

std::string page(std::string_view key) {
  std::string near;
  const auto text = stepwell::scenario::explain(key, near, small::table());
  REQUIRE(text);
  CHECK(near.empty());
  return *text;
}

std::string nearest_to(std::string_view key) {
  std::string near;
  CHECK_FALSE(stepwell::scenario::explain(key, near, small::table()));
  return near;
}

} // namespace

TEST_CASE("a key's page has all that the table knows of it") {
  CHECK(page("policy.overtime_minutes") == "policy.overtime_minutes\n"
                                           "  The most anyone stays late.\n\n"
                                           "  unit        min\n"
                                           "  accepts     a number from 0 to 240 min\n"
                                           "  default     60.0\n"
                                           "  plausible   30 to 90\n"
                                           "  source      assumed, E-W01\n"
                                           "  uncertainty triangular from 30 to 90, likeliest at the scenario's value\n"
                                           "  changes     may change on a date, under `changes:`\n");
  CHECK(page("wellbeing.model") == "wellbeing.model\n"
                                   "  The equations of wellbeing.\n\n"
                                   "  accepts     one of none, jdr\n"
                                   "  default     \"jdr\"\n"
                                   "  source      chosen by you: a setting, not a fact\n"
                                   "  uncertainty not drawn: only what is assumed or derived is\n"
                                   "  changes     holds for the whole run\n");
}

TEST_CASE("a key of a role gives that role's default, a star gives them all") {
  CHECK_THAT(page("staff.hit.posts"), Catch::Contains("  default     12\n"));
  CHECK_THAT(page("staff.*.posts"), Catch::Contains("  default     trainee_pwp 4\n              pwp 14\n"));
  CHECK_THAT(page("staff.*.hard_cap"), Catch::Contains("  default     true\n"));
  CHECK_THAT(page("pathway.steps.cbt.minutes"), Catch::StartsWith("pathway.steps.cbt.minutes\n"));
  CHECK_THAT(page("pathway.steps.cbt.next"), Catch::Contains("sum to 1"));
  CHECK_THAT(page("run.start"), Catch::Contains("Monday"));
}

TEST_CASE("a section lists what it holds") {
  CHECK(page("staff.pwp") == "staff.pwp.posts           Funded posts\n"
                             "staff.pwp.hard_cap        Whether the cap holds\n"
                             "staff.pwp.leaving_shares  Where leavers go\n");
  CHECK(page("demand") == "demand.monthly_referrals   Counted referrals, in a CSV file with "
                          "the columns month,referrals or in the official columns\n"
                          "demand.referrals_per_year  Referrals a year\n");
}

TEST_CASE("an unknown key gives the one that was probably meant") {
  CHECK(nearest_to("staff.pwp.pots") == "staff.pwp.posts");
  CHECK(nearest_to("staff.pwb.posts") == "staff.pwp.posts");
  CHECK(nearest_to("polcy") == "policy");
  CHECK(nearest_to("leaving_shares") == "staff.*.leaving_shares");
  CHECK(nearest_to("policy.overtime_minute") == "policy.overtime_minutes");
  CHECK(nearest_to("zzzzzzzz") == "");
  CHECK(nearest_to("") == "");
}
