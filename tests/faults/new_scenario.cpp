// `stepwell new`: a starter that check accepts as it is, and nobody's file overwritten.
#include "faults/command.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace stepwell::test;

namespace {

std::string begin(const std::string& file) { return command_path + " new " + file; }

} // namespace

TEST_CASE("a starter is written, and check accepts it") {
  const temporary_folder folder;
  const std::string file = folder.path() / "mine.yaml";
  const outcome made = shell(begin(file));
  CHECK(made.code == 0);
  CHECK(contains(made.out, "stepwell check " + file));
  const outcome checked = shell(command_path + " check " + file);
  CHECK(checked.code == 0);
  CHECK(contains(checked.out, "my service: no faults"));
}

TEST_CASE("from the project's folder it extends by a path from its own, and the tree can be moved") {
  const temporary_folder folder;
  std::filesystem::create_directories(folder.path() / "tree" / "mine");
  std::filesystem::copy(STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml", folder.path() / "typical.yaml");
  std::filesystem::create_directory(folder.path() / "tree" / "scenarios");
  std::filesystem::copy(folder.path() / "typical.yaml", folder.path() / "tree" / "scenarios" / "typical_service.yaml");
  const std::string tree = folder.path() / "tree";
  REQUIRE(shell("cd " + tree + " && " + begin("mine/one.yaml")).code == 0);
  CHECK(contains(content_of(tree + "/mine/one.yaml"), "extends: \"../scenarios/typical_service.yaml\""));
  std::filesystem::rename(tree, tree + "_moved");
  CHECK(shell(command_path + " check " + tree + "_moved/mine/one.yaml").code == 0);
}

TEST_CASE("a file that is there stays as it is") {
  const temporary_folder folder;
  const std::string file = folder.path() / "mine.yaml", link = folder.path() / "link.yaml";
  std::ofstream(file) << "mine";
  std::filesystem::create_symlink(folder.path() / "nowhere", link);
  for (const std::string& there : {file, link, folder.path().string()}) {
    const outcome refused = shell(begin(there));
    CHECK(refused.code == 2);
    CHECK(refused.out.empty());
    CHECK(contains(refused.err, there));
  }
  CHECK(content_of(file) == "mine");
  CHECK(shell(begin(folder.path() / "no_such_folder" / "mine.yaml")).code == 2);
}
