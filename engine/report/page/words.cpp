#include "report/page/words.hpp"

#include "report/number.hpp"
#include "report/page/forest_plot.hpp"
#include "report/page/markup.hpp"
#include "report/page/run_source.hpp"
#include "report/table_cells.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace stepwell::report::page {
namespace {

constexpr double million = 1e6;

std::string lead(const std::string& words) { return element("p", escaped(for_people(words)), "class=\"lead\""); }

std::string abbreviations() {
  return element("p", "PWPs: psychological wellbeing practitioners. HITs: high-intensity therapists.",
                 "class=\"note\"");
}

std::string with_unit(std::string_view unit) { return unit.empty() ? "" : " " + unit_for_people(unit); }

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (std::size_t i = 0; i < parts.size(); ++i)
    all += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
  return all;
}

std::string of_targets(const summary& all) {
  std::vector<std::string> met, missed, unclear;
  for (const answer& one : all.answers) {
    if (one.target == verdict::no_target) continue;
    auto& to = one.target == verdict::met ? met : one.target == verdict::missed ? missed : unclear;
    switch (one.measure->target) {
    case record::target_kind::within_6_weeks:
      to.push_back("6 weeks");
      break;
    case record::target_kind::within_18_weeks:
      to.push_back("18 weeks");
      break;
    case record::target_kind::recovery:
      to.push_back("recovery");
      break;
    case record::target_kind::none:
      break;
    }
  }
  std::vector<std::string> parts;
  if (!met.empty())
    parts.push_back("meets " + std::string(met.size() > 1 ? "the targets" : "the target") + " for " + joined(met));
  if (!missed.empty())
    parts.push_back("misses " + std::string(missed.size() > 1 ? "those" : "that") + " for " + joined(missed));
  if (!unclear.empty()) parts.push_back("is too close to call for " + joined(unclear));
  return joined(parts);
}

// How one alternative moves a measure, in a few words: "PWP burnout falls by 9.4 % points (7.4 to 11.4)".
std::string movement(const comparison& of, std::size_t alternative, const record::main_measure& main) {
  const auto measure = static_cast<std::size_t>(record::find_measure(main.name));
  const record::measure_info& info = record::measures()[measure];
  const study::paired_difference& found = of.found.differences[alternative][measure];
  const double mean = found.difference.mean;
  const shown_range range = range_of(found);
  const int decimals = decimals_worth_showing(found.difference);
  const std::string unit = info.unit == "GBP" ? "" : difference_unit(info.unit);
  const std::string pounds = info.unit == "GBP" ? "£" : "";
  const auto size = [&](double value) { return grouped(std::abs(value), decimals); };
  const double least = std::min(std::abs(range.low), std::abs(range.high)),
               most = std::max(std::abs(range.low), std::abs(range.high));
  return std::string(main.heading) + (mean < 0 ? " down " : " up ") + pounds + size(mean) + unit + " (" + pounds +
         grouped(least, decimals) + " to " + pounds + grouped(most, decimals) + ")";
}

// What an alternative clearly does, better and worse; measured against chance.
std::string alternative_html(const comparison& of, std::size_t alternative) {
  std::vector<std::string> good, bad, other;
  for (const record::main_measure& main : record::main_measures()) {
    const auto measure = static_cast<std::size_t>(record::find_measure(main.name));
    const change c = change_of(of.found.differences[alternative][measure], record::measures()[measure].better);
    if (c == change::better) good.push_back(movement(of, alternative, main));
    if (c == change::worse) bad.push_back(movement(of, alternative, main));
    if (c == change::different) other.push_back(movement(of, alternative, main));
  }
  const auto part = [](std::string_view css, std::string_view word, const std::vector<std::string>& moved) {
    if (moved.empty()) return std::string();
    std::string text;
    for (const std::string& one : moved) text += (text.empty() ? "" : "; ") + one;
    return "<br><span class=\"" + std::string(css) + "\">" + std::string(word) + "</span> " +
           escaped(for_people(text)) + ".";
  };
  std::string all = "<strong>" + escaped(of.scenarios[alternative + 1].scenario) + "</strong>";
  if (good.empty() && bad.empty() && other.empty())
    return element("li", all + "<br>No difference in any main measure that chance could not have made.");
  return element("li", all + part("good", "✓ Better:", good) + part("bad", "✗ Worse:", bad) +
                           part("", "• Different:", other));
}

struct extreme {
  std::size_t alternative;
  double value;
};

// Of the alternatives that clearly move a measure that way, the one that moves it most.
std::vector<extreme> most_moved(const comparison& of, std::string_view name, change wanted) {
  const auto measure = static_cast<std::size_t>(record::find_measure(name));
  std::vector<extreme> found;
  for (std::size_t a = 0; a < of.found.differences.size(); ++a)
    if (change_of(of.found.differences[a][measure], record::measures()[measure].better) == wanted)
      found.push_back({a, of.found.differences[a][measure].difference.mean});
  std::sort(found.begin(), found.end(),
            [](const extreme& a, const extreme& b) { return std::abs(a.value) > std::abs(b.value); });
  return found;
}

std::string sentence(const comparison& of, std::string_view name, std::string_view subject, std::string_view shrinks) {
  const auto measure = static_cast<std::size_t>(record::find_measure(name));
  const record::measure_info& info = record::measures()[measure];
  const std::string now = std::string(subject) + " is now " + mean_text(of.found.base[measure]) + with_unit(info.unit);
  const auto better = most_moved(of, name, change::better), worse = most_moved(of, name, change::worse);
  const auto amount = [&](const extreme& e) {
    const study::paired_difference& found = of.found.differences[e.alternative][measure];
    const shown_range range = range_of(found);
    const int decimals = decimals_worth_showing(found.difference);
    return with_sign(e.value, decimals) + (std::isfinite(range.low) ? ", between " + with_sign(range.low, decimals) +
                                                                          " and " + with_sign(range.high, decimals)
                                                                    : "");
  };
  std::string all = now;
  const bool single = of.found.differences.size() == 1;
  if (better.empty() && worse.empty())
    return all + (single ? ", and " + of.scenarios[1].scenario + " changes it" : ", and no alternative changes it") +
           (single ? " by no more than chance could." : " by more than chance could.");
  if (!better.empty())
    all += "; " + std::string(single ? "" : "of the alternatives ") + "“" +
           of.scenarios[better[0].alternative + 1].scenario + "” " + std::string(shrinks) + (single ? "" : " most") +
           " (" + amount(better[0]) + difference_unit(info.unit) + ")";
  if (!worse.empty())
    all += std::string(better.empty() ? "; " : ", and ") + "“" + of.scenarios[worse[0].alternative + 1].scenario +
           "” makes it worse" + (single ? " (" : ", more than any other (") + amount(worse[0]) +
           difference_unit(info.unit) + ")";
  return all + ".";
}

} // namespace

const answer* answer_to(const summary& all, std::string_view measure) {
  for (const answer& one : all.answers)
    if (one.measure->name == measure) return &one;
  return nullptr;
}

std::string difference_unit(std::string_view unit) {
  if (unit == "%") return " percentage points";
  return unit.starts_with("% ") ? " percentage points a year" : with_unit(unit);
}

std::string factor_title(std::string_view path) {
  constexpr std::string_view staff = "staff.";
  std::string text(path.substr(path.rfind('.') + 1)), who;
  if (path.starts_with(staff)) {
    who = path.substr(staff.size(), path.find('.', staff.size()) - staff.size());
    for (const std::string_view group : {"pwp", "hit"})
      if (const std::size_t at = who.find(group); at != std::string::npos)
        for (std::size_t i = at; i < at + group.size(); ++i) who[i] = static_cast<char>(who[i] - 'a' + 'A');
    who += ' ';
  }
  text.insert(0, who == "* " ? "" : who);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

std::string told(const answer& one) {
  const study::interval& i = one.interval;
  if (i.counted == 0) return "not measured";
  double low = i.low, high = i.high;
  if (one.uncertain && std::isfinite(one.uncertain->range_low)) {
    low = std::min(low, one.uncertain->range_low);
    high = std::max(high, one.uncertain->range_high);
  }
  const std::string_view unit = one.measure->unit;
  const bool pounds = unit.starts_with("GBP");
  const bool millions = pounds && i.mean >= million;
  const double scale = millions ? million : 1;
  const int decimals = millions ? 2 : decimals_worth_showing(i);
  std::string all = (pounds ? "£" : "") + grouped(i.mean / scale, decimals) + (millions ? " million" : "");
  if (!pounds) all += with_unit(unit.substr(0, unit.find(" per year")));
  if (std::isfinite(low)) all += " (" + grouped(low / scale, decimals) + " to " + grouped(high / scale, decimals) + ")";
  return all;
}

std::string answer_of_run(const summary& all) {
  const auto say = [&](std::string_view measure) { return told(*answer_to(all, measure)); };
  std::string service = "People wait " + say("wait_first_treatment_mean_days") +
                        " on average for a first treatment, and " + say("recovery_pct") +
                        " of those who finish a course recover";
  if (const std::string targets = of_targets(all); !targets.empty()) service += "; the service " + targets;
  const std::string staff = "Of PWPs " + say("pwp.burnout_pct") +
                            " are burnt out at any time and of high-intensity therapists " + say("hit.burnout_pct") +
                            "; in a year " + say("pwp.turnover_pct") + " of PWPs leave, and the service costs " +
                            say("cost_total_gbp");
  return lead(service + ".") + lead(staff + ".") +
         element(
             "p",
             all.uncertainty
                 ? "In brackets: what 95 % of the draws of parameters that nobody has measured would give, and chance."
                 : "In brackets: 95 % intervals of chance alone. How much the assumptions matter shows with "
                   "<code>--uncertainty</code>.",
             "class=\"note\"") +
         abbreviations();
}

std::string answer_of_comparison(const comparison& of) {
  std::string all =
      lead(sentence(of, "wait_first_treatment_mean_days", "The mean wait for a first treatment", "shortens it")) +
      lead(sentence(of, "pwp.burnout_pct", "The share of PWPs who are burnt out", "lowers it"));
  std::string list;
  for (std::size_t a = 0; a < of.found.differences.size(); ++a) list += alternative_html(of, a);
  all += "<h3>What each alternative does, compared with " + escaped(of.scenarios[0].scenario) + "</h3>\n" +
         element("ul", list, "class=\"alternatives\"");
  return all +
         element(
             "p",
             escaped(
                 of.uncertainty
                     ? "In brackets: what 95 % of the draws of unmeasured parameters give, and chance. Only what "
                       "lies wholly on one side of no change is told."
                     : "In brackets: 95 % intervals of chance alone. Only what lies wholly on one side of no change "
                       "is told; among so many figures a few are chance."),
             "class=\"note\"") +
         abbreviations();
}

} // namespace stepwell::report::page
