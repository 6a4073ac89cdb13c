// The real table's rows, each sound: a row that is not would be a default nobody could type, or a number nobody could
// trace.
#include "scenario/field_value.hpp"
#include "scenario/key_tree.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

using namespace stepwell;
using namespace stepwell::scenario;

namespace {

service::parameters with_one_step() {
  service::parameters values{};
  values.pathway.steps.resize(1);
  return values;
}

bool numeric(const field& f) {
  return std::holds_alternative<number_at>(f.at) || std::holds_alternative<integer_at>(f.at) ||
         std::holds_alternative<numbers_at>(f.at);
}

std::size_t list_size(const field& f) {
  if (const auto* at = std::get_if<numbers_at>(&f.at)) {
    auto values = with_one_step();
    return (*at)(values, 0).size();
  }
  return 1;
}

} // namespace

TEST_CASE("paths are unique, and no key is both a value and a section") {
  std::set<std::string_view> paths;
  for (const auto& f : field_table()) {
    INFO(f.path);
    CHECK(paths.insert(f.path).second);
    const bool starred = f.path.find('*') != std::string_view::npos;
    CHECK(starred == (f.repeated != repeats::once));
  }
  for (const auto& s : special_keys()) {
    INFO(s.path);
    CHECK(paths.insert(s.path).second);
    CHECK_NOTHROW(nlohmann::json::parse(s.schema));
  }
  for (const auto path : paths) {
    INFO(path);
    for (auto dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.', dot + 1))
      CHECK(paths.count(path.substr(0, dot)) == 0);
  }
}

TEST_CASE("defaults are as many as they must be and lie in the accepted range") {
  for (const auto& f : field_table()) {
    INFO(f.path);
    const auto size = list_size(f);
    const std::size_t repeated = f.repeated == repeats::per_role ? service::role_count : 1;
    CHECK((f.defaults.size() == 1 || f.defaults.size() == size || f.defaults.size() == size * repeated));
    if (std::holds_alternative<choice_at>(f.at)) {
      REQUIRE_FALSE(f.choices.empty());
      for (const auto d : f.defaults) CHECK(d < static_cast<double>(f.choices.size()));
    }
    if (!numeric(f)) continue;
    CHECK(f.accepted.lowest < f.accepted.highest);
    for (const auto d : f.defaults) {
      CHECK(d >= f.accepted.lowest);
      CHECK(d <= f.accepted.highest);
      if (std::holds_alternative<integer_at>(f.at)) CHECK(d == std::floor(d));
    }
  }
}

TEST_CASE("a list of shares sums to 1 by default, for every role") {
  for (const auto& f : field_table()) {
    if (!std::holds_alternative<numbers_at>(f.at) || f.unit != "share") continue;
    for (std::size_t role = 0; role < service::role_count; ++role) {
      INFO(f.path);
      double sum = 0;
      for (const double share : default_of(f, role)) sum += share;
      CHECK(sum == Approx(1).epsilon(1e-9));
    }
  }
}

TEST_CASE("each number says what it is and how it is known") {
  for (const auto& f : field_table()) {
    INFO(f.path);
    CHECK(f.doc.size() > 10);
    CHECK(f.doc.ends_with('.'));
    const auto [low, high] = f.from.plausible;
    const bool range_stated = !std::isnan(low) && !std::isnan(high);
    CHECK(range_stated == (!std::isnan(low) || !std::isnan(high)));
    if (range_stated) {
      CHECK(low <= high);
      CHECK(low >= f.accepted.lowest);
      CHECK(high <= f.accepted.highest);
    }
    if (f.from.how == provenance::assumed) CHECK(range_stated);
    const bool cites =
        f.from.how == provenance::measured || f.from.how == provenance::guidance || f.from.how == provenance::quoted;
    if (cites) CHECK(f.from.evidence.starts_with("E-"));
  }
}

TEST_CASE("no two rows write the same number") {
  auto values = with_one_step();
  std::set<const void*> places;
  for (const auto& f : field_table()) {
    INFO(f.path);
    std::visit(
        [&](auto at) {
          if constexpr (std::is_same_v<decltype(at), numbers_at>)
            CHECK(places.insert(at(values, 0).data()).second);
          else
            CHECK(places.insert(&at(values, 0)).second);
        },
        f.at);
  }
}

TEST_CASE("every value survives the way to JSON and back") {
  auto values = with_one_step();
  for (const auto& f : field_table()) {
    INFO(f.path);
    set_default(f, values, 0);
    const auto json = value_of(f, values, 0);
    std::vector<fault> faults;
    const auto written = parse_document("[" + json.dump() + "]", "s.yaml", faults);
    REQUIRE(written);
    read_value(f, written->items.at(0), std::string(f.path), values, 0, faults);
    CHECK(faults.empty());
    CHECK(value_of(f, values, 0) == json);
  }
}
