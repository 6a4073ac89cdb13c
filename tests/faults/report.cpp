// stepwell report: the same page from a run and from its folder, and clear words about what is no study.
#include "faults/command.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace stepwell::test;

namespace {

const std::string small = command_path + " run " + typical +
                          " --set run.warm_up_months=1 --set run.measured_months=3 --replications 4 --quiet";

} // namespace

TEST_CASE("a run's page, its folder's page and the page of another number of threads are the same bytes") {
  const temporary_folder folder;
  const std::string at = "cd " + folder.path().string() + " && ";
  CHECK(shell(at + small + " --uncertainty --threads 1 --out run --report one.html").code == 0);
  CHECK(shell(at + small + " --uncertainty --threads 3 --report three.html").code == 0);
  CHECK(shell(at + command_path + " report run --output folder.html").code == 0);
  const std::string page = content_of(folder.path() / "one.html");
  CHECK(page == content_of(folder.path() / "three.html"));
  CHECK(page == content_of(folder.path() / "folder.html"));
  CHECK(page.size() > 50'000);
  CHECK(page.size() < 2'000'000);
  CHECK_FALSE(contains(page, "http://"));
  CHECK_FALSE(contains(page, "https://"));
  CHECK_FALSE(contains(page, ">nan"));
  CHECK_FALSE(contains(page, "\"nan"));
  CHECK(contains(page, "say nothing about a named person"));
  CHECK(contains(page, "--replications 4 --seed 1 --uncertainty --report report.html"));
}

TEST_CASE("a page of one replication does not speak of replications it does not have") {
  const temporary_folder folder;
  const std::string file = folder.at("one.html");
  CHECK(shell(command_path + " run " + typical +
              " --set run.warm_up_months=1 --set run.measured_months=3 --replications 1 --quiet --report " + file)
            .code == 0);
  const std::string page = content_of(file);
  CHECK(contains(page, ">1 replication of "));
  CHECK(contains(page, "means over 1 replication;"));
  CHECK_FALSE(contains(page, "1 replications"));
}

TEST_CASE("what is no finished study is told so") {
  const temporary_folder folder;
  const std::string at = "cd " + folder.path().string() + " && ";
  const outcome empty = shell(at + command_path + " report .");
  CHECK(empty.code == 2);
  CHECK(contains(empty.err, "holds no finished run: make one with `stepwell run"));
  CHECK_FALSE(std::filesystem::exists(folder.path() / "report.html"));
  std::ofstream(folder.path() / "text.sqlite") << "no store";
  CHECK(shell(at + command_path + " report text.sqlite").code == 2);
  CHECK(shell(at + command_path + " report missing.sqlite").code == 2);
  const outcome nowhere = shell(at + small + " --report /proc/report.html");
  CHECK(nowhere.code == 2);
  CHECK(contains(nowhere.err, "/proc/report.html"));
  CHECK(nowhere.out.empty());
}

TEST_CASE("official figures are drawn over the simulated months, or refused with their place") {
  const temporary_folder folder;
  const std::string at = "cd " + folder.path().string() + " && ";
  CHECK(shell(at + small + " --out run").code == 0);
  std::ofstream(folder.path() / "ours.csv") << "month,measure_id,measure,statistic,value\n"
                                               "2018-11,M048,wait,mean,31\n2018-12,M048,wait,mean,29\n";
  CHECK(shell(at + command_path + " report run --observed ours.csv").code == 0);
  const std::string page = content_of(folder.path() / "report.html");
  CHECK(contains(page, "official figure, "));
  CHECK(contains(page, "White diamonds are the official monthly figures of ours."));
  std::ofstream(folder.path() / "ours.csv")
      << "month,measure_id,measure,statistic,value\n2018-11,M048,wait,mean,many\n";
  const outcome wrong = shell(at + command_path + " report run --observed ours.csv");
  CHECK(wrong.code == 2);
  CHECK(contains(wrong.err, "ours.csv:2:"));
}

TEST_CASE("official figures that a page cannot draw are told, and none at all are refused") {
  const temporary_folder folder;
  const std::string at = "cd " + folder.path().string() + " && ", head = "month,measure_id,measure,statistic,value\n";
  CHECK(shell(at + small + " --out run").code == 0);
  const auto asked = [&](const std::string& rows) {
    folder.write("ours.csv", head + rows);
    std::filesystem::remove(folder.at("report.html"));
    return shell(at + command_path + " report run --observed ours.csv");
  };
  const std::string fits = "2018-11,M048,wait,mean,31\n",
                    drawn = "the run has 2018-11 to 2019-01, and the page draws M048";
  CHECK(asked(fits).err.empty());
  const outcome some = asked(fits + "2019-02,M048,wait,mean,30\n2018-11,M999,other,count,5\n");
  CHECK(some.code == 0);
  CHECK(contains(some.err, "ours.csv: 2 rows of 3 are of another month or measure and not drawn; " + drawn));
  CHECK(contains(asked(fits + "2018-11,M048,wait,median,30\n").err, "ours.csv: 1 row of 2 is of another month"));
  for (const std::string rows : {"2024-04,M048,wait,mean,31\n", "2018-11,M999,other,count,5\n", ""}) {
    const outcome none = asked(rows);
    CHECK(none.code == 2);
    CHECK(none.out.empty());
    CHECK(contains(none.err, "ours.csv: no row is of a month and a measure that are drawn; " + drawn));
    CHECK_FALSE(std::filesystem::exists(folder.at("report.html")));
  }
  CHECK(contains(asked("2018-11,M192,recovery,percentage,500\n").err, "ours.csv:2:1: M192 (percentage) of 2018-11"));
}
