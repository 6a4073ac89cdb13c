#include "record/daily_lists.hpp"

#include "record/silent.hpp"
#include "service/service.hpp"

namespace stepwell::record {
namespace {

struct list_watch : silent {
  daily_lists seen;

  void day(const service::context<list_watch>& c) {
    if (!c.of.calendar.is_working(c.s.today)) return;
    double screening = 0, assessment = 0, treatment = 0, in_treatment = 0;
    for (std::size_t number = 0; number < c.s.waiting.size(); ++number) {
      const service::step_kind kind = service::kind_of(c.now->pathway.steps[number]);
      if (kind == service::step_kind::screening) screening += c.s.waiting[number].size;
      if (kind == service::step_kind::assessment) assessment += c.s.waiting[number].size;
      if (kind == service::step_kind::treatment || kind == service::step_kind::group)
        treatment += c.s.waiting[number].size;
    }
    for (const service::practitioner& p : c.s.practitioners) in_treatment += p.caseload;
    const std::array now{screening, assessment, treatment, in_treatment};
    for (std::size_t list = 0; list < now.size(); ++list) seen[list].push_back(now[list]);
  }
};

} // namespace

daily_lists watch_lists(const service::model& of, std::uint64_t seed, std::uint32_t replication) {
  service::service<list_watch> run(of);
  list_watch watch;
  run.run(seed, replication, watch);
  return std::move(watch.seen);
}

} // namespace stepwell::record
