#include "scenario/field_value.hpp"
#include "scenario/nearest.hpp"
#include "scenario/scalar.hpp"
#include "service/workforce/role.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>

namespace stepwell::scenario {
namespace {

using json = nlohmann::ordered_json;

constexpr double ends_nowhere = 1e12;    // a range accepted up to here is unlimited to a reader
constexpr int digits_shown = 12;         // hides the last bits of a sum of decimals, and nothing that was typed
constexpr double share_tolerance = 1e-9; // the rounding of some tens of decimal shares, far below a typing slip

template <typename... Cases>
struct overloaded : Cases... {
  using Cases::operator()...;
};
template <typename... Cases>
overloaded(Cases...) -> overloaded<Cases...>;

std::vector<std::string> role_words() { return {service::role_names.begin(), service::role_names.end()}; }

std::string listed(const auto& words) {
  std::string joined;
  for (const auto& word : words) joined.append(joined.empty() ? "" : ", ").append(word);
  return joined;
}

std::string range_words(const field& f) {
  const auto [lowest, highest] = f.accepted;
  const auto unit = f.unit.empty() || f.unit == "share" ? std::string{} : " " + std::string(f.unit);
  if (highest >= ends_nowhere) return " of at least " + plain_number(lowest) + unit;
  return " from " + plain_number(lowest) + " to " + plain_number(highest) + unit;
}

std::string refusal(const field& f, const node& n) { return "expected " + accepts(f) + ", found " + found(n); }

bool within(const field& f, double value) { return value >= f.accepted.lowest && value <= f.accepted.highest; }

void read_choice(const field& f, const node& n, const std::string& path, std::uint8_t& into,
                 std::vector<fault>& faults) {
  const auto word = std::find(f.choices.begin(), f.choices.end(), n.text);
  if (n.kind == node_kind::scalar && word != f.choices.end()) {
    into = static_cast<std::uint8_t>(word - f.choices.begin());
    return;
  }
  const std::vector<std::string> words(f.choices.begin(), f.choices.end());
  report(faults, n.where, path, refusal(f, n), n.kind == node_kind::scalar ? nearest(n.text, words) : "");
}

void read_numbers(const field& f, const node& n, const std::string& path, std::span<double> into,
                  std::vector<fault>& faults) {
  if (n.kind != node_kind::sequence) return report(faults, n.where, path, refusal(f, n));
  if (n.items.size() != into.size())
    return report(faults, n.where, path,
                  "expected a list of " + std::to_string(into.size()) + " numbers, found " +
                      std::to_string(n.items.size()));
  std::size_t sound = 0;
  for (std::size_t i = 0; i < into.size(); ++i) {
    const auto number = read_number(n.items[i], "a number" + range_words(f));
    const auto item = path + "[" + std::to_string(i) + "]";
    if (!number.value) {
      report(faults, n.items[i].where, item, number.complaint);
    } else if (!within(f, *number.value)) {
      report(faults, n.items[i].where, item, "expected a number" + range_words(f) + ", found " + found(n.items[i]));
    } else {
      into[i] = *number.value;
      ++sound;
    }
  }
  if (f.unit != "share" || sound < into.size()) return;
  const double sum = std::accumulate(into.begin(), into.end(), 0.0);
  if (std::abs(sum - 1) > share_tolerance)
    report(faults, n.where, path, "expected shares that sum to 1, found a sum of " + plain_number(sum));
}

void read_roles(const field& f, const node& n, const std::string& path, std::uint32_t& into,
                std::vector<fault>& faults) {
  if (n.kind != node_kind::sequence) return report(faults, n.where, path, refusal(f, n));
  std::uint32_t set = 0;
  for (const auto& item : n.items) {
    const auto role = std::find(service::role_names.begin(), service::role_names.end(), item.text);
    const auto bit = 1U << static_cast<unsigned>(role - service::role_names.begin());
    if (item.kind != node_kind::scalar || role == service::role_names.end())
      report(faults, item.where, path, "unknown role, found " + found(item) + "; roles are " + listed(role_words()),
             nearest(item.text, role_words()));
    else if ((set & bit) != 0)
      report(faults, item.where, path, "the role " + found(item) + " is given twice");
    else
      set |= bit;
  }
  into = set;
}

// The default of element `position` of a list that has `size` elements for each role or step.
double element_default(const field& f, std::size_t index, std::size_t position, std::size_t size) {
  if (f.defaults.size() == 1) return f.defaults.front();
  if (f.defaults.size() == size) return f.defaults[position];
  assert(f.defaults.size() == size * service::role_count);
  return f.defaults[index * size + position];
}

double single_default(const field& f, std::size_t index) {
  assert(!f.defaults.empty());
  return f.defaults.size() == 1 ? f.defaults.front() : f.defaults.at(index);
}

} // namespace

std::string plain_number(double value) {
  std::array<char, 32> text{};
  const auto [end, error] =
      std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, digits_shown);
  return {text.data(), end};
}

std::string accepts(const field& f) {
  return std::visit(overloaded{
                        [&](number_at) { return "a number" + range_words(f); },
                        [&](integer_at) { return "a whole number" + range_words(f); },
                        [&](boolean_at) { return std::string("true or false"); },
                        [&](choice_at) { return "one of " + listed(f.choices); },
                        [&](numbers_at) {
                          return f.unit == "share" ? std::string("a list of shares that sum to 1")
                                                   : "a list of numbers" + range_words(f);
                        },
                        [&](roles_at) { return std::string("a list of roles such as [pwp, hit]"); },
                    },
                    f.at);
}

std::size_t instances(const field& f, const service::parameters& values) {
  if (f.repeated == repeats::per_role) return service::role_count;
  return f.repeated == repeats::per_step ? values.pathway.steps.size() : 1;
}

std::string instance_name(const field& f, const service::parameters& values, std::size_t index) {
  if (f.repeated == repeats::per_role) return std::string(service::role_name(index));
  return f.repeated == repeats::per_step ? values.pathway.steps.at(index).name : std::string{};
}

std::string instance_path(const field& f, const service::parameters& values, std::size_t index) {
  std::string path(f.path);
  if (const auto star = path.find('*'); star != std::string::npos)
    path.replace(star, 1, instance_name(f, values, index));
  return path;
}

void set_default(const field& f, service::parameters& values, std::size_t index) {
  std::visit(overloaded{
                 [&](number_at at) { at(values, index) = single_default(f, index); },
                 [&](integer_at at) { at(values, index) = static_cast<std::int32_t>(single_default(f, index)); },
                 [&](boolean_at at) { at(values, index) = single_default(f, index) != 0; },
                 [&](choice_at at) { at(values, index) = static_cast<std::uint8_t>(single_default(f, index)); },
                 [&](roles_at at) { at(values, index) = static_cast<std::uint32_t>(single_default(f, index)); },
                 [&](numbers_at at) {
                   const auto list = at(values, index);
                   for (std::size_t i = 0; i < list.size(); ++i) list[i] = element_default(f, index, i, list.size());
                 },
             },
             f.at);
}

void read_value(const field& f, const node& n, const std::string& path, service::parameters& values, std::size_t index,
                std::vector<fault>& faults) {
  const auto take = [&](const auto& got, auto& into) {
    if (!got.value) return report(faults, n.where, path, got.complaint);
    if constexpr (!std::is_same_v<std::decay_t<decltype(into)>, bool>)
      if (!within(f, static_cast<double>(*got.value))) return report(faults, n.where, path, refusal(f, n));
    into = static_cast<std::decay_t<decltype(into)>>(*got.value);
  };
  std::visit(overloaded{
                 [&](number_at at) { take(read_number(n, accepts(f)), at(values, index)); },
                 [&](integer_at at) { take(read_integer(n, accepts(f)), at(values, index)); },
                 [&](boolean_at at) { take(read_boolean(n), at(values, index)); },
                 [&](choice_at at) { read_choice(f, n, path, at(values, index), faults); },
                 [&](numbers_at at) { read_numbers(f, n, path, at(values, index), faults); },
                 [&](roles_at at) { read_roles(f, n, path, at(values, index), faults); },
             },
             f.at);
}

json value_of(const field& f, service::parameters& values, std::size_t index) {
  return std::visit(overloaded{
                        [&](number_at at) { return json(at(values, index)); },
                        [&](integer_at at) { return json(at(values, index)); },
                        [&](boolean_at at) { return json(at(values, index)); },
                        [&](choice_at at) { return json(f.choices.at(at(values, index))); },
                        [&](numbers_at at) {
                          const auto list = at(values, index);
                          return json(std::vector<double>(list.begin(), list.end()));
                        },
                        [&](roles_at at) {
                          auto roles = json::array();
                          for (std::size_t r = 0; r < service::role_count; ++r)
                            if ((at(values, index) >> r & 1U) != 0) roles.push_back(service::role_name(r));
                          return roles;
                        },
                    },
                    f.at);
}

json default_of(const field& f, std::size_t role) {
  // Through the structs, so that there is one conversion from the table's doubles to what a user sees.
  service::parameters values{};
  values.pathway.steps.resize(1);
  const auto index = f.repeated == repeats::per_role ? role : 0;
  set_default(f, values, index);
  return value_of(f, values, index);
}

} // namespace stepwell::scenario
