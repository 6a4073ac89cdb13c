#include "tools/ready_files.hpp"

#include <filesystem>
#include <vector>

namespace stepwell::tools {
namespace {

namespace fs = std::filesystem;

// Where the program's own file lies, so that an installed tree can be moved; empty where the system does not tell.
fs::path program_folder() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error); // proc(5)
  return error ? fs::path() : program.parent_path();
}

} // namespace

std::string ready_file(const std::string& name) {
  const fs::path here = "scenarios", source = STEPWELL_SOURCE_SCENARIOS;
  std::vector<fs::path> folders{here};
  if (const fs::path program = program_folder(); !program.empty())
    folders.push_back((program / STEPWELL_SCENARIOS_FROM_PROGRAM).lexically_normal());
  folders.push_back(source);
  for (const fs::path& folder : folders) {
    std::error_code error;
    if (fs::is_regular_file(folder / name, error)) return (folder / name).string();
  }
  return (here / name).string();
}

} // namespace stepwell::tools
