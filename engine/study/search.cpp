#include "study/search.hpp"

#include "study/minimise.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <stdexcept>

namespace stepwell::study {
namespace {

// How much of the sum of both goals is added to the larger of the two: enough to pass by points that are only weakly on
// the front, too little to bend it (Steuer and Choo suggest 0.001 to 0.01).
constexpr double augmentation = 0.01;
constexpr std::uint32_t searches_of_two_goals = 7;

using setting_value = std::function<double(const visited_setting&)>; // less is better

class settings_search {
 public:
  settings_search(const setting_means& means_of, const search_rules& rules)
      : means_of_(means_of), rules_(rules), unit_cube_(rules.base_levers.size(), bounds{0, 1}),
        visited_(rules.goals, rules.constraints) {
    std::vector<double> base = rules.base_levers;
    for (double& lever : base) lever = std::clamp(lever, 0.0, 1.0);
    visit(base);
  }

  std::uint32_t left() const { return rules_.evaluations - static_cast<std::uint32_t>(visited_.all().size()); }
  bool stopped() const { return stopped_; }

  // One goal; of two, the other counts a little, so that it is not given up for nothing.
  setting_value of_one(std::size_t goal) const {
    return [this, goal](const visited_setting& at) {
      double value = visited_.value(at, goal) / visited_.scale(goal);
      if (rules_.goals.size() > 1) value += augmentation * visited_.value(at, 1 - goal) / visited_.scale(1 - goal);
      return value;
    };
  }

  setting_value between(double weight) const {
    const visited_setting &best_of_first = visited_.best_of(0), &best_of_second = visited_.best_of(1);
    std::array<double, 2> ideal{}, scale{};
    for (std::size_t g = 0; g < 2; ++g) {
      const double one = visited_.value(best_of_first, g), other = visited_.value(best_of_second, g);
      ideal[g] = std::min(one, other);
      scale[g] = std::max(std::abs(one - other), rules_.goals[g].indifference);
    }
    return [this, weight, ideal, scale](const visited_setting& at) {
      const double first = (visited_.value(at, 0) - ideal[0]) / scale[0];
      const double second = (visited_.value(at, 1) - ideal[1]) / scale[1];
      return std::max(weight * first, (1 - weight) * second) + augmentation * (first + second);
    };
  }

  // Half of the evaluations everywhere, then from the best point on.
  void run(std::uint32_t evaluations, const setting_value& value_of) {
    const std::size_t begun = visited_.all().size();
    look(search_method::everywhere, begun + evaluations / 2, value_of);
    look(search_method::from_start, begun + evaluations, value_of);
  }

  search_result result() const {
    return {visited_.candidates(rules_.candidates, rules_.apart), visited_.all(), stopped_};
  }

 private:
  // Its position among the visited; nothing when interrupted.
  std::optional<std::size_t> visit(const std::vector<double>& levers) {
    if (const auto known = position_.find(levers); known != position_.end()) return known->second;
    std::vector<double> means = means_of_(levers);
    if (means.empty()) {
      stopped_ = true;
      return {};
    }
    visited_.add({levers, std::move(means)});
    return position_[levers] = visited_.all().size() - 1;
  }

  // Until so many settings have been visited. Those that an earlier search visited cost nothing, so tries are counted
  // generously and visits exactly.
  void look(search_method method, std::size_t until, const setting_value& value_of) {
    std::atomic<bool> enough = visited_.all().size() >= until || stopped_;
    if (enough) return;
    const auto penalised = [&](const visited_setting& at) { return value_of(at) + visited_.penalty(at); };
    const auto value_at = [&](std::span<const double> levers) {
      const auto position = visit({levers.begin(), levers.end()});
      enough = !position || visited_.all().size() >= until;
      return position ? penalised(visited_.all()[*position]) : std::numeric_limits<double>::infinity();
    };
    const auto best =
        std::min_element(visited_.all().begin(), visited_.all().end(),
                         [&](const auto& one, const auto& other) { return penalised(one) < penalised(other); });
    const std::vector<double> start = best->levers; // a copy: visits move what is kept
    minimise(value_at, start, unit_cube_, rules_.evaluations, &enough, method);
  }

  const setting_means& means_of_;
  const search_rules& rules_;
  std::vector<bounds> unit_cube_;
  visited_settings visited_;
  std::map<std::vector<double>, std::size_t> position_;
  bool stopped_ = false;
};

} // namespace

search_result find_candidates(const setting_means& means_of, const search_rules& rules) {
  if (rules.goals.empty() || rules.goals.size() > 2) throw std::invalid_argument("one goal or two");
  if (rules.base_levers.empty() || rules.evaluations == 0)
    throw std::invalid_argument("a search needs levers and evaluations");
  settings_search search(means_of, rules);
  const std::uint32_t searches = rules.goals.size() == 1 ? 1 : searches_of_two_goals;
  for (std::uint32_t i = 0; i < searches && !search.stopped(); ++i) {
    const std::uint32_t share = search.left() / (searches - i); // what one leaves goes to those after it
    search.run(share, i < rules.goals.size() ? search.of_one(i) : search.between((i - 1.0) / (searches - 1)));
  }
  return search.result();
}

} // namespace stepwell::study
