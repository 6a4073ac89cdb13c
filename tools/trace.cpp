#include "tools/trace.hpp"

#include "record/trace.hpp"
#include "report/trace_data.hpp"
#include "report/trace_text.hpp"
#include "scenario/nearest.hpp"
#include "service/services.hpp"
#include "tools/terminal.hpp"

#include <CLI/CLI.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace stepwell::tools {
namespace {

const std::array<std::string, 2> kinds{"practitioner", "patient"};
const std::string& practitioner_kind = kinds.front();

struct subject {
  std::string kind;
  std::uint32_t number = 0;
};

// The subject, or in `trouble` what is wrong with the text.
subject subject_of(const std::string& text, std::string& trouble) {
  const std::size_t colon = text.find(':');
  subject of{text.substr(0, colon)};
  const bool known = std::find(kinds.begin(), kinds.end(), of.kind) != kinds.end();
  if (!known || colon == std::string::npos) {
    const std::string meant = known ? std::string{} : scenario::nearest(of.kind, kinds);
    trouble = "`" + text + "` is not practitioner:NUMBER or patient:NUMBER" +
              (meant.empty() ? "" : " (did you mean `" + meant + "`?)");
    return of;
  }
  std::string digits = text.substr(colon + 1);
  trouble = whole_number(digits);
  if (!trouble.empty()) {
    trouble = "`" + text + "`: " + trouble;
    return of;
  }
  if (std::from_chars(digits.data(), digits.data() + digits.size(), of.number).ec != std::errc{} ||
      of.number == kernel::no_row)
    trouble = "`" + text + "`: no " + of.kind + " has so high a number";
  return of;
}

template <class Story>
std::string shaped(const report::traced& whose, const Story& story, const std::string& format) {
  if (format == "json") return report::trace_json(whose, story);
  if (format == "csv") return report::trace_csv(whose, story);
  return report::trace_text(whose, story, colour_wanted());
}

exit_code nobody(const subject& of, std::uint32_t replication, std::uint32_t how_many) {
  if (how_many == 0)
    spdlog::error("--trace: replication {} has no {}s", replication, of.kind);
  else
    spdlog::error("--trace: replication {} has no {} {}; the highest number in it is {}", replication, of.kind,
                  of.number, how_many - 1);
  return bad_input;
}

} // namespace

void add_trace(CLI::App& app, trace_options& options) {
  CLI::Option* trace = app.add_option("--trace", options.whose,
                                      "Tell the story of practitioner:NUMBER (a post) or patient:NUMBER (in the order "
                                      "of referral, from 0) in one replication, instead of the table of measures")
                           ->check([](const std::string& text) {
                             std::string trouble;
                             subject_of(text, trouble);
                             return trouble;
                           })
                           ->type_name("WHO");
  for (const char* const other : {"--precision", "--out", "--workbook"}) trace->excludes(app.get_option(other));
  app.add_option("--trace-replication", options.replication, "The replication that is traced, counted from 0")
      ->check(whole_number)
      ->check(CLI::Range(0U, 999'999U))
      ->type_name("N")
      ->capture_default_str()
      ->needs(trace);
  app.add_flag("--trace-all", options.all_weeks, "A practitioner's weeks of the warm-up too, not only those measured")
      ->needs(trace);
}

exit_code trace(const scenario::scenario& scenario, const trace_options& options, std::uint64_t seed,
                const std::string& format) {
  std::string trouble;
  const subject of = subject_of(options.whose, trouble); // checked when the option was read
  const service::model model = service::service_of(scenario.model, 0);
  const report::traced whose{&scenario, seed, options.replication};
  if (of.kind == practitioner_kind) {
    const record::practitioner_story story = record::trace_practitioner(model, seed, options.replication, of.number,
                                                                        options.all_weeks ? 0 : model.measured_from);
    if (of.number >= story.posts) return nobody(of, options.replication, story.posts);
    print(shaped(whose, story, format));
    return done;
  }
  const record::patient_story story = record::trace_patient(model, seed, options.replication, of.number);
  if (of.number >= story.serials) return nobody(of, options.replication, story.serials);
  print(shaped(whose, story, format));
  return done;
}

} // namespace stepwell::tools
