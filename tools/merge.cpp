// stepwell merge: puts the parts of a study together that --shard has made, as if one run had made it.
#include "tools/command.hpp"
#include "tools/study_store.hpp"
#include "tools/sweep_output.hpp"

#include <CLI/CLI.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <map>
#include <memory>

namespace stepwell::tools {
namespace {

struct merge_options {
  std::vector<std::string> parts;
  std::string file, csv, format = "table";
  bool quiet = false;
};

bool are_sweeps(const std::vector<std::string>& files, const std::vector<study::store>& parts) {
  bool all = true;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].provenance("kind") == "sweep") continue;
    spdlog::error("{} is no sweep's store: only sweeps are made in parts", files[i]);
    all = false;
  }
  return all;
}

// Every part that does not belong to the first one's study is told.
bool belong_together(const std::vector<std::string>& files, const std::vector<study::store>& parts) {
  bool all = true;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::string differs = difference(parts[0].contents(), parts[i].contents());
    if (differs.empty()) continue;
    spdlog::error("{} and {} are not parts of one study: {}", files[0], files[i], differs);
    all = false;
  }
  return all;
}

std::uint32_t number_of(const study::store& part, const char* key) {
  return static_cast<std::uint32_t>(std::stoul(part.provenance(key)));
}

// What no part holds, as shards and as a count.
bool complete(const study::store& whole, std::size_t points, std::uint32_t replications,
              const std::vector<std::string>& shards) {
  const std::size_t wanted = points * replications, found = whole.present().size();
  if (found == wanted) return true;
  std::string there;
  for (const std::string& shard : shards) there += (there.empty() ? "" : ", ") + shard;
  spdlog::error("{} of {} replications are missing: parts {} are there. Run the missing part, or one that was cut off "
                "again with --resume",
                wanted - found, wanted, there);
  return false;
}

// Rows that several parts hold must agree: the same study has the same bits everywhere.
void add_rows(study::store& whole, const study::store& part, const std::string& name,
              std::map<study::task, std::vector<double>>& seen) {
  part.each([&](study::task which, std::span<const double> values) {
    const auto [there, fresh] = seen.emplace(which, std::vector<double>(values.begin(), values.end()));
    if (fresh) return whole.add(which, values);
    if (std::memcmp(there->second.data(), values.data(), values.size_bytes()) != 0)
      throw study::store_error(name + ": has another result than an earlier part for replication " +
                               std::to_string(which.replication) + " of point " + std::to_string(which.point));
  });
}

exit_code merge(const merge_options& options) {
  if (options.quiet) spdlog::set_level(spdlog::level::err);
  std::vector<study::store> parts;
  for (const std::string& file : options.parts) parts.push_back(study::store::read(file));
  if (!are_sweeps(options.parts, parts) || !belong_together(options.parts, parts)) return bad_input;
  const std::string file = options.file.empty() ? parts[0].provenance("study") + ".sqlite" : options.file;
  std::error_code unknown;
  if (std::filesystem::exists(file, unknown)) {
    spdlog::error("{} is there already: name another with --store OTHER.sqlite", file);
    return bad_input;
  }

  study::store_contents contents = parts[0].contents();
  std::vector<std::string> shards;
  for (const study::store& part : parts) shards.push_back(part.provenance("shard"));
  std::erase_if(contents.provenance, [](const auto& entry) { return entry.first == "shard"; });
  const std::string unfinished = file + ".merging";
  std::filesystem::remove(unfinished, unknown);
  {
    study::store whole = study::store::make(unfinished, contents);
    const auto points = parts[0].points();
    whole.together([&] {
      for (std::uint32_t point = 0; point < points.size(); ++point) whole.add_point(point, points[point]);
      std::map<study::task, std::vector<double>> seen;
      for (std::size_t i = 0; i < parts.size(); ++i) add_rows(whole, parts[i], options.parts[i], seen);
    });
    const bool all = complete(whole, points.size(), number_of(parts[0], "replications"), shards);
    whole.finish();
    if (!all) {
      std::filesystem::remove(unfinished, unknown);
      return bad_input;
    }
  }
  std::error_code trouble;
  std::filesystem::rename(unfinished, file, trouble);
  if (trouble) throw study::store_error(file + ": cannot be made: " + trouble.message());
  const study::store finished = study::store::read(file);
  if (!options.csv.empty()) write_csv(finished, options.csv);
  print_sweep(finished, file, options.format);
  return done;
}

} // namespace

void add_merge(CLI::App& app, action& chosen) {
  CLI::App* command = app.add_subcommand("merge", "Put the parts of a study together that --shard has made");
  command->footer("Example:\n"
                  "  stepwell merge caps_and_referrals.part-*.sqlite\n"
                  "The file is the same, byte for byte, as that of one run.");
  const auto options = std::make_shared<merge_options>();
  command->add_option("parts", options->parts, "The parts' stores")->required()->type_name("FILE");
  command->add_option("--store", options->file, "The whole study's file; by default its name with .sqlite")
      ->type_name("FILE");
  command->add_option("--csv", options->csv, "Also write every replication to this file, a row each")
      ->type_name("FILE");
  add_format(*command, options->format, {"table", "json", "csv"}, "table for people, json or csv for programs");
  add_quiet(*command, options->quiet);
  command->callback([&chosen, options] { chosen = [options] { return merge(*options); }; });
}

} // namespace stepwell::tools
