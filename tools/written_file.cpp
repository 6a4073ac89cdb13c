#include "tools/written_file.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <system_error>

namespace stepwell::tools {
namespace {

const std::string mark = "written file"; // of the options that name one

bool is_written(CLI::Option& option) {
  try {
    return option.get_validator(mark) != nullptr;
  } catch (const CLI::OptionNotFound&) {
    return false;
  }
}

// What is not there yet is only itself.
bool same_file(const std::string& one, const std::string& other) {
  std::error_code missing;
  if (std::filesystem::equivalent(one, other, missing)) return true;
  return std::filesystem::absolute(one).lexically_normal() == std::filesystem::absolute(other).lexically_normal();
}

} // namespace

void writes_file(CLI::App& command, const std::string& written, const std::vector<std::string>& also_read) {
  CLI::Option* const option = command.get_option(written);
  // Checks run when every word has been taken in, so it does not matter which file is named first.
  const auto complaint = [&command, option, also_read](const std::string& file) -> std::string {
    if (file.empty()) return "this names no file";
    std::vector<CLI::Option*> inputs =
        command.get_options([](const CLI::Option* other) { return other->get_positional(); });
    for (const std::string& name : also_read) inputs.push_back(command.get_option(name));
    for (const CLI::Option* input : inputs)
      for (const std::string& read : input->results())
        if (input != option && !read.empty() && same_file(read, file))
          return "this would overwrite " + read + ", which the command reads; name another file";
    for (CLI::Option* other : command.get_options([](const CLI::Option*) { return true; }))
      for (const std::string& also : other->results())
        if (other != option && is_written(*other) && !also.empty() && same_file(also, file))
          return other->get_name() + " writes " + also + " as well; name another file";
    return {};
  };
  option->check(CLI::Validator(complaint, "", mark));
}

} // namespace stepwell::tools
