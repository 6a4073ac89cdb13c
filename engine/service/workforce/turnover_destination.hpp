// Where leavers go: competing destinations, counted apart because only some of them are a loss to the field.
#pragma once

#include <cstdint>
#include <string_view>

namespace stepwell::service {

enum class destination : std::uint8_t { hit_training, other_service, profession, retirement };
inline constexpr std::size_t destination_count = 4;
inline constexpr std::string_view destination_names[] = {"hit_training", "other_service", "profession", "retirement"};

} // namespace stepwell::service
