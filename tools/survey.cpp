// stepwell survey: asks simulated practitioners of many services what Westwood and others (2017) asked real ones.
#include "scenario/survey.hpp"
#include "inquiry/settings.hpp"
#include "report/counted.hpp"
#include "report/survey_text.hpp"
#include "study/survey.hpp"
#include "tools/command.hpp"
#include "tools/interruption.hpp"
#include "tools/progress_line.hpp"
#include "tools/ready_files.hpp"
#include "tools/suites.hpp"
#include "tools/terminal.hpp"

#include <CLI/CLI.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <memory>

namespace stepwell::tools {
namespace {

struct survey_options {
  std::string file; // empty: the ready one
  std::vector<std::string> settings;
  std::uint32_t repeats = 0; // 0: the file's
  how_often how;
  std::string format = "table";
  bool quiet = false;
};

struct question {
  scenario::survey what;
  std::vector<std::string> last;               // settings of the command line: they hold even where a policy would vary
  std::optional<scenario::scenario> base = {}; // as the scenario stands, nothing varied
};

struct refused { // a service whose drawn policies do not go together
  std::vector<scenario::fault> faults;
};

scenario::loaded load_with(const question& q, const std::vector<std::string>& varied) {
  return scenario::load(q.what.scenario, inquiry::together(inquiry::together(q.what.settings, varied), q.last));
}

// Each policy at its two ends, the others as the scenario has them: what is wrong is better known before anything is
// simulated.
void check_ends(const question& q, std::vector<scenario::fault>& faults) {
  for (const scenario::varied_policy& policy : q.what.vary) {
    std::vector<scenario::place> places;
    for (const scenario::varied_field& field : policy.fields) places.push_back(field.where);
    for (const double end : {0.0, 1.0}) {
      const auto varied = scenario::settings_of(policy, end, q.base->resolved);
      auto wrong = load_with(q, varied).faults;
      inquiry::tell_in_place(wrong, varied, places);
      faults.insert(faults.end(), wrong.begin(), wrong.end());
    }
  }
}

// Weeks are told on their last day, so those that end in the measured window are there to be reported on.
void check_weeks(const question& q, std::vector<scenario::fault>& faults) {
  const auto& calendar = q.base->model.calendar;
  const int there = calendar.week(q.base->model.days) - calendar.week(q.base->model.measured_from);
  if (static_cast<int>(q.what.weeks) > there)
    scenario::report(faults, q.what.weeks_place, "weeks",
                     "the measured window has " + report::counted(static_cast<std::uint64_t>(there), "week") +
                         ": set run.measured_months");
}

void warn_of_fixed_fields(const question& q) {
  for (const scenario::varied_policy& policy : q.what.vary)
    for (const scenario::varied_field& field : policy.fields)
      for (const std::string& setting : q.last)
        if (setting.starts_with(field.path + "="))
          spdlog::warn("{} is set on the command line and does not vary", field.path);
}

std::optional<question> read_question(const survey_options& options) {
  std::vector<scenario::fault> faults;
  auto what =
      scenario::read_survey(options.file.empty() ? ready_file("surveys/westwood_2017.yaml") : options.file, faults);
  if (!sound(faults)) return std::nullopt;
  if (options.repeats > 0) what->repeats = options.repeats;
  question q{std::move(*what), options.settings};
  auto base = load_with(q, {});
  inquiry::tell_in_place(base.faults, q.what.settings, q.what.setting_places);
  if (!sound(base.faults)) return std::nullopt;
  q.base = std::move(base.value);
  if (!q.base->model.services.empty())
    scenario::report(faults, {q.base->file}, "services",
                     "a survey makes services of its own: its scenario must be of one");
  scenario::check_fields(q.what, q.base->resolved, faults);
  if (faults.empty()) check_ends(q, faults);
  check_weeks(q, faults);
  scenario::sort_by_place(faults);
  if (!sound(faults)) return std::nullopt;
  return q;
}

study::surveys conduct(const question& q, const survey_options& options) {
  const auto make_service = [&](std::uint32_t repeat, std::uint32_t service) {
    auto loaded = load_with(q, scenario::draw_policies(q.what, {options.how.seed, repeat}, service, q.base->resolved));
    if (!loaded.value) throw refused{std::move(loaded.faults)};
    return std::move(loaded.value->model);
  };
  progress_line progress(!options.quiet);
  study::replicate_options how;
  how.seed = options.how.seed;
  how.threads = options.how.threads;
  how.interrupted = &listen_for_interruption();
  how.report_progress = [&progress](const study::progress& now) { progress.show(now); };
  return study::conduct({q.what.services, q.what.weeks, q.what.repeats, {q.what.pwps, q.what.hits}}, make_service, how);
}

report::surveyed report_of(const question& q, const survey_options& options, study::surveys made) {
  report::surveyed s{q.what.title.empty() ? "Survey" : q.what.title,
                     q.base->name,
                     options.how.seed,
                     q.what.services,
                     q.what.weeks,
                     {q.what.pwps, q.what.hits},
                     {},
                     std::move(made.repeats)};
  for (const scenario::varied_policy& policy : q.what.vary) s.policies.push_back(policy.name);
  return s;
}

exit_code survey(const survey_options& options) {
  if (options.quiet) spdlog::set_level(spdlog::level::err);
  listen_for_interruption();
  const auto q = read_question(options);
  if (!q) return bad_input;
  warn_of_fixed_fields(*q);
  study::surveys made;
  try {
    made = conduct(*q, options);
  } catch (const refused& wrong) {
    sound(wrong.faults);
    return bad_input;
  }
  const bool cut_short = made.interrupted;
  if (made.repeats.empty()) {
    spdlog::warn("interrupted before the first survey had finished");
    return interrupted;
  }
  const report::surveyed answer = report_of(*q, options, std::move(made));
  print(options.format == "json" ? report::survey_json(answer) : report::survey_table(answer, colour_wanted()));
  if (cut_short) {
    spdlog::warn("interrupted: {} of {} surveys had finished", answer.repeats.size(), q->what.repeats);
    return interrupted;
  }
  return study::summarise(answer.repeats).all_found() ? done : negative;
}

} // namespace

void add_survey(CLI::App& app, action& chosen) {
  CLI::App* command = app.add_subcommand(
      "survey", "Ask simulated practitioners of many services what drives burnout, as Westwood 2017 did, many times");
  command->footer("Examples:\n"
                  "  stepwell survey --repeats 20\n"
                  "Exit code 1 when a published finding does not come out in a clear majority of the surveys.");
  const auto options = std::make_shared<survey_options>();
  command->add_option("survey", options->file, "The survey file (YAML); by default Westwood 2017")->type_name("FILE");
  command->add_option("--repeats", options->repeats, "Surveys to make; by default the file's")
      ->check(whole_number)
      ->check(CLI::Range(1U, 1'000'000U))
      ->type_name("N");
  add_settings(*command, options->settings, "Override one field of every service");
  add_seed_and_threads(*command, options->how);
  add_format(*command, options->format);
  add_quiet(*command, options->quiet);
  command->callback([&chosen, options] { chosen = [options] { return survey(*options); }; });
}

} // namespace stepwell::tools
