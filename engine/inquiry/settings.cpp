#include "inquiry/settings.hpp"

namespace stepwell::inquiry {

std::vector<std::string> together(std::vector<std::string> a, const std::vector<std::string>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

void tell_in_place(std::vector<scenario::fault>& faults, const std::vector<std::string>& settings,
                   const std::vector<scenario::place>& places) {
  for (scenario::fault& fault : faults)
    for (std::size_t i = 0; i < settings.size(); ++i)
      if (fault.file == "--set " + scenario::shown(settings[i])) {
        fault.file = places[i].file;
        fault.line = places[i].line;
        fault.column = places[i].column;
        break;
      }
}

} // namespace stepwell::inquiry
