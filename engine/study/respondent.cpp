#include "study/respondent.hpp"

#include "service/purpose.hpp"
#include "service/workforce/practitioner.hpp"
#include "study/shuffle.hpp"

#include <algorithm>
#include <map>

namespace stepwell::study {
namespace {

struct diary_of_weeks { // of one holder of one post
  std::uint32_t weeks = 0, weeks_sick = 0;
  double overtime = 0, supervision = 0, telephone = 0;
  const record::practitioner_week_row* last = nullptr;
};

} // namespace

respondents people_reached(std::span<const record::practitioner_week_row> rows, std::uint32_t weeks) {
  respondents reached;
  if (rows.empty()) return reached;
  const auto first_week = rows.back().week - static_cast<std::int32_t>(weeks) + 1;
  std::map<std::pair<std::uint32_t, std::uint32_t>, diary_of_weeks> holders; // by post, then holder
  for (const record::practitioner_week_row& row : rows) {
    if (row.week < first_week) continue;
    diary_of_weeks& of = holders[{row.practitioner, row.holder}];
    ++of.weeks;
    of.weeks_sick += row.absent;
    of.overtime += static_cast<double>(row.overtime_hours);
    of.supervision += static_cast<double>(row.clinical_supervision_hours);
    of.telephone += static_cast<double>(row.telephone_hours);
    of.last = &row;
  }
  for (const auto& [post, of] : holders) {
    const auto role = static_cast<service::role>(of.last->role);
    const auto group = static_cast<std::size_t>(service::group_of(role));
    if (of.weeks < weeks || of.weeks_sick == weeks || service::in_training(role) || group >= reached.size()) continue;
    const double n = weeks;
    reached[group].push_back({of.overtime / n, of.supervision / n * service::weeks_per_month, of.telephone / n,
                              static_cast<double>(of.last->months_in_service), of.last->burnt_out});
  }
  return reached;
}

std::vector<respondent> sample(std::span<const respondents> services, std::size_t group, std::size_t wanted,
                               const random::source& from) {
  std::vector<std::vector<respondent>> queues;
  std::size_t longest = 0;
  for (std::size_t s = 0; s < services.size(); ++s) {
    queues.push_back(services[s][group]);
    random::stream chance(from, s, static_cast<std::uint32_t>(service::purpose::survey_sample),
                          static_cast<std::uint32_t>(group));
    shuffle(queues.back(), chance);
    longest = std::max(longest, queues.back().size());
  }
  std::vector<respondent> asked;
  for (std::size_t turn = 0; turn < longest; ++turn) // one of each service, then another of each, until enough
    for (const auto& queue : queues)
      if (turn < queue.size() && asked.size() < wanted) asked.push_back(queue[turn]);
  return asked;
}

} // namespace stepwell::study
