#include "report/read_me.hpp"

#include "report/limits.hpp"
#include "report/version.hpp"

namespace stepwell::report {

void write(workbook& book, const read_me& of) {
  book.say(reading::title, of.title);
  book.say(reading::heading, "Question");
  for (const auto& [what, answer] : of.question) book.say(reading::term, what, answer);
  book.say(reading::term, "Stepwell", std::string(version()) + " (" + std::string(commit()) + ")");
  book.say(reading::term, "the same again with", of.command);
  if (of.interrupted)
    book.say(reading::term, "interrupted", "The figures are those of the replications that had finished.");

  book.say(reading::heading, "Sheets");
  for (const auto& [name, what] : of.sheets) book.say(reading::term, name, what);

  book.say(reading::heading, "How to read them");
  for (const std::string& text : of.how_to_read) book.say(reading::text, text);
  book.say(reading::text,
           "The second row of a sheet says the columns' units. An empty cell: nothing happened that could be measured. "
           "Cells hold all digits, and show as many as their unit deserves. A table that is longer than a sheet can be "
           "goes on in a sheet of the same name with a number, at the end.");

  book.say(reading::heading, "Limits");
  book.say(reading::text, wellbeing_limits);
  book.say(reading::text,
           "Intervals show what chance does in a finite number of replications, and with --uncertainty what is unknown "
           "about the coefficients; not what may be wrong with the model's structure.");
}

} // namespace stepwell::report
