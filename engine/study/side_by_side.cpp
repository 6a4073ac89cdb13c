#include "study/side_by_side.hpp"

#include "study/uncertainty.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace stepwell::study {
namespace {

// Replications of each point in a step. Tasks of a point are side by side in it and share its model; the end of a step
// is where a precision is looked at and threads may wait, so it should hold many tasks; and pairs that share a draw
// may not be torn apart.
constexpr std::uint32_t replications_in_a_step = 10;
static_assert(replications_in_a_step % replications_per_draw == 0);

class table_of_points {
 public:
  explicit table_of_points(const side_by_side_options& options) : options_(options), rows_(options.points) {
    if (const auto* rule = std::get_if<precision_rule>(&options.stop)) watch_.emplace(*rule);
    wanted_ = watch_ ? std::get<precision_rule>(options.stop).maximum
                     : std::get<replication_count>(options.stop).replications;
  }

  std::uint32_t wanted() const { return wanted_; }
  bool has_precision() const { return watch_.has_value(); }

  void add(task which, record::replication_result&& result) {
    auto& rows = rows_[which.point];
    if (rows.size() <= which.replication) rows.resize(which.replication + 1);
    rows[which.replication] = std::move(result);
    ++tasks_;
    if (const std::uint32_t finished = tasks_ / options_.points; options_.report_progress && finished > 0)
      options_.report_progress({finished, watch_ ? std::max(finished, watch_->expected()) : wanted_, {}, 0});
  }

  // Looks at the rows up to `until`; true when no more are needed.
  bool enough_after(std::uint32_t until) {
    std::vector<double> row;
    for (; kept_ < until; ++kept_) {
      if (enough_) return true;
      row.clear();
      for (const auto& rows : rows_) row.insert(row.end(), rows[kept_]->values.begin(), rows[kept_]->values.end());
      enough_ = watch_->add(row);
    }
    return enough_;
  }

  std::vector<replications> take(bool all_run) {
    std::uint32_t count = finished_by_all();
    if (watch_ && all_run) count = std::min(count, kept_);
    std::vector<replications> points;
    for (std::uint32_t point = 0; point < rows_.size(); ++point) {
      const auto& rows = rows_[point];
      replications& made = points.emplace_back();
      made.interrupted = !all_run;
      made.precision_reached = !watch_ || (all_run && watch_->reached());
      for (; made.count < count; ++made.count) {
        const record::replication_result& row = *rows[made.count];
        made.columns = row.values.size();
        made.values.insert(made.values.end(), row.values.begin(), row.values.end());
        made.events += row.events;
        if (options_.sink) options_.sink({point, made.count}, row);
      }
    }
    return points;
  }

 private:
  std::uint32_t finished_by_all() const {
    std::size_t least = SIZE_MAX;
    for (const auto& rows : rows_) {
      const auto gap = std::find(rows.begin(), rows.end(), std::nullopt);
      least = std::min(least, static_cast<std::size_t>(gap - rows.begin()));
    }
    return static_cast<std::uint32_t>(least);
  }

  const side_by_side_options& options_;
  std::vector<std::vector<std::optional<record::replication_result>>> rows_; // by point, then by replication
  std::optional<precision_watch> watch_;
  std::uint32_t wanted_ = 0, tasks_ = 0, kept_ = 0;
  bool enough_ = false;
};

void add_step(std::vector<task>& tasks, std::uint32_t points, std::uint32_t from, std::uint32_t until) {
  for (std::uint32_t point = 0; point < points; ++point)
    for (std::uint32_t replication = from; replication < until; ++replication) tasks.push_back({point, replication});
}

} // namespace

std::vector<replications> run_side_by_side(const make_task_runner& make, const side_by_side_options& options) {
  table_of_points table(options);
  const task_options how{options.threads,
                         [&](task which, record::replication_result&& result) { table.add(which, std::move(result)); },
                         options.interrupted};
  std::vector<task> tasks;
  bool all_run = true, enough = table.wanted() == 0;
  for (std::uint32_t from = 0; all_run && !enough; from += replications_in_a_step) {
    const std::uint32_t until = std::min(table.wanted(), from + replications_in_a_step);
    add_step(tasks, options.points, from, until);
    enough = until == table.wanted();
    if (!table.has_precision() && !enough) continue; // no reason for threads to wait for one another
    all_run = run_tasks(tasks, make, how);
    tasks.clear();
    if (all_run && table.has_precision()) enough = table.enough_after(until);
  }
  return table.take(all_run);
}

} // namespace stepwell::study
