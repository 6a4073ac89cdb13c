// Options that name a file to be written: never one that the same command reads, nor one that another of its options
// writes, nor none. Whoever adds such an option says so here.
#pragma once

#include <string>
#include <vector>

namespace CLI { // NOLINT: its name
class App;
}

namespace stepwell::tools {

// Has the option `written` refuse, as the command line is read, an empty name, a file that one of the command's
// positionals or of the options `also_read` names, and one that another such option writes, however it is spelt.
void writes_file(CLI::App& command, const std::string& written, const std::vector<std::string>& also_read = {});

} // namespace stepwell::tools
