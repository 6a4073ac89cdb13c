#include "record/event_log.hpp"

#include "record/silent.hpp"
#include "service/service.hpp"

#include <algorithm>
#include <cstddef>
#include <queue>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace stepwell::record {
namespace {

using service::patient;

std::int64_t number_of(const patient& p) { return referral_number(p.serial, p.referrals_before); }
std::int64_t minute_of(kernel::tick when) { return kernel::to_time(when).time_since_epoch().count(); }

using way = std::string; // step numbers, a character each

// First run: the way that each referral takes.
class way_watch : public silent {
 public:
  using context = service::context<way_watch>;

  void found_at_start(const context& c, std::uint32_t row) { begin(c.s.patients[row]); }
  void referral(const patient& p) { begin(p); }
  void leaves_step(const context& c, std::uint32_t row, std::uint8_t to) {
    if (kind_of(c.step_at(to)) == service::step_kind::exit) return;
    ways_[open_.at(number_of(c.s.patients[row]))] += static_cast<char>(to);
  }
  void discharge(const patient& p, service::exit_reason) { open_.erase(number_of(p)); }

  std::vector<way> ways() { return std::move(ways_); } // in the order in which they begin

 private:
  void begin(const patient& p) {
    open_[number_of(p)] = ways_.size();
    ways_.emplace_back(1, static_cast<char>(p.step));
  }

  std::unordered_map<std::int64_t, std::size_t> open_;
  std::vector<way> ways_;
};

// What may be told of a step; each has a name of its own.
enum class at_step : std::uint8_t { waits, deferral, appointment, decision, begins, ends };
constexpr std::array<std::string_view, 6> suffixes{
    "_wait_begins", "_deferral_begins", "_appointment_wait_begins", "_decision_wait_begins", "_begins", "_ends"};
constexpr std::string_view not_reached = "opt_in_wait_begins"; // referred, and nobody has spoken to them yet

struct step_names {
  std::string step;
  std::array<std::string, suffixes.size()> events;
};

std::vector<step_names> names_of(const service::pathway& pathway) {
  std::vector<step_names> all;
  for (const service::step& one : pathway.steps) {
    step_names& names = all.emplace_back();
    names.step = one.name;
    std::transform(suffixes.begin(), suffixes.end(), names.events.begin(),
                   [&](std::string_view suffix) { return one.name + std::string(suffix); });
  }
  return all;
}

std::string pathway_text(const way& steps, const std::vector<step_names>& names) {
  std::string all;
  for (const char step : steps) all += (all.empty() ? "" : " > ") + names[static_cast<unsigned char>(step)].step;
  return all;
}

// Second run: tells. What happens while somebody is still in a contact (where to next is decided when it begins) is
// told at its end, so rows are held until the clock has passed them.
class event_watch : public silent {
 public:
  using context = service::context<event_watch>;

  event_watch(const service::model& of, std::vector<way> ways, const std::function<void(const event_row&)>& sink)
      : names_(names_of(of.phases.front().values.pathway)), ways_(std::move(ways)), sink_(sink) {}

  void begins(const context& c) { context_ = &c; }
  void ends(const context&) {
    while (!held_.empty()) tell_first();
  }

  void found_at_start(const context& c, std::uint32_t row) {
    const patient& p = c.s.patients[row];
    arrive(p, 0);
    hold(p, logged::queue, name(p, p.at == service::stage::in_care ? at_step::appointment : at_step::waits), 0);
  }
  void referral(const patient& p) {
    arrive(p, now());
    hold(p, logged::queue, not_reached, now());
  }
  void opts_in(const context& c, std::uint32_t row) { place(c.s.patients[row], at_step::waits); }
  void joins_waiting_list(const context& c, std::uint32_t row) { place(c.s.patients[row], at_step::waits); }
  void defers(const context& c, std::uint32_t row) { place(c.s.patients[row], at_step::deferral); }
  void taken_on(const context& c, std::uint32_t row, std::uint32_t) { place(c.s.patients[row], at_step::appointment); }
  void booked(const context& c, std::uint32_t row) { place(c.s.patients[row], at_step::appointment); }
  void awaits_review(const context& c, std::uint32_t row) { place(c.s.patients[row], at_step::decision); }

  // Missed and cancelled appointments leave people where they are: waiting for the next.
  void appointment(service::appointment_outcome outcome, const patient& p, const service::step&) {
    if (outcome != service::appointment_outcome::attended) return;
    const service::state& s = context_->s;
    const bool in_group = p.at == service::stage::in_group;
    const std::uint32_t post = in_group ? s.groups[p.group].practitioner : p.practitioner;
    const int cells = in_group ? s.groups[p.group].cells : p.cells;
    const std::int64_t begin = now(), end = begin + cells * kernel::minutes_per_cell;
    hold(p, logged::resource_use, name(p, at_step::begins), begin, post);
    hold(p, logged::resource_use_end, name(p, at_step::ends), end, post);
    hold(p, logged::queue, name(p, at_step::appointment), end);
    open_.at(number_of(p)).busy_until = end;
  }

  void discharge(const patient& p, service::exit_reason) { hold(p, logged::arrival_departure, "depart", now()); }

 private:
  struct open_referral {
    std::string pathway;
    std::int64_t busy_until = 0; // minute
    std::string_view where = {}; // the latest event told, or held
    std::int64_t minute = 0;     // ... and when
    std::uint64_t number = 0;    // ... and which of all rows
  };
  struct held_row {
    std::int64_t minute;
    std::uint64_t number;
    event_row row;
    bool operator>(const held_row& other) const {
      return minute != other.minute ? minute > other.minute : number > other.number;
    }
  };

  std::int64_t now() const { return minute_of(context_->s.now()); }
  std::string_view name(const patient& p, at_step what) const {
    return names_[p.step].events[static_cast<std::size_t>(what)];
  }

  void arrive(const patient& p, std::int64_t minute) {
    open_[number_of(p)] = {.pathway = pathway_text(ways_[begun_++], names_)};
    hold(p, logged::arrival_departure, "arrival", minute);
  }

  void place(const patient& p, at_step what) {
    const auto found = open_.find(number_of(p));
    if (found == open_.end()) return; // on the first day's lists, and not yet introduced
    if (found->second.where != name(p, what)) hold(p, logged::queue, name(p, what), now());
  }

  void hold(const patient& p, logged type, std::string_view event, std::int64_t minute,
            std::uint32_t post = kernel::no_row) {
    while (!held_.empty() && held_.top().minute < now()) tell_first();
    open_referral& of = open_.at(number_of(p));
    of.minute = std::max(minute, of.busy_until);
    of.where = event;
    of.number = rows_++;
    held_.push({of.minute, of.number, {number_of(p), type, event, of.minute, of.pathway, post}});
  }

  void tell_first() {
    const held_row first = held_.top();
    held_.pop();
    const auto of = open_.find(first.row.referral);
    const bool for_no_time = of->second.minute == first.minute && of->second.number != first.number;
    if (first.row.type != logged::queue || !for_no_time) sink_(first.row);
    if (first.row.event == "depart") open_.erase(of);
  }

  const std::vector<step_names> names_;
  const std::vector<way> ways_;
  std::size_t begun_ = 0;
  const std::function<void(const event_row&)>& sink_;
  const context* context_ = nullptr;
  std::unordered_map<std::int64_t, open_referral> open_;
  std::priority_queue<held_row, std::vector<held_row>, std::greater<>> held_;
  std::uint64_t rows_ = 0;
};

} // namespace

void log_events(const service::model& of, std::uint64_t seed, std::uint32_t replication,
                const std::function<void(const event_row&)>& sink) {
  way_watch ways;
  {
    service::service<way_watch> run(of);
    run.run(seed, replication, ways);
  }
  service::service<event_watch> run(of);
  event_watch watch(of, ways.ways(), sink);
  run.run(seed, replication, watch);
}

} // namespace stepwell::record
