// The points of a study on one scenario: the settings of each, checked before anything is simulated, and the running of
// what a store does not hold yet. What `stepwell sweep` and `stepwell tune` share.
#pragma once

#include "scenario/factor.hpp"
#include "scenario/load.hpp"
#include "study/store.hpp"
#include "tools/command.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace stepwell::tools {

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
  std::vector<std::vector<double>> along; // by point, then by factor
};

// The scenario as it stands with the study's settings, and factors that it has; nothing when there are faults.
std::optional<study_points> points_of_study(const study_base&, std::vector<scenario::factor>,
                                            std::vector<scenario::fault>&);

scenario::loaded load_point(const study_points&, std::span<const double> along);

// Each point loaded once: what does not go together is better known before the first hour of simulation. The same
// complaint is told once.
void check_points(const study_points&, const std::string& key, std::vector<scenario::fault>&);

// Runs those tasks that the store lacks and keeps `columns` of each replication's values. False when interrupted.
bool run_missing(study::store&, const study_points&, std::span<const std::size_t> columns,
                 const std::vector<study::task>&, const how_often&, bool show_progress);

} // namespace stepwell::tools
