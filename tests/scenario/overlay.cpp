#include "scenario/overlay.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch.hpp>

using namespace stepwell::scenario;

namespace {

const node& at(const node& root, const std::vector<std::string>& path) {
  const node* n = &root;
  for (const auto& key : path) {
    const auto* e = find(*n, key);
    REQUIRE(e);
    n = &e->value;
  }
  return *n;
}

std::vector<std::string> text_of(const std::vector<fault>& faults) {
  std::vector<std::string> lines;
  for (const auto& f : faults) lines.push_back(to_string(f));
  return lines;
}

} // namespace

TEST_CASE("a scenario states only what differs from the one it extends") {
  const stepwell::test::temporary_folder folder;
  folder.write("typical.yaml", "scenario: {name: typical}\nstaff: {pwp: {posts: 14, wte: 0.8}}\nlist: [1, 2, 3]\n"
                               "pathway: {steps: {a: {minutes: 30, next: {b: 0.5, c: 0.5}}, b: {minutes: 40}}}\n");
  const auto file =
      folder.write("more/what_if.yaml", "extends: ../typical.yaml\nstaff:\n  pwp: {posts: 20}\nlist: [9]\n"
                                        "pathway: {steps: {a: {next: {d: 1}}, b: ~}}\n");
  std::vector<fault> faults;
  const auto [root, whole] = read_layers(file, faults);
  CHECK(text_of(faults).empty());
  CHECK(whole);
  CHECK(at(root, {"staff", "pwp", "posts"}).text == "20");
  CHECK(at(root, {"staff", "pwp", "posts"}).where.file == file);
  CHECK(at(root, {"staff", "pwp", "posts"}).where.line == 3);
  CHECK(at(root, {"staff", "pwp", "wte"}).text == "0.8");
  CHECK(at(root, {"staff", "pwp", "wte"}).where.file == folder.at("typical.yaml"));
  CHECK(at(root, {"list"}).items.size() == 1);
  CHECK(at(root, {"pathway", "steps", "a", "minutes"}).text == "30");
  CHECK(at(root, {"pathway", "steps", "a", "next"}).entries.size() == 1); // shares are never mixed
  CHECK_FALSE(find(at(root, {"pathway", "steps"}), "b"));                 // null takes a step out
  CHECK_FALSE(find(root, "scenario"));                                    // a name is a file's own
  CHECK_FALSE(find(root, "extends"));
}

TEST_CASE("a chain of files that cannot be followed is a fault where it is written") {
  const stepwell::test::temporary_folder folder;
  const auto faults_of = [&](const std::string& file) {
    std::vector<fault> faults;
    const auto read = read_layers(file, faults);
    CHECK_FALSE(read.whole);
    REQUIRE(faults.size() == 1);
    return to_string(faults.front());
  };
  const auto lost = folder.write("lost.yaml", "a: 1\nextends: gone.yaml\n");
  CHECK(faults_of(lost) == lost + ":2:10: extends: there is no file `" + shown(folder.at("gone.yaml")) + "`");

  const auto one = folder.write("one.yaml", "extends: two.yaml\n");
  const auto two = folder.write("two.yaml", "extends: ./one.yaml\n");
  CHECK(faults_of(one) ==
        two + ":1:10: extends: `./one.yaml` extends this file in turn; a scenario cannot extend itself");

  for (int i = 0; i < 20; ++i)
    folder.write("deep" + std::to_string(i) + ".yaml", "extends: deep" + std::to_string(i + 1) + ".yaml\n");
  CHECK(faults_of(folder.at("deep0.yaml")) ==
        folder.at("deep7.yaml") + ":1:10: extends: more than 8 files extend one another");

  const auto list = folder.write("list.yaml", "extends: [a.yaml]\n");
  CHECK(faults_of(list) == list + ":1:10: extends: expected the name of a scenario file, found a list");
}

TEST_CASE("a key set by --set is overridden and is its own place") {
  std::vector<fault> faults;
  auto root = *parse_document("staff: {pwp: {posts: 14}}\n", "s.yaml", faults);
  apply_setting(root, "staff.pwp.posts=20", faults);
  apply_setting(root, "policy.list=[1, 2]", faults);
  apply_setting(root, "policy.note=a=b", faults);
  CHECK(text_of(faults).empty());
  CHECK(at(root, {"staff", "pwp", "posts"}).text == "20");
  CHECK(at(root, {"staff", "pwp", "posts"}).where.file == "--set staff.pwp.posts=20");
  CHECK(at(root, {"staff", "pwp", "posts"}).where.line == 0);
  CHECK(at(root, {"policy", "list"}).items.size() == 2);
  CHECK(at(root, {"policy", "note"}).text == "a=b");

  apply_setting(root, "staff.pwp.posts", faults);
  apply_setting(root, "=3", faults);
  apply_setting(root, "staff..posts=3", faults);
  apply_setting(root, "a=[1", faults);
  apply_setting(root, "extends=x.yaml", faults);
  CHECK(text_of(faults) ==
        std::vector<std::string>{"--set staff.pwp.posts: expected key.path=value", "--set =3: expected key.path=value",
                                 "--set staff..posts=3: `staff..posts` is not a key path such as staff.pwp.posts",
                                 "--set a=[1: a: not valid YAML: expected `,` or `]`",
                                 "--set extends=x.yaml: extends: only a file can say what it extends"});
  apply_setting(root, "scenario.name=caf\xE9", faults); // in Latin-1: JSON could not hold it
  CHECK(to_string(faults.back()) == "--set scenario.name=caf\\xE9: expected text saved as UTF-8, found the byte 0xE9");
  apply_setting(root, std::string(200'000, '.') + "=1", faults); // neither crash nor delay
  CHECK(faults.size() == 7);
}

TEST_CASE("a place is the nearest part that is written") {
  std::vector<fault> faults;
  const auto root = *parse_document("staff:\n  pwp:\n    posts: 14\n", "s.yaml", faults);
  CHECK(place_of(root, "staff.pwp.posts").line == 3);
  CHECK(place_of(root, "staff.pwp.wte").line == 2);
  CHECK(place_of(root, "pathway.steps").line == 1);
}
