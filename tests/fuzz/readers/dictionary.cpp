// Prints the words that scenarios, studies and series are made of, in the form of libFuzzer's -dict: made from the
// field table each time the fuzzers are built, so that it cannot fall behind.
#include "scenario/field.hpp"
#include "scenario/special_key.hpp"
#include "service/workforce/role.hpp"

#include <cstdio>
#include <set>
#include <string>

namespace {

std::set<std::string> words{"month,referrals\n",
                            "month,measure_id,measure,statistic,value\n",
                            "provider_code,provider_name,",
                            "M001,count",
                            "2022-04",
                            "2023-02-29",
                            ": ",
                            "- ",
                            "{",
                            "}",
                            "[",
                            "]",
                            "&a ",
                            "*a",
                            "!!",
                            "|\n",
                            ">-\n",
                            "\\u",
                            "1e308",
                            "-0",
                            "2147483647",
                            "next: {",
                            "true",
                            "false",
                            "null",
                            "auto"};

void add_path(std::string path) {
  words.insert(path);
  for (std::size_t dot; (dot = path.find('.')) != std::string::npos; path.erase(0, dot + 1))
    words.insert(path.substr(0, dot));
  words.insert(path);
}

} // namespace

int main() {
  using namespace stepwell;
  for (const auto& field : scenario::field_table()) {
    add_path(std::string(field.path));
    for (const auto choice : field.choices) words.emplace(choice);
  }
  for (const auto& key : scenario::special_keys()) add_path(std::string(key.path));
  for (const auto role : service::role_names) words.emplace(role);
  for (const auto& word : words) {
    std::string escaped;
    for (const char c : word) {
      if (c == '\n')
        escaped += "\\x0A";
      else if (c == '"' || c == '\\')
        escaped.append("\\").append(1, c);
      else
        escaped += c;
    }
    if (!escaped.empty()) std::printf("\"%s\"\n", escaped.c_str());
  }
}
