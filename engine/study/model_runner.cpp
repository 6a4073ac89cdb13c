#include "study/model_runner.hpp"

#include <memory>

namespace stepwell::study {

make_runner runners_of(const service::model& model, record::wanted wanted) {
  return [&model, wanted]() -> replication_runner {
    // Shared only because std::function wants copyable content; each copy of it stays on its thread.
    auto runner = std::make_shared<record::runner>(model);
    return [runner, wanted](std::uint64_t seed, std::uint32_t replication) {
      return runner->run(seed, replication, wanted);
    };
  };
}

} // namespace stepwell::study
