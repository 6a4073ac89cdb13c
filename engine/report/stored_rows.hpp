// What a study's store holds, as a table: a row a finished replication, in order.
//   point,replication, the factors, the measures
#pragma once

#include "report/row_writer.hpp"
#include "study/store.hpp"

namespace stepwell::report {

table_columns stored_columns(const study::store&);
void write_stored(row_writer&, const study::store&);

} // namespace stepwell::report
