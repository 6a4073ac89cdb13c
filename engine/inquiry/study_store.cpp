#include "inquiry/study_store.hpp"

#include "report/stored_rows.hpp"
#include "report/version.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

namespace stepwell::inquiry {
namespace {

namespace fs = std::filesystem;

struct identity_key {
  const char* key;
  const char* words;   // what differs
  const char* way_out; // beside a store of another name
};
constexpr std::array identity_keys{
    identity_key{"kind", "another kind of study", "give its own command"},
    identity_key{"scenario_hash", "another scenario: the file, or one it extends, has changed since",
                 "put the scenario back as it was"},
    identity_key{"seed", "another seed", "give the same --seed"},
    identity_key{"definition", "another study: the study file has changed since", "put the study file back as it was"},
    identity_key{"version", "another version of Stepwell", "use that version"},
    identity_key{"commit", "another build of Stepwell", "use that build"},
    identity_key{"shard", "another part of the study", "give the same --shard"}};

const std::string& value_of(const study::store_contents& contents, std::string_view key) {
  static const std::string none;
  const auto found = std::find_if(contents.provenance.begin(), contents.provenance.end(),
                                  [&](const auto& entry) { return entry.first == key; });
  return found == contents.provenance.end() ? none : found->second;
}

study::store_contents contents_of(const study_identity& of) {
  study::store_contents contents;
  contents.provenance = {{"kind", of.kind},
                         {"title", of.title},
                         {"study", of.study},
                         {"definition", of.definition},
                         {"scenario", of.base->name},
                         {"scenario_hash", of.base->hash},
                         {"resolved_scenario", of.base->resolved.dump()},
                         {"seed", std::to_string(of.seed)},
                         {"replications", std::to_string(of.replications)},
                         {"version", std::string(report::version())},
                         {"commit", std::string(report::commit())}};
  if (!of.shard.empty()) contents.provenance.emplace_back("shard", of.shard);
  contents.factors = of.factors;
  contents.measures = of.measures;
  return contents;
}

const identity_key* differing(const study::store_contents& a, const study::store_contents& b, std::string_view but) {
  for (const identity_key& one : identity_keys)
    if (one.key != but && value_of(a, one.key) != value_of(b, one.key)) return &one;
  return nullptr;
}

// Long values are told by their kind alone.
std::string told(const study::store_contents& there, const study::store_contents& here, const identity_key& what) {
  constexpr std::size_t longest = 60;
  const std::string &a = value_of(there, what.key), &b = value_of(here, what.key);
  if (a.size() > longest || b.size() > longest) return what.words;
  const auto shown = [](const std::string& value) { return value.empty() ? std::string("none") : value; };
  return std::string(what.words) + " (" + shown(a) + " there, " + shown(b) + " here)";
}

} // namespace

std::string store_title(const std::string& study_file) { return fs::path(study_file).stem().string(); }

std::string store_name(const std::string& study_file, const std::string& part) {
  return store_title(study_file) + part + ".sqlite";
}

std::optional<study::store> open_store(const std::string& file, bool resume, const study_identity& of,
                                       complaints& wrong) {
  const study::store_contents here = contents_of(of);
  if (!study::store::begun(file)) return study::store::make(file, here);
  if (!resume) {
    wrong.refusals.push_back(
        file + " is there already: go on with it by --resume, or begin another with --store OTHER.sqlite");
    return std::nullopt;
  }
  const study::store_contents before = study::store::read(file).contents(); // a store that is refused is not touched
  if (const identity_key* other = differing(before, here, "")) {
    wrong.refusals.push_back(file + " holds " + told(before, here, *other) + ". Either " + other->way_out +
                             ", or begin another with --store OTHER.sqlite");
    return std::nullopt;
  }
  const std::string more = value_of(here, "replications"), there = value_of(before, "replications");
  if (std::stoul(more) < std::stoul(there)) {
    wrong.refusals.push_back(file + " has " + there +
                             " replications of each point wanted already: ask for as many or more");
    return std::nullopt;
  }
  study::store found = study::store::reopen(file);
  found.set_provenance("replications", more);
  return found;
}

std::string difference(const study::store_contents& a, const study::store_contents& b) {
  const identity_key* other = differing(a, b, "shard");
  if (other) return told(a, b, *other);
  return value_of(a, "replications") != value_of(b, "replications") ? "another number of replications" : "";
}

replication_count replications_in(const study::store& of) {
  return {of.points().size() * std::stoul(of.provenance("replications")), of.present().size()};
}

std::unique_ptr<report::csv_file> csv_named(const std::string& file) {
  return file.empty() ? nullptr : std::make_unique<report::csv_file>(file);
}

void write_csv(const study::store& from, report::csv_file& to) {
  to.begin(report::stored_columns(from));
  report::write_stored(to, from);
  to.file().commit();
}

} // namespace stepwell::inquiry
