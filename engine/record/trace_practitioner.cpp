#include "record/silent.hpp"
#include "record/trace.hpp"
#include "service/service.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace stepwell::record {
namespace {

using service::practitioner;

constexpr kernel::day_number monday_of(kernel::day_number day) { return day - day % kernel::days_per_week; }
constexpr kernel::day_number sunday_of(kernel::day_number day) { return monday_of(day) + kernel::days_per_week - 1; }

class post_watch : public silent {
 public:
  using context = service::context<post_watch>;

  explicit post_watch(std::uint32_t post) { story_.post = post; }

  void begins(const context& c) { context_ = &c; }

  void takes_post(const context& c, std::uint32_t post) {
    if (post != story_.post) return;
    const practitioner& p = c.s.practitioners[post];
    const bool first = story_.holders.empty() && p.started == 0; // the people of day 0 have been here for a while
    story_.holders.push_back({.number = p.generation,
                              .from = p.started,
                              .months_in_service = p.months_before,
                              .whole_time = p.whole_time,
                              .worked = p.worked,
                              .taught = p.taught,
                              .places = p.places});
    supervisor_known_ = false;
    const bool trainee = trainee_ != kernel::no_row;
    if (!first)
      tell({.day = p.started,
            .what = trainee ? post_moment::follows_trainee : post_moment::starts,
            .other = std::exchange(trainee_, kernel::no_row)});
  }

  void resigns(const context& c, std::uint32_t post) {
    if (post != story_.post) return;
    const practitioner& p = c.s.practitioners[post];
    const bool trained = service::in_training(p.post) &&
                         p.months_in_service(c.s.today) >= c.now->workforce.training_months - service::half_a_month;
    tell({.day = c.s.today,
          .what = p.agency  ? post_moment::notice_given
                  : trained ? post_moment::unplaced_trainee
                            : post_moment::resigns,
          .day_meant = p.leaves_on - 1,
          .to = static_cast<service::destination>(p.leaving_to)});
  }

  void qualifies(const context& c, std::uint32_t post, std::uint32_t new_post) {
    if (new_post == story_.post) trainee_ = post;
    if (post == story_.post) tell({.day = c.s.today, .what = post_moment::qualifies, .other = new_post});
  }

  void leaves_post(const context& c, std::uint32_t post) {
    if (post != story_.post) return;
    const practitioner& p = c.s.practitioners[post];
    const kernel::day_number last = p.leaves_on <= c.s.today ? p.leaves_on - 1 : c.s.today;
    tell({.day = last, .what = post_moment::leaves});
    if (!has_row_for(last)) add_row(p, last);
    look_at(p);
    story_.holders.back().last_day = last;
  }

  void falls_ill(const context& c, std::uint32_t post) {
    if (post != story_.post) return;
    tell(
        {.day = c.s.today, .what = post_moment::falls_ill, .number = c.s.practitioners[post].absent_until - c.s.today});
  }

  void works_ill(const context& c, std::uint32_t post) {
    if (post != story_.post) return;
    tell({.day = c.s.today, .what = post_moment::works_ill, .number = c.s.practitioners[post].ill_until - c.s.today});
  }

  void drops_day(const context& c, std::uint32_t post, int weekday) {
    if (post != story_.post) return;
    tell({.day = c.s.today, .what = post_moment::drops_day, .number = weekday, .day_meant = c.s.laid_until});
  }

  void handed_over(const context& c, std::uint32_t, std::uint32_t post, std::uint32_t to) {
    // Who has qualified takes over before the first day.
    if (to == story_.post)
      ++counted(post_moment::takes_over, std::max(c.s.today, c.s.practitioners[to].started)).number;
    if (post != story_.post) return;
    // Those who leave hand over when their last day is over.
    post_event& handed = counted(post_moment::hands_over, std::min(c.s.today, c.s.practitioners[post].leaves_on - 1));
    ++handed.number;
    handed.back_to_list += to == kernel::no_row;
  }

  void week(std::uint32_t post, const practitioner& p, int) {
    if (post != story_.post) return;
    const kernel::day_number today = context_->s.today, monday = monday_of(today);
    const auto full = static_cast<kernel::day_number>(std::ceil(p.ramp_until));
    if (full > p.started && full >= monday && full <= today) tell({.day = full, .what = post_moment::full_job_plan});
    if (supervisor_known_ && p.supervisor != story_.holders.back().supervisor)
      tell({.day = today, .what = post_moment::new_supervisor, .other = p.supervisor});
    supervisor_known_ = true;
    add_row(p, today);
  }

  void day(const context& c) {
    if (c.s.today != sunday_of(c.s.today) || story_.post >= c.s.practitioners.size()) return;
    if (!c.s.practitioners[story_.post].filled) add_vacancy(c.s.today);
  }

  void ends(const context& c) {
    const kernel::day_number last = c.of.days - 1;
    story_.posts = static_cast<std::uint32_t>(c.s.practitioners.size());
    for (const practitioner& p : c.s.practitioners) story_.roles.push_back(p.post);
    if (story_.post >= story_.posts) return;
    const practitioner& p = c.s.practitioners[story_.post];
    story_.role = p.post;
    story_.in_survey =
        service::group_of(p.post) != service::staff_group::other && !p.agency && service::is_followed(c.now->wellbeing);
    const bool here = p.filled && p.started <= last; // a last day's qualifier starts after the run
    if (p.filled && !here) story_.holders.pop_back();
    if (last == sunday_of(last)) return;
    if (here)
      add_row(p, last);
    else
      add_vacancy(last);
  }

  practitioner_story told(kernel::day_number from) {
    std::erase_if(story_.weeks, [from](const traced_week& w) { return w.last_day < from; });
    std::erase_if(story_.holders, [from](const traced_holder& h) { return h.last_day < from; });
    return std::move(story_);
  }

 private:
  bool has_row_for(kernel::day_number day) const {
    return !story_.weeks.empty() && story_.weeks.back().last_day >= day;
  }

  // A month's end comes after its week's, so what it brings may belong to a row that is there already.
  std::vector<post_event>& events_of(kernel::day_number day) {
    return has_row_for(day) ? story_.weeks.back().events : events_;
  }
  void tell(const post_event& event) { events_of(event.day).push_back(event); }

  // Cases change hands one by one; a week tells them together.
  post_event& counted(post_moment what, kernel::day_number day) {
    std::vector<post_event>& events = events_of(day);
    const auto found = std::find_if(events.begin(), events.end(), [&](const post_event& e) { return e.what == what; });
    return found != events.end() ? *found : events.emplace_back(post_event{day, what});
  }

  void look_at(const practitioner& p) {
    traced_holder& holder = story_.holders.back();
    holder.agency = p.agency;
    holder.boundary_skill = p.wellbeing.boundary_skill;
    if (supervisor_known_) holder.supervisor = p.supervisor;
  }

  void add_row(const practitioner& p, kernel::day_number last) {
    look_at(p);
    story_.weeks.push_back({.monday = monday_of(last),
                            .last_day = last,
                            .vacant = false,
                            .holder = p.generation,
                            .months_in_service = p.months_in_service(last),
                            .week = p.week,
                            .caseload = p.caseload,
                            .caseload_limit = p.caseload_limit,
                            .backlog_minutes = p.backlog_minutes,
                            .wellbeing = p.wellbeing,
                            .events = std::exchange(events_, {})});
  }

  // Unless its last holder's part of the week tells it all.
  void add_vacancy(kernel::day_number last) {
    const bool told = !story_.weeks.empty() && story_.weeks.back().monday == monday_of(last);
    if (told && events_.empty()) return;
    story_.weeks.push_back({.monday = monday_of(last), .last_day = last, .events = std::exchange(events_, {})});
  }

  practitioner_story story_{};
  const context* context_ = nullptr;
  std::vector<post_event> events_;         // of the week in progress
  std::uint32_t trainee_ = kernel::no_row; // who is about to take the post
  bool supervisor_known_ = false;          // one is found after the post is filled
};

} // namespace

practitioner_story trace_practitioner(const service::model& of, std::uint64_t seed, std::uint32_t replication,
                                      std::uint32_t post, kernel::day_number from) {
  service::service<post_watch> run(of);
  post_watch watch(post);
  run.run(seed, replication, watch);
  return watch.told(from);
}

} // namespace stepwell::record
