// Three PWPs want to train as high-intensity therapists, and there are two places a year. Day 0 is 1 April 2024; the
// intakes are October and March.
#include "small_workforce.hpp"

#include <catch2/catch.hpp>

using namespace stepwell;
using namespace stepwell::service;

namespace {

constexpr kernel::day_number october_7 = 189, march_3 = 336, end_of_june = 90, end_of_july = 121, end_of_august = 152,
                             end_of_december = 274;

small_workforce three_applicants(std::int32_t places) {
  parameters rules = punctual_recruitment();
  rules.workforce.hit_training_places_per_year = places;
  small_workforce w(rules, {role::pwp, role::pwp, role::senior_pwp});
  for (const std::uint32_t post : {0u, 1u, 2u}) {
    w.hold(post, 24 + 12 * post);
    w.post(post).seeks_training = true;
  }
  return w;
}

void month_ends_on(small_workforce& w, kernel::day_number day) {
  w.until(day);
  offer_training_places(w.c);
}

} // namespace

TEST_CASE("of three applicants for two places the newest stays, and goes with the next year's places") {
  small_workforce w = three_applicants(2);
  month_ends_on(w, end_of_june); // eight weeks' notice would end on 27 August, six weeks too soon
  for (const std::uint32_t post : {0u, 1u, 2u}) CHECK(w.post(post).leaves_on == far_away);
  month_ends_on(w, end_of_july);
  CHECK(w.post(2).leaves_on == october_7);
  CHECK(w.post(1).leaves_on == october_7);
  CHECK(w.post(0).leaves_on == far_away);
  month_ends_on(w, end_of_august);
  CHECK(w.post(0).leaves_on == far_away);
  w.until(october_7 + 1);
  CHECK(w.record.left == std::vector<destination>(2, destination::hit_training));
  month_ends_on(w, end_of_december);
  CHECK(w.post(0).leaves_on == march_3);
}

TEST_CASE("without places nobody leaves for training") {
  small_workforce w = three_applicants(0);
  for (const kernel::day_number day : {end_of_july, end_of_december}) month_ends_on(w, day);
  for (const std::uint32_t post : {0u, 1u, 2u}) CHECK(w.post(post).leaves_on == far_away);
}

TEST_CASE("whoever is drawn to training applies, once long enough in service, and stays for now") {
  constexpr std::uint32_t posts = 300;
  parameters rules = punctual_recruitment();
  rules.workforce.hit_training_from_months = 24;
  role_parameters& pwp = rules.roles[number_of(role::pwp)];
  pwp.leaving_per_year = 0.9;
  pwp.leaving_shares = {1, 0, 0, 0};
  rules.consequences.burnout_leaving_odds_ratio = 1;
  small_workforce w(rules, std::vector<role>(posts, role::pwp));
  int applied = 0;
  for (std::uint32_t post = 0; post < posts; ++post) {
    const bool is_new = post % 2 == 0;
    w.hold(post, is_new ? 23 : 24);
    draw_leaving(w.c, post);
    CHECK(w.post(post).leaves_on == far_away);
    if (is_new) CHECK_FALSE(w.post(post).seeks_training);
    applied += w.post(post).seeks_training;
  }
  // A month's chance is 1 - 0.1^(1/12) = 17.5 %: 26 of 150, standard deviation 4.7.
  CHECK(applied == Approx(26).margin(15));
}
