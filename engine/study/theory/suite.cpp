#include "study/theory/suite.hpp"
#include "study/worker_threads.hpp"

#include "study/theory/formulas.hpp"
#include "study/theory/queue.hpp"

#include <cstdio>
#include <string>

namespace stepwell::study::theory {
namespace {

judged compared(const char* reference, const std::string& what, const std::vector<queue_result>& all,
                double queue_result::*figure, double formula) {
  const std::vector<double> values = values_of(all, figure);
  const range wide = interval_of(values);
  const double half = (wide.high - wide.low) / 2;
  return {reference, what, formula, formula - half, formula + half, mean_interval(values), wide.holds(formula)};
}

std::string called(const char* kind, int servers, double load, const char* figure) {
  char text[96];
  std::snprintf(text, sizeof text, "%s, %d server%s, load %.1f: %s", kind, servers, servers == 1 ? "" : "s", load,
                figure);
  return text;
}

void erlang_c_lines(std::vector<judged>& lines) {
  for (const queue_system& q : {queue_system{0.8, 1, 1}, queue_system{2.7, 1, 3}, queue_system{9.0, 1, 10}}) {
    const auto all = replications_of(q);
    const double load = q.arrivals * q.service;
    lines.push_back(compared("Erlang C", called("M/M/c", q.servers, load, "share who wait"), all, &queue_result::waited,
                             erlang_c(q.servers, load)));
    lines.push_back(compared("Erlang C", called("M/M/c", q.servers, load, "mean wait"), all, &queue_result::mean_wait,
                             erlang_c_wait(q.servers, q.arrivals, q.service)));
  }
}

void erlang_a_lines(std::vector<judged>& lines) {
  constexpr double arrivals = 3.6, service = 1, patience = 2;
  constexpr int servers = 3; // overloaded: without patience the line would grow for ever
  const auto all = replications_of({arrivals, service, servers, false, patience});
  const impatient formula = erlang_a(servers, arrivals, service, patience);
  lines.push_back(compared("Erlang A", called("M/M/c+M", servers, arrivals, "share who give up"), all,
                           &queue_result::gave_up, formula.gave_up));
  lines.push_back(compared("Erlang A", called("M/M/c+M", servers, arrivals, "mean wait of those served"), all,
                           &queue_result::mean_wait, formula.served_wait));
}

// Exact, so the band is a point: people waiting summed over time are everybody's own waits summed.
void littles_law_line(std::vector<judged>& lines) {
  const queue_result r = simulate({2.7, 1, 3}, 7, 0);
  const double formula = static_cast<double>(r.waits) / ticks_per_unit;
  const double found = static_cast<double>(r.area) / ticks_per_unit;
  lines.push_back({"Little's law",
                   called("M/M/c", 3, 2.7, "time waited by all"),
                   formula,
                   formula,
                   formula,
                   {found, found, found, 1, 0},
                   r.area == r.waits});
}

void fixed_service_lines(std::vector<judged>& lines) {
  lines.push_back(compared("Pollaczek-Khinchine", called("M/D/1", 1, 0.8, "mean wait"),
                           replications_of({0.8, 1, 1, true}), &queue_result::mean_wait, fixed_service_wait(0.8, 1)));
}

} // namespace

std::vector<judged> suite(int threads, const std::atomic<bool>* interrupted) {
  std::vector<judged> lines;
  worker_threads workers(threads);
  workers.arena.execute([&] {
    for (const auto part : {erlang_c_lines, fixed_service_lines, erlang_a_lines, littles_law_line})
      if (!interrupted || !*interrupted) part(lines);
  });
  return lines;
}

} // namespace stepwell::study::theory
