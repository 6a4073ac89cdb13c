#include "tools/precision_option.hpp"

#include <charconv>

namespace stepwell::tools {

std::optional<double> relative_precision(std::string_view text) {
  double value = 0;
  const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (trouble != std::errc{}) return std::nullopt;
  const std::string_view rest = text.substr(static_cast<std::size_t>(end - text.data()));
  if (rest == "%" || rest == " %")
    value /= 100;
  else if (!rest.empty())
    return std::nullopt;
  if (!(value > 0 && value < 1)) return std::nullopt;
  return value;
}

} // namespace stepwell::tools
