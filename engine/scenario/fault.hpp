// A fault: one thing wrong with what the user wrote, with where it stands and what was expected there. Faults are
// collected, never thrown, so that a file tells all its faults at once. Lines and columns count from 1; line 0 means
// "the whole file" or a `--set` on the command line, whose text then stands in `file`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stepwell::scenario {

struct place {
  std::string file;
  int line = 0, column = 0;
};

struct fault {
  std::string file;
  int line = 0, column = 0;
  std::string path, message; // path: the dotted key, "staff.pwp.posts"; empty when the fault is the file's
  std::string nearest;       // a name that exists and resembles what was written; empty when none does
};

std::string to_string(const fault&); // "file:line:column: key.path: message (did you mean `x`?)"

void report(std::vector<fault>&, const place&, std::string path, std::string message, std::string nearest = {});

// By file in the order of first appearance, then line, then column: the order in which a reader mends a file.
void sort_by_place(std::vector<fault>&);

// What the user wrote, made safe to print: at most some tens of characters, control characters escaped.
std::string shown(std::string_view text);

} // namespace stepwell::scenario
