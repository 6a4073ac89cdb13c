// A survey of practitioners, repeated: each repeat simulates services of its own, asks some of their staff and fits,
// for PWPs and for high-intensity therapists apart, the logistic regression of burnout on overtime, clinical
// supervision, telephone hours and tenure (Westwood, Morison, Allt & Holmes 2017, EVIDENCE E-D01, E-D02). What always
// holds: repeat i depends on (seed, i) alone; repeats come in order; an interruption keeps those that had finished.
#pragma once

#include "service/model.hpp"
#include "service/workforce/role.hpp"
#include "study/logistic_regression.hpp"
#include "study/proportion.hpp"
#include "study/replicate.hpp"
#include "study/respondent.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace stepwell::study {

// What the regression's lines are about. Its columns: 1, overtime, clinical supervision, telephone, long service (0 or
// 1) and telephone x long service; telephone hours of those long in service weigh by the sum of two coefficients.
enum class characteristic : std::uint8_t {
  overtime,             // hours a week
  clinical_supervision, // hours a month
  telephone_before,     // hours a week, of those not yet long in service
  telephone_from,       // the same, of those long in service
  telephone_of_all,     // the same, of everybody; only where tenure had to be left out
  telephone_by_tenure,  // the difference between before and from: the interaction
  long_service,         // at no telephone hours
};
inline constexpr std::size_t characteristic_count = 7;
std::string_view to_string(characteristic);
// Not tenure and the interaction: these are the person's, and no job can change them.
constexpr bool is_of_the_job(characteristic c) { return c <= characteristic::telephone_of_all; }

struct survey_of_group {
  proportion burnt_out;
  fit_state with_tenure = fit_state::not_converged;       // what became of the whole regression
  fit_state state = fit_state::not_converged;             // and of the one whose estimates are given
  std::array<estimate, characteristic_count> estimates{}; // log odds ratios; NaN where there is none
};
using survey_answer = std::array<survey_of_group, service::clinical_group_count>; // staff_group::pwp, staff_group::hit

// Where so few are short in service that tenure tells who is burnt out, or nobody is, there is no estimate with tenure,
// and the regression is made without it: as its authors would have done, and counted.
survey_of_group analyse(std::span<const respondent>);

struct survey_design {
  std::uint32_t services = 15, weeks = 4, repeats = 100;
  std::array<std::uint32_t, service::clinical_group_count> wanted{105, 96}; // respondents
};

// The model of one service of one repeat. Called from several threads at once; what it throws ends the study.
using make_service = std::function<service::model(std::uint32_t repeat, std::uint32_t service)>;

struct surveys {
  std::vector<survey_answer> repeats;
  bool interrupted = false;
};

// Of `options`: seed, threads, report_progress (counts services) and interrupted.
surveys conduct(const survey_design&, const make_service&, replicate_options options);

} // namespace stepwell::study
