// How an answer under --uncertainty reads, for people and programs.
#include "report/csv.hpp"
#include "report/json.hpp"
#include "report/table.hpp"

#include "made_up_summary.hpp"
#include "report/output_folder.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace stepwell;
using namespace stepwell::report;
using namespace stepwell::report::test;

namespace {

// Sixty replications, in which every measure rises by 1 from one to the next; so does the first parameter from draw to
// draw, while the second says nothing.
study::drawn_parameters thirty_draws() {
  study::drawn_parameters drawn{{"work.climbing", "work.idle"}, {{}, {}}};
  for (int draw = 0; draw < 30; ++draw) {
    drawn.quantiles[0].push_back((draw + 0.5) / 30);
    drawn.quantiles[1].push_back(draw % 2 == 0 ? 0.25 : 0.75);
  }
  return drawn;
}

summary uncertain_summary(std::uint32_t replications = 60) {
  auto drawn = thirty_draws();
  for (auto& quantiles : drawn.quantiles) quantiles.resize(replications / study::replications_per_draw);
  return summarise(made_up_question(), made_up_replications(replications), &drawn);
}

} // namespace

TEST_CASE("under --uncertainty the JSON has each measure's range, share and largest parameters") {
  const auto document = nlohmann::json::parse(json(uncertain_summary()));
  CHECK(document["uncertainty"]["draws"] == 30);
  CHECK(document["uncertainty"]["parameters"] == 2);
  const auto& uncertainty = document["measures"]["pwp.burnout_pct"]["uncertainty"];
  // Means of pairs lie 2 apart, 30 of them: variance 2^2 * 30 * 31 / 12 = 310. Within pairs 1/2.
  CHECK(uncertainty["parameter_share"].get<double>() == Approx(309.75 / 310.25));
  CHECK(uncertainty["range95"][0] < uncertainty["range95"][1]);
  REQUIRE(uncertainty["largest"].size() == 1);
  CHECK(uncertainty["largest"][0]["parameter"] == "work.climbing");
  CHECK(uncertainty["largest"][0]["rank_correlation"] == 1);
  const auto plain = nlohmann::json::parse(json(summarise(made_up_question(), made_up_replications(60))));
  CHECK_FALSE(plain.contains("uncertainty"));
  CHECK_FALSE(plain["measures"]["pwp.burnout_pct"].contains("uncertainty"));
}

TEST_CASE("under --uncertainty the CSV has further columns") {
  const std::string text = csv(uncertain_summary());
  CHECK(text.rfind("measure,mean,ci95_low,ci95_high,unit,nhs_measure,range95_low,range95_high,parameter_share,"
                   "parameter_1,rank_correlation_1,parameter_2,rank_correlation_2,parameter_3,rank_correlation_3\n",
                   0) == 0);
  CHECK(text.find(",work.climbing,1,,,,\n") != std::string::npos);
  CHECK(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(text.find('\n')), ',') == 14);
}

TEST_CASE("under --uncertainty the table tells chance from parameters and names what matters") {
  const std::string text = table(uncertain_summary(), false);
  CHECK(text.find("over parameters") != std::string::npos);
  CHECK(text.find("100 %") != std::string::npos);
  CHECK(text.find("  PWP: burnt out") != std::string::npos);
  CHECK(text.find("+1.00  work.climbing") != std::string::npos);
  CHECK(text.find("work.idle") == std::string::npos);
  CHECK(text.find("--replications 400") != std::string::npos); // thirty draws are few
}

TEST_CASE("where nothing can be told from chance, nothing is named") {
  const summary few = uncertain_summary(6); // three draws, in all of which the parameter climbs
  CHECK(table(few, false).find("work.climbing") == std::string::npos);
  CHECK(table(few, false).find("not clear for any measure") != std::string::npos);
  const auto document = nlohmann::json::parse(json(few));
  CHECK(document["measures"]["pwp.burnout_pct"]["uncertainty"]["largest"].empty());
  const auto alone = nlohmann::json::parse(json(uncertain_summary(2))); // one draw has no spread
  CHECK(alone["measures"]["pwp.burnout_pct"]["uncertainty"]["parameter_share"].is_null());
}

TEST_CASE("the folder holds what was drawn, and not what an earlier run drew") {
  const stepwell::test::temporary_folder parent;
  const auto folder = parent.path() / "results";
  const auto finish = [&](const summary& of, std::optional<parameter_table> parameters) {
    output_folder output(folder, {std::chrono::sys_days{std::chrono::year{2025} / 12 / 22}});
    output.finish(of, {"made_up.yaml", {}, {}, std::move(parameters)});
    return nlohmann::json::parse(stepwell::test::content_of(folder / "provenance.json"))["uncertainty"].get<bool>();
  };
  const auto one_draw = [](row_writer& rows) { rows.cell(std::int64_t{0}).cell(1.0).end_row(); };
  CHECK(finish(uncertain_summary(), parameter_table{{{"draw"}, {"work.climbing"}}, one_draw}));
  CHECK(stepwell::test::content_of(folder / "parameters.csv") == "draw,work.climbing\n0,1\n");
  CHECK_FALSE(finish(summarise(made_up_question(), made_up_replications(2)), {}));
  CHECK_FALSE(std::filesystem::exists(folder / "parameters.csv"));
}
