#include "report/csv.hpp"
#include "made_up_summary.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace stepwell;
using namespace stepwell::report;
using namespace stepwell::report::test;

TEST_CASE("a summary as CSV has one row a measure") {
  const std::string text = csv(summarise(made_up_question(), made_up_replications(2)));
  CHECK(text.substr(0, text.find('\n')) == "measure,mean,ci95_low,ci95_high,unit,nhs_measure");
  CHECK(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) == record::measures().size() + 1);
  CHECK(text.find("\nreferrals_received,") != std::string::npos);
  CHECK(text.find(",days,M048\n") != std::string::npos);
}

TEST_CASE("cells with commas, quotes or line breaks are quoted, undefined numbers are empty") {
  csv_rows rows;
  rows.cell("a, b").cell("say \"hi\"").cell("two\nlines").cell(std::numeric_limits<double>::quiet_NaN()).cell(0.5);
  rows.end_row();
  rows.cell(std::int64_t{-3}).cell("plain").end_row();
  CHECK(rows.text() == "\"a, b\",\"say \"\"hi\"\"\",\"two\nlines\",,0.5\n-3,plain\n");
}
