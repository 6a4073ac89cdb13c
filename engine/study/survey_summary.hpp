// What repeated surveys agree on: how often each sign is found, how often it is significant, and whether the published
// findings (EVIDENCE E-D02) come out in a clear majority. Shares are of all surveys: one whose regression has no
// estimate finds nothing, neither a sign nor the absence of one.
#pragma once

#include "study/interval.hpp"
#include "study/survey.hpp"

namespace stepwell::study {

inline constexpr double significance_level = 0.05;

struct agreement {          // on one characteristic
  double median_odds_ratio; // of the surveys with an estimate; NaN when none has
  proportion raises, lowers, raises_significantly, lowers_significantly;
};

struct group_agreement {
  interval burnt_out_pct;                           // mean over surveys
  std::array<std::size_t, fit_state_count> fits{};  // surveys by what became of their regression with tenure
  std::size_t without_estimate = 0;                 // surveys in which none was to be had without tenure either
  std::array<agreement, characteristic_count> on{}; // by characteristic
  proportion no_job_characteristic_significant;     // in either direction
};

struct finding {
  std::string_view id, text;
  proportion found;       // surveys in which the sign is as published
  proportion significant; // and significant at significance_level; the same as `found` for the absence of any
  bool clear_majority;    // the whole exact interval of `found` above one half
};

struct survey_summary {
  std::array<group_agreement, service::clinical_group_count> groups;
  std::vector<finding> findings;

  bool all_found() const;
};

survey_summary summarise(std::span<const survey_answer>);

} // namespace stepwell::study
