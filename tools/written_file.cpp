#include "tools/written_file.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <system_error>

namespace stepwell::tools {

void keep_input(CLI::App& command, const std::string& written, const std::vector<std::string>& also_read) {
  // Checks run when every word has been taken in, so it does not matter which file is named first.
  command.get_option(written)->check([&command, also_read](const std::string& file) {
    std::vector<CLI::Option*> inputs =
        command.get_options([](const CLI::Option* option) { return option->get_positional(); });
    for (const std::string& name : also_read) inputs.push_back(command.get_option(name));
    for (const CLI::Option* input : inputs)
      for (const std::string& read : input->results()) {
        std::error_code missing; // what is not there yet is no input
        if (std::filesystem::equivalent(read, file, missing))
          return "this would overwrite " + read + ", which the command reads; name another file";
      }
    return std::string{};
  });
}

} // namespace stepwell::tools
