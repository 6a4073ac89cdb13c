// A checking observer: watches a whole run and looks every Sunday evening whether the service's books agree with each
// other. It never changes the state. What is broken is named with its seed, replication, day and post or patient.
#pragma once

#include "record/no_story.hpp"
#include "service/service.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace stepwell::service {

struct checker : record::no_story {
  static constexpr int kinds_most = 8, each_most = 3; // complaints kept: enough to see a pattern
  std::vector<std::string> broken;
  std::map<std::string, std::int64_t> how_often; // complaints by kind, kept or not
  std::int64_t at_start = 0;                     // people found on the lists of the first day
  std::int64_t referrals = 0, referred_again = 0, discharges = 0, still_open = 0;
  std::int64_t appointments_checked = 0, groups_checked = 0;
  // For Little's law: weekly counts of people not yet treated, and each person's own time until treated or gone.
  std::int64_t counted_waiting = 0, counts = 0, people_gone = 0, days_waited = 0;

  bool assessed_once = true;       // else an assessment that treats nobody may follow treatment
  std::int64_t came = 0, went = 0; // into posts and out of them

  std::array<int, role_count> posts{}; // funded or still held at the end

  const context<checker>* all = nullptr;
  int last_week = -1;
  std::vector<std::pair<std::uint32_t, std::int32_t>> before;           // by post: generation, caseload a week ago
  std::int32_t review_weeks = std::numeric_limits<std::int16_t>::max(); // when overdue decisions were last made
  std::vector<std::int32_t> limit_this_week; // by post: the highest of the week, which a dated change may end
  std::vector<bool> gone;                    // by serial

  void complain(const std::string& what, kernel::day_number day, std::uint64_t who) {
    if (++how_often[what] > each_most || broken.size() >= kinds_most * each_most) return;
    const random::source& chance = all->s.chance;
    broken.push_back(what + ": seed " + std::to_string(chance.seed) + ", replication " +
                     std::to_string(chance.replication) + ", day " + std::to_string(day) + ", number " +
                     std::to_string(who));
  }

  // Evenings only where a manager may offer them, or might before a change: what was offered is held.
  std::uint64_t allowed_cells() const {
    const auto offered = [&](const phase& f) {
      return f.from <= all->s.today &&
             static_cast<response_rule>(f.values.stewardship.response) == response_rule::overtime;
    };
    const bool evenings = std::any_of(all->of.phases.begin(), all->of.phases.end(), offered);
    return paid_day | (evenings ? kernel::cells(day_last_cell, evening_cells) : 0);
  }

  void begins(const context<checker>& c) {
    all = &c;
    const start_state& start = c.of.start;
    for (const auto& list : start.waiting) at_start += list.people;
    for (const auto& care : start.in_care) at_start += care.people;
    gone.assign(static_cast<std::size_t>(at_start), false);
    gone.resize(gone.size() + static_cast<std::size_t>(start.coming_back), true);
  }
  void ends(const context<checker>& c) {
    const auto is_open = [&](std::uint32_t row) {
      const stage at = c.s.patients[row].at;
      return at != stage::ended && at != stage::away;
    };
    for (std::uint32_t row = 0; row < c.s.patients.high_water(); ++row) {
      if (!is_open(row)) continue;
      ++still_open;
      const patient& p = c.s.patients[row];
      if (p.treatments == 0) days_waited += c.s.today - p.referred; // so far
    }
    std::int64_t in_post = 0;
    for (const practitioner& p : c.s.practitioners) {
      posts[number_of(p.post)] += p.funded || p.filled;
      in_post += p.filled;
    }
    if (came - went != in_post) complain("came into posts less went is not who is in post", c.s.today, 0);
  }
  void takes_post(const auto&, std::uint32_t) { ++came; }
  void leaves_post(const auto&, std::uint32_t) { ++went; }
  void day(const context<checker>& c) {
    limit_this_week.resize(c.s.practitioners.size());
    for (std::size_t post = 0; post < limit_this_week.size(); ++post)
      limit_this_week[post] = std::max(limit_this_week[post], c.s.practitioners[post].caseload_limit);
  }
  void month(const context<checker>&) {}
  void starter(const practitioner& p) {
    if (!p.filled || !p.funded) complain("a starter in a post that is not there", all->s.today, 0);
  }
  void leaver(const practitioner& p, destination) {
    if (p.leaves_on != all->s.today) complain("a last day on another day", all->s.today, 0);
  }
  void referral(const patient& p) {
    ++referrals;
    referred_again += p.referrals_before > 0;
    if (p.referrals_before > 0) {
      if (!gone[p.serial]) complain("referred again while open", all->s.today, p.serial);
      gone[p.serial] = false;
      return;
    }
    if (p.serial != gone.size()) complain("a serial given twice or left out", all->s.today, p.serial);
    gone.push_back(false);
  }
  void appointment(appointment_outcome outcome, const patient& p, const step&) {
    if (gone[p.serial]) complain("an appointment after discharge", all->s.today, p.serial);
    if (outcome == appointment_outcome::attended && kernel::day_of(p.appointment) != all->s.today)
      complain("attended on another day than booked", all->s.today, p.serial);
  }
  void treatment(const patient& p, const step&, kernel::day_number today) {
    if (p.treatments == 1) waits_no_longer(p);
    if (p.first_treatment < p.referred || p.last_treatment > today)
      complain("treatments out of order", today, p.serial);
  }
  void discharge(const patient& p, exit_reason) {
    ++discharges;
    if (gone[p.serial]) complain("discharged twice", all->s.today, p.serial);
    gone[p.serial] = true;
    if (p.treatments == 0) waits_no_longer(p);
    check_dates(p);
  }
  void waits_no_longer(const patient& p) {
    ++people_gone;
    days_waited += all->s.today - p.referred;
  }
  void week(std::uint32_t, const practitioner&, int number) {
    if (number == last_week) return; // called for every practitioner
    last_week = number;
    ++counts;
    check_people();
    check_posts();
    check_diaries();
    remember_caseloads();
    review_weeks = all->now->workforce.review_weeks;
  }

  void check_dates(const patient& p) {
    const kernel::day_number today = all->s.today;
    const auto ordered = [&](kernel::day_number earlier, kernel::day_number later) {
      return earlier == never || later == never || earlier <= later;
    };
    const bool good = ordered(p.referred, p.listed) && ordered(p.referred, p.assessed) &&
                      (!assessed_once || ordered(p.assessed, p.last_treatment)) &&
                      ordered(p.first_treatment, p.last_treatment) && ordered(p.last_low, p.last_treatment) &&
                      ordered(p.last_high, p.last_treatment) && p.last_treatment <= today && p.listed <= today;
    if (!good) complain("dates out of order", today, p.serial);
    if ((p.treatments == 0) != (p.first_treatment == never) || (p.treatments == 0) != (p.last_treatment == never) ||
        p.low_sessions + p.high_sessions > p.treatments)
      complain("contacts and their dates disagree", today, p.serial);
  }

  // Of the same holder, last week; 0 when this one has just come.
  std::int32_t caseload_before(std::uint32_t post) const {
    return post < before.size() && before[post].first == all->s.practitioners[post].generation ? before[post].second
                                                                                               : 0;
  }
  void remember_caseloads() {
    before.clear();
    limit_this_week.clear();
    for (const practitioner& p : all->s.practitioners) before.emplace_back(p.generation, p.caseload);
  }

  // Everybody is in one place: screening or on a list, with one practitioner, in one group, or gone.
  void check_people() {
    const state& s = all->s;
    std::vector<std::uint32_t> listed(s.waiting.size());
    for (std::uint32_t row = 0; row < s.patients.high_water(); ++row) {
      const patient& p = s.patients[row];
      if (p.at == stage::ended || p.at == stage::away) continue;
      counted_waiting += p.treatments == 0;
      if (gone[p.serial]) complain("open and discharged", s.today, p.serial);
      if ((p.at == stage::in_care) != (p.practitioner != kernel::no_row))
        complain("in nobody's care", s.today, p.serial);
      if (p.at != stage::in_care && p.booked) complain("booked with nobody", s.today, p.serial);
      if (p.booked && kernel::day_of(p.appointment) <= s.today) complain("an appointment forgotten", s.today, p.serial);
      if (p.at == stage::in_group && s.groups[p.group].size == 0)
        complain("in a group that has ended", s.today, p.serial);
      if (p.awaiting_review && s.today - p.listed > (review_weeks + 1) * kernel::days_per_week)
        complain("a step up that supervision never decided", s.today, p.serial);
      if (p.at == stage::waiting) ++listed[p.step];
      check_dates(p);
    }
    for (std::size_t number = 0; number < listed.size(); ++number)
      if (number != all->now->pathway.entry && listed[number] != s.waiting[number].size)
        complain("a waiting list miscounted", s.today, number);
  }

  void check_posts() {
    const state& s = all->s;
    for (std::uint32_t post = 0; post < s.practitioners.size(); ++post) {
      const practitioner& p = s.practitioners[post];
      std::int32_t cases = 0, assessments = 0;
      for (const std::uint32_t row : s.places().rows_of(p.cases)) {
        const patient& who = s.patients[row];
        if (who.practitioner != post) complain("a case on somebody else's list", s.today, post);
        ++(kind_of(all->step_at(who.step)) == step_kind::assessment ? assessments : cases);
      }
      if (cases != p.caseload || assessments != p.assessments_booked) complain("a caseload miscounted", s.today, post);
      if (!p.filled && p.cases.size > 0) complain("cases with a vacant post", s.today, post);
      // Whoever drops a day keeps the cases there are; none may come on top.
      if (p.filled && all->role_of(p).hard_cap && p.caseload > limit_this_week[post] &&
          p.caseload > caseload_before(post))
        complain("a hard cap passed", s.today, post);
      if (p.filled) check_supervision(post);
    }
  }

  // What a supervisor sets aside is for people who come.
  void check_supervision(std::uint32_t post) {
    const state& s = all->s;
    std::uint64_t wanted[weekdays] = {};
    for (const practitioner& other : s.practitioners) {
      if (!other.filled || other.supervisor != post) continue;
      for (const supervision_slot& slot : {other.plan.case_management, other.plan.clinical})
        if (slot.exists()) wanted[slot.weekday] |= slot.mask();
    }
    for (int d = 0; d < weekdays; ++d)
      if (s.practitioners[post].plan.supervising[d] != wanted[d])
        complain("a supervisor's hours set aside for nobody", s.today, post);
  }

  // Booked cells are gathered by post and day; a cell seen twice, still free in the diary, or on a day away is a fault.
  // A group stays booked while its leader is ill or about to leave: it is cancelled, or handed over, on the day.
  void check_diaries() {
    const state& s = all->s;
    std::vector<diary> booked(s.practitioners.size());
    const auto claim = [&](std::uint32_t post, kernel::tick when, std::int32_t cells, bool may_be_away) {
      const kernel::day_number day = kernel::day_of(when);
      const std::uint64_t mask = kernel::cells(kernel::cell_of(when), cells);
      const diary_day& there = s.diaries[post][day];
      const practitioner& p = s.practitioners[post];
      std::uint64_t& taken = booked[post][day].treatment;
      if ((taken & mask) != 0) complain("a cell booked twice", day, post);
      if ((mask & (there.treatment | there.assessment | there.supervision | there.written)) != 0)
        complain("a booked cell that the diary calls free or set aside", day, post);
      if ((mask & ~allowed_cells()) != 0) complain("booked outside paid hours", day, post);
      if (!may_be_away && there.status != attendance::at_work) complain("booked with somebody not at work", day, post);
      if (!may_be_away && (!p.filled || day >= p.leaves_on || day < p.started))
        complain("booked with nobody there", day, post);
      taken |= mask;
    };
    for (std::uint32_t row = 0; row < s.patients.high_water(); ++row) {
      const patient& p = s.patients[row];
      if (p.at != stage::in_care || !p.booked) continue;
      ++appointments_checked;
      claim(p.practitioner, p.appointment, cells_in(p), false);
    }
    for (std::uint32_t row = 0; row < s.groups.high_water(); ++row) {
      const group& g = s.groups[row];
      if (g.size == 0 || kernel::day_of(g.appointment) <= s.today) continue;
      ++groups_checked;
      claim(g.practitioner, g.appointment, cells_in(g), true);
    }
    for (std::uint32_t post = 0; post < s.practitioners.size(); ++post)
      for (kernel::day_number day = s.today + 1; day < s.laid_until; ++day) {
        const diary_day& d = s.diaries[post][day];
        const std::uint64_t together = d.treatment | d.assessment | d.supervision | d.written;
        if (kernel::count(together) != kernel::count(d.treatment) + kernel::count(d.assessment) +
                                           kernel::count(d.supervision) + kernel::count(d.written))
          complain("a cell with two purposes", day, post);
        if ((together & ~allowed_cells()) != 0) complain("a slot outside paid hours", day, post);
        if (together != 0 && d.status != attendance::at_work) complain("slots on a day away", day, post);
      }
  }
  static std::int32_t cells_in(const patient& p) { return p.cells; } // as booked
  static std::int32_t cells_in(const group& g) { return g.cells; }
};

} // namespace stepwell::service
