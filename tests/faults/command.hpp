// The built `stepwell` command as its users meet it: a line of shell, what it printed and how it ended.
#pragma once

#include "slowness.hpp"
#include "temporary_folder.hpp"

#include <cstdlib>
#include <string>
#include <sys/wait.h>

namespace stepwell::test {

struct outcome {
  int code;
  std::string out, err;
};

inline const std::string command_path = STEPWELL_COMMAND;
inline const std::string typical = STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml";

inline outcome shell(const std::string& line) {
  const temporary_folder folder;
  const std::string out = folder.path() / "out", err = folder.path() / "err";
  const int status = std::system(("{ " + line + "; } >" + out + " 2>" + err).c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, content_of(out), content_of(err)};
}

// The stepwell command with these words, which gets a signal after so many seconds; what it answers itself is kept.
inline std::string cut_short_after(int seconds, const std::string& words, const std::string& signal = "INT") {
  return "timeout --preserve-status -s " + signal + " " + std::to_string(seconds * slowness) + " " + command_path +
         " " + words;
}

inline bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace stepwell::test
