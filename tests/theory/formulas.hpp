// What theory says of the textbook queues.
#pragma once

#include <cmath>
#include <vector>

namespace stepwell::theory {

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

// M/M/c with exponential patience (Erlang A), from the balance equations of its birth-death chain.
struct impatient {
  double gave_up; // share
  double waiting; // people, mean
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
  double waiting = 0;
  for (int n = servers + 1; n < states; ++n) waiting += (n - servers) * weight[static_cast<std::size_t>(n)] / total;
  return {waiting / patience / arrivals, waiting};
}

} // namespace stepwell::theory
