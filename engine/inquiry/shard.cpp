#include "inquiry/shard.hpp"

#include <charconv>

namespace stepwell::inquiry {
std::optional<std::uint32_t> part_number_in(std::string_view text) {
  std::uint32_t value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

std::vector<study::task> shard::part_of(const std::vector<study::task>& all) const {
  const auto end_of = [&](std::uint32_t part) { return static_cast<std::ptrdiff_t>(all.size() * part / of); };
  return {all.begin() + end_of(number - 1), all.begin() + end_of(number)};
}

std::optional<shard> shard_from(const std::string& text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string::npos) return std::nullopt;
  const auto number = part_number_in(std::string_view(text).substr(0, slash));
  const auto of = part_number_in(std::string_view(text).substr(slash + 1));
  if (!number || !of || *number == 0 || *number > *of) return std::nullopt;
  return shard{*number, *of};
}

} // namespace stepwell::inquiry
