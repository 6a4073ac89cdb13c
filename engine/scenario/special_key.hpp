// The keys that are not fields: names, dates, the shape of the pathway, a series in a file, dated changes. A field is
// one number, choice or list behind one accessor; each of these needs code of its own, named beside it in
// special_key.cpp. The schema and `stepwell explain` read this table as they read the fields'.
#pragma once

#include <span>
#include <string_view>

namespace stepwell::scenario {

struct special_key {
  std::string_view path;
  std::string_view type;     // for people: "a date such as 2027-04-05"
  std::string_view standard; // what holds when the key is absent, in words
  std::string_view doc;
  std::string_view schema; // its JSON Schema, as JSON text
};

std::span<const special_key> special_keys();

} // namespace stepwell::scenario
