// The model fuzzer: random valid services (random_scenario.hpp), each run once and held to what must hold of any run
// (invariants.hpp).
//
//   fuzz_model 1 200              scenarios 1 to 200
//   fuzz_model 1 200 --people 500 smaller ones
//   fuzz_model 201 --seconds 600  from 201 on, for ten minutes
//   fuzz_model --show 17          what scenario 17 is, as a file that `stepwell run` takes
//
// Exit code 1 when something is broken; a crash or a run that does not end names its scenario too.
#include "invariants.hpp"
#include "random_scenario.hpp"
#include "scenario/load.hpp"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <map>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

using namespace stepwell;

constexpr unsigned longest_seconds = 120; // of one scenario, on a slow machine with sanitizers
constexpr double standard_people = 1500;

char at_work[96]; // said from a signal handler, so written beforehand

void say_which(int signal) {
  const char* what = signal == SIGALRM ? "did not end: " : "crashed: ";
  if (write(STDERR_FILENO, what, std::strlen(what)) < 0 || write(STDERR_FILENO, at_work, std::strlen(at_work)) < 0)
    _exit(1);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

struct counts {
  std::uint64_t accepted = 0, refused = 0, broken = 0, events = 0;
  std::map<std::string, int> reasons;
};

// Seed and replication are the scenario's number's, so that it alone repeats everything.
void try_one(std::uint64_t number, double people, counts& all) {
  std::snprintf(at_work, sizeof at_work, "repeat with fuzz_model %llu %llu --people %g\n",
                static_cast<unsigned long long>(number), static_cast<unsigned long long>(number), people);
  alarm(longest_seconds);
  const std::string text = fuzz::random_scenario(number, people).dump();
  const auto got = scenario::scenario_file({"random.yaml", text}).with({});
  if (!got.value) {
    ++all.refused;
    ++all.reasons[got.faults.front().path + ": " + got.faults.front().message];
    return;
  }
  ++all.accepted;
  std::uint64_t events = 0;
  const auto broken = fuzz::broken_by(got.value->model, number, static_cast<std::uint32_t>(number % 1000), &events);
  all.events += events;
  if (broken.empty()) return;
  ++all.broken;
  std::printf("BROKEN by scenario %llu: %s", static_cast<unsigned long long>(number), at_work);
  for (const auto& what : broken) std::printf("  %s\n", what.c_str());
  std::fflush(stdout);
}

} // namespace

int main(int count, char** words) {
  std::vector<std::uint64_t> numbers;
  double people = standard_people, seconds = 0;
  bool show = false, reasons = false;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    const char* next = i + 1 < count ? words[i + 1] : "0";
    if (word == "--people")
      people = std::atof(next), ++i;
    else if (word == "--seconds")
      seconds = std::atof(next), ++i;
    else if (word == "--show")
      show = true;
    else if (word == "--reasons")
      reasons = true;
    else
      numbers.push_back(std::strtoull(words[i], nullptr, 10));
  }
  if (numbers.empty()) {
    std::fprintf(stderr, "usage: fuzz_model FIRST [LAST] [--people N] [--seconds S] [--reasons] | --show NUMBER\n");
    return 2;
  }
  if (show) {
    std::printf("%s\n", fuzz::random_scenario(numbers[0], people).dump(2).c_str());
    return 0;
  }
  for (const int signal : {SIGALRM, SIGABRT, SIGSEGV, SIGFPE}) std::signal(signal, say_which);

  const auto last = numbers.size() > 1 ? numbers[1]
                    : seconds > 0      ? std::numeric_limits<std::uint64_t>::max()
                                       : numbers[0];
  const auto begin = std::chrono::steady_clock::now();
  counts all;
  for (auto number = numbers[0]; number <= last; ++number) {
    try_one(number, people, all);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    if (seconds > 0 && took.count() > seconds) break;
  }
  const auto tried = all.accepted + all.refused;
  std::printf("%llu scenarios, %llu refused by a rule between fields, %llu events, %llu broken\n",
              static_cast<unsigned long long>(tried), static_cast<unsigned long long>(all.refused),
              static_cast<unsigned long long>(all.events), static_cast<unsigned long long>(all.broken));
  if (reasons)
    for (const auto& [why, often] : all.reasons) std::printf("%6d  %s\n", often, why.c_str());
  constexpr std::uint64_t enough = 20; // to judge the maker of scenarios by
  if (tried >= enough && all.refused > all.accepted) {
    std::printf("more than half of the scenarios are refused\n");
    return 1;
  }
  return all.broken > 0 ? 1 : 0;
}
