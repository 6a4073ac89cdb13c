// What the command tells the shell. Published: scripts depend on them.
#pragma once

namespace stepwell::tools {

enum exit_code : int {
  done = 0,
  negative = 1,    // the question was answered and the answer is no (a check that fails, a tuning without a solution)
  bad_input = 2,   // a wrong scenario, option or output folder; the message says what to change
  interrupted = 3, // ended by Ctrl-C; what had finished was kept and printed
  bug = 70,        // EX_SOFTWARE of sysexits.h: ours, not the user's
};

} // namespace stepwell::tools
