// The points of a study on one scenario: the settings of each, checked before anything is simulated, and the running of
// what a store does not hold yet. What `stepwell sweep` and `stepwell tune` share.
#pragma once

#include "inquiry/conduct.hpp"
#include "scenario/factor.hpp"
#include "scenario/load.hpp"
#include "study/store.hpp"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace stepwell::inquiry {

struct study_base {
  std::string scenario;
  std::vector<std::string> settings; // of the study file, with where each is written
  std::vector<scenario::place> places;
  std::vector<std::string> of_command; // of --set
  std::string key;                     // under which the study file has its factors
};

struct study_points {
  std::shared_ptr<const scenario::scenario_file> file; // read once
  std::vector<std::string> settings;                   // of every point
  scenario::scenario base;                             // no factor varied
  std::vector<scenario::factor> factors;
  std::vector<std::vector<double>> along; // by point, then by factor; empty: the scenario as it stands
};

// The scenario as it stands with the study's settings, and factors that it has; nothing when there are faults.
std::optional<study_points> points_of_study(const study_base&, std::vector<scenario::factor>,
                                            std::vector<scenario::fault>&);

std::vector<std::string> settings_of_point(const study_points&, std::span<const double> along);
std::vector<std::string> values_of_point(const study_points&, std::span<const double> along); // by factor
std::vector<scenario::fault> faults_of_point(const study_points&, std::span<const double> along);
scenario::loaded load_point(const study_points&, std::span<const double> along);

// Each point loaded once: what does not go together is better known before the first hour of simulation. The same
// complaint is told once.
void check_points(const study_points&, const std::string& key, std::vector<scenario::fault>&);

// A store that is being filled: `columns` of each replication's values are kept.
struct keeper {
  study::store& store;
  const study_points& points;
  std::vector<std::size_t> columns;
  std::uint64_t seed;
  const conduct& how;
  std::uint32_t finished = 0, expected = 0; // replications of the whole study, to be shown
  std::uint32_t made = 0;                   // by this process
  std::uint32_t points_kept = 0;            // the first of the points; a search may add more later
  // Also told of each row, if wanted; one thread at a time.
  std::function<void(study::task, std::span<const double>)> also = {};
  std::atomic<std::int64_t> simulating = 0; // time spent in replications, over all threads [ns]
};

// Runs those of the tasks, which are in order, that the store lacks. False when interrupted.
bool run_missing(keeper&, const std::vector<study::task>&);

} // namespace stepwell::inquiry
