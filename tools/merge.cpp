// stepwell merge: puts the parts of a study together that --shard has made, as if one run had made it.
#include "inquiry/merge.hpp"
#include "inquiry/study_store.hpp"
#include "tools/command.hpp"
#include "tools/sweep_output.hpp"
#include "tools/written_file.hpp"

#include <CLI/CLI.hpp>
#include <spdlog/spdlog.h>

#include <memory>

namespace stepwell::tools {
namespace {

struct merge_options {
  std::vector<std::string> parts;
  std::string file, csv, format = "table";
  bool quiet = false;
};

exit_code merge(const merge_options& options) {
  if (options.quiet) spdlog::set_level(spdlog::level::err);
  auto table = inquiry::csv_named(options.csv);
  inquiry::complaints wrong;
  const auto whole = inquiry::merge(options.parts, options.file, wrong);
  if (!sound(wrong)) return bad_input;
  if (table) inquiry::write_csv(study::store::read(*whole), *table);
  print_sweep(*whole, options.format);
  return done;
}

} // namespace

void add_merge(CLI::App& app, action& chosen) {
  CLI::App* command = app.add_subcommand("merge", "Put the parts of a study together that --shard has made");
  command->footer("Examples:\n"
                  "  stepwell merge caps_and_referrals.part-*.sqlite\n"
                  "The file is the same, byte for byte, as that of one run.");
  const auto options = std::make_shared<merge_options>();
  command->add_option("parts", options->parts, "The parts' stores")->required()->type_name("FILE");
  command->add_option("--store", options->file, "The whole study's file; by default its name with .sqlite")
      ->type_name("FILE");
  command->add_option("--csv", options->csv, "Also write every replication to this file, a row each")
      ->type_name("FILE");
  for (const char* const written : {"--store", "--csv"}) writes_file(*command, written);
  add_format(*command, options->format, {"table", "json", "csv"}, "table for people, json or csv for programs");
  add_quiet(*command, options->quiet);
  command->callback([&chosen, options] { chosen = [options] { return merge(*options); }; });
}

} // namespace stepwell::tools
