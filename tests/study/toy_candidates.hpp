// Candidates small enough to know everything about: each column of a row is the candidate's own mean, plus noise that
// all candidates of a replication share, plus the candidate's own. What was asked for is counted.
#pragma once

#include "random/normal.hpp"
#include "random/stream.hpp"
#include "study/selection.hpp"

#include <map>
#include <utility>
#include <vector>

namespace stepwell::study::test {

struct toy_candidates {
  std::vector<std::vector<double>> means; // by candidate, then by column
  double shared = 3, own = 1;             // standard deviations
  std::uint64_t seed = 1;
  std::map<task, std::vector<double>> rows = {};
  std::uint32_t asked = 0, rounds = 0;
  bool asked_twice = false;

  double noise(std::uint32_t entity, std::uint32_t column, std::uint32_t replication) const {
    random::stream chance({seed, replication}, entity, column);
    return random::normal(chance, 0, 1);
  }
  std::vector<double> row(task t) const {
    std::vector<double> values;
    for (std::uint32_t column = 0; column < means[t.point].size(); ++column)
      values.push_back(means[t.point][column] + shared * noise(0, column, t.replication) +
                       own * noise(t.point + 1, column, t.replication));
    return values;
  }
  bool more(std::span<const task> tasks) {
    ++rounds;
    for (const task& t : tasks) {
      asked_twice |= !rows.emplace(t, row(t)).second;
      ++asked;
    }
    return true;
  }
  selection select(const selection_rules& rules) {
    const row_of known = [this](task t) { return std::span<const double>(rows.at(t)); };
    return study::select(
        static_cast<std::uint32_t>(means.size()), rules, [this](std::span<const task> tasks) { return more(tasks); },
        known);
  }
};

} // namespace stepwell::study::test
