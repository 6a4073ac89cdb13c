// The name that somebody probably meant: the nearest of those that exist, by Damerau and Levenshtein's distance
// (insert, delete, replace, swap neighbours; the "optimal string alignment" form), or nothing when none is near.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace stepwell::scenario {

std::size_t edit_distance(std::string_view a, std::string_view b);

// At most a third of the word may differ: more and the suggestion is noise. Ties go to the earlier candidate. Failing
// that, a name that the word begins: `caseload` for caseload_cap.
std::string nearest(std::string_view word, std::span<const std::string> candidates);

} // namespace stepwell::scenario
