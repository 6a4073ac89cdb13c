// What a command reads is never what it writes over: refused before anything runs, however the file is spelt.
#include "faults/study_command.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace stepwell::test;

namespace {

const std::string content = "extends: " + typical + "\n";

// The command, given one of these files to read and to write, leaves it as it was.
void refuses(const study_folder& folder, const std::string& command, const std::string& option,
             const std::string& read) {
  const outcome ended = folder.run(command);
  CAPTURE(command, ended.err);
  CHECK(ended.code == 2);
  CHECK(ended.out.empty());
  CHECK(contains(ended.err, option + ": this would overwrite " + read + ", which the command reads; name another"));
  CHECK(content_of(folder.at(read)) == content);
}

} // namespace

TEST_CASE("no option writes over a file that the command reads") {
  const study_folder in;
  for (const std::string file : {"mine.yaml", "mine.xlsx", "other.yaml", "part.sqlite"}) in.folder.write(file, content);
  refuses(in, "run mine.yaml --report mine.yaml", "--report", "mine.yaml");
  refuses(in, "run --events mine.yaml mine.yaml", "--events", "mine.yaml");
  refuses(in, "run mine.xlsx --workbook mine.xlsx", "--workbook", "mine.xlsx");
  refuses(in, "compare other.yaml mine.yaml --report mine.yaml", "--report", "mine.yaml");
  refuses(in, "stress mine.yaml --out mine.yaml", "--out", "mine.yaml");
  refuses(in, "calibrate mine.yaml --out mine.yaml", "--out", "mine.yaml");
  refuses(in, "sweep mine.yaml --csv mine.yaml", "--csv", "mine.yaml");
  refuses(in, "sweep mine.yaml --store mine.yaml", "--store", "mine.yaml");
  refuses(in, "tune mine.yaml --out mine.yaml", "--out", "mine.yaml");
  refuses(in, "merge part.sqlite --store part.sqlite", "--store", "part.sqlite");
  refuses(in, "merge part.sqlite --csv part.sqlite", "--csv", "part.sqlite");
  refuses(in, "report part.sqlite -o part.sqlite", "--output", "part.sqlite");
  refuses(in, "report . --observed mine.yaml --output mine.yaml", "--output", "mine.yaml");
}

TEST_CASE("a file that is read is known by another spelling and through a link") {
  const study_folder in;
  in.folder.write("mine.yaml", content);
  std::filesystem::create_symlink("mine.yaml", in.at("link.yaml"));
  refuses(in, "run mine.yaml --report ./mine.yaml", "--report", "mine.yaml");
  refuses(in, "run mine.yaml --report " + in.at("mine.yaml"), "--report", "mine.yaml");
  refuses(in, "run link.yaml --report mine.yaml", "--report", "link.yaml");
  CHECK(in.run("stress mine.yaml --out new.md").code == 0);
  CHECK(in.run("stress mine.yaml --out new.md").code == 0); // an answer may be made again
}

TEST_CASE("two options never write one file, and an empty name is told") {
  const study_folder in;
  in.folder.write("mine.yaml", content);
  const outcome twice = in.run("run mine.yaml --replications 2 --report answer --events ./answer");
  CHECK(twice.code == 2);
  CHECK(contains(twice.err, "writes "));
  CHECK(contains(twice.err, "as well; name another file"));
  CHECK_FALSE(std::filesystem::exists(in.at("answer")));
  for (const std::string command : {"run mine.yaml --out ''", "run mine.yaml --report ''", "sweep mine.yaml --store ''",
                                    "tune mine.yaml --out ''", "report . --output ''", "new ''"}) {
    const outcome ended = in.run(command);
    CAPTURE(command, ended.err);
    CHECK(ended.code == 2);
    CHECK(contains(ended.err, "this names no file"));
  }
}
