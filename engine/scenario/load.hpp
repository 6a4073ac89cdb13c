// Loading: the one door from a scenario file to a model. Every fault is returned at once and nothing is thrown.
#pragma once

#include "scenario/overlay.hpp"
#include "service/model.hpp"

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace stepwell::scenario {

struct resolution;

struct scenario {
  std::string name; // `scenario.name`, or the file's name without its folder and ending
  std::string file;
  service::model model;
  nlohmann::ordered_json resolved; // every field with its value; itself a scenario file
  std::string hash;                // of `resolved` without name and description; 16 hex digits
  int simulated_days = 0;          // warm-up included
  double simulated_years = 0;      // of 365.25 days
};

struct loaded {
  std::optional<scenario> value; // present exactly when there are no faults
  std::vector<fault> faults;     // by file and place
};

// How a warm-up of `auto` is found: from a model that runs that many months from the start, without dated changes (they
// would be taken for a climb). Returns months, or nothing when the service does not settle.
struct warm_up_finder {
  int pilot_months = 0;
  std::function<std::optional<int>(const service::model& pilot)> find;
};

// `settings`: "key.path=value" of each --set, in order; the last one for a key holds.
// Without a finder a warm-up of `auto` is a fault: a study of many settings needs the same for all.
loaded load(const std::string& file, const std::vector<std::string>& settings, const warm_up_finder& = {});

// A file read once, for studies that load it with many settings: reading is half of the work. Pure from there on; any
// thread.
class scenario_file {
 public:
  explicit scenario_file(const text_source&);
  loaded with(const std::vector<std::string>& settings, const warm_up_finder& = {}) const;
  std::vector<fault> faults_with(const std::vector<std::string>& settings) const; // half the work of with()
  service::model model_with(const std::vector<std::string>& settings) const;      // that have no faults
  const std::string& file() const { return file_; }

 private:
  resolution resolved_with(const std::vector<std::string>& settings, layers&, std::vector<fault>&) const;

  std::string file_;
  std::vector<fault> faults_;
  layers read_;
};

} // namespace stepwell::scenario
