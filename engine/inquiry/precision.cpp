#include "inquiry/precision.hpp"

#include "record/measure.hpp"
#include "scenario/nearest.hpp"
#include "scenario/scalar.hpp"
#include "study/precision.hpp"

#include <charconv>

namespace stepwell::inquiry {

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

std::optional<std::vector<std::size_t>> columns_of(const std::vector<std::string>& named, std::string_view option,
                                                   complaints& wrong) {
  std::vector<std::string> names = named, known;
  if (names.empty())
    for (const std::string_view name : study::default_precision_measures()) names.emplace_back(name);
  for (const record::measure_info& measure : record::measures()) known.emplace_back(measure.name);
  std::vector<std::size_t> columns;
  for (const std::string& name : names) {
    const std::ptrdiff_t column = record::find_measure(name);
    if (column >= 0) {
      columns.push_back(static_cast<std::size_t>(column));
      continue;
    }
    const std::string meant = scenario::nearest(name, known);
    wrong.refusals.push_back(std::string(option) + ": there is no measure `" + name + "`" +
                             (meant.empty() ? "" : " (did you mean `" + meant + "`?)"));
  }
  if (columns.size() != names.size()) return std::nullopt;
  return columns;
}

namespace {

struct amounts {
  std::vector<std::string> names;
  std::vector<double> values;
};

// NAME=AMOUNT,NAME=AMOUNT; nothing when it is not of that form.
std::optional<amounts> amounts_of(std::string_view text) {
  amounts found;
  for (bool more = true; more;) {
    const std::size_t comma = text.find(',');
    const std::string_view one = text.substr(0, comma);
    more = comma != std::string_view::npos;
    if (more) text.remove_prefix(comma + 1);
    const std::size_t equals = one.find('=');
    if (equals == 0 || equals == std::string_view::npos) return std::nullopt;
    const std::optional<double> amount = scenario::number_in(one.substr(equals + 1));
    if (!amount || !(*amount > 0)) return std::nullopt;
    found.names.emplace_back(one.substr(0, equals));
    found.values.push_back(*amount);
  }
  return found;
}

} // namespace

std::optional<std::vector<wanted_precision>>
wanted_precisions(const std::string& precision, const std::vector<std::string>& measures, complaints& wrong) {
  const std::optional<double> share = relative_precision(precision);
  const std::optional<amounts> own = share ? std::nullopt : amounts_of(precision);
  if (!share && !own) {
    wrong.refusals.push_back("--precision: `" + precision +
                             "` is neither a share such as 2% or 0.02 nor amounts such as "
                             "pwp.burnout_pct=0.5,recovery_pct=0.2");
    return std::nullopt;
  }
  if (own && !measures.empty()) {
    wrong.refusals.emplace_back("--measures goes with a share; --precision names its measures already");
    return std::nullopt;
  }
  const auto columns = own ? columns_of(own->names, "--precision", wrong) : columns_of(measures, "--measures", wrong);
  if (!columns) return std::nullopt;
  std::vector<wanted_precision> all;
  for (std::size_t i = 0; i < columns->size(); ++i)
    all.push_back({(*columns)[i], share ? *share : own->values[i], share.has_value()});
  return all;
}

} // namespace stepwell::inquiry
