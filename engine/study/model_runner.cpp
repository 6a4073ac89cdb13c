#include "study/model_runner.hpp"

#include "study/uncertainty.hpp"

#include <memory>
#include <optional>
#include <utility>

namespace stepwell::study {
namespace {

class runner_of_draws {
 public:
  runner_of_draws(model_of_draw draw, record::wanted wanted) : draw_(std::move(draw)), wanted_(wanted) {}

  record::replication_result run(std::uint64_t seed, std::uint32_t replication) {
    const std::uint32_t draw = replication / replications_per_draw;
    if (!runner_ || draw != drawn_) {
      runner_.reset(); // it refers to the model
      model_.emplace(draw_(draw));
      runner_.emplace(*model_);
      drawn_ = draw;
    }
    return runner_->run(seed, replication, wanted_);
  }

 private:
  model_of_draw draw_;
  record::wanted wanted_;
  std::uint32_t drawn_ = 0;
  std::optional<service::model> model_;
  std::optional<record::runner> runner_;
};

} // namespace

make_runner runners_of(const service::model& model, record::wanted wanted) {
  return [&model, wanted]() -> replication_runner {
    // Shared only because std::function wants copyable content; each copy of it stays on its thread.
    auto runner = std::make_shared<record::runner>(model);
    return [runner, wanted](std::uint64_t seed, std::uint32_t replication) {
      return runner->run(seed, replication, wanted);
    };
  };
}

make_runner runners_of(model_of_draw draw, record::wanted wanted) {
  return [draw = std::move(draw), wanted]() -> replication_runner {
    auto runner = std::make_shared<runner_of_draws>(draw, wanted);
    return [runner](std::uint64_t seed, std::uint32_t replication) { return runner->run(seed, replication); };
  };
}

} // namespace stepwell::study
