#include "scenario/field.hpp"

namespace stepwell::scenario {

const std::vector<field>& field_table() {
  static const std::vector<field> table = [] {
    std::vector<field> rows;
    demand_fields(rows);
    pathway_fields(rows);
    staff_fields(rows);
    workforce_fields(rows);
    wellbeing_fields(rows);
    consequence_fields(rows);
    stewardship_fields(rows);
    return rows;
  }();
  return table;
}

} // namespace stepwell::scenario
