#include "scenario/document.hpp"
#include "scenario/text_file.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch.hpp>

using namespace stepwell::scenario;

namespace {

std::vector<std::string> faults_of(const std::string& text) {
  std::vector<fault> faults;
  parse_document(text, "s.yaml", faults);
  std::vector<std::string> lines;
  for (const auto& f : faults) lines.push_back(to_string(f));
  return lines;
}

using lines = std::vector<std::string>;

} // namespace

TEST_CASE("a document keeps the place of every key and value") {
  std::vector<fault> faults;
  const auto root =
      parse_document("staff:\n  pwp:\n    posts: 14\n    note: \"14\"\nlist: [1, x]\nlater:\n", "s.yaml", faults);
  REQUIRE(root);
  CHECK(faults.empty());
  const auto* pwp = find(find(*root, "staff")->value, "pwp");
  REQUIRE(pwp);
  CHECK(pwp->key_place.line == 2);
  CHECK(pwp->key_place.column == 3);
  const auto* posts = find(pwp->value, "posts");
  CHECK(posts->value.text == "14");
  CHECK_FALSE(posts->value.quoted);
  CHECK(posts->value.where.line == 3);
  CHECK(posts->value.where.column == 12);
  CHECK(find(pwp->value, "note")->value.quoted);
  CHECK(find(*root, "list")->value.items.at(1).where.column == 11);
  CHECK(find(*root, "later")->value.kind == node_kind::nothing);
}

TEST_CASE("what YAML lets pass and a scenario does not") {
  CHECK(faults_of("a: 1\nb:\n  c: 1\n  c: 2\na: 3\n") == lines{"s.yaml:4:3: b.c: duplicate key, first given on line 3",
                                                               "s.yaml:5:1: a: duplicate key, first given on line 1"});
  CHECK(faults_of("a: {[1, 2]: 3}\n") == lines{"s.yaml:1:5: a: expected a name as key, found a list"});
  CHECK(faults_of("~: 1\n") == lines{"s.yaml:1:1: expected a name as key, found nothing"});
  CHECK(faults_of("a: &x {b: 1}\nc: *x\n") ==
        lines{"s.yaml:1:4: a: anchors and aliases are not accepted, found `&x`; use `extends`"});
  CHECK(faults_of("a: !!int 3\n") == lines{"s.yaml:1:4: a: tags are not accepted, found `tag:yaml.org,2002:int`"});
  CHECK(faults_of("a: 1\n---\nb: 2\n") == lines{"s.yaml:2:1: expected one document, found a second"});
  CHECK(faults_of("# only a remark\n") == lines{"s.yaml: the file is empty"});
  CHECK(faults_of("") == lines{"s.yaml: the file is empty"});
}

TEST_CASE("syntax errors say where, in words that help") {
  CHECK(faults_of("a:\n\tb: 1\n") == lines{"s.yaml:2:1: not valid YAML: a tab is used to indent; use spaces"});
  CHECK(faults_of("a: {b: 1 c: 2}\n") == lines{"s.yaml:1:11: not valid YAML: expected `,` or `}`"});
  CHECK(faults_of("a: 1\n]\n") == lines{"s.yaml:2:1: not valid YAML: a closing bracket without its opening one"});
  // yaml-cpp 0.7 itself reads this without complaint, with b inside the text.
  CHECK(faults_of("a: \"open\nb: 2\n") == lines{"s.yaml:2:5: not valid YAML: a quote is opened and never closed"});
}

TEST_CASE("control characters in a value never reach the terminal") {
  CHECK(shown("a\x1B[31m") == "a\\x1B[31m");
  CHECK(shown("\xC2\x9B") == "\\x9B");
  CHECK(shown("caf\xC3\xA9") == "caf\xC3\xA9");
  CHECK(shown(std::string(1000, 'x')).size() < 80);
  CHECK(shown("caf\xE9") == "caf\\xE9");                                    // Latin-1: no UTF-8
  CHECK(shown(std::string(59, 'x') + "\xC3\xA9y").ends_with("x\xC3\xA9…")); // never half a character
}

TEST_CASE("files that are no scenario at all") {
  const stepwell::test::temporary_folder folder;
  const auto first_fault = [&](const std::string& file) {
    std::vector<fault> faults;
    CHECK_FALSE(read_document(file, faults));
    REQUIRE(faults.size() == 1);
    return to_string(faults.front()).substr(file.size());
  };
  CHECK(first_fault(folder.at("absent.yaml")) == ": there is no such file");
  CHECK(first_fault(folder.at("")) == ": expected a file, found a directory");
  CHECK(first_fault(folder.write("latin.yaml", "a: 1\nname: caf\xE9\n")) ==
        ":2:10: expected text saved as UTF-8, found the byte 0xE9");
  CHECK(first_fault(folder.write("binary.yaml", std::string("a: 1\0\0", 6))) ==
        ":1:5: expected text, found the control character 0x00");
  CHECK(first_fault(folder.write("wide.yaml", "\xFF\xFE"
                                              "a\0:\0")) == ":1:1: expected text saved as UTF-8, found the byte 0xFF");
}

TEST_CASE("a byte order mark is dropped and columns still count from the first character") {
  const stepwell::test::temporary_folder folder;
  std::vector<fault> faults;
  const auto root = read_document(folder.write("bom.yaml", "\xEF\xBB\xBF"
                                                           "a: 1\r\nb: 2\r\n"),
                                  faults);
  REQUIRE(root);
  CHECK(root->entries.at(0).key == "a");
  CHECK(root->entries.at(0).value.where.column == 4);
  CHECK(root->entries.at(1).value.text == "2");
}
