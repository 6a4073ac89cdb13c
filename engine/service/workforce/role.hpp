// A role: what a practitioner is employed to do. The eight roles are fixed, because official pay bands, training routes
// and published burnout figures attach to them; how many people hold each is the scenario's.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwell::service {

enum class role : std::uint8_t { trainee_pwp, pwp, senior_pwp, trainee_hit, hit, counsellor, supervisor, admin };

inline constexpr std::size_t role_count = 8;
inline constexpr std::array<std::string_view, role_count> role_names{
    "trainee_pwp", "pwp", "senior_pwp", "trainee_hit", "hit", "counsellor", "supervisor", "admin"};

constexpr std::string_view role_name(std::size_t r) { return role_names[r]; }
constexpr std::size_t number_of(role r) { return static_cast<std::size_t>(r); }

// Psychological wellbeing practitioners (low intensity) and high-intensity therapists are surveyed and counted apart.
// Administrators keep no caseload and no diary here.
enum class staff_group : std::uint8_t { pwp, hit, other };
inline constexpr std::size_t clinical_group_count = 2;

constexpr staff_group group_of(role r) {
  switch (r) {
  case role::trainee_pwp:
  case role::pwp:
  case role::senior_pwp:
    return staff_group::pwp;
  case role::trainee_hit:
  case role::hit:
  case role::counsellor:
  case role::supervisor:
    return staff_group::hit;
  case role::admin:
    break;
  }
  return staff_group::other;
}

constexpr bool supervises(role r) { return r == role::senior_pwp || r == role::supervisor; }
constexpr bool in_training(role r) { return r == role::trainee_pwp || r == role::trainee_hit; }

// What a trainee becomes on qualifying.
constexpr role qualified(role r) {
  if (r == role::trainee_pwp) return role::pwp;
  if (r == role::trainee_hit) return role::hit;
  return r;
}

// Seniors are mostly promoted: from which role.
constexpr bool has_promotion(role r) { return supervises(r); }
constexpr role promoted_from(role r) {
  if (r == role::senior_pwp) return role::pwp;
  if (r == role::supervisor) return role::hit;
  return r;
}

} // namespace stepwell::service
