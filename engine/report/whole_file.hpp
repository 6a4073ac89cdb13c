// A file that appears whole or not at all: written under a temporary name in the same folder, renamed when complete,
// removed when abandoned. A link's target is written, and neither device nor pipe. A full disk, a folder that cannot be
// written and a file-size limit all become output_error, whose message names the file and the reason and is meant for
// the user. One thread at a time.
#pragma once

#include <cstdio>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace stepwell::report {

class output_error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class whole_file {
 public:
  explicit whole_file(std::filesystem::path); // opens the temporary at once, so that trouble shows early
  ~whole_file();
  whole_file(const whole_file&) = delete;
  whole_file& operator=(const whole_file&) = delete;

  void write(std::string_view);
  void close();  // everything on the disk under the temporary name
  void commit(); // close() and give it its name; replaces an older file of that name

  // For libraries that write by themselves: what they put under the temporary name is committed.
  const std::filesystem::path& temporary() const { return temporary_; }
  [[noreturn]] void fail(const std::string& reason) const; // throws

 private:
  [[noreturn]] void fail() const; // for the reason in errno

  std::filesystem::path path_, temporary_;
  std::FILE* file_ = nullptr;
  bool committed_ = false;
};

} // namespace stepwell::report
