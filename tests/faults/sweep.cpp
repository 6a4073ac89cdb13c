// stepwell sweep and merge: what must survive a kill, a full disk, several machines and a changed question.
#include "faults/study_command.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

using namespace stepwell::test;

namespace {

const std::string grid = "design: grid\nreplications: 30\nmeasures: [wait_first_treatment_mean_days, pwp.burnout_pct]\n"
                         "vary:\n  staff.pwp.caseload_cap: [25, 30, 35, 40]\n"
                         "  demand.referrals_per_year: [9000, 11000]\n";

// The same study once without any trouble: its store and its answer.
struct untroubled {
  std::string store, answer;
  explicit untroubled(const study_folder& of) {
    const outcome made = of.run("sweep caps.yaml --store untroubled.sqlite --format json");
    REQUIRE(made.code == 0);
    store = content_of(of.at("untroubled.sqlite"));
    answer = made.out;
  }
};

} // namespace

TEST_CASE("a sweep answers for every point, the same on any number of threads") {
  const study_folder study;
  study.write("caps.yaml", grid);
  const untroubled once(study);
  const auto answer = nlohmann::json::parse(once.answer);
  REQUIRE(answer["points"].size() == 8);
  CHECK(answer["points"][7]["values"]["staff.pwp.caseload_cap"] == 40);
  CHECK(answer["points"][7]["values"]["demand.referrals_per_year"] == 11000);
  const auto& interval = answer["points"][0]["measures"]["pwp.burnout_pct"]["ci95"];
  CHECK(interval[0].get<double>() < interval[1].get<double>());

  const outcome alone = study.run("sweep caps.yaml --store alone.sqlite --format json --threads 1");
  CHECK(alone.out == once.answer);
  CHECK(content_of(study.at("alone.sqlite")) == once.store);
  // A point of the sweep is a run with its settings.
  const std::string steady = STEPWELL_SOURCE_DIR "/scenarios/theory/steady_staff.yaml";
  const outcome run = study.run("run " + steady +
                                " --set run.warm_up_months=0 --set run.measured_months=2 "
                                "--set staff.pwp.caseload_cap=40 --set demand.referrals_per_year=11000 "
                                "--replications 30 --format json");
  const auto expected = nlohmann::json::parse(run.out)["measures"]["wait_first_treatment_mean_days"];
  const auto found = answer["points"][7]["measures"]["wait_first_treatment_mean_days"];
  CHECK(found["mean"] == expected["mean"]);
  CHECK(found["ci95"] == expected["ci95"]);
}

TEST_CASE("killed at any moment, a sweep goes on where it was and ends with the same bytes") {
  const study_folder study;
  study.write("caps.yaml", grid);
  const untroubled once(study);
  for (const std::string seconds : {"0.02", "0.2", "0.4"}) {
    study.run("sweep caps.yaml --resume --quiet & sleep " + seconds + "; kill -9 $!; wait $!");
  }
  const outcome resumed = study.run("sweep caps.yaml --resume --format json");
  CAPTURE(resumed.err);
  CHECK(resumed.code == 0);
  CHECK(resumed.out == once.answer);
  CHECK(content_of(study.at("caps.sqlite")) == once.store);
  // Finished already: nothing to do, nothing changed.
  CHECK(study.run("sweep caps.yaml --resume --format json").out == once.answer);
  CHECK(content_of(study.at("caps.sqlite")) == once.store);
}

TEST_CASE("an interrupted sweep says how to go on") {
  const study_folder study;
  study.write("caps.yaml", grid);
  const std::string there = "cd " + study.folder.path().string() + " && ";
  const outcome cut_short = shell(there + cut_short_after(1, "sweep caps.yaml --replications 100000 --quiet"));
  CHECK(cut_short.code == 3);
  const outcome told = shell(there + cut_short_after(1, "sweep caps.yaml --replications 100000 --resume"));
  CHECK(told.code == 3);
  CHECK(contains(told.err, "--resume goes on"));
}

TEST_CASE("what a sweep cannot write is told before anything is simulated") {
  const study_folder study;
  study.write("caps.yaml", grid);
  for (const std::string option : {"--csv nowhere/rows.csv", "--store .", "--workbook nowhere/book.xlsx"}) {
    const outcome ended = study.run("sweep caps.yaml " + option);
    CAPTURE(option, ended.err);
    CHECK(ended.code == 2);
    CHECK_FALSE(std::filesystem::exists(study.at("caps.sqlite")));
  }
  CHECK(contains(study.run("sweep caps.yaml --store .").err, ".: is a folder"));
  const outcome not_asked =
      study.run("sweep caps.yaml && " + command_path + " report caps.sqlite --observed caps.yaml");
  CHECK(not_asked.code == 2);
  CHECK(contains(not_asked.err, "caps.sqlite is a study's store: --observed is drawn over"));
}

TEST_CASE("parts on several machines make the whole, byte for byte") {
  const study_folder study;
  study.write("caps.yaml", grid);
  const untroubled once(study);
  for (const std::string part : {"1/3", "3/3"}) CHECK(study.run("sweep caps.yaml --shard " + part).code == 0);
  const outcome incomplete = study.run("merge caps.part-*.sqlite");
  CHECK(incomplete.code == 2);
  CHECK(contains(incomplete.err, "80 of 240 replications are missing"));
  CHECK_FALSE(std::filesystem::exists(study.at("caps.sqlite.merging")));
  // A job array's part, as Slurm tells it.
  CHECK(shell("cd " + study.folder.path().string() +
              " && SLURM_ARRAY_TASK_ID=6 SLURM_ARRAY_TASK_MIN=5 SLURM_ARRAY_TASK_COUNT=3 " + command_path +
              " sweep caps.yaml")
            .code == 0);
  const outcome merged = study.run("merge caps.part-*.sqlite --store merged.sqlite --format json");
  CHECK(merged.code == 0);
  CHECK(merged.out == once.answer);
  CHECK(content_of(study.at("merged.sqlite")) == once.store);
}

TEST_CASE("parts that do not belong together are refused") {
  const study_folder study;
  study.write("caps.yaml", grid);
  REQUIRE(study.run("sweep caps.yaml --shard 1/2").code == 0);
  REQUIRE(study.run("sweep caps.yaml --shard 2/2 --seed 2").code == 0);
  const outcome mixed = study.run("merge caps.part-*.sqlite");
  CHECK(mixed.code == 2);
  CHECK(contains(mixed.err, "are not parts of one study: another seed (1 there, 2 here)"));
  CHECK(study.run("merge nothing.sqlite").code == 2);
  CHECK(study.run("merge caps.yaml").code == 2);
}

TEST_CASE("a store of another question is refused with the way out") {
  const study_folder study;
  study.write("caps.yaml", grid);
  REQUIRE(study.run("sweep caps.yaml --replications 2").code == 0);
  const std::string before = content_of(study.at("caps.sqlite"));
  const auto refused = [&](const std::string& options, const std::string& because) {
    const outcome ended = study.run("sweep caps.yaml --replications 2 " + options);
    CHECK(ended.code == 2);
    CHECK(contains(ended.err, because));
    CHECK(contains(ended.err, "--store OTHER.sqlite"));
    CHECK(content_of(study.at("caps.sqlite")) == before);
  };
  refused("", "is there already: go on with it by --resume");
  refused("--resume --seed 2", "another seed (1 there, 2 here). Either give the same --seed");
  refused("--resume --set staff.hit.caseload_cap=19", "another scenario: the file, or one it extends, has changed");
  study.write("caps.yaml", grid + "  staff.hit.caseload_cap: [20, 22]\n");
  refused("--resume", "another study: the study file has changed since");
}

TEST_CASE("more replications of each point go on from those that are there, fewer are refused") {
  const study_folder study;
  study.write("caps.yaml", grid);
  const untroubled once(study);
  REQUIRE(study.run("sweep caps.yaml --replications 7").code == 0);
  CHECK(study.run("sweep caps.yaml --resume --format json").out == once.answer);
  CHECK(content_of(study.at("caps.sqlite")) == once.store);
  CHECK(study.run("sweep caps.yaml --resume --replications 7").code == 2);
}

TEST_CASE("a second process on one store is refused, the first is not disturbed") {
  const study_folder study;
  study.write("caps.yaml", grid);
  const std::string sweep = command_path + " sweep caps.yaml --replications 200";
  const outcome two =
      shell("cd " + study.folder.path().string() + "; " + sweep + " --quiet > first & sleep 0.5; cd " +
            study.folder.path().string() + "; " + sweep + " --resume; echo second $?; wait; test -s first");
  CHECK(two.code == 0);
  CHECK(contains(two.out, "second 2"));
  CHECK(contains(two.err, "another process is at work on it"));
}

TEST_CASE("a disk that fills up is told, and what had finished is kept") {
  const study_folder study;
  study.write("caps.yaml", grid);
  const untroubled once(study);
  const outcome full =
      study.run("sweep caps.yaml --replications 1 --quiet > /dev/null; cd " + study.folder.path().string() +
                "; ulimit -f 24; " + command_path + " sweep caps.yaml --resume");
  CHECK(full.code == 2);
  CHECK(contains(full.err, "what had finished is kept"));
  CHECK(study.run("sweep caps.yaml --resume --format json").out == once.answer);
  CHECK(content_of(study.at("caps.sqlite")) == once.store);
}

TEST_CASE("a store that cannot be written is told before anything is simulated") {
  const study_folder study;
  study.write("caps.yaml", grid);
  const outcome ended = study.run("sweep caps.yaml --store /proc/caps.sqlite");
  CHECK(ended.code == 2);
  CHECK(contains(ended.err, "/proc/caps.sqlite: cannot be opened for writing"));
}

TEST_CASE("every fault of a study is told with its place before anything is simulated") {
  const study_folder study;
  study.write("wrong.yaml", "design: grid\nmeasures: [pwp.burnout, recovery_pct]\n"
                            "vary:\n  staff.pwp.caseload_cup: [25, 30]\n");
  const outcome wrong = study.run("sweep wrong.yaml");
  CHECK(wrong.code == 2);
  CHECK(contains(wrong.err, "wrong.yaml:4:12: measures:"));
  CHECK(contains(wrong.err, "wrong.yaml:6:3: vary.staff.pwp.caseload_cup: the scenario has no such field"));
  // A value that the field does not accept, and two that do not go together, are told where the study says them.
  study.write("range.yaml", "design: grid\nvary:\n  staff.pwp.caseload_cap: [30, -5]\n"
                            "  appointments.horizon_weeks: [6, 900]\n");
  const outcome range = study.run("sweep range.yaml");
  CHECK(range.code == 2);
  CHECK(contains(range.err, "range.yaml:5:3: staff.pwp.caseload_cap:"));
  CHECK(contains(range.err, "range.yaml:6:3: appointments.horizon_weeks:"));
  CHECK(study.run("sweep range.yaml --shard 3/2").code == 2);
  study.write("sobol.yaml", "design: sobol\npoints: 6\nvary:\n  staff.pwp.caseload_cap: {from: 20, to: 40}\n");
  CHECK(contains(study.run("sweep sobol.yaml").err, "sobol.yaml:3:9: design:"));
}

TEST_CASE("every replication comes out as a table") {
  const study_folder study;
  study.write("caps.yaml", grid);
  REQUIRE(study.run("sweep caps.yaml --replications 3 --csv rows.csv").code == 0);
  const std::string rows = content_of(study.at("rows.csv"));
  CHECK(std::count(rows.begin(), rows.end(), '\n') == 1 + 8 * 3);
  CHECK(rows.starts_with("point,replication,staff.pwp.caseload_cap,demand.referrals_per_year,"
                         "wait_first_treatment_mean_days,pwp.burnout_pct\n0,0,25,9000,"));
}

TEST_CASE("sensitivities come with every design that has them") {
  const study_folder study;
  const std::string vary = "replications: 2\nmeasures: [pwp.burnout_pct, pwp.turnover_pct]\n"
                           "vary:\n  staff.pwp.clinical_supervision_hours_per_month: {from: 1, to: 5}\n"
                           "  staff.pwp.caseload_cap: [30, 34]\n";
  for (const std::string design : {"sobol\npoints: 8", "morris\npoints: 4", "latin_hypercube\npoints: 9"}) {
    study.write("s.yaml", "design: " + design + "\n" + vary);
    const std::string store = "s" + std::to_string(design.size()) + ".sqlite";
    const outcome made = study.run("sweep s.yaml --format json --store " + store);
    REQUIRE(made.code == 0);
    const auto answer = nlohmann::json::parse(made.out);
    CHECK(answer["sensitivity"].contains("pwp.burnout_pct"));
    CHECK(answer["sensitivity"]["pwp.burnout_pct"].size() >= 2);
    CHECK(study.run("sweep s.yaml --resume --store " + store).code == 0); // as a table, too
  }
}
