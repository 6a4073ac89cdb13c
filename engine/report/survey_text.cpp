#include "report/survey_text.hpp"

#include "report/counted.hpp"
#include "report/limits.hpp"
#include "report/number.hpp"
#include "report/table_cells.hpp"
#include "report/text_grid.hpp"

#include <algorithm>
#include <cmath>

namespace stepwell::report {
namespace {

constexpr std::array<std::string_view, service::clinical_group_count> group_names{"PWPs", "HITs"};
constexpr std::array<std::string_view, study::characteristic_count> titles{"overtime, per h/week",
                                                                           "clinical supervision, per h/month",
                                                                           "telephone, per h/week, under 24 months",
                                                                           "telephone, per h/week, from 24 months",
                                                                           "telephone, per h/week, tenure left out",
                                                                           "telephone x 24 months: ratio of the two",
                                                                           "24 months in service, at no telephone"};

text_cell strong(std::string_view text) { return {std::string(text), paint::strong}; }
std::string percent(const study::proportion& p) {
  if (p.of == 0) return "none";
  return grouped(100 * p.share, 0) + " % (" + range_text(100 * p.low, 100 * p.high, 0) + ")";
}

// Three figures; an odds ratio of no use is said to be one rather than printed with all its digits.
std::string odds(double log_odds) {
  const double ratio = std::exp(log_odds);
  if (!(ratio < 1000)) return "> 999";
  return grouped(ratio, ratio < 10 ? 2 : ratio < 100 ? 1 : 0);
}
std::string p_text(double p) { return p < 0.001 ? "< 0.001" : grouped(p, 3); }

std::string head(const surveyed& s, bool colour) {
  std::string policies;
  for (const std::string& policy : s.policies) policies += (policies.empty() ? "" : ", ") + policy;
  return painted(s.title, paint::strong, colour) + "\n" +
         wrapped(s.scenario + ": " + counted(s.repeats.size(), "survey") + " from seed " + std::to_string(s.seed) +
                     ", each of " + counted(s.wanted[0], "PWP") + " and " + counted(s.wanted[1], "HIT") + " of " +
                     counted(s.services, "service") + ", on their last " + counted(s.weeks, "week") +
                     ". The services differ in: " + policies + ".",
                 paragraph_width);
}

std::string first_survey(const surveyed& s, bool colour) {
  const study::survey_answer& first = s.repeats.front();
  text_grid grid({align::left, align::right, align::right, align::right, align::right, align::right, align::right});
  grid.add({strong("The first survey"), strong(group_names[0]), strong("95 %"), strong("p"), strong(group_names[1]),
            strong("95 %"), strong("p")});
  std::vector<text_cell> asked{{"  people asked"}}, burnt_out{{"  burnt out, %, exact interval"}};
  for (const study::survey_of_group& group : first) {
    asked.insert(asked.end(), {{std::to_string(group.burnt_out.of)}, {}, {}});
    burnt_out.push_back({group.burnt_out.of == 0 ? "" : grouped(100 * group.burnt_out.share, 1)});
    burnt_out.insert(burnt_out.end(), {{range_text(100 * group.burnt_out.low, 100 * group.burnt_out.high, 1)}, {}});
  }
  grid.add(std::move(asked));
  grid.add(std::move(burnt_out));
  grid.add({{"  odds ratios of burnout"}});
  for (std::size_t c = 0; c < titles.size(); ++c) {
    const auto has_it = [c](const study::survey_of_group& group) { return std::isfinite(group.estimates[c].value); };
    if (std::none_of(first.begin(), first.end(), has_it)) continue;
    std::vector<text_cell> row{{"    " + std::string(titles[c])}};
    for (const study::survey_of_group& group : first) {
      const study::estimate& e = group.estimates[c];
      if (std::isfinite(e.value))
        row.insert(row.end(), {{odds(e.value)}, {odds(e.low) + " – " + odds(e.high)}, {p_text(e.p_value)}});
      else
        row.insert(row.end(), {{}, {}, {}});
    }
    grid.add(std::move(row));
  }
  std::string text = grid.text(colour);
  for (std::size_t group = 0; group < first.size(); ++group)
    if (first[group].with_tenure != study::fit_state::converged)
      text += "  " + std::string(group_names[group]) + ": " + std::string(to_string(first[group].with_tenure)) +
              " with tenure" +
              (first[group].state == study::fit_state::converged ? ", which is left out\n"
                                                                 : ", and no estimate without it\n");
  return text;
}

// How many regressions could not be made as asked, and what became of them.
std::string no_estimate(const study::group_agreement& group) {
  std::string why;
  std::size_t without_tenure = 0;
  for (std::size_t k = 0; k < group.fits.size(); ++k) {
    const auto state = static_cast<study::fit_state>(k);
    if (state == study::fit_state::converged || group.fits[k] == 0) continue;
    why += (why.empty() ? "" : ", ") + std::string(to_string(state)) + " " + std::to_string(group.fits[k]);
    without_tenure += group.fits[k];
  }
  if (without_tenure == 0) return "";
  return "  without an estimate as asked (" + why + "): " + std::to_string(without_tenure) +
         ", made without tenure instead" +
         (group.without_estimate > 0 ? "; none even so: " + std::to_string(group.without_estimate) : "") + "\n";
}

std::string agreement(const study::group_agreement& group, std::string_view name, std::size_t surveys, bool colour) {
  text_grid grid({align::left, align::right, align::right, align::right, align::right});
  grid.add({strong(std::string(name) + " in " + (surveys == 1 ? "" : "all ") + counted(surveys, "survey")),
            strong("odds ratio"), strong("raises in (95 %)"), strong("significantly"), strong("lowers so")});
  for (std::size_t c = 0; c < titles.size(); ++c) {
    const study::agreement& on = group.on[c];
    if (!std::isfinite(on.median_odds_ratio)) continue; // in no survey
    grid.add({{"    " + std::string(titles[c])},
              {odds(std::log(on.median_odds_ratio))},
              {percent(on.raises)},
              {percent(on.raises_significantly)},
              {percent(on.lowers_significantly)}});
  }
  const study::interval& burnt_out = group.burnt_out_pct;
  const std::string interval =
      std::isfinite(burnt_out.low) ? " (" + range_text(burnt_out.low, burnt_out.high, 1) + ")" : "";
  return grid.text(colour) +
         "  burnt out, mean of surveys: " + (std::isfinite(burnt_out.mean) ? grouped(burnt_out.mean, 1) : "none") +
         " %" + interval + "\n" + "  no job characteristic significant in " +
         percent(group.no_job_characteristic_significant) + " of surveys\n" + no_estimate(group);
}

std::string findings(const study::survey_summary& summary, bool colour) {
  text_grid grid({align::left, align::left, align::right, align::right, align::left});
  grid.add({strong("from"), strong("finding"), strong("found in (95 %)"), strong("significantly"),
            strong("clear majority")});
  for (const study::finding& f : summary.findings)
    grid.add({{std::string(f.id)},
              {std::string(f.text)},
              {percent(f.found)},
              {percent(f.significant)},
              {f.clear_majority ? "yes" : "NO", f.clear_majority ? paint::good : paint::bad}});
  return grid.text(colour);
}

} // namespace

std::string survey_table(const surveyed& s, bool colour) {
  const study::survey_summary summary = study::summarise(s.repeats);
  std::string text = head(s, colour) + "\n" + first_survey(s, colour) + "\n";
  for (std::size_t group = 0; group < summary.groups.size(); ++group)
    text += agreement(summary.groups[group], group_names[group], s.repeats.size(), colour) + "\n";
  return text + findings(summary, colour) +
         wrapped("Odds ratios of logistic regressions; over surveys their median. Shares are of all surveys. A clear "
                 "majority: the exact 95 % interval "
                 "of the share lies above one half. Significant: p < 0.05, Wald.",
                 paragraph_width) +
         "\n" + wrapped(wellbeing_limits, paragraph_width);
}

} // namespace stepwell::report
