// stepwell completion SHELL: what a shell needs to complete this very command line.
#include "tools/shell/completion.hpp"

#include "record/measure.hpp"
#include "tools/command.hpp"

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

namespace stepwell::tools {

std::string measure_words() {
  std::string words;
  for (const record::measure_info& measure : record::measures())
    words += (words.empty() ? "" : " ") + std::string(measure.name);
  return words;
}

std::string line_of(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

void add_completion(CLI::App& app, action& chosen) {
  CLI::App* command = app.add_subcommand("completion", "Print what bash, zsh or fish needs to complete this command");
  command->footer("Examples:\n"
                  "  stepwell completion bash > ~/.local/share/bash-completion/completions/stepwell\n"
                  "  stepwell completion fish > ~/.config/fish/completions/stepwell.fish\n"
                  "zsh: write it as _stepwell into a folder of $fpath. An installed stepwell has all three in place.\n"
                  "json is the command line as data, for programs.");
  const auto shell = std::make_shared<std::string>();
  command->add_option("shell", *shell, "The shell")->required()->check(CLI::IsMember({"bash", "zsh", "fish", "json"}));
  command->callback([&app, &chosen, shell] {
    chosen = [&app, shell] {
      const described_command tree = command_tree(app);
      if (*shell == "bash") print(bash_completion(tree));
      if (*shell == "zsh") print(zsh_completion(tree));
      if (*shell == "fish") print(fish_completion(tree));
      if (*shell == "json") print(to_json(tree).dump(2) + "\n");
      return done;
    };
  });
}

} // namespace stepwell::tools
