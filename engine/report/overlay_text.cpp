#include "report/overlay_text.hpp"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace stepwell::report {
namespace {

using json = nlohmann::ordered_json;

// Nested maps in YAML's block style; what holds no map below it stays on one line.
void add_block(std::string& text, const json& map, int depth) {
  for (const auto& [key, value] : map.items()) {
    text += std::string(static_cast<std::size_t>(2 * depth), ' ') + key + ":";
    if (value.is_object()) {
      text += "\n";
      add_block(text, value, depth + 1);
    } else {
      text += " " + value.dump() + "\n";
    }
  }
}

std::string on_one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](unsigned char c) { return c < ' '; }, ' ');
  return text;
}

} // namespace

std::string overlay_text(const std::vector<std::string>& about, const std::string& scenario, const std::string& folder,
                         const json& overlay) {
  namespace fs = std::filesystem;
  const std::string base = fs::proximate(fs::absolute(scenario), fs::absolute(folder)).generic_string();
  std::string text;
  for (const std::string& of_comment : about) text += "# " + on_one_line(of_comment) + "\n";
  text += "extends: " + json(base).dump() + "\n";
  add_block(text, overlay, 0);
  return text;
}

} // namespace stepwell::report
