// The pages: one HTML file for each kind of study, made from what the study found. The sections come in one order on
// all of them: the answer, verdicts, pathway, waits, workforce, leavers, money, then what is the study's own,
// assumptions, limits, provenance.
#pragma once

#include "report/comparison.hpp"
#include "report/page/run_source.hpp"
#include "report/sweep_answer.hpp"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <vector>

namespace stepwell::report::page {

std::string run_page(const run_source&);

// `base`: the first scenario's own replications.
std::string comparison_page(const comparison&, const run_source& base);

struct study_source { // of a sweep or a tuning
  std::string seed, version, commit;
  std::vector<std::string> commands;
};
std::string sweep_page(const sweep_answer&, const study_source&);

// `answer`: what `stepwell tune --format json` prints.
std::string tuning_page(const nlohmann::ordered_json& answer, const study_source&);

} // namespace stepwell::report::page
