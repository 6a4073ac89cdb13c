#include "record/measure_table.hpp"
#include "record/recorder.hpp"
#include "record/replication.hpp"
#include "service/service.hpp"

namespace stepwell::record {

struct runner::state {
  explicit state(const service::model& of) : service(of) {}
  service::service<recorder> service;
};

runner::runner(const service::model& of) : state_(std::make_unique<state>(of)) {}
runner::~runner() = default;
runner::runner(runner&&) noexcept = default;
runner& runner::operator=(runner&&) noexcept = default;

replication_result runner::run(std::uint64_t seed, std::uint32_t replication, wanted what) {
  recorder record(what);
  state_->service.run(seed, replication, record);
  return {values_of(record.measured()), record.take_monthly(), record.take_weeks(),
          record.take_pathway(),        record.first_waits(),  state_->service.current().events};
}

} // namespace stepwell::record
