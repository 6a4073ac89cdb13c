#include "scenario/pathway_graph.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/strong_components.hpp>

namespace stepwell::scenario {
namespace {

using graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;

std::vector<bool> reachable(const graph& g, std::size_t from) {
  std::vector<boost::default_color_type> colours(boost::num_vertices(g)); // what a search leaves white it has not met
  boost::breadth_first_search(
      g, from,
      boost::color_map(boost::make_iterator_property_map(colours.begin(), boost::get(boost::vertex_index, g))));
  std::vector<bool> found;
  found.reserve(colours.size());
  for (const boost::default_color_type colour : colours) found.push_back(colour != boost::white_color);
  return found;
}

// The steps that lead to one another and to `step`, "cbt, review"; empty when `step` is in no loop.
std::string loop_with(const graph& ways_on, const service::pathway& p, std::size_t step) {
  std::vector<int> component(boost::num_vertices(ways_on));
  boost::strong_components(ways_on, component.data());
  std::string names;
  std::size_t members = 0;
  for (std::size_t s = 0; s < p.steps.size(); ++s) {
    if (component[s] != component[step]) continue;
    names += (names.empty() ? "" : ", ") + p.steps[s].name;
    ++members;
  }
  return members > 1 || boost::edge(step, step, ways_on).second ? names : std::string{};
}

} // namespace

std::vector<graph_fault> check_graph(const service::pathway& p) {
  const std::size_t count = p.steps.size();
  // Backwards from one vertex that stands for every exit, so that a single search answers "does it reach an exit".
  const std::size_t any_exit = count;
  graph all_ways(count), ways_on(count), ways_back(count + 1);
  for (std::size_t from = 0; from < count; ++from) {
    if (service::kind_of(p.steps[from]) == service::step_kind::exit) boost::add_edge(any_exit, from, ways_back);
    for (const auto& way : p.steps[from].next) {
      boost::add_edge(from, way.to, all_ways);
      if (way.share > 0) {
        boost::add_edge(from, way.to, ways_on);
        boost::add_edge(way.to, from, ways_back);
      }
    }
  }

  const auto entered = reachable(all_ways, p.entry);
  const auto discharged = reachable(ways_back, any_exit);
  std::vector<graph_fault> faults;
  for (std::size_t step = 0; step < count; ++step) {
    if (step != p.entry && service::kind_of(p.steps[step]) == service::step_kind::screening)
      faults.push_back({step, "only the step with which the pathway begins, `" + p.steps[p.entry].name +
                                  "`, can be a screening: nobody would see to people here"});
    if (!entered[step])
      faults.push_back({step, "unreachable: no way leads here from the entry, `" + p.steps[p.entry].name + "`"});
    if (discharged[step]) continue;
    const auto loop = loop_with(ways_on, p, step);
    faults.push_back({step, "never discharges: no way from here leads to an exit" +
                                (loop.empty() ? "" : " (a closed loop: " + loop + ")")});
  }
  return faults;
}

} // namespace stepwell::scenario
