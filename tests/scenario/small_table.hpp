// A field table of a few rows, one of each type, so that the reader's tests do not depend on the real table; and
// helpers that turn a text into a resolution.
#pragma once

#include "scenario/resolve.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace small {

using namespace stepwell;
using scenario::fault;
using scenario::field;

inline const std::vector<field>& table() {
  using scenario::repeats;
  using service::parameters;
  static const std::vector<field> rows{
      {.path = "demand.referrals_per_year",
       .at = scenario::number_at([](parameters& p, std::size_t) -> double& { return p.demand.referrals_per_year; }),
       .unit = "people",
       .defaults = {12000},
       .accepted = {0, 1e6},
       .doc = "Referrals a year. The second sentence."},
      {.path = "pathway.steps.*.kind",
       .at = scenario::choice_at([](parameters& p, std::size_t s) -> std::uint8_t& { return p.pathway.steps[s].kind; }),
       .defaults = {2},
       .choices = {"screening", "assessment", "treatment", "group", "exit"},
       .repeated = repeats::per_step,
       .doc = "What happens at the step."},
      {.path = "pathway.steps.*.roles",
       .at =
           scenario::roles_at([](parameters& p, std::size_t s) -> std::uint32_t& { return p.pathway.steps[s].roles; }),
       .defaults = {0},
       .repeated = repeats::per_step,
       .doc = "Who gives it."},
      {.path = "pathway.steps.*.minutes",
       .at = scenario::number_at(
           [](parameters& p, std::size_t s) -> double& { return p.pathway.steps[s].session_minutes; }),
       .unit = "min",
       .defaults = {30},
       .accepted = {15, 120},
       .repeated = repeats::per_step,
       .changeable = true,
       .doc = "Length of a session."},
      {.path = "staff.*.posts",
       .at = scenario::integer_at([](parameters& p, std::size_t r) -> std::int32_t& { return p.roles[r].posts; }),
       .unit = "posts",
       .defaults = {4, 14, 2, 2, 12, 1, 2, 3},
       .accepted = {0, 500},
       .repeated = repeats::per_role,
       .changeable = true,
       .doc = "Funded posts."},
      {.path = "staff.*.hard_cap",
       .at = scenario::boolean_at([](parameters& p, std::size_t r) -> bool& { return p.roles[r].hard_cap; }),
       .defaults = {1},
       .repeated = repeats::per_role,
       .doc = "Whether the cap holds."},
      {.path = "staff.*.leaving_shares",
       .at = scenario::numbers_at(
           [](parameters& p, std::size_t r) -> std::span<double> { return p.roles[r].leaving_shares; }),
       .unit = "share",
       .defaults = {0, 0.5, 0.25, 0.25},
       .accepted = {0, 1},
       .repeated = repeats::per_role,
       .doc = "Where leavers go."},
      {.path = "wellbeing.model",
       .at = scenario::choice_at([](parameters& p, std::size_t) -> std::uint8_t& { return p.wellbeing.model; }),
       .defaults = {1},
       .choices = {"none", "jdr"},
       .doc = "The equations of wellbeing."},
      {.path = "policy.overtime_minutes",
       .at = scenario::number_at(
           [](parameters& p, std::size_t) -> double& { return p.workforce.overtime_limit_minutes_per_day; }),
       .unit = "min",
       .defaults = {60},
       .accepted = {0, 240},
       .changeable = true,
       .from = {scenario::provenance::assumed, "E-W01", {30, 90}},
       .doc = "The most anyone stays late."},
  };
  return rows;
}

// A sound pathway, in one line so that it can stand below a test's own lines without moving them.
inline const std::string pathway =
    "pathway: {steps: {screening: {kind: screening, next: {assessment: 0.9, declined: 0.1}}, "
    "assessment: {kind: assessment, roles: [pwp], next: {guided: 1}}, "
    "guided: {roles: [pwp, trainee_pwp], next: {finished: 1}}, finished: {kind: exit}, declined: {kind: exit}}}\n";

struct outcome {
  scenario::resolution values;
  std::vector<fault> faults;

  std::vector<std::string> lines() const {
    std::vector<std::string> all;
    for (const auto& f : faults) all.push_back(to_string(f));
    return all;
  }
};

inline outcome resolve(const std::string& text, const std::vector<std::string>& settings = {}) {
  outcome o;
  scenario::layers source;
  source.root.kind = scenario::node_kind::map;
  if (auto root = scenario::parse_document(text, "s.yaml", o.faults)) source.root = std::move(*root);
  for (const auto& s : settings) scenario::apply_setting(source.root, s, o.faults);
  o.values = scenario::resolve(source, table(), "s.yaml", o.faults);
  scenario::sort_by_place(o.faults);
  return o;
}

using lines = std::vector<std::string>;

} // namespace small
