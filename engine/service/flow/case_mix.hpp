// Case-mix: who is referred. Scores are those of the two questionnaires every contact records: PHQ-9 (depression, 0-27)
// and GAD-7 (anxiety, 0-21).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwell::service {

// The questionnaires' published ranges and the official definitions of caseness and reliable change
// (EVIDENCE, "Definitions that matter"). Part of the measures' definitions, so not fields.
inline constexpr double phq9_most = 27, gad7_most = 21;
inline constexpr double phq9_caseness = 10, gad7_caseness = 8;
inline constexpr double phq9_reliable_change = 6, gad7_reliable_change = 4;

// The problem a person is treated for, in the groups that official recovery figures name.
enum class problem : std::uint8_t { depression, generalised_anxiety, ptsd, ocd, social_phobia, panic, other };
inline constexpr std::size_t problem_count = 7;
inline constexpr std::array<std::string_view, problem_count> problem_names{
    "depression", "generalised_anxiety", "ptsd", "ocd", "social_phobia", "panic", "other"};

inline constexpr int deprivation_tenths = 10; // 1: the most deprived tenth of England's neighbourhoods

struct case_mix_parameters {
  double phq9_mean = 0, phq9_sd = 0;
  double gad7_mean = 0, gad7_sd = 0;
  double score_correlation = 0;                         // between a person's PHQ-9 and GAD-7 at the start
  double risk_share = 0;                                // people whose contacts need risk follow-up
  std::array<double, problem_count> problem_shares{};   // the last takes what is left
  std::array<double, problem_count> problem_response{}; // added to the share of the score lost
  double deprivation_response = 0;                      // the same, of the least deprived tenth less the most deprived
  double complexity_share = 0;                          // people with long-standing or several problems
  double complexity_response = 0;                       // added to the share of the score they lose
  double complexity_sessions = 0;                       // planned sessions, times those of others

  // How scores move (outcome.hpp).
  double phq9_noise = 0, gad7_noise = 0; // [points] standard deviation of one questionnaire about the person's state
  double response_split = 0;             // half the distance between people who respond and people who do not
  double early_response_sessions = 0;    // sessions by which 63 % of the improvement to come has come
  double therapist_sd = 0;               // between practitioners, in share of the score lost over a course
};

} // namespace stepwell::service
