// stepwell new FILE: a commented starter scenario for one's own service, which `stepwell check` accepts as it is.
#include "report/whole_file.hpp"
#include "scenario/starter.hpp"
#include "tools/command.hpp"
#include "tools/ready_files.hpp"
#include "tools/written_file.hpp"

#include <CLI/CLI.hpp>
#include <spdlog/spdlog.h>

#include <filesystem>
#include <memory>

namespace stepwell::tools {
namespace {

namespace fs = std::filesystem;

// As seen from the new file's folder; a path of the installed program stays whole.
std::string seen_from(const fs::path& folder, const fs::path& file) {
  return file.is_absolute() ? file.string() : fs::proximate(fs::absolute(file), folder).generic_string();
}

exit_code write_starter(const std::string& file) {
  // Whatever lies there, even a link to nothing: nobody's work is overwritten.
  if (fs::exists(fs::symlink_status(file))) {
    spdlog::error("{} is there already, and is left as it is: give another name", file);
    return bad_input;
  }
  const fs::path base = ready_file("typical_service.yaml");
  const auto typical = load_or_complain({base.string(), {}});
  if (!typical) return bad_input;
  const fs::path folder = fs::absolute(file).parent_path(), schema = base.parent_path() / "stepwell.schema.json";
  report::whole_file out(file);
  out.write(scenario::starter_text({seen_from(folder, base), seen_from(folder, schema)}, typical->resolved));
  out.commit();
  print(file + " extends " + base.string() + ". Set its figures, then: stepwell check " + file + "\n");
  return done;
}

} // namespace

void add_new(CLI::App& app, action& chosen) {
  CLI::App* command = app.add_subcommand("new", "Write a commented starter scenario for your own service");
  command->footer("Examples:\n"
                  "  stepwell new my_service.yaml\n"
                  "A file that is there is never overwritten.");
  const auto file = std::make_shared<std::string>();
  command->add_option("file", *file, "The scenario file to write (YAML)")->required()->type_name("FILE");
  writes_file(*command, "file");
  command->callback([&chosen, file] { chosen = [file] { return write_starter(*file); }; });
}

} // namespace stepwell::tools
