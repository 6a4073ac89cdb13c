#include "record/measure_table.hpp"
#include "record/monthly.hpp"
#include "record/recorder.hpp"
#include "record/replication.hpp"
#include "service/service.hpp"
#include "service/services.hpp"

#include <cassert>

namespace stepwell::record {

namespace {

// What the services of a replication have shown so far, added up.
struct all_services {
  window measured;
  std::vector<month_counts> months;
  pathway_counts pathway;
  replication_result told; // what needs no adding up

  void take(recorder& one) {
    measured = one.measured();
    months = one.take_months();
    pathway = one.take_pathway();
    told.weeks = one.take_weeks();
  }

  void add(recorder& one) {
    measured.add_beside(one.measured());
    const std::vector<month_counts> more = one.take_months();
    assert(more.size() == months.size());
    for (std::size_t m = 0; m < months.size(); ++m) add_beside(months[m], more[m]);
    pathway.add_beside(one.take_pathway());
    const std::vector<practitioner_week_row> weeks = one.take_weeks();
    told.weeks.insert(told.weeks.end(), weeks.begin(), weeks.end());
  }
};

} // namespace

struct runner::state {
  explicit state(const service::model& model) : of(model), one(service::service_of(model, 0)), service(one) {}
  const service::model& of;
  service::model one; // of the services, the one whose turn it is
  service::service<recorder> service;
};

runner::runner(const service::model& of) : state_(std::make_unique<state>(of)) {}
runner::~runner() = default;
runner::runner(runner&&) noexcept = default;
runner& runner::operator=(runner&&) noexcept = default;

replication_result runner::run(std::uint64_t seed, std::uint32_t replication, wanted what) {
  const std::size_t services = service::how_many_services(state_->of);
  all_services all;
  for (std::size_t number = 0; number < services; ++number) {
    if (services > 1) state_->one = service::service_of(state_->of, number);
    recorder record(what);
    state_->service.run(seed, replication, record);
    if (number == 0)
      all.take(record);
    else
      all.add(record);
    all.told.events += state_->service.current().events;
    if (what.services && services > 1) all.told.services.push_back(values_of(record.measured()));
  }
  all.told.values = values_of(all.measured);
  all.told.monthly = rows_of(all.months);
  if (what.pathway) all.told.first_waits = first_waits_by_week(all.measured);
  all.told.pathway = std::move(all.pathway);
  return std::move(all.told);
}

} // namespace stepwell::record
