// How a sweep's sensitivities read, for people and programs.
#include "report/sensitivity_text.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <array>

using namespace stepwell;
using namespace stepwell::report;

namespace {

const std::array<std::string, 3> factors{"work.one", "work.two", "work.three"};
const record::measure_info wait{"wait_days", "days", "", "mean wait", record::measure_group::waits};

study::sobol_sensitivity sobol() {
  study::sobol_sensitivity found;
  found.factors = {
      {{0.314, 0.25, 0.375}, {0.558, 0.5, 0.6}}, {{0, 0, 0}, {0, 0, 0}}, {{0.44, 0.4, 0.5}, {0.6, 0.5, 0.7}}};
  found.rows = 1022;
  found.left_out = 2;
  found.variance = 13.8;
  found.noise_share = 0.031;
  return found;
}

study::elementary_sensitivity morris() {
  study::elementary_sensitivity found;
  found.factors = {
      {{-1.5, -2, -1}, {1.5, 1, 2}, {0.25, 0.125, 0.5}, 0.0625}, {}, {{10, 9, 11}, {12.25, 10, 14}, {8, 7, 9}, 0.5}};
  found.trajectories = 20;
  found.left_out = 1;
  return found;
}

} // namespace

TEST_CASE("Sobol' indices as a table, the largest total index first") {
  CHECK(sensitivity_table(wait, factors, sobol(), false) ==
        "mean wait, days  alone  95 % interval  in all  95 % interval\n"
        "  work.three      0.44  0.40 – 0.50      0.60  0.50 – 0.70\n"
        "  work.one        0.31  0.25 – 0.38      0.56  0.50 – 0.60\n"
        "  work.two        0.00  0.00 – 0.00      0.00  0.00 – 0.00\n"
        "  chance is 3 % of the variance between points\n"
        "  left out, as the measure is undefined at one of their points: 2 base points\n");
}

TEST_CASE("much chance is warned of, a constant measure said to be one, an undefined one too") {
  auto found = sobol();
  found.noise_share = 0.4;
  CHECK(sensitivity_table(wait, factors, found, false)
            .find("chance is 40 % of the variance between points: total "
                  "indices are too high; more replications a point are "
                  "advised\n") != std::string::npos);
  study::sobol_sensitivity constant;
  constant.factors.resize(3);
  constant.rows = 8;
  constant.variance = 0;
  CHECK(sensitivity_table(wait, factors, constant, false) ==
        "mean wait, days\n  the same at every point: nothing matters to it\n");
  constant.rows = 0;
  constant.left_out = 8;
  CHECK(
      sensitivity_table(wait, factors, constant, false) ==
      "mean wait, days\n  undefined\n  left out, as the measure is undefined at one of their points: 8 base points\n");
}

TEST_CASE("elementary effects as a table, the largest mu* first, the undefined last and empty") {
  CHECK(sensitivity_table(wait, factors, morris(), false) ==
        "mean wait, days  size  95 % interval  mean  spread  chance\n"
        "  work.three     12.2  10.0 – 14.0    10.0     8.0     0.5\n"
        "  work.one        1.5  1.0 – 2.0      -1.5     0.2     0.1\n"
        "  work.two\n"
        "  left out, as the measure is undefined at one of their points: 1 trajectory\n");
}

TEST_CASE("the same for programs, in the design's order, null where there is nothing") {
  const auto json = nlohmann::json::parse(sensitivity_json(factors, sobol()).dump());
  CHECK(json["method"] == "sobol");
  CHECK(json["base_points"] == 1022);
  CHECK(json["left_out"] == 2);
  CHECK(json["noise_share"] == 0.031);
  CHECK(json["factors"]["work.one"]["first"]["value"] == 0.314);
  CHECK(json["factors"]["work.three"]["total"]["ci95"] == nlohmann::json::array({0.5, 0.7}));
  CHECK(sensitivity_json(factors, sobol())["factors"].begin().key() == "work.one");
  const auto effects = nlohmann::json::parse(sensitivity_json(factors, morris()).dump());
  CHECK(effects["method"] == "morris");
  CHECK(effects["trajectories"] == 20);
  CHECK(effects["factors"]["work.three"]["mu_star"]["value"] == 12.25);
  CHECK(effects["factors"]["work.three"]["noise_effect"] == 0.5);
  CHECK(effects["factors"]["work.two"]["sigma"]["value"].is_null());
}
