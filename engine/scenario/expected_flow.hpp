// Expected flow: what the pathway's shares and averages make of one referral, worked out before anything is simulated.
// It follows everybody: nobody gives up waiting.
#pragma once

#include "service/model.hpp"

#include <vector>

namespace stepwell::scenario {

struct passage { // one person through one step
  double attended = 0, slots = 0, completes = 0;
};

struct expected_flow {
  std::vector<passage> pass;   // by step
  std::vector<double> entries; // how often each step is entered for one referral
  double referred_again;       // chance that a referral is followed by another of the same person
};

// Of one set of parameters (complete() has been called).
expected_flow flow_of(const service::parameters&);

// Of new people and of those referred again.
double referrals_per_year(const service::demand_parameters&, const expected_flow&);

// By step: the ways in, by the share of those who come that way. Of the entry there are none.
std::vector<std::vector<service::way_in>> ways_in(const service::pathway&, const expected_flow&);

// People discharged who will be referred again, at any time.
double people_coming_back(const service::demand_parameters&, const expected_flow&);

} // namespace stepwell::scenario
