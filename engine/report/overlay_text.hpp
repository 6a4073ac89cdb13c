// A scenario that a study has made: it extends the one the study began with and says what differs, with where it comes
// from.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace stepwell::report {

// `about`: lines of the comment on top; `scenario`: the file it extends, as seen from here; `folder`: where the text
// will be kept; `overlay`: nested maps.
std::string overlay_text(const std::vector<std::string>& about, const std::string& scenario, const std::string& folder,
                         const nlohmann::ordered_json& overlay);

} // namespace stepwell::report
