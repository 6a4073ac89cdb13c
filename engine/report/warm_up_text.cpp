#include "report/warm_up_text.hpp"

#include "report/counted.hpp"
#include "report/number.hpp"
#include "report/text_grid.hpp"

namespace stepwell::report {

std::string warm_up_text(const study::warm_up& found, bool colour) {
  text_grid grid({align::left, align::right, align::right, align::left});
  grid.add({{"list"}, {"settles after"}, {"then drifts by"}, {""}});
  for (const study::settling& one : found.lists)
    grid.add({{std::string(one.list)},
              {grouped(one.days, 0) + " days"},
              {grouped(100 * one.drift, 1) + " %"},
              {one.settled ? "" : "not settled", paint::unsure}});
  const std::string pilot = std::to_string(study::pilot_replications) + " pilot replications of " +
                            std::to_string(study::pilot_months) + " months";
  const std::string answer = found.settled
                                 ? "warm-up needed: " + counted(static_cast<std::uint64_t>(found.months), "month")
                                 : "the service does not settle: a warm-up does not help";
  return painted(answer, paint::strong, colour) + " (MSER-5, " + pilot + ")\n" + grid.text(colour);
}

} // namespace stepwell::report
