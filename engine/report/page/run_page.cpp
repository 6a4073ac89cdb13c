// The page of one scenario (declared in pages.hpp).
#include "report/counted.hpp"
#include "report/number.hpp"
#include "report/page/pages.hpp"
#include "report/page/run_sections.hpp"
#include "report/page/words.hpp"

namespace stepwell::report::page {

std::string run_page(const run_source& of) {
  const asked& question = of.answers.question;
  frame page{question.scenario,
             counted(of.answers.replications, "replication") + " of " + grouped(question.simulated_years, 1) +
                 " simulated years; counts and costs are per year of the measured window",
             answer_of_run(of.answers),
             {{"targets", "Targets", verdict_section(of.answers)},
              {"pathway", "The pathway", pathway_section(of)},
              {"waits", "Waits and flow", waits_section(of)},
              {"workforce", "Workforce", workforce_section(of)},
              {"leavers", "Leavers", leavers_section(of.answers)},
              {"money", "Money", money_section(of)},
              {"assumptions", "What the answer rests on", assumptions_section(of)},
              {"limits", "Limits", limits_section()},
              {"provenance", "Where this comes from", provenance_section(of)}}};
  return page.html();
}

} // namespace stepwell::report::page
