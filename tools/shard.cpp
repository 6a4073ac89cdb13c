#include "tools/shard.hpp"

#include <CLI/CLI.hpp>
#include <spdlog/spdlog.h>

#include <cstdlib>

namespace stepwell::tools {
namespace {

std::optional<std::uint32_t> variable(const char* name) {
  const char* text = std::getenv(name);
  if (!text) return std::nullopt;
  const auto number = inquiry::part_number_in(text);
  if (!number) spdlog::warn("{} is `{}`, no number: it is not heeded", name, text);
  return number;
}

} // namespace

inquiry::shard shard_from_environment() {
  const auto id = variable("SLURM_ARRAY_TASK_ID"), count = variable("SLURM_ARRAY_TASK_COUNT");
  if (!id || !count || *count < 2) return {};
  const std::uint32_t first = variable("SLURM_ARRAY_TASK_MIN").value_or(0);
  const std::uint32_t step = variable("SLURM_ARRAY_TASK_STEP").value_or(1);
  const inquiry::shard found{step == 0 || *id < first ? 0 : (*id - first) / step + 1, *count};
  if (found.number == 0 || found.number > found.of) {
    spdlog::warn("SLURM_ARRAY_TASK_ID {} is not one of {} jobs in a row: give --shard; this does the whole study", *id,
                 *count);
    return {};
  }
  spdlog::info("part {} of the study, from the job array (--shard says otherwise)", found.text());
  return found;
}

void add_shard(CLI::App& app, std::string& text) {
  app.add_option("--shard", text,
                 "Do one part of the study, e.g. 2/8; `stepwell merge` puts parts together. By default the part of the "
                 "Slurm job array, or all")
      ->check([](const std::string& given) {
        return inquiry::shard_from(given) ? std::string{} : "`" + given + "` is not a part such as 2/8";
      })
      ->type_name("I/N");
}

} // namespace stepwell::tools
