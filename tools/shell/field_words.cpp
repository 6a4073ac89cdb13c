#include "tools/shell/field_words.hpp"

#include "scenario/field.hpp"
#include "scenario/load.hpp"
#include "scenario/special_key.hpp"
#include "service/workforce/role.hpp"
#include "tools/ready_files.hpp"

#include <set>
#include <string_view>

namespace stepwell::tools {
namespace {

std::string first_sentence(std::string_view doc) {
  const auto end = doc.find(". ");
  return std::string(end == std::string_view::npos ? doc.substr(0, doc.size() - (doc.ends_with('.') ? 1 : 0))
                                                   : doc.substr(0, end));
}

std::vector<std::string> typical_steps() {
  std::vector<std::string> names;
  const auto read = scenario::load(ready_file("typical_service.yaml"), {});
  if (!read.value) return names;
  for (const auto& step : read.value->resolved["pathway"]["steps"].items()) names.push_back(step.key());
  return names;
}

const std::vector<std::string>& names_for(scenario::repeats repeated) {
  static const std::vector<std::string> roles(service::role_names.begin(), service::role_names.end()),
      steps = typical_steps(), none;
  return repeated == scenario::repeats::per_role ? roles : repeated == scenario::repeats::per_step ? steps : none;
}

std::vector<std::string> values_of(const scenario::field& f) {
  if (std::holds_alternative<scenario::boolean_at>(f.at)) return {"true", "false"};
  return {f.choices.begin(), f.choices.end()};
}

void add(std::vector<field_word>& words, std::string_view path, scenario::repeats repeated, const field_word& word) {
  const auto star = path.find('*');
  if (star == std::string_view::npos) return words.push_back({std::string(path), word.help, word.values});
  for (const std::string& name : names_for(repeated))
    words.push_back({std::string(path).replace(star, 1, name), word.help, word.values});
}

} // namespace

std::vector<field_word> settable_words() {
  std::vector<field_word> words;
  for (const scenario::special_key& key : scenario::special_keys())
    if (key.path != "extends" && key.path != "changes" && !key.path.ends_with(".next")) // a file's own, or maps
      add(words, key.path, scenario::repeats::per_step, {{}, first_sentence(key.doc), {}});
  for (const scenario::field& f : scenario::field_table())
    add(words, f.path, f.repeated, {{}, first_sentence(f.doc), values_of(f)});
  return words;
}

std::vector<field_word> explainable_words() {
  std::vector<field_word> words = settable_words();
  std::set<std::string> sections;
  for (const field_word& word : words)
    for (auto dot = word.path.find('.'); dot != std::string::npos; dot = word.path.find('.', dot + 1))
      sections.insert(word.path.substr(0, dot));
  for (const scenario::special_key& key : scenario::special_keys())
    if (key.path == "extends" || key.path == "changes")
      words.push_back({std::string(key.path), first_sentence(key.doc), {}});
  for (const std::string& section : sections) words.push_back({section, "what this section holds", {}});
  return words;
}

} // namespace stepwell::tools
