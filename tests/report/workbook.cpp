// What a workbook holds, taken apart: cells, units, the next sheet of a long table, and no trace of the time.
#include "report/workbook.hpp"
#include "report/run_workbook.hpp"

#include "made_up_summary.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdlib>
#include <limits>
#include <thread>

using namespace stepwell;
using namespace stepwell::report;
using namespace stepwell::report::test;
using stepwell::test::content_of;
using stepwell::test::files_in;
using stepwell::test::temporary_folder;

namespace {

// A part of the workbook, as XML.
std::string part(const temporary_folder& folder, const std::string& workbook, const std::string& name) {
  const std::string command =
      "/usr/bin/python3 -m zipfile -e " + folder.at(workbook) + " " + folder.at(workbook + ".parts");
  REQUIRE(std::system(command.c_str()) == 0);
  return content_of(folder.at(workbook + ".parts/xl/" + name));
}

bool holds(const std::string& text, std::string_view what) { return text.find(what) != std::string::npos; }

const table_columns three{{"name"}, {"wait", "days"}, {"people"}};

void fill(row_writer& rows, int how_many) {
  for (int i = 0; i < how_many; ++i)
    rows.cell("row " + std::to_string(i)).cell(i + 0.5).cell(std::int64_t{i}).end_row();
}

} // namespace

TEST_CASE("a sheet holds names, units and cells as they are") {
  const temporary_folder folder;
  workbook book(folder.at("one.xlsx"));
  book.say(reading::title, "=2+2");
  row_writer& rows = book.add("waits", three);
  rows.cell("=1+1").cell(std::numeric_limits<double>::quiet_NaN()).cell(std::int64_t{-3}).end_row();
  rows.cell("a & b").cell(0.1).cell(2.3F).end_row();
  rows.setting("35").setting("banned").end_row();
  book.commit();
  const std::string sheet = part(folder, "one.xlsx", "worksheets/sheet2.xml");
  CHECK(holds(sheet, "<t>wait</t>"));
  CHECK(holds(sheet, "<t>days</t>"));
  CHECK(holds(sheet, "<t>=1+1</t>"));
  CHECK_FALSE(holds(sheet, "<f>"));      // no formula anywhere
  CHECK_FALSE(holds(sheet, "r=\"B3\"")); // undefined
  CHECK(holds(sheet, "<v>-3</v>"));
  CHECK(holds(sheet, "<t>a &amp; b</t>"));
  CHECK(holds(sheet, "<v>0.1</v>"));
  CHECK(holds(sheet, "<v>2.3</v>")); // not 2.299999952316284
  CHECK(holds(sheet, "<v>35</v>"));
  CHECK(holds(sheet, "<t>banned</t>"));
  CHECK(holds(sheet, "topLeftCell=\"B3\""));          // what is above and left stays in view
  CHECK(holds(sheet, "<autoFilter ref=\"A2:C5\"/>")); // from the units on
  CHECK(holds(part(folder, "one.xlsx", "worksheets/sheet1.xml"), "<t>=2+2</t>"));
}

TEST_CASE("a table that is longer than a sheet goes on in another, under the same names") {
  const temporary_folder folder;
  constexpr std::uint32_t five = 5; // rows of a sheet, two of them names and units
  workbook book(folder.at("long.xlsx"), five);
  fill(book.add("long", three), 7);
  fill(book.add("just", three), 3);
  book.commit();
  const std::string names = part(folder, "long.xlsx", "workbook.xml");
  for (const char* const name : {"\"Read me\"", "\"long\"", "\"long 2\"", "\"long 3\"", "\"just\""}) {
    INFO(name);
    CHECK(holds(names, name));
  }
  CHECK_FALSE(holds(names, "just 2"));
  const auto sheet = [&](int number) {
    return part(folder, "long.xlsx", "worksheets/sheet" + std::to_string(number) + ".xml");
  };
  CHECK(holds(sheet(2), "<t>row 2</t>"));
  CHECK_FALSE(holds(sheet(2), "row 3"));
  CHECK(holds(sheet(3), "<t>row 3</t>"));
  CHECK(holds(sheet(3), "<t>wait</t>"));
  CHECK(holds(sheet(4), "<t>row 6</t>"));
  CHECK_FALSE(holds(sheet(4), "row 5"));
  CHECK(holds(sheet(4), "<autoFilter ref=\"A2:C3\"/>"));
}

TEST_CASE("the same content is the same bytes at any time") {
  const temporary_folder folder;
  const auto write = [&](const std::string& name) {
    constexpr std::chrono::sys_days first_monday{std::chrono::year{2025} / 12 / 29};
    run_workbook book(folder.at(name), {first_monday}, false);
    record::replication_result result;
    result.values.assign(record::measures().size(), 1.5);
    book.add(0, result);
    book.finish(summarise(made_up_question(), made_up_replications(2)),
                {"made_up.yaml", {}, {{"run", {{"years", 2}}}}, {}}, "stepwell run made_up.yaml");
  };
  write("one.xlsx");
  std::this_thread::sleep_for(std::chrono::seconds(2)); // as fine as a zip file tells the time
  write("two.xlsx");
  CHECK(content_of(folder.at("one.xlsx")) == content_of(folder.at("two.xlsx")));
  CHECK(files_in(folder.path()) == 2); // nothing temporary is left
  const std::string provenance = part(folder, "one.xlsx", "worksheets/sheet9.xml");
  CHECK(holds(provenance, "<t>resolved_scenario.run.years</t>"));
  CHECK(holds(provenance, "<v>2</v>"));
}

TEST_CASE("a workbook that is not finished, or has no place, leaves nothing") {
  const temporary_folder folder;
  {
    workbook book(folder.at("given_up.xlsx"));
    fill(book.add("long", three), 7);
  }
  CHECK(files_in(folder.path()) == 0);
  CHECK_THROWS_AS(workbook(folder.at("missing/book.xlsx")), output_error);
  CHECK_THROWS_AS(workbook("/proc/stepwell.xlsx"), output_error);
}
