// From notice to the successor's first day, in whole weeks that can be counted: two of approval, four of advertising,
// eight of the recruit's notice. Day 0 is Monday 1 April 2024.
#include "small_workforce.hpp"

#include <catch2/catch.hpp>

using namespace stepwell;
using namespace stepwell::service;

namespace {

constexpr kernel::day_number leaves_on = 57; // eight weeks' notice given on day 0
constexpr kernel::day_number approved = 14, offer = approved + 28, first_day = offer + 56;

small_workforce one_resigns(role of, parameters rules = punctual_recruitment()) {
  small_workforce w(std::move(rules), {of});
  w.hold(0);
  resign(w.c, 0, destination::other_service);
  return w;
}

void freeze(small_workforce& w, bool frozen) {
  w.rules().workforce.recruitment_frozen = frozen;
  review_vacancies(w.c);
}

} // namespace

TEST_CASE("2 weeks of approval, 4 of advertising and 8 of notice end on the Monday of week 14") {
  small_workforce w = one_resigns(role::pwp);
  w.until(leaves_on);
  CHECK(w.post(0).filled);
  w.until(first_day);
  CHECK_FALSE(w.post(0).filled);
  CHECK(w.post(0).vacant_since == leaves_on);
  w.until(first_day + 1);
  CHECK(w.post(0).filled);
  CHECK(w.post(0).started == 98);
  CHECK(w.record.started.size() == 1);
}

TEST_CASE("a recruit who could come sooner starts on the first Monday after the leaver's last day") {
  parameters rules = punctual_recruitment();
  rules.roles[number_of(role::hit)].notice_weeks = 30; // gone on day 211, a Tuesday
  small_workforce w = one_resigns(role::hit, rules);
  w.until(300);
  CHECK(w.post(0).started == 217);
}

TEST_CASE("at a fill rate of a half every second round finds somebody") {
  constexpr std::uint32_t posts = 400;
  parameters rules = punctual_recruitment();
  rules.roles[number_of(role::pwp)].fill_rate = 0.5;
  small_workforce w(rules, std::vector<role>(posts, role::pwp));
  for (std::uint32_t post = 0; post < posts; ++post) {
    w.hold(post);
    resign(w.c, post, destination::profession);
  }
  w.until(1000);
  int rounds = 0, filled_by_the_first = 0, by_the_second = 0;
  for (std::uint32_t post = 0; post < posts; ++post) {
    REQUIRE(w.post(post).filled);
    const int further_days = w.post(post).started - first_day;
    REQUIRE(further_days % 28 == 0); // four weeks a round
    rounds += 1 + further_days / 28;
    filled_by_the_first += further_days == 0;
    by_the_second += further_days == 28;
  }
  // Geometric: 200 of 400 (standard deviation 10), then 100 (8.7); two rounds on average (0.07).
  CHECK(filled_by_the_first == Approx(200).margin(35));
  CHECK(by_the_second == Approx(100).margin(30));
  CHECK(rounds / static_cast<double>(posts) == Approx(2).margin(0.25));
}

TEST_CASE("a freeze during approval or advertising stops the search; lifted, it begins again at approval") {
  for (const kernel::day_number frozen_on : {5, 20}) {
    CAPTURE(frozen_on);
    small_workforce w = one_resigns(role::pwp);
    w.until(frozen_on);
    freeze(w, true);
    w.until(150);
    CHECK_FALSE(w.post(0).filled);
    CHECK(w.post(0).search.stage == search_stage::none);
    freeze(w, false);
    CHECK(w.post(0).search.stage == search_stage::approval);
    w.until(300);
    CHECK(w.post(0).started == 252); // 150 + 98 is a Thursday
  }
}

TEST_CASE("a freeze keeps the offers already made") {
  small_workforce w = one_resigns(role::pwp);
  w.until(offer + 1);
  freeze(w, true);
  w.until(first_day + 1);
  CHECK(w.post(0).started == first_day);
}

TEST_CASE("a freeze that is lifted while the leaver works their notice delays the search by so much") {
  parameters rules = punctual_recruitment();
  rules.workforce.recruitment_frozen = true;
  small_workforce w = one_resigns(role::pwp, rules);
  w.until(28);
  CHECK(w.post(0).search.stage == search_stage::none);
  freeze(w, false);
  w.until(300);
  CHECK(w.post(0).started == 28 + first_day);
}

TEST_CASE("a dated change leaves a search that runs as it is, and ends that for a post no longer funded") {
  small_workforce w = one_resigns(role::pwp);
  w.until(20);
  review_vacancies(w.c);
  w.until(200);
  CHECK(w.post(0).started == first_day);
  CHECK(w.record.started.size() == 1);
  small_workforce cut = one_resigns(role::pwp);
  cut.until(20);
  cut.post(0).funded = false;
  review_vacancies(cut.c);
  cut.until(200);
  CHECK(cut.record.started.empty());
}

TEST_CASE("of a role with more people than posts, whoever leaves is not succeeded, and who stays is funded") {
  small_workforce w(punctual_recruitment(), {role::pwp, role::pwp, role::hit});
  for (const std::uint32_t post : {0u, 1u, 2u}) w.hold(post);
  w.post(0).funded = false;                   // cut, and still held
  resign(w.c, 2, destination::other_service); // another role
  resign(w.c, 1, destination::other_service);
  CHECK(w.post(0).funded);
  CHECK_FALSE(w.post(1).funded);
  CHECK(w.post(2).funded);
  w.until(200);
  CHECK_FALSE(w.post(1).filled);
  CHECK(w.post(2).filled);
  CHECK(w.record.started.size() == 1);

  resign(w.c, 0, destination::other_service); // now one too few
  w.until(400);
  CHECK(w.post(0).filled);
}

TEST_CASE("a trainee's post waits for the first Monday of October or March") {
  constexpr kernel::day_number october = 189, march = 336;
  small_workforce w = one_resigns(role::trainee_pwp);
  w.until(300);
  CHECK(w.post(0).started == october);
  // Places are offered as long before as trainees need notice, eight weeks: a freeze over that day loses the intake.
  small_workforce late = one_resigns(role::trainee_pwp);
  late.until(october - 57);
  freeze(late, true);
  late.until(october + 30);
  freeze(late, false);
  late.until(400);
  CHECK(late.post(0).started == march);
}

TEST_CASE("a trainee's post that an intake leaves empty waits for the next") {
  constexpr std::uint32_t posts = 200;
  parameters rules = punctual_recruitment();
  rules.roles[number_of(role::trainee_hit)].fill_rate = 0.5;
  small_workforce w(rules, std::vector<role>(posts, role::trainee_hit));
  for (std::uint32_t post = 0; post < posts; ++post) seek_successor(w.c, post, 0);
  w.until(1000);
  int first = 0, second = 0;
  for (std::uint32_t post = 0; post < posts; ++post) {
    first += w.post(post).filled && w.post(post).started == 189;
    second += w.post(post).filled && w.post(post).started == 336;
  }
  CHECK(first == Approx(100).margin(25)); // standard deviation 7
  CHECK(second == Approx(50).margin(22)); // 6
}
