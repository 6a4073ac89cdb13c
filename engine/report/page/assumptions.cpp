// What an answer rests on (declared in run_sections.hpp): with --uncertainty the parameters that move the main measures
// most; always, how much of the model is measured and how much is judgement.
#include "report/number.hpp"
#include "report/page/markup.hpp"
#include "report/page/run_sections.hpp"
#include "scenario/field.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace stepwell::report::page {
namespace {

const scenario::field* field_of(std::string_view path) {
  const auto& table = scenario::field_table();
  const auto found = std::find_if(table.begin(), table.end(), [&](const scenario::field& f) { return f.path == path; });
  return found == table.end() ? nullptr : &*found;
}

std::string first_sentence(std::string_view text) {
  const std::size_t end = text.find(". ");
  return std::string(text.substr(0, end == std::string_view::npos ? text.size() : end + 1));
}

std::string range_of_field(const scenario::field& f) {
  if (!std::isfinite(f.from.plausible.low)) return "–";
  return shortest(f.from.plausible.low) + " to " + shortest(f.from.plausible.high) +
         (f.unit.empty() ? "" : " " + std::string(f.unit));
}

std::string influences(const summary& all) {
  html_table table{
      "Parameters that move the main measures most",
      {{"Measure"}, {"Parameter"}, {"Rank correlation", "number"}, {"Plausible range"}, {"Evidence"}, {"What it is"}},
      {},
      true};
  for (const record::main_measure& main : record::main_measures()) {
    const auto one = std::find_if(all.answers.begin(), all.answers.end(),
                                  [&](const answer& a) { return a.measure->name == main.name; });
    if (one == all.answers.end() || !one->uncertain) continue;
    for (const study::influence& moved : one->uncertain->largest) {
      const std::string& path = all.uncertainty->parameters[moved.parameter];
      const scenario::field* f = field_of(path);
      table.rows.push_back({{std::string(main.heading)},
                            {path},
                            {(moved.rank_correlation > 0 ? "+" : "") + grouped(moved.rank_correlation, 2), "number"},
                            {f ? range_of_field(*f) : ""},
                            {f ? std::string(f->from.evidence) : ""},
                            {f ? first_sentence(f->doc) : ""}});
    }
  }
  if (table.rows.empty())
    return element("p", "No parameter’s influence could be told from chance with so few draws; ask for 400 "
                        "replications or more.");
  return table.html();
}

struct provenance_class {
  scenario::provenance how;
  std::string_view name, meaning;
};
constexpr std::array classes{
    provenance_class{scenario::provenance::measured, "measured", "taken from official or published figures"},
    provenance_class{scenario::provenance::guidance, "guidance", "what national guidance says"},
    provenance_class{scenario::provenance::quoted, "quoted", "reported in studies or by services"},
    provenance_class{scenario::provenance::derived, "derived", "arithmetic or calibration on the above"},
    provenance_class{scenario::provenance::assumed, "assumed", "a judgement, with a plausible range"},
    provenance_class{scenario::provenance::chosen, "chosen", "a setting of whoever asks: dates, posts, policies"}};

std::string by_provenance() {
  html_table table{"Where the model’s numbers come from", {{"Kind"}, {"Fields", "number"}, {"Meaning"}}, {}};
  for (const provenance_class& one : classes) {
    const auto& fields = scenario::field_table();
    const auto count =
        std::count_if(fields.begin(), fields.end(), [&](const scenario::field& f) { return f.from.how == one.how; });
    table.rows.push_back({{std::string(one.name)}, {std::to_string(count), "number"}, {std::string(one.meaning)}});
  }
  return table.html() + element("p", "<code>stepwell explain KEY</code> tells any of them with its source and range.",
                                "class=\"note\"");
}

} // namespace

std::string assumptions_section(const run_source& of) {
  if (of.answers.uncertainty)
    return element("p", escaped("Parameters that nobody has measured were drawn from their plausible ranges " +
                                grouped(of.answers.uncertainty->draws, 0) +
                                " times. A correlation near +1 or −1 says that the measure follows the parameter.")) +
           influences(of.answers) + by_provenance();
  return element("p",
                 "This run took every parameter as it stands, so it does not show which assumptions matter. Run it "
                 "with <code>--uncertainty --replications 400</code> to draw them from their plausible ranges.") +
         by_provenance();
}

} // namespace stepwell::report::page
