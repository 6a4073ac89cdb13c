// stepwell report: the page of what a run, a sweep or a tuning has left behind.
#include "inquiry/report_page.hpp"
#include "report/csv_table.hpp"
#include "tools/command.hpp"
#include "tools/report_option.hpp"
#include "tools/written_file.hpp"

#include <CLI/CLI.hpp>
#include <spdlog/spdlog.h>

#include <filesystem>
#include <memory>

namespace stepwell::tools {
namespace {

struct report_options {
  std::string from, output = "report.html", observed;
};

exit_code report(const report_options& options) {
  const bool of_folder = std::filesystem::is_directory(options.from);
  if (!of_folder && !options.observed.empty())
    throw report::input_error(options.from +
                              " is a study's store: --observed is drawn over the months of a run's folder");
  report_file page(options.output);
  inquiry::remarks remarks;
  page.write(of_folder ? inquiry::page_of_folder(options.from, options.observed, remarks)
                       : inquiry::page_of_store(options.from));
  for (const std::string& note : remarks.notes) spdlog::info("{}", note);
  print("Report: " + options.output + "\n");
  return done;
}

} // namespace

void add_report(CLI::App& app, action& chosen) {
  CLI::App* command = app.add_subcommand("report", "Make a page to read or print of a run's folder or a study's store");
  command->footer("Examples:\n"
                  "  stepwell report results/typical_service --output report.html\n"
                  "  stepwell report caps_and_referrals.sqlite");
  const auto options = std::make_shared<report_options>();
  command->add_option("from", options->from, "A folder of `stepwell run --out`, or the store of a sweep or a tuning")
      ->required()
      ->check(CLI::ExistingPath)
      ->type_name("FILE");
  command->add_option("-o,--output", options->output, "Where the page goes")->type_name("FILE")->capture_default_str();
  command
      ->add_option("--observed", options->observed,
                   "Official monthly figures (month,measure_id,measure,statistic,value) drawn over the simulated ones")
      ->check(CLI::ExistingFile)
      ->type_name("FILE");
  writes_file(*command, "--output", {"--observed"});
  command->callback([&chosen, options] { chosen = [options] { return report(*options); }; });
}

} // namespace stepwell::tools
