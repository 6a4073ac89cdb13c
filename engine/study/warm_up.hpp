// The warm-up a service needs: MSER-5 on its lists, averaged over pilot replications that begin as the scenario does
// and go on for years. The longest of the lists' warm-ups holds.
#pragma once

#include "service/model.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace stepwell::study {

struct settling {
  std::string_view list; // record::daily_list_names
  int days;              // until it has settled
  double drift; // of what is left: mean of its later half less that of its earlier half, as a share of everybody
  bool settled; // cut well within the pilot's first half, and no drift of more than drift_most
};

struct warm_up {
  int months = 0; // whole months until all lists have settled
  bool settled = true;
  std::vector<settling> lists;
};

// MSER-5 alone keeps a list that grows for ever: its early part adds little to the spread of the rest.
inline constexpr double drift_most = 0.1;

// What is simulated for it.
inline constexpr int pilot_months = 144;
inline constexpr std::uint32_t pilot_replications = 8;

// `pilot`: a model of pilot_months without dated changes, which would be taken for a climb.
warm_up warm_up_of(const service::model& pilot, std::uint64_t seed, int threads);

} // namespace stepwell::study
