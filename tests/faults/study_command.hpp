// Studies small enough for tests: a service of steady staff over two months, some milliseconds a replication.
#pragma once

#include "faults/command.hpp"

#include <string>

namespace stepwell::test {

struct study_folder {
  temporary_folder folder;

  std::string at(const std::string& name) const { return folder.at(name); }
  // `rest`: of the study's file, after its scenario and settings.
  std::string write(const std::string& name, const std::string& rest) const {
    return folder.write(name, "scenario: " STEPWELL_SOURCE_DIR "/scenarios/theory/steady_staff.yaml\n"
                              "set: {run.warm_up_months: 0, run.measured_months: 2}\n" +
                                  rest);
  }
  // In this folder, where stores go.
  outcome run(const std::string& command) const {
    return shell("cd " + folder.path().string() + " && " + command_path + " " + command);
  }
};

} // namespace stepwell::test
