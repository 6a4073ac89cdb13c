// A study's file (a calibration, a survey) in a folder of its own, and what its reader has against it.
#pragma once

#include "scenario/fault.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace stepwell::scenario {

using messages = std::vector<std::string>;

template <auto Read>
struct study_file {
  test::temporary_folder folder;
  std::string name;

  explicit study_file(const std::string& text) : name(folder.write("study.yaml", text)) {}
  // Each as "line path: message"; the file must be refused.
  messages faults() const {
    std::vector<fault> all;
    CHECK_FALSE(Read(name, all));
    messages texts;
    for (const fault& f : all) texts.push_back(std::to_string(f.line) + " " + f.path + ": " + f.message);
    return texts;
  }
};

} // namespace stepwell::scenario
