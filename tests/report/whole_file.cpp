#include "report/whole_file.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace stepwell;
using namespace stepwell::report;
using stepwell::test::content_of;
using stepwell::test::files_in;
using stepwell::test::temporary_folder;

TEST_CASE("a file has its name only once it is whole") {
  const temporary_folder folder;
  const auto path = folder.path() / "answer.csv";
  {
    whole_file file(path);
    file.write("a,b\n");
    CHECK_FALSE(std::filesystem::exists(path));
    file.write("1,2\n");
    file.commit();
    CHECK(content_of(path) == "a,b\n1,2\n");
  }
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("an abandoned file leaves nothing, and the older one as it was") {
  const temporary_folder folder;
  const auto path = folder.path() / "answer.csv";
  {
    whole_file file(path);
    file.write("old");
    file.commit();
  }
  { whole_file(path).write("new, but never finished"); }
  CHECK(content_of(path) == "old");
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a folder that is not there or cannot be written is told at once, with its reason") {
  CHECK_THROWS_WITH(whole_file("/no/such/folder/answer.csv"),
                    "cannot write /no/such/folder/answer.csv: No such file or directory");
  const temporary_folder folder;
  { whole_file(folder.path() / "file").commit(); }
  CHECK_THROWS_AS(whole_file(folder.path() / "file" / "answer.csv"), output_error);
}

TEST_CASE("a link stays, and what it points to is written; a pipe stays what it is") {
  const temporary_folder folder;
  const auto real = folder.path() / "real.csv", link = folder.path() / "link.csv", pipe = folder.path() / "pipe";
  std::filesystem::create_symlink("real.csv", link);
  for (const char* content : {"first", "second"}) { // where there was nothing yet, and where there was
    whole_file file(link);
    file.write(content);
    file.commit();
    CHECK(std::filesystem::is_symlink(link));
    CHECK(content_of(real) == content);
  }
  const auto round = folder.path() / "round";
  std::filesystem::create_symlink("round", round);
  CHECK_THROWS_WITH(whole_file(round), Catch::StartsWith("cannot write " + round.string() + ": "));

  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK_THROWS_WITH(whole_file(pipe), "cannot write " + pipe.string() + ": it is no ordinary file");
  CHECK(std::filesystem::is_fifo(pipe));
}

TEST_CASE("a disk that takes no more is an error that names the file, and leaves no half of it") {
  // A limit on the size of files fails a write as a full disk does, and needs no rights to set up.
  const temporary_folder folder;
  const auto path = folder.path() / "answer.csv";
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  const auto handler_before = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit little{4096, before.rlim_max};
  std::string complaint;
  {
    whole_file file(path);
    setrlimit(RLIMIT_FSIZE, &little);
    try {
      file.write(std::string(100'000, 'x'));
      file.commit();
    } catch (const output_error& error) {
      complaint = error.what();
    }
    setrlimit(RLIMIT_FSIZE, &before);
  }
  std::signal(SIGXFSZ, handler_before);
  CHECK(complaint == "cannot write " + path.string() + ": File too large");
  CHECK(files_in(folder.path()) == 0);
}
