// The pieces of the report's page: round ticks, safe text, figures that say what they show, and tables read back.
#include "report/command_line.hpp"
#include "report/csv_table.hpp"
#include "report/page/drawing.hpp"
#include "report/page/forest_plot.hpp"
#include "report/page/markup.hpp"
#include "report/page/scale.hpp"
#include "report/page/time_chart.hpp"
#include "report/page/words.hpp"

#include "made_up_summary.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <fstream>

using namespace stepwell;
using namespace stepwell::report;
using namespace stepwell::report::page;

TEST_CASE("ticks are round numbers inside the range") {
  const ticks whole = ticks_between(0, 23, 4);
  CHECK(whole.at == std::vector<double>{0, 10, 20});
  CHECK(whole.decimals == 0);
  const ticks tenths = ticks_between(0.05, 0.31, 3);
  CHECK(tenths.at.size() == 3);
  CHECK(tenths.at.front() == Approx(0.1));
  CHECK(tenths.decimals == 1);
}

TEST_CASE("a chart's range ends on ticks and holds its values, also when they are all the same") {
  const value_range some = rounded_range(3.2, 17.9, false);
  CHECK(some.low <= 3.2);
  CHECK(some.high >= 17.9);
  const value_range from_zero = rounded_range(3.2, 17.9, true);
  CHECK(from_zero.low == 0);
  const value_range point = rounded_range(5, 5, false);
  CHECK(point.low < 5);
  CHECK(point.high > 5);
  const value_range nothing = rounded_range(NAN, NAN, true);
  CHECK(nothing.high > nothing.low);
}

TEST_CASE("a scenario's name cannot become markup") {
  const html_table table{"<b>", {{"a"}}, {{{"<script>alert(\"x\")</script> & co"}}}};
  const std::string html = table.html();
  CHECK(html.find("<script>") == std::string::npos);
  CHECK(html.find("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; co") != std::string::npos);
  CHECK(html.find("<caption>&lt;b&gt;</caption>") != std::string::npos);
}

TEST_CASE("numbers are written as people read them") {
  CHECK(for_people("-3.0 days") == "\u22123.0\u00a0days");
  CHECK(for_people("within 6-8 weeks") == "within 6-8 weeks");
  CHECK(for_people("(-2 to 4)") == "(\u22122 to 4)");
}

TEST_CASE("a figure has a title and says in words what it shows") {
  using namespace std::chrono_literals;
  time_chart chart{"burnout",
                   "Burnt out",
                   "%",
                   {2025y / std::chrono::April, 2025y / std::chrono::May},
                   {{"PWPs", {{60, 65, 70}, {61, 66, 71}}}},
                   {64, NAN},
                   chart_level{50, "target"}};
  const std::string html = time_figure(chart);
  CHECK(html.find("role=\"img\" aria-labelledby=\"burnout-title burnout-description\"") != std::string::npos);
  CHECK(html.find("<title id=\"burnout-title\">Burnt out</title>") != std::string::npos);
  CHECK(html.find("PWPs: mean 65.0\u00a0% in Apr 2025, 66.0\u00a0% in May 2025") != std::string::npos);
  CHECK(html.find("class=\"observed\"") != std::string::npos);
  CHECK(html.find("<th scope=\"row\">May 2025</th>") != std::string::npos); // the same figures as a table
  CHECK(html.find("nan") == std::string::npos);
}

TEST_CASE("a difference is told better or worse only when its whole interval lies on one side") {
  const auto difference = [](double mean, double low, double high) {
    return study::paired_difference{{mean, low, high, 10, 0}, 1, 0.5};
  };
  CHECK(change_of(difference(-3, -4, -2), record::better_side::less) == change::better);
  CHECK(change_of(difference(-3, -4, -2), record::better_side::more) == change::worse);
  CHECK(change_of(difference(-3, -4, -2), record::better_side::neither) == change::different);
  CHECK(change_of(difference(-3, -7, 1), record::better_side::less) == change::unclear);
  CHECK(change_of(difference(0, 0, 0), record::better_side::less) == change::none);
}

TEST_CASE("a line for a shell gives back the words it was made of") {
  CHECK(question_line("run", {"my service.yaml"}, {"staff.pwp.posts=23", "scenario.name=it's"}, 50, 7, true) ==
        "stepwell run 'my service.yaml' --set staff.pwp.posts=23 --set 'scenario.name=it'\\''s' --replications 50 "
        "--seed 7 --uncertainty");
}

TEST_CASE("a table that was written is read back, quotes and empty cells too") {
  const stepwell::test::temporary_folder folder;
  const auto file = folder.path() / "table.csv";
  std::ofstream(file) << "month,measure,value\n2025-04,\"our own, \"\"odd\"\" name\",1.5\n2025-05,plain,\n";
  const csv_table table(file);
  std::vector<std::string> names;
  std::vector<double> values;
  table.each([&](std::span<const std::string_view> cells) {
    names.emplace_back(cells[table.column("measure")]);
    values.push_back(table.number(cells[table.column("value")]));
  });
  CHECK(names == std::vector<std::string>{"our own, \"odd\" name", "plain"});
  CHECK(values[0] == 1.5);
  CHECK(std::isnan(values[1]));
  CHECK_THROWS_AS(table.column("none"), input_error);
  CHECK_THROWS_AS(csv_table(folder.path() / "missing.csv"), input_error);
  std::ofstream(file) << "a,b\n1\n";
  CHECK_THROWS_AS(csv_table(file).each([](auto) {}), input_error);
}
