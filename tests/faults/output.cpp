// Folders that cannot be written and disks that take no more.
#include "faults/command.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace stepwell::test;

namespace {

outcome run_into(const std::string& folder) {
  return shell(command_path + " run " + typical + " --replications 2 --out " + folder);
}

} // namespace

TEST_CASE("a folder that cannot be written is told before anything is simulated") {
  const temporary_folder folder;
  std::ofstream(folder.path() / "file") << "in the way";
  for (const std::string where : {"/proc/stepwell", "/sys/stepwell"}) {
    const outcome ended = run_into(where);
    CHECK(ended.code == 2);
    CHECK(contains(ended.err, where));
    CHECK(ended.out.empty());
  }
  for (const std::string where : {"file", "file/results"}) {
    const outcome ended = run_into(folder.path() / where);
    CHECK(ended.code == 2);
    CHECK(contains(ended.err, where));
  }
  CHECK(content_of(folder.path() / "file") == "in the way");
}

TEST_CASE("a read-only folder is told with its reason") {
  if (geteuid() == 0) return; // root may write anywhere; the folders of /proc above stand in for it
  const temporary_folder folder;
  std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
  const outcome ended = run_into(folder.path());
  CHECK(ended.code == 2);
  CHECK(contains(ended.err, "Permission denied"));
  std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_all);
}

TEST_CASE("a disk that fills up leaves no half table, and older results as they were") {
  const temporary_folder folder;
  const std::string results = folder.path() / "results";
  REQUIRE(run_into(results).code == 0);
  const std::string before = content_of(results + "/provenance.json");
  // A limit on the size of files fails a write as a full disk does, and needs no rights to set up.
  const outcome ended =
      shell("ulimit -f 64; " + command_path + " run " + typical + " --replications 3 --out " + results);
  CHECK(ended.code == 2);
  CHECK(contains(ended.err, "cannot write " + results));
  CHECK(files_in(results) == 7);
  CHECK(content_of(results + "/provenance.json") == before);
}
