// Opening a study's store: a new one, or one to go on with, if it is of this very study.
#pragma once

#include "inquiry/complaints.hpp"
#include "report/csv.hpp"
#include "scenario/load.hpp"
#include "study/store.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stepwell::inquiry {

struct store_options {
  std::string file; // empty: the study's name with .sqlite, here
  bool resume = false;
  std::string csv; // empty: no table of all replications
};

std::string store_title(const std::string& study_file); // its name without folder and ending
std::string store_name(const std::string& study_file, const std::string& part = {}); // that, the part and .sqlite

// Under which a finished tuning's store keeps the answer, in JSON.
inline constexpr std::string_view answer_key = "answer";

// What a study is, as its store keeps it.
struct study_identity {
  std::string kind, title, study; // "sweep"; for people; store_title of the file
  std::string definition;         // JSON: what decides the points, or how they are chosen
  const scenario::scenario* base;
  std::uint64_t seed;
  std::uint32_t replications; // wanted; may grow
  std::string shard;          // "2/8"; empty: the whole
  std::vector<std::string> factors, measures;
};

// A new store, or with --resume the one that is there. Refused, with the way out, when it is there without --resume, or
// is of another study, scenario, version or seed.
std::optional<study::store> open_store(const std::string& file, bool resume, const study_identity&, complaints&);

// The replications that a sweep wants of its points together, and those that its store holds.
struct replication_count {
  std::size_t wanted, found;
};
replication_count replications_in(const study::store&);

// The first of these provenance keys in which two stores differ, in words for people; empty when they agree.
std::string difference(const study::store_contents& a, const study::store_contents& b);

// --csv: opened before anything is simulated, so that trouble with it is told then; none without a name.
std::unique_ptr<report::csv_file> csv_named(const std::string& file);
// point,replication, the factors, the measures: a row a finished replication, in order.
void write_csv(const study::store&, report::csv_file&);

} // namespace stepwell::inquiry
