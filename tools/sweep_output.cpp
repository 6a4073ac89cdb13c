#include "tools/sweep_output.hpp"

#include "report/sweep_answer.hpp"
#include "tools/command.hpp"
#include "tools/terminal.hpp"

namespace stepwell::tools {

void print_sweep(const std::string& store, const std::string& format) {
  const report::sweep_answer answer = report::read_sweep_answer(study::store::read(store));
  if (format == "json") return print(report::sweep_json(answer));
  if (format == "csv") return print(report::sweep_csv(answer));
  print(report::sweep_table(answer, colour_wanted()) + "\nEvery replication: " + store + "\n");
}

} // namespace stepwell::tools
