// Where a study keeps what it finds: --store, --resume, --csv.
#pragma once

#include "inquiry/study_store.hpp"

namespace CLI { // NOLINT: its name
class App;
}

namespace stepwell::tools {

void add_store(CLI::App&, inquiry::store_options&);

} // namespace stepwell::tools
