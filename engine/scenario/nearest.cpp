#include "scenario/nearest.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace stepwell::scenario {
namespace {

constexpr std::size_t longest_word = 100;     // longer than any key path; beyond it there is nothing to suggest
constexpr std::size_t shortest_beginning = 4; // a shorter beginning fits by chance

} // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  // Three rows of the table: a swap looks two rows back.
  std::array<std::vector<std::size_t>, 3> row;
  for (auto& r : row) r.resize(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& now = row[i % 3];
    const auto& before = row[(i + 2) % 3];
    const auto& two_before = row[(i + 1) % 3];
    now[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      now[j] = std::min({before[j] + 1, now[j - 1] + 1, before[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        now[j] = std::min(now[j], two_before[j - 2] + 1);
    }
  }
  return row[a.size() % 3][b.size()];
}

std::string nearest(std::string_view word, std::span<const std::string> candidates) {
  if (word.size() > longest_word) return {};
  std::size_t allowed = std::max<std::size_t>(1, word.size() / 3);
  std::string best;
  for (const auto& candidate : candidates) {
    const auto gap = candidate.size() > word.size() ? candidate.size() - word.size() : word.size() - candidate.size();
    if (gap > allowed) continue; // the distance is at least the difference in length
    const auto distance = edit_distance(word, candidate);
    if (distance > allowed || (distance == allowed && !best.empty())) continue;
    best = candidate;
    allowed = distance;
  }
  if (!best.empty() || word.size() < shortest_beginning) return best;
  const auto begun = std::find_if(candidates.begin(), candidates.end(),
                                  [&](const std::string& candidate) { return candidate.starts_with(word); });
  return begun == candidates.end() ? std::string{} : *begun;
}

} // namespace stepwell::scenario
