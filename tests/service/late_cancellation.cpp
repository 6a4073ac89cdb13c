// A slot that its patient gives back late is not lost while somebody can still come: by hand, and over a whole run of
// the typical service. Day 0 is a Monday.
#include "bare_service.hpp"
#include "record/no_story.hpp"
#include "record/silent.hpp"
#include "watched.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace stepwell;
using namespace stepwell::service;

namespace {

struct outcomes : record::no_story {
  std::vector<int> count = std::vector<int>(appointment_outcome_count);
  void appointment(appointment_outcome outcome, const patient&, const step&) {
    ++count[static_cast<std::size_t>(outcome)];
  }
  void discharge(const patient&, exit_reason) {}
};

// One therapist whose only free hour in four weeks is on Wednesday, day 9, at nine.
constexpr kernel::day_number wednesday = 9;
constexpr int nine = kernel::cell_at(9, 0), hour = 4; // cells

struct one_hour {
  bare_service bare;
  outcomes record;
  context<outcomes> c{bare.of, &bare.now, bare.s, record};
  state& s = bare.s;

  one_hour() {
    step here;
    here.kind = static_cast<std::uint8_t>(step_kind::treatment);
    here.cells = hour;
    bare.now.pathway.steps = {here};
    bare.now.appointments.notice_days = 5;
    s.have_lists(1);
    s.practitioners.resize(1);
    s.practitioners[0].filled = true;
    s.practitioners[0].caseload_limit = 2;
    s.diaries.resize(1);
    s.laid_until = 28;
    s.diaries[0][wednesday].status = attendance::at_work;
    s.diaries[0][wednesday].treatment = kernel::cells(nine, hour);
  }
  std::uint32_t case_of_day(kernel::day_number today) {
    const std::uint32_t row = s.patients.take();
    s.patients[row].serial = row;
    s.today = today;
    attach(c, row, 0);
    book_or_try_again(c, row, today + 1);
    return row;
  }
  bool has_the_hour(std::uint32_t row) {
    const patient& p = s.patients[row];
    return p.booked && p.appointment == kernel::at(wednesday, nine);
  }
};

// Watches a whole run: hours given back by patients, by days of notice, and whether somebody else sat in them.
struct refilling : record::silent {
  static constexpr kernel::day_number notice_counted = 8;
  const context<refilling>* all = nullptr;
  std::map<std::pair<std::uint32_t, kernel::tick>, kernel::day_number> given_back; // notice, by post and hour
  int given[notice_counted]{}, taken[notice_counted]{};

  double share_taken(int notice) const { return taken[notice] / static_cast<double>(given[notice]); }
  void begins(const context<refilling>& c) { all = &c; }
  void appointment(appointment_outcome outcome, const patient& p, const step& here) {
    if (kind_of(here) == step_kind::group || outcome == appointment_outcome::cancelled_by_provider) return;
    const std::pair where{p.practitioner, p.appointment};
    const kernel::day_number notice = kernel::day_of(p.appointment) - all->s.today;
    if (outcome == appointment_outcome::cancelled_by_patient) {
      if (notice >= notice_counted) return;
      ++given[notice];
      given_back[where] = notice;
    } else if (const auto freed = given_back.find(where); freed != given_back.end()) {
      ++taken[freed->second];
      given_back.erase(freed);
    }
  }
};

refilling watched(const std::vector<std::string>& settings) {
  return watched_by<refilling>(model_of(typical_service, settings));
}

} // namespace

TEST_CASE("an hour given back three days ahead goes to whoever can come at short notice") {
  one_hour service;
  const std::uint32_t first = service.case_of_day(0);
  REQUIRE(service.has_the_hour(first));
  const std::uint32_t second = service.case_of_day(0); // nothing is free: asks again in a week
  REQUIRE_FALSE(service.s.patients[second].booked);
  service.s.today = 6;
  patient_cancels(service.c, first);
  CHECK(service.record.count[static_cast<std::size_t>(appointment_outcome::cancelled_by_patient)] == 1);
  CHECK_FALSE(service.s.patients[first].booked); // five days' notice from day 6: nothing left
  service.s.today = 7;
  book_again(service.c, second);
  CHECK(service.has_the_hour(second));
  CHECK(service.s.diaries[0][wednesday].treatment == 0);
}

TEST_CASE("an hour given back on the day itself is lost") {
  one_hour service;
  const std::uint32_t first = service.case_of_day(0);
  service.s.today = wednesday;
  patient_cancels(service.c, first);
  CHECK(service.s.diaries[0][wednesday].treatment == 0);
}

TEST_CASE("over a whole run hours given back late are taken by others, if they can be offered that late") {
  const refilling at_once = watched({"appointments.notice_days=1"});
  CHECK(at_once.given[1] > 1000);
  CHECK(at_once.taken[0] == 0);
  CHECK(at_once.share_taken(1) > 0.05);
  for (int notice = 2; notice < refilling::notice_counted; ++notice) CHECK(at_once.share_taken(notice) > 0.3);
  // Who is to be told five days before can take an hour that is given back a week ahead, and hardly a later one.
  const refilling in_time = watched({"appointments.notice_days=5"});
  for (int notice = 1; notice < 5; ++notice) CHECK(in_time.share_taken(notice) < 0.02);
  CHECK(in_time.share_taken(7) > 0.4);
  // A cancellation list takes them all the same, and a longer one takes more.
  const refilling few = watched({"appointments.notice_days=5", "appointments.short_notice_share=0.1"});
  const refilling many = watched({"appointments.notice_days=5", "appointments.short_notice_share=0.5"});
  for (int notice = 2; notice < 5; ++notice) {
    CHECK(few.share_taken(notice) > 0.02);
    CHECK(many.share_taken(notice) > 0.2);
    CHECK(many.share_taken(notice) > few.share_taken(notice));
  }
}
