// What the command tells the shell, and that it says what to change.
#include "faults/command.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>

using namespace stepwell::test;

namespace {

outcome run(const std::string& options) { return shell(command_path + " run " + typical + " " + options); }

} // namespace

TEST_CASE("help and version are answers") {
  CHECK(shell(command_path + " --help").code == 0);
  CHECK(shell(command_path + " run --help").code == 0);
  const outcome version = shell(command_path + " --version");
  CHECK(version.code == 0);
  CHECK(version.out.rfind("stepwell ", 0) == 0);
}

TEST_CASE("a wrong command line is bad input and is told on stderr alone") {
  for (const std::string wrong : {"--replications 0", "--replications 010", "--replications -3", "--replications many",
                                  "--seed -1", "--seed 1.5", "--threads -2", "--format yaml", "--precision 0",
                                  "--precision 2x", "--precision 150%", "--precision 2% --replications 5",
                                  "--measures recovery_pct", "--set staff.pwp.caseload_cap", "--no-such-option"}) {
    INFO(wrong);
    const outcome ended = run(wrong);
    CHECK(ended.code == 2);
    CHECK(ended.out.empty());
    CHECK_FALSE(ended.err.empty());
  }
  CHECK(shell(command_path).code == 2);
}

TEST_CASE("a seed beyond the largest is refused, not taken for the largest") {
  const std::string largest = "18446744073709551615", beyond = "18446744073709551616";
  CHECK(shell(command_path + " stress " + typical + " --seed " + largest).code == 0);
  for (const std::string& seed : {beyond, std::string("99999999999999999999")})
    for (const std::string command : {"run", "compare", "stress", "validate", "calibrate", "survey", "sweep", "tune"}) {
      const outcome ended = shell(command_path + " " + command + " " + typical + " --seed " + seed);
      CAPTURE(command, ended.err);
      CHECK(ended.code == 2);
      CHECK(ended.out.empty());
      CHECK(contains(ended.err, "`" + seed + "` is too large; the largest whole number is " + largest));
    }
  CHECK(contains(run("--replications " + beyond).err, "too large"));
}

TEST_CASE("a name that is nearly right is suggested") {
  CHECK(contains(shell(command_path + " rnu").err, "did you mean `run`?"));
  const outcome measure = run("--precision 2% --measures recovry_pct,pwp.burnout");
  CHECK(measure.code == 2);
  CHECK(contains(measure.err, "did you mean `recovery_pct`?"));
  CHECK(contains(measure.err, "`pwp.burnout`")); // both are told
  const outcome key = shell(command_path + " explain staff.pwp.caselod_cap");
  CHECK(key.code == 2);
  CHECK(contains(key.err, "did you mean `staff.pwp.caseload_cap`?"));
}

TEST_CASE("every fault of a scenario is told at once, one a line, by run and check alike") {
  const temporary_folder folder;
  const std::string file = folder.path() / "two_faults.yaml";
  std::ofstream(file) << "extends: " << typical << "\nstaff:\n  pwp:\n    caselod_cap: 30\n    wte: -4\n";
  for (const std::string command : {" run ", " check "}) {
    const outcome ended = shell(command_path + command + file);
    CHECK(ended.code == 2);
    CHECK(ended.out.empty());
    CHECK(std::count(ended.err.begin(), ended.err.end(), '\n') == 2);
    CHECK(contains(ended.err, file + ":4:5: staff.pwp.caselod_cap"));
    CHECK(contains(ended.err, "caseload_cap"));
    CHECK(contains(ended.err, file + ":5:"));
  }
  CHECK(shell(command_path + " run " + file + ".not").code == 2);
}

TEST_CASE("schema, explain and check answer") {
  CHECK(contains(shell(command_path + " schema").out, "\"$schema\""));
  const outcome explained = shell(command_path + " explain staff.pwp.caseload_cap");
  CHECK(explained.code == 0);
  CHECK(contains(explained.out, "staff.pwp.caseload_cap"));
  CHECK(shell(command_path + " check " + typical).code == 0);
}

TEST_CASE("check warns of a service that is asked for more than it can give") {
  const outcome overrun = shell(command_path + " check " + typical + " --set demand.referrals_per_year=60000");
  CHECK(overrun.code == 0); // a warning: the scenario is a valid question
  CHECK(contains(overrun.out, "exceeds capacity"));
  const outcome at_ease = shell(command_path + " check " + typical + " --set demand.referrals_per_year=1000");
  CHECK_FALSE(contains(at_ease.out, "exceeds capacity"));
}

TEST_CASE("a reader that takes no more is bad input, not a silent success") {
  CHECK(shell(command_path + " run " + typical + " --replications 2 --format csv >/dev/full").code == 2);
  for (const std::string told : {"schema", "--version", "--help"}) {
    CAPTURE(told);
    CHECK(shell(command_path + " " + told + " >/dev/full").code == 2);
  }
}
