// The recorder: watches one replication and counts. It changes nothing; the service calls it where things happen.
#pragma once

#include "record/monthly.hpp"
#include "record/no_story.hpp"
#include "record/replication.hpp"
#include "record/tally.hpp"
#include "record/window.hpp"
#include "service/context.hpp"
#include "service/flow/appointment.hpp"
#include "service/flow/outcome.hpp"
#include "service/stewardship/cost.hpp"
#include "service/stewardship/target.hpp"
#include "service/workforce/turnover_destination.hpp"

#include <cstdint>
#include <vector>

namespace stepwell::record {

class recorder : public no_story {
 public:
  using context = service::context<recorder>;

  explicit recorder(wanted what = {}) : wanted_(what) {}

  void begins(const context& c);
  void ends(const context& c);
  void day(const context& c);
  void month(const context& c);
  void week(std::uint32_t post, const service::practitioner& p, int week_number);

  void referral(const service::patient& p);
  void appointment(service::appointment_outcome outcome, const service::patient& p, const service::step& here);
  // Called before the contact's own dates move on: `p.last_treatment` is still the contact before.
  void treatment(const service::patient& p, const service::step& here, kernel::day_number today);
  void leaves_step(const context& c, std::uint32_t row, std::uint8_t to);
  void discharge(const service::patient& p, service::exit_reason why);
  void leaver(const service::practitioner& p, service::destination to);
  void starter(const service::practitioner& p);

  const window& measured() const { return window_; }
  std::vector<month_counts> take_months() { return std::move(months_); } // none unless wanted
  std::vector<practitioner_week_row> take_weeks() { return std::move(weeks_); }
  pathway_counts take_pathway() { return std::move(pathway_); }

 private:
  std::int64_t& flow(flow_count n) { return month_.flow[n]; }
  void finished(const service::patient& p);
  void count_recovery_by_person(const service::patient& p);
  void count_lists(const context& c);
  void count_posts(const context& c);
  void count_reviews(const context& c, const service::practitioner& p);
  void pay(double gbp, flow_count part);

  wanted wanted_;
  const service::parameters* now_ = nullptr;
  std::uint32_t service_ = 0;
  bool measuring_ = false;
  tally month_;
  stats::histogram month_first_waits_{1, wait_bins};
  stats::histogram month_finished_contacts_{1, contact_bins};
  window window_;
  std::vector<month_counts> months_;
  std::vector<practitioner_week_row> weeks_;
  pathway_counts pathway_; // no steps unless wanted
};

} // namespace stepwell::record
