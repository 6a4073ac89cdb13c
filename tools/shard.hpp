// Which part of a study this process does (inquiry/shard.hpp): --shard, or the part of a batch system's job array.
#pragma once

#include "inquiry/shard.hpp"

#include <string>

namespace CLI { // NOLINT: its name
class App;
}

namespace stepwell::tools {

// From a Slurm job array, told on stderr; the whole when this is none. An array resubmitted in part counts only the
// jobs it has now (sbatch(1), --array): give --shard there.
inquiry::shard shard_from_environment();

void add_shard(CLI::App&, std::string& text);

} // namespace stepwell::tools
