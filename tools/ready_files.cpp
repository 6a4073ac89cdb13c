#include "tools/ready_files.hpp"

#include <filesystem>

namespace stepwell::tools {

std::string ready_file(const std::string& name) {
  const std::filesystem::path here = std::filesystem::path("scenarios") / name;
  for (const std::filesystem::path& folder :
       {std::filesystem::path("scenarios"), std::filesystem::path(STEPWELL_INSTALLED_SCENARIOS),
        std::filesystem::path(STEPWELL_SOURCE_SCENARIOS)}) {
    std::error_code error;
    if (std::filesystem::is_regular_file(folder / name, error)) return (folder / name).string();
  }
  return here.string();
}

} // namespace stepwell::tools
