#include "report/whole_file.hpp"

#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace stepwell::report {

whole_file::whole_file(std::filesystem::path path) : path_(std::move(path)) {
  // Renaming would put a file in the place of a link, a device or a pipe.
  std::error_code trouble;
  if (std::filesystem::is_symlink(path_, trouble)) {
    const auto target = std::filesystem::weakly_canonical(path_, trouble);
    if (trouble) fail(trouble.message());
    path_ = target;
  }
  const auto there = std::filesystem::status(path_, trouble);
  if (std::filesystem::is_other(there)) fail("it is no ordinary file");
  temporary_ = path_;
  // The process id keeps two runs that write to one folder from writing into one file.
  temporary_ += ".partial-" + std::to_string(::getpid());
  file_ = std::fopen(temporary_.c_str(), "w");
  if (!file_) fail();
}

whole_file::~whole_file() {
  if (file_) std::fclose(file_);
  std::error_code ignored;
  if (!committed_) std::filesystem::remove(temporary_, ignored);
}

void whole_file::fail() const { fail(std::strerror(errno)); }
void whole_file::fail(const std::string& reason) const {
  throw output_error("cannot write " + path_.string() + ": " + reason);
}

void whole_file::write(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), file_) != text.size()) fail();
}

void whole_file::close() {
  if (!file_) return;
  // fsync: some file systems tell of a full disk only now, and a rename may otherwise reach the disk before the data.
  const bool written = std::fflush(file_) == 0 && ::fsync(::fileno(file_)) == 0;
  const int reason = errno;
  const bool closed = std::fclose(std::exchange(file_, nullptr)) == 0;
  if (written && closed) return;
  if (!written) errno = reason;
  fail();
}

void whole_file::commit() {
  close();
  std::error_code trouble;
  std::filesystem::rename(temporary_, path_, trouble);
  if (trouble) fail(trouble.message());
  committed_ = true;
}

} // namespace stepwell::report
