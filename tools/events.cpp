#include "tools/events.hpp"

#include "report/event_log.hpp"
#include "tools/interruption.hpp"
#include "tools/written_file.hpp"

#include <CLI/CLI.hpp>

namespace stepwell::tools {

void add_events(CLI::App& app, event_options& options) {
  CLI::Option* events =
      app.add_option("--events", options.file,
                     "Also write every referral's way through the service to this file, moment by moment, in the "
                     "columns that animation tools read (vidigi)")
          ->type_name("FILE");
  events->excludes(app.get_option("--trace"));
  writes_file(app, "--events");
  app.add_option("--events-replications", options.replications, "How many replications to log, from the first")
      ->check(whole_number)
      ->check(CLI::Range(1U, 1'000'000U))
      ->type_name("N")
      ->capture_default_str()
      ->needs(events);
}

bool write_events(const event_options& options, std::uint64_t seed,
                  const std::function<service::model(std::uint32_t replication)>& model_of) {
  if (options.file.empty()) return true;
  const std::atomic<bool>& stop = listen_for_interruption();
  report::event_log log(options.file);
  for (std::uint32_t replication = 0; replication < options.replications; ++replication) {
    if (stop) return false;
    record::log_events(model_of(replication), seed, replication,
                       [&](const record::event_row& row) { log.add(replication, row); });
  }
  log.commit();
  return true;
}

} // namespace stepwell::tools
