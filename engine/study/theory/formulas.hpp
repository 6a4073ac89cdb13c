// What theory says of the textbook queues.
#pragma once

#include <cmath>
#include <vector>

namespace stepwell::study::theory {

// Chance of having to wait in M/M/c with offered load `a` erlangs (Erlang C), by the stable recursion for Erlang B.
inline double erlang_c(int servers, double a) {
  double blocked = 1;
  for (int k = 1; k <= servers; ++k) blocked = a * blocked / (k + a * blocked);
  const double busy = a / servers;
  return blocked / (1 - busy * (1 - blocked));
}

// Mean wait of all, M/M/c.
inline double erlang_c_wait(int servers, double arrivals, double service) {
  return erlang_c(servers, arrivals * service) * service / (servers - arrivals * service);
}

// Mean wait in M/D/1 (Pollaczek and Khinchine).
inline double fixed_service_wait(double arrivals, double service) {
  const double busy = arrivals * service;
  return busy * service / (2 * (1 - busy));
}

// M/M/c with exponential patience (Erlang A), from the balance equations of its birth-death chain. An arrival finds the
// chain as time does (Poisson arrivals). With m people ahead in the line, the next change is somebody's turn or someone
// ahead giving up, at the rate `ahead`, or the newcomer giving up; the time until it does not depend on which it is.
struct impatient {
  double gave_up;     // share
  double served_wait; // mean wait of those served
  double waiting;     // people, mean
};
inline impatient erlang_a(int servers, double arrivals, double service, double patience) {
  constexpr int states = 2000; // beyond which the chance is nil for the loads tested
  std::vector<double> weight{1};
  double total = 1;
  for (int n = 1; n < states; ++n) {
    const double out = std::fmin(n, servers) / service + std::fmax(0, n - servers) / patience;
    weight.push_back(weight.back() * arrivals / out);
    total += weight.back();
  }
  double at_once = 0, waiting = 0;
  for (int n = 0; n < servers; ++n) at_once += weight[static_cast<std::size_t>(n)] / total;
  double served = at_once, served_waits = 0;
  double reached = 1, reached_wait = 0; // by a newcomer with m ahead: the chance of being served, and wait x chance
  for (int n = servers; n < states; ++n) {
    const int m = n - servers;
    const double chance = weight[static_cast<std::size_t>(n)] / total;
    const double ahead = servers / service + m / patience;
    const double any = ahead + 1 / patience;
    reached_wait = ahead / any * (reached_wait + reached / any);
    reached *= ahead / any;
    served += chance * reached;
    served_waits += chance * reached_wait;
    waiting += m * chance;
  }
  return {1 - served, served_waits / served, waiting};
}

} // namespace stepwell::study::theory
