// The questions of peer.py through Stepwell's kernel alone: agenda, pool, and who waits. The same model as the peers',
// to the contact; the service itself, which does more, is run from pathway.yaml.
//   stepwell_kernel_peer mm1|pathway times.csv [measured from, until]
// One line of JSON. The run is repeated until the processor's clock can tell; the time is that of one run.
#include "../line.hpp"

#include "kernel/agenda.hpp"
#include "kernel/pool.hpp"

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace stepwell::kernel;

constexpr double ticks_a_minute = 1 << 16;
tick ticks(double minutes) { return static_cast<tick>(std::llround(minutes * ticks_a_minute)); }

// As in peer.py.
constexpr int practitioners = 24;
constexpr std::uint32_t sessions = 6;
const tick assessment = ticks(45), session = ticks(30), gap = ticks(411.9 * 60 / 24);

struct times {
  std::vector<tick> arrivals, services;
};

struct limits {
  tick from = 0, until = 0;
};

struct seen {
  std::uint64_t contacts = 0, measured_contacts = 0, discharged = 0;
  tick waited = 0;
};

class mm1 {
 public:
  seen run(const times& of, const limits&) {
    enum : unsigned { departure, arrival };
    events_.clear();
    seen s;
    bool busy = false;
    std::size_t arrived = 0;
    const auto serve = [&](tick since) {
      s.waited += events_.now() - since;
      events_.schedule(events_.now() + of.services[s.contacts++], departure, departure);
    };
    events_.schedule(of.arrivals[0], arrival, arrival);
    for (agenda<unsigned>::entry next{}; events_.pop(next);) {
      if (next.payload == arrival) {
        if (busy)
          waiting_.join(next.when);
        else
          serve(next.when);
        busy = true;
        if (++arrived < of.arrivals.size()) events_.schedule(of.arrivals[arrived], arrival, arrival);
      } else if (busy = !waiting_.empty(); busy) {
        serve(waiting_.next());
      }
    }
    s.discharged = s.contacts;
    return s;
  }

 private:
  agenda<unsigned> events_{64, 13}; // a bucket is an eighth of a minute, a mean service; few lie beyond 64
  line<tick> waiting_;
};

class pathway {
 public:
  seen run(const times& of, const limits& measured) {
    events_.clear();
    patients_.clear();
    seen s;
    int free = practitioners;
    std::size_t referred = 0;
    const auto meet = [&](std::uint32_t who) {
      patient& p = patients_[who];
      ++s.contacts;
      s.waited += events_.now() - p.since;
      s.measured_contacts += events_.now() >= measured.from && events_.now() < measured.until;
      events_.schedule(events_.now() + (p.contact == 0 ? assessment : session), contact_ends, {contact_ends, who});
    };
    const auto come = [&](std::uint32_t who) {
      patients_[who].since = events_.now();
      if (free == 0) return waiting_.join(who);
      --free;
      meet(who);
    };
    events_.schedule(of.arrivals[0], referral, {referral, 0});
    for (agenda<event>::entry next{}; events_.pop(next);) {
      const std::uint32_t who = next.payload.who;
      switch (next.payload.what) {
      case referral: {
        const std::uint32_t row = patients_.take();
        patients_[row].contact = 0;
        come(row);
        if (++referred < of.arrivals.size()) events_.schedule(of.arrivals[referred], referral, {referral, 0});
        break;
      }
      case comes_again:
        come(who);
        break;
      case contact_ends:
        if (waiting_.empty())
          ++free;
        else
          meet(waiting_.next());
        if (patients_[who].contact++ < sessions) {
          events_.schedule(next.when + gap, comes_again, {comes_again, who});
        } else {
          ++s.discharged;
          patients_.give_back(who);
        }
      }
    }
    return s;
  }

 private:
  struct patient {
    tick since;
    std::uint32_t contact;
  };
  enum kind : std::uint32_t { contact_ends, referral, comes_again };
  struct event {
    kind what;
    std::uint32_t who;
  };
  agenda<event> events_{16'384, 13}; // a bucket is an eighth of a minute; the window holds the gap
  pool<patient> patients_;
  line<std::uint32_t> waiting_;
};

times read(const char* path) {
  std::ifstream file(path);
  std::string row;
  std::getline(file, row); // the heading
  times t;
  while (std::getline(file, row)) {
    std::istringstream cells(row);
    double minutes = 0;
    cells >> minutes;
    t.arrivals.push_back(ticks(minutes));
    if (cells.get() == ',' && cells >> minutes) t.services.push_back(ticks(minutes));
  }
  return t;
}

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

template <class Model>
void answer(const times& of, const limits& measured) {
  constexpr double long_enough = 0.5; // seconds
  Model model;
  seen s = model.run(of, measured); // takes its memory
  int runs = 0;
  const double start = processor_seconds();
  do {
    s = model.run(of, measured);
    ++runs;
  } while (processor_seconds() - start < long_enough);
  const double took = (processor_seconds() - start) / runs;
  std::printf("{\"program\": \"Stepwell's kernel\", \"version\": \"\", \"cpu_seconds\": %.9f, \"items\": %llu, "
              "\"mean_wait\": %.12g, \"discharged\": %llu, \"measured_contacts\": %llu}\n",
              took, static_cast<unsigned long long>(s.contacts),
              static_cast<double>(s.waited) / ticks_a_minute / static_cast<double>(s.contacts),
              static_cast<unsigned long long>(s.discharged), static_cast<unsigned long long>(s.measured_contacts));
}

} // namespace

int main(int count, char** words) {
  if (count != 3 && count != 5) {
    std::cerr << "usage: stepwell_kernel_peer mm1|pathway times.csv [measured from, until]\n";
    return 2;
  }
  const times of = read(words[2]);
  if (of.arrivals.empty()) {
    std::cerr << "stepwell_kernel_peer: no times in " << words[2] << '\n';
    return 2;
  }
  limits measured;
  if (count == 5) measured = {ticks(std::stod(words[3])), ticks(std::stod(words[4]))};
  if (std::string(words[1]) == "mm1")
    answer<mm1>(of, measured);
  else
    answer<pathway>(of, measured);
}
