// A survey for programs. Keys are fixed once published; what is undefined is null.
#include "report/survey_text.hpp"

#include "report/limits.hpp"
#include "report/version.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace stepwell::report {
namespace {

using json = nlohmann::ordered_json;

constexpr std::array<std::string_view, service::clinical_group_count> group_keys{"pwp", "hit"};

json share_of(const study::proportion& p) {
  return {{"count", p.count}, {"of", p.of}, {"share", p.share}, {"ci95", {p.low, p.high}}}; // NaN is written as null
}

json regression_of(const study::survey_of_group& group) {
  json lines = json::object();
  for (std::size_t c = 0; c < study::characteristic_count; ++c) {
    const study::estimate& e = group.estimates[c];
    lines[std::string(to_string(static_cast<study::characteristic>(c)))] = {
        {"log_odds_ratio", e.value},
        {"standard_error", e.standard_error},
        {"odds_ratio", std::exp(e.value)},
        {"ci95", {std::exp(e.low), std::exp(e.high)}},
        {"p", e.p_value}};
  }
  return lines;
}

json surveys_of(const surveyed& s, std::size_t group) {
  json all = json::array();
  for (const study::survey_answer& answer : s.repeats) {
    const study::survey_of_group& one = answer[group];
    json fit{{"with_tenure", to_string(one.with_tenure)}};
    if (one.with_tenure != study::fit_state::converged) fit["without_tenure"] = to_string(one.state);
    all.push_back(
        {{"burnt_out", share_of(one.burnt_out)}, {"fit", std::move(fit)}, {"regression", regression_of(one)}});
  }
  return all;
}

json agreement_of(const study::group_agreement& group) {
  json on = json::object(), fits = json::object();
  for (std::size_t c = 0; c < study::characteristic_count; ++c) {
    const study::agreement& a = group.on[c];
    on[std::string(to_string(static_cast<study::characteristic>(c)))] = {
        {"median_odds_ratio", a.median_odds_ratio},
        {"raises", share_of(a.raises)},
        {"lowers", share_of(a.lowers)},
        {"raises_significantly", share_of(a.raises_significantly)},
        {"lowers_significantly", share_of(a.lowers_significantly)}};
  }
  for (std::size_t k = 0; k < group.fits.size(); ++k)
    fits[std::string(to_string(static_cast<study::fit_state>(k)))] = group.fits[k];
  return {{"burnt_out_pct",
           {{"mean", group.burnt_out_pct.mean}, {"ci95", {group.burnt_out_pct.low, group.burnt_out_pct.high}}}},
          {"fits_with_tenure", std::move(fits)},
          {"without_estimate", group.without_estimate},
          {"on", std::move(on)},
          {"no_job_characteristic_significant", share_of(group.no_job_characteristic_significant)}};
}

} // namespace

std::string survey_json(const surveyed& s) {
  const study::survey_summary summary = study::summarise(s.repeats);
  json groups = json::object(), findings = json::array();
  for (std::size_t group = 0; group < group_keys.size(); ++group)
    groups[std::string(group_keys[group])] = {{"wanted", s.wanted[group]},
                                              {"agreement", agreement_of(summary.groups[group])},
                                              {"surveys", surveys_of(s, group)}};
  for (const study::finding& f : summary.findings)
    findings.push_back({{"id", f.id},
                        {"finding", f.text},
                        {"found", share_of(f.found)},
                        {"significant", share_of(f.significant)},
                        {"clear_majority", f.clear_majority}});
  return json{{"title", s.title},
              {"scenario", s.scenario},
              {"version", version()},
              {"seed", s.seed},
              {"repeats", s.repeats.size()},
              {"services", s.services},
              {"weeks", s.weeks},
              {"vary", s.policies},
              {"groups", std::move(groups)},
              {"findings", std::move(findings)},
              {"limits", wellbeing_limits}}
             .dump(2, ' ', false, json::error_handler_t::replace) +
         "\n";
}

} // namespace stepwell::report
