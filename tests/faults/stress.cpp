// `stepwell stress`: its exit codes, and the same draft to a file as to standard output.
#include "faults/command.hpp"

#include <catch2/catch.hpp>

using namespace stepwell::test;

TEST_CASE("a draft goes to standard output or to a file, the same bytes") {
  const temporary_folder folder;
  const std::string file = folder.path() / "draft.md";
  const outcome printed = shell(command_path + " stress " + typical + " --replications 50 --seed 3");
  CHECK(printed.code == 0);
  CHECK(printed.err.empty());
  CHECK(contains(printed.out, "50 independent replications from seed 3"));
  const outcome written = shell(command_path + " stress " + typical + " --replications 50 --seed 3 --out " + file);
  CHECK(written.code == 0);
  CHECK(contains(written.out, file));
  CHECK(content_of(file) == printed.out);
}

TEST_CASE("a draft of a wrong scenario, or into no folder, is bad input") {
  const temporary_folder folder;
  const outcome wrong = shell(command_path + " stress " + typical + " --set staff.pwp.postz=3");
  CHECK(wrong.code == 2);
  CHECK(wrong.out.empty());
  CHECK(contains(wrong.err, "staff.pwp.postz"));
  CHECK(shell(command_path + " stress " + (folder.path() / "none.yaml").string()).code == 2);
  CHECK(shell(command_path + " stress " + typical + " --out " + (folder.path() / "no" / "draft.md").string()).code ==
        2);
  CHECK(shell(command_path + " stress " + typical + " --replications 0").code == 2);
  CHECK(shell(command_path + " stress " + typical + " >/dev/full").code == 2);
}
