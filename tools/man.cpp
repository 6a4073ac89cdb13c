// stepwell man [COMMAND]: the manual page of stepwell, or of one of its commands, for man(1).
#include "report/whole_file.hpp"
#include "tools/command.hpp"
#include "tools/shell/manual.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>

namespace stepwell::tools {
namespace {

struct man_options {
  std::string command, folder;
};

void write_page(const std::string& folder, const std::string& name, const std::string& page) {
  report::whole_file file(std::filesystem::path(folder) / (name + ".1"));
  file.write(page);
  file.commit();
}

void write_all(const std::string& folder, const described_command& tree) {
  std::error_code trouble;
  std::filesystem::create_directories(folder, trouble);
  if (trouble) throw report::output_error("cannot write " + folder + ": " + trouble.message());
  write_page(folder, "stepwell", manual_page(tree));
  for (const described_command& command : tree.commands)
    write_page(folder, "stepwell-" + command.name, manual_page(tree, command));
}

} // namespace

void add_man(CLI::App& app, action& chosen) {
  CLI::App* command = app.add_subcommand("man", "Print the manual page of stepwell or of a command");
  command->footer("Examples:\n"
                  "  stepwell man run | man -l -\n"
                  "  stepwell man --out ~/.local/share/man/man1\n"
                  "An installed stepwell has its pages in place.");
  const auto options = std::make_shared<man_options>();
  CLI::Option* one = command->add_option("command", options->command, "The command; by default stepwell as a whole");
  one->check(CLI::Validator(
      [&app](std::string& name) {
        const auto named = [&name](const CLI::App* known) { return known->get_name() == name; };
        return app.get_subcommands(named).empty() ? "there is no command `" + name + "`" : std::string{};
      },
      ""));
  one->type_name("COMMAND");
  command->add_option("--out", options->folder, "Write all pages into this folder")->type_name("DIR")->excludes(one);
  command->callback([&app, &chosen, options] {
    chosen = [&app, options] {
      const described_command tree = command_tree(app);
      if (!options->folder.empty()) {
        write_all(options->folder, tree);
        return done;
      }
      std::string page = manual_page(tree);
      for (const described_command& known : tree.commands)
        if (known.name == options->command) page = manual_page(tree, known);
      print(page);
      return done;
    };
  });
}

} // namespace stepwell::tools
