#include "small_table.hpp"

#include <catch2/catch.hpp>

using namespace small;

namespace {

// The steps of a pathway from line 3 on, as flow maps.
std::vector<std::string> faults_of(const std::string& steps) {
  return small::resolve("pathway:\n  steps:\n" + steps).lines();
}

} // namespace

TEST_CASE("a sound pathway is compiled to tables in the order of the file") {
  const auto got = small::resolve(pathway);
  REQUIRE(got.lines().empty());
  const auto& p = got.values.start.pathway;
  REQUIRE(p.steps.size() == 5);
  CHECK(p.entry == 0);
  CHECK(p.steps[0].name == "screening");
  REQUIRE(p.steps[0].next.size() == 2);
  CHECK(p.steps[0].next[0].to == 1);
  CHECK(p.steps[0].next[0].share == 0.9);
  CHECK(p.steps[0].next[1].to == 4);
  CHECK(service::kind_of(p.steps[3]) == service::step_kind::exit);
}

TEST_CASE("the entry may be named") {
  const auto steps = "    out: {kind: exit}\n    in: {kind: screening, next: {out: 1}}\n";
  const auto got = small::resolve("pathway:\n  steps:\n" + std::string(steps) + "  entry: in\n");
  CHECK(got.lines().empty());
  CHECK(got.values.start.pathway.entry == 1);
  CHECK(small::resolve("pathway:\n  steps:\n" + std::string(steps) + "  entry: inn\n").lines() ==
        lines{"s.yaml:5:10: pathway.entry: unknown step `inn` (did you mean `in`?)"});
}

TEST_CASE("shares sum to 1 and lead to steps that exist") {
  CHECK(faults_of("    in: {kind: screening, next: {out: 0.5, gone: 0.4}}\n"
                  "    out: {kind: exit}\n    gone: {kind: exit}\n") ==
        lines{"s.yaml:3:33: pathway.steps.in.next: expected shares that sum to 1, found a sum of 0.9"});
  CHECK(faults_of("    in: {kind: screening, next: {finishd: 1.5}}\n    finished: {kind: exit}\n") ==
        lines{"s.yaml:3:34: pathway.steps.in.next.finishd: unknown step `finishd` (did you mean `finished`?)",
              "s.yaml:3:43: pathway.steps.in.next.finishd: expected a share from 0 to 1, found `1.5`"});
  CHECK(
      faults_of("    in: {kind: screening, next: {out: 50%}}\n    out: {kind: exit}\n") ==
      lines{"s.yaml:3:39: pathway.steps.in.next.out: expected a number, found `50%`; write a share as a number from 0 "
            "to 1, without `%`"});
  CHECK(
      faults_of("    in: {kind: screening, next: {}}\n    out: {kind: exit}\n") ==
      lines{"s.yaml:3:33: pathway.steps.in.next: expected steps with shares, such as {cbt: 0.4, finished: 0.6}, found "
            "nothing"});
  CHECK(faults_of("    in: {kind: screening, next: {a: 0.1, b: 0.2, c: 0.3, d: 0.4}}\n    a: {kind: exit}\n"
                  "    b: {kind: exit}\n    c: {kind: exit}\n    d: {kind: exit}\n")
            .empty()); // sums to 1 but for rounding
}

TEST_CASE("every step is reached and every step discharges in the end") {
  CHECK(faults_of("    in: {kind: screening, next: {out: 1}}\n    lost: {roles: [pwp], next: {out: 1}}\n"
                  "    out: {kind: exit}\n") ==
        lines{"s.yaml:4:5: pathway.steps.lost: unreachable: no way leads here from the entry, `in`"});
  CHECK(faults_of("    in: {kind: screening, next: {cbt: 0.5, out: 0.5}}\n    cbt: {roles: [hit], next: {review: 1}}\n"
                  "    review: {roles: [hit], next: {cbt: 1, out: 0}}\n    out: {kind: exit}\n") ==
        lines{"s.yaml:4:5: pathway.steps.cbt: never discharges: no way from here leads to an exit (a closed loop: cbt, "
              "review)",
              "s.yaml:5:5: pathway.steps.review: never discharges: no way from here leads to an exit (a closed loop: "
              "cbt, review)"});
  CHECK(faults_of("    in: {kind: screening, next: {in: 1}}\n    out: {kind: exit}\n") ==
        lines{"s.yaml:3:5: pathway.steps.in: never discharges: no way from here leads to an exit (a closed loop: in)",
              "s.yaml:4:5: pathway.steps.out: unreachable: no way leads here from the entry, `in`"});
  CHECK(faults_of("    in: {kind: screening, next: {in: 1}}\n") ==
        lines{"s.yaml:2:3: pathway.steps: never discharges: no step is an exit"});
  CHECK(
      faults_of("    in: {kind: screening}\n    out: {kind: exit, next: {in: 1}}\n") ==
      lines{"s.yaml:3:5: pathway.steps.in: expected `next`, the shares of people who go on to each step; only an exit "
            "has none",
            "s.yaml:4:23: pathway.steps.out.next: an exit has no `next`"});
}

TEST_CASE("a share of 0 switches a step off without a fault") {
  CHECK(faults_of("    in: {kind: screening, next: {out: 1, group: 0}}\n    group: {roles: [pwp], next: {out: 1}}\n"
                  "    out: {kind: exit}\n")
            .empty());
}

TEST_CASE("steps have names, fields and somebody to give them") {
  CHECK(
      faults_of("    In: {kind: screening, next: {out: 1}}\n    out: {kind: exit}\n") ==
      lines{"s.yaml:3:5: pathway.steps.In: a step's name has small letters, digits and `_`, and begins with a letter"});
  CHECK(faults_of(
            "    in: {kind: screening, next: {t: 1}}\n    t: {minuts: 20, roles: [pwp, hitt, pwp], next: {out: 1}}\n"
            "    u: {next: {out: 1}}\n    out: {kind: exit}\n") ==
        lines{"s.yaml:4:9: pathway.steps.t.minuts: unknown key (did you mean `pathway.steps.t.minutes`?)",
              "s.yaml:4:34: pathway.steps.t.roles: unknown role, found `hitt`; roles are trainee_pwp, pwp, senior_pwp, "
              "trainee_hit, hit, counsellor, supervisor, admin (did you mean `hit`?)",
              "s.yaml:4:40: pathway.steps.t.roles: the role `pwp` is given twice",
              "s.yaml:5:5: pathway.steps.u.roles: expected at least one role that gives this step"});
  CHECK(small::resolve("staff: {}\n").lines() == lines{"s.yaml:1:1: pathway.steps: the pathway has no steps"});
  CHECK(small::resolve("pathway: {steps: [a, b]}\n").lines() ==
        lines{"s.yaml:1:18: pathway.steps: expected keys below this one, found a list"});
}
