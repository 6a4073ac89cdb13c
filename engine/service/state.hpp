// State: everything that changes while one replication of a service runs. One owner, one thread; cleared and used again
// for the next replication so that its memory is allocated once.
#pragma once

#include "kernel/agenda.hpp"
#include "kernel/linked_list.hpp"
#include "kernel/pool.hpp"
#include "random/stream.hpp"
#include "service/event.hpp"
#include "service/flow/group.hpp"
#include "service/flow/list_days.hpp"
#include "service/flow/patient.hpp"
#include "service/purpose.hpp"
#include "service/workforce/practitioner.hpp"

#include <cstdint>
#include <vector>

namespace stepwell::service {

struct arrivals { // of the month in progress
  int month = -1;
  std::int64_t left = 0;  // referrals of the month still to come
  double weight_left = 0; // weekday weight of its working days still to come, today included
};

struct target_tally { // this month's evidence on the targets
  std::int64_t finished = 0, within_6_weeks = 0, within_18_weeks = 0;
  std::int64_t at_caseness = 0, recovered = 0;
};

struct training_places { // for the service's PWPs to train as high-intensity therapists
  int year = 0;          // calendar year of the intakes counted
  std::int32_t places_taken = 0;
};

struct state {
  random::source chance{};
  kernel::agenda<event> agenda; // buckets of a cell each
  kernel::day_number today = 0;
  kernel::day_number laid_until = 0; // first day the diaries are not yet open for
  std::size_t phase = 0;

  kernel::pool<patient> patients;
  std::uint32_t next_serial = 0;
  std::vector<kernel::list_head> waiting; // by step; screening's holds those not yet screened
  std::vector<list_days> days_of_lists;   // by step
  bool lists_by_day = true;               // every list is in the order of the day on which people joined it
  double screening_minutes_saved = 0;     // administrators' time not yet used up by a whole referral
  service::arrivals arrivals;
  kernel::list_head coming_back; // people to be referred again who wait for their place in an official series

  std::vector<practitioner> practitioners; // posts
  std::vector<diary> diaries;              // by post
  std::uint32_t first_asked = 0;           // rotates, so that no post is always asked first
  kernel::pool<group> groups;
  training_places training;

  target_tally targets;
  double pressure = 0;     // 0-1
  double course_share = 1; // of planned sessions, while courses are cut
  std::uint64_t events = 0;

  // Of every list there is.
  void have_lists(std::size_t steps) {
    waiting.resize(steps);
    days_of_lists.resize(steps);
  }
  auto listed() const {
    return [this](std::uint32_t row) { return patients[row].listed; };
  }
  auto places() { return patients.places(); }
  auto places() const { return patients.places(); }
  kernel::tick now() const { return agenda.now(); }
  random::stream chance_of(std::uint64_t entity, purpose why, std::uint32_t index = 0) const {
    return {chance, entity, static_cast<std::uint32_t>(why), index};
  }
  void schedule(kernel::tick when, event_kind kind, std::uint32_t subject, std::uint32_t stamp) {
    agenda.schedule(when, order_of(kind), {subject, static_cast<std::uint32_t>(kind), stamp & stamp_mask});
  }
};

} // namespace stepwell::service
