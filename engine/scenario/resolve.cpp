#include "scenario/resolve.hpp"
#include "scenario/consistency.hpp"
#include "scenario/field_value.hpp"
#include "scenario/monthly_referrals.hpp"
#include "scenario/pathway_section.hpp"
#include "scenario/scalar.hpp"
#include "scenario/services_section.hpp"
#include "scenario/special_key.hpp"
#include "scenario/start_section.hpp"
#include "scenario/text_file.hpp"
#include "scenario/walk.hpp"

#include <filesystem>

namespace stepwell::scenario {
namespace {

void read_identity(const node& document, const std::string& file, resolution& r, std::vector<fault>& faults) {
  r.name = std::filesystem::path(file).stem().string();
  if (r.name.empty() || not_plain_text(r.name, file)) r.name = "scenario"; // a file's name may be any bytes; JSON's not
  const auto* section = find(document, "scenario");
  if (!section) return;
  const auto read = [&](const std::string& key, std::string& into) {
    const auto* e = find(section->value, key);
    if (!e) return;
    auto text = read_text(e->value);
    if (text.value)
      into = std::move(*text.value);
    else
      report(faults, e->value.where, "scenario." + key, std::move(text.complaint));
  };
  read("name", r.name);
  read("description", r.description);
}

} // namespace

resolution resolve(const layers& source, std::span<const field> table, const std::string& file,
                   std::vector<fault>& faults) {
  resolution r;
  const auto& document = source.root;
  const auto names = key_tree(table, special_keys());

  read_identity(document, file, r, faults);
  r.run = read_run(document, faults);
  name_steps(document, r.start.pathway, faults);
  for (const auto& f : table)
    for (std::size_t i = 0; i < instances(f, r.start); ++i) set_default(f, r.start, i);
  fill({names, r.start, faults}, document);
  // Part of the chain is missing: the steps and months it held would be called absent, which they are not.
  if (!source.whole) return r;
  check_consistency(document, r.start, false, faults);
  const double years = static_cast<double>((run_end(r.run) - r.run.start).count()) / kernel::days_per_year;
  check_volume(document, r.start.demand, years, faults);
  connect_steps(document, r.start.pathway, faults);
  r.start.demand.monthly = read_monthly_referrals(document, r.run, faults);
  r.lists = read_start_state(document, r.start, faults);
  r.changes = read_changes(document, r.run, r.start, names, faults);
  for (const auto& change : r.changes) check_volume(change.set, change.values.demand, years, faults);
  r.services = read_services(document, faults);
  check_sizes(document, r.services, r.start, faults);
  for (const auto& change : r.changes) check_sizes(document, r.services, change.values, faults);
  return r;
}

} // namespace stepwell::scenario
