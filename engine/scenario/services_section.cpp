#include "scenario/services_section.hpp"
#include "scenario/field.hpp"
#include "scenario/field_value.hpp"
#include "scenario/limits.hpp"
#include "scenario/named_csv.hpp"
#include "scenario/scalar.hpp"

#include <algorithm>
#include <cassert>

namespace stepwell::scenario {
namespace {

using service::sized_service;

const std::string path = "services";

const std::string sizes_accepted =
    "a size from " + plain_number(smallest_service) + " to " + plain_number(largest_service);

// A series of them in one form or the other.
class reader {
 public:
  explicit reader(std::vector<fault>& faults) : faults_(faults) {}

  void add(const node& name, const node& size, const std::string& here) {
    if (name.text.empty()) return report(faults_, name.where, here, "expected the name of a service, found nothing");
    const auto same =
        std::find_if(all_.begin(), all_.end(), [&](const sized_service& s) { return s.name == name.text; });
    if (same != all_.end()) return report(faults_, name.where, here, "`" + shown(name.text) + "` is given twice");
    const auto number = read_number(size);
    const bool fits = number.value && *number.value >= smallest_service && *number.value <= largest_service;
    if (!number.value)
      report(faults_, size.where, here, number.complaint);
    else if (!fits)
      report(faults_, size.where, here, "expected " + sizes_accepted + ", found " + found(size));
    all_.push_back({name.text, fits ? *number.value : 1});
  }

  std::vector<sized_service> take() { return std::move(all_); }

 private:
  std::vector<fault>& faults_;
  std::vector<sized_service> all_;
};

void from_file(const node& name, reader& into, std::vector<fault>& faults) {
  const auto source = read_named_file(name, path, faults);
  if (!source) return;
  const auto rows = read_pairs(*source->text, source->file, "service,size", "a service and a size", path, faults);
  if (!rows) return;
  if (rows->empty()) report(faults, {source->file}, path, "the file has no services");
  for (const auto& row : *rows) into.add(row.first, row.second, path);
}

double highest_of(std::string_view field_path) {
  const auto& table = field_table();
  const auto row = std::find_if(table.begin(), table.end(), [&](const field& f) { return f.path == field_path; });
  assert(row != table.end());
  return row->accepted.highest;
}

} // namespace

std::vector<sized_service> read_services(const node& document, std::vector<fault>& faults) {
  const entry* given = find(document, path);
  if (!given || given->value.kind == node_kind::refused) return {};
  const auto before = faults.size();
  const node& value = given->value;
  reader all(faults);
  if (value.kind == node_kind::map) {
    if (value.entries.empty()) report(faults, value.where, path, "expected services, found none");
    for (const entry& e : value.entries) all.add(scalar_at(e.key, e.key_place), e.value, join(path, shown(e.key)));
  } else if (value.kind == node_kind::scalar) {
    from_file(value, all, faults);
  } else {
    report(faults, value.where, path,
           "expected services with their sizes, such as {north: 1, south: 0.6}, or the name of a CSV file, found " +
               found(value));
  }
  auto services = all.take();
  if (services.size() > limits::services)
    report(faults, value.where, path,
           "expected at most " + std::to_string(limits::services) + " services, found " +
               std::to_string(services.size()));
  return faults.size() == before ? services : std::vector<sized_service>{};
}

void check_sizes(const node& document, const std::vector<sized_service>& services, const service::parameters& p,
                 std::vector<fault>& faults) {
  const auto largest =
      std::max_element(services.begin(), services.end(), [](const auto& a, const auto& b) { return a.size < b.size; });
  if (largest == services.end()) return;
  const auto limit = [&](double value, double highest, std::string_view what) {
    if (value * largest->size <= highest) return;
    report(faults, find(document, path)->value.where, path,
           "`" + shown(largest->name) + "`: " + plain_number(value) + " " + std::string(what) + " times " +
               plain_number(largest->size) + " are more than the " + plain_number(highest) + " of one service");
  };
  const double most_posts = highest_of("staff.*.posts");
  for (std::size_t r = 0; r < service::role_count; ++r)
    limit(p.roles[r].posts, most_posts, "posts of " + std::string(service::role_name(r)));
  limit(p.demand.referrals_per_year, highest_of("demand.referrals_per_year"), "referrals a year");
}

} // namespace stepwell::scenario
