#include "study/selection.hpp"

#include "study/contest.hpp"
#include "study/selection_report.hpp"

#include <algorithm>
#include <stdexcept>

namespace stepwell::study {
namespace {

void check(std::uint32_t candidates, const selection_rules& rules) {
  if (candidates == 0) throw std::invalid_argument("a selection needs a candidate");
  if (rules.first < 2 || rules.step == 0) throw std::invalid_argument("two replications or more, and steps of some");
  if (std::uint64_t{candidates} * rules.first > rules.budget)
    throw std::invalid_argument("the budget is less than the first replications of every candidate");
}

std::vector<task> next_tasks(std::span<const std::uint32_t> needed, std::uint32_t from, std::uint32_t to) {
  std::vector<task> tasks;
  for (const std::uint32_t candidate : needed)
    for (std::uint32_t replication = from; replication < to; ++replication) tasks.push_back({candidate, replication});
  return tasks;
}

} // namespace

selection select(std::uint32_t candidates, const selection_rules& rules, const more_replications& more,
                 const row_of& row) {
  check(candidates, rules);
  contest among(candidates, rules);
  std::vector<std::uint32_t> made(candidates, 0);
  std::vector<std::span<const double>> rows(candidates);
  std::uint32_t spent = 0, each = 0; // of all; of every one still needed
  selection_end end = selection_end::decided;
  while (each == 0 || !among.decided()) {
    const std::vector<std::uint32_t> needed = among.needed();
    const auto affordable = (rules.budget - spent) / static_cast<std::uint32_t>(needed.size());
    const std::uint32_t added = std::min(each == 0 ? rules.first : rules.step, affordable);
    if (added == 0) {
      end = selection_end::budget_spent;
      break;
    }
    if (!more(next_tasks(needed, each, each + added))) {
      end = selection_end::interrupted; // some of these rows may be there and some not: none is looked at
      break;
    }
    for (std::uint32_t replication = each; replication < each + added; ++replication) {
      for (const std::uint32_t candidate : needed) rows[candidate] = row({candidate, replication});
      among.add(rows);
    }
    each += added;
    spent += added * static_cast<std::uint32_t>(needed.size());
    for (const std::uint32_t candidate : needed) made[candidate] = each;
    among.look();
  }
  selection result = judged({row, made}, rules, among);
  result.end = end;
  result.spent = spent;
  return result;
}

} // namespace stepwell::study
