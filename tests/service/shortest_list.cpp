// The routing rule of the shortest list: by hand on three lists, and over whole runs of a service whose CBT list is
// long and whose counselling list is short.
#include "service/flow/shortest_list.hpp"
#include "bare_service.hpp"
#include "record/replication.hpp"
#include "record/silent.hpp"
#include "scenario/load.hpp"
#include "service/service.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <string>
#include <vector>

using namespace stepwell;
using namespace stepwell::service;

namespace {

enum : std::uint8_t { assessment, guided, cbt, counselling, emdr, completed };

step treatment(intensity level, std::uint32_t roles) {
  step s;
  s.kind = static_cast<std::uint8_t>(step_kind::treatment);
  s.level = static_cast<std::uint8_t>(level);
  s.roles = roles;
  s.sessions_mean = 10;
  s.gap_days = 7; // a course takes 70 days
  return s;
}

constexpr std::uint32_t one(role r) { return 1u << number_of(r); }

// Two therapists with 14 case places each give CBT, one of them EMDR as well; a counsellor has 7.
struct three_lists : bare_service {
  three_lists() {
    now.pathway.steps.resize(6);
    auto& steps = now.pathway.steps;
    steps[assessment].kind = static_cast<std::uint8_t>(step_kind::assessment);
    steps[assessment].next = {
        {guided, 0.5, 0}, {cbt, 0.2, 0}, {counselling, 0.1, 0}, {emdr, 0.1, 0}, {completed, 0.1, 0}};
    steps[guided] = treatment(intensity::low, one(role::pwp));
    steps[cbt] = treatment(intensity::high, one(role::hit) | one(role::supervisor));
    steps[counselling] = treatment(intensity::high, one(role::counsellor));
    steps[emdr] = treatment(intensity::high, one(role::supervisor));
    steps[completed].kind = static_cast<std::uint8_t>(step_kind::exit);
    s.have_lists(steps.size());
    join(role::hit, 14);
    join(role::supervisor, 14);
    join(role::counsellor, 7);
  }
  void join(role post, std::int32_t places) {
    practitioner p;
    p.post = post;
    p.filled = true;
    p.leaves_on = far_away;
    p.caseload_limit = places;
    s.practitioners.push_back(p);
  }
  double promised(std::uint8_t step) { return promised_wait(c, c.step_at(step), places_for_cases(s)); }
  int routed_from(std::uint8_t drawn) { return shortest_list(c, c.step_at(assessment), drawn); }
};

// Watches a whole run: days from being ready to start a step until its first session.
struct waits : record::silent {
  struct mean {
    double days = 0;
    int people = 0;
    double value() const { return days / people; }
  };
  const context<waits>* all = nullptr;
  mean cbt_list, counselling_list, high, low;
  std::uint32_t still_waiting = 0;

  void begins(const context<waits>& c) { all = &c; }
  void ends(const context<waits>& c) {
    for (std::size_t number = 0; number < c.s.waiting.size(); ++number)
      if (level_of(c.now->pathway.steps[number]) == intensity::high) still_waiting += c.s.waiting[number].size;
  }
  void appointment(appointment_outcome outcome, const patient& p, const step& here) {
    const bool begins =
        kind_of(here) == step_kind::treatment && p.sessions == 0 && outcome == appointment_outcome::attended;
    if (!begins || level_of(here) == intensity::none) return;
    const double days = all->s.today - p.listed - p.deferred_days;
    const auto count = [&](mean& m) {
      m.days += days;
      ++m.people;
    };
    count(level_of(here) == intensity::high ? high : low);
    if (here.name == "cbt") count(cbt_list);
    if (here.name == "counselling") count(counselling_list);
  }
};

// Too few therapists for CBT, more counsellors than are asked for.
const std::vector<std::string> uneven{"staff.hit.posts=26", "staff.counsellor.posts=17"};

scenario::scenario loaded_with(std::vector<std::string> settings) {
  auto loaded = scenario::load(STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml", settings);
  for (const auto& fault : loaded.faults) UNSCOPED_INFO(to_string(fault));
  REQUIRE(loaded.value);
  return std::move(*loaded.value);
}

waits watched(const std::string& rule) {
  std::vector<std::string> settings = uneven;
  settings.push_back("policy.routing=" + rule);
  const auto s = loaded_with(settings);
  stepwell::service::service<waits> run(s.model);
  waits seen;
  run.run(1, 0, seen);
  return seen;
}

std::vector<double> measures(const std::vector<std::string>& settings) {
  const auto s = loaded_with(settings);
  return record::runner(s.model).run(1, 0).values;
}

} // namespace

TEST_CASE("a list promises the days of the courses ahead, shared out over the case places that serve it") {
  three_lists k;
  k.s.waiting[counselling].size = 3;
  CHECK(k.promised(counselling) == Approx(3 * 70 / 7.0));
  k.s.waiting[cbt].size = 8;
  CHECK(k.promised(cbt) == Approx(8 * 70 / 28.0));
  CHECK(k.promised(emdr) == Approx(8 * 70 / 14.0)); // its practitioner takes people from the CBT list as well
  k.s.practitioners[2].leaves_on = 5;
  CHECK(std::isinf(k.promised(counselling)));
}

TEST_CASE("whoever is to have a treatment goes to the shortest list of the same intensity") {
  three_lists k;
  k.s.waiting[cbt].size = 40;        // 100 days
  k.s.waiting[counselling].size = 2; // 20 days
  CHECK(k.routed_from(cbt) == counselling);
  CHECK(k.routed_from(emdr) == counselling);
  CHECK(k.routed_from(counselling) == counselling);
  CHECK(k.routed_from(guided) == guided); // low intensity is another kind of need
  CHECK(k.routed_from(completed) == completed);
  k.s.waiting[counselling].size = 20; // 200 days
  CHECK(k.routed_from(counselling) == cbt);
}

TEST_CASE("with lists alike people go where the shares lead, and nowhere that no share leads") {
  three_lists k;
  CHECK(k.routed_from(cbt) == cbt);
  CHECK(k.routed_from(emdr) == emdr);
  k.s.waiting[cbt].size = 40;
  k.now.pathway.steps[assessment].next[2].share = 0;
  CHECK(k.routed_from(cbt) == cbt);
}

TEST_CASE("the rule of the shortest list evens out the waits, and people wait less altogether") {
  const waits indicated = watched("clinically_indicated"), shortest = watched("shortest_list");
  const auto apart = [](const waits& w) { return std::abs(w.cbt_list.value() - w.counselling_list.value()); };
  CAPTURE(indicated.cbt_list.value(), indicated.counselling_list.value(), shortest.cbt_list.value(),
          shortest.counselling_list.value());
  CHECK(indicated.cbt_list.value() > 2 * indicated.counselling_list.value()); // the test's premise
  CHECK(apart(shortest) < apart(indicated) / 2);
  CHECK(shortest.high.value() < indicated.high.value());
  CHECK(shortest.high.people > indicated.high.people);
  CHECK(shortest.still_waiting < indicated.still_waiting);
}

TEST_CASE("clinically indicated is the default, and the rules agree to the bit where there is no choice") {
  CHECK(measures(uneven) == measures({uneven[0], uneven[1], "policy.routing=clinically_indicated"}));
  CHECK(measures(uneven) != measures({uneven[0], uneven[1], "policy.routing=shortest_list"}));
}
