#include "scenario/document.hpp"
#include "scenario/limits.hpp"
#include "scenario/text_file.hpp"

#include <sstream>
#include <unordered_map>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace stepwell::scenario {
namespace {

struct given_up {}; // thrown through yaml-cpp's parser, which has no other way to be stopped; caught in this file

void report_nesting(const place& where, std::vector<fault>& faults) {
  report(faults, where, "", "nested more than " + std::to_string(limits::nesting) + " levels deep");
}

// Builds the tree from the parser's events; every event carries its mark.
class tree_builder final : public YAML::EventHandler {
 public:
  tree_builder(const std::string& file, std::vector<fault>& faults) : file_(file), faults_(faults) {}

  std::optional<node> root;

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (!root) return;
    report(faults_, at(mark), "", "expected one document, found a second");
    throw given_up{};
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { add(leaf(node_kind::nothing, mark)); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    // Its anchor has been reported, and without one the parser refuses the alias itself.
    add(leaf(node_kind::refused, mark));
  }
  void OnAnchor(const YAML::Mark& mark, const std::string& name) override {
    report(faults_, at(mark), path(),
           "anchors and aliases are not accepted, found `&" + shown(name) + "`; use `extends`");
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, const std::string& value) override {
    refuse_tag(mark, tag);
    node scalar = leaf(node_kind::scalar, mark);
    scalar.text = value;
    scalar.quoted = tag == "!"; // yaml-cpp's mark of a scalar that is not plain
    add(std::move(scalar));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    open(node_kind::sequence, mark, tag);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, YAML::EmitterStyle::value) override {
    open(node_kind::map, mark, tag);
  }
  void OnMapEnd() override { close(); }

 private:
  struct frame { // a map or list that has begun and not ended
    node value;
    bool has_key = false; // maps: the next node is the value of `key`
    bool keep = true;     // maps: false when the key was refused
    std::string key;
    place key_place;
    std::unordered_map<std::string, int> line_of; // maps: where each key stands
  };

  place at(const YAML::Mark& mark) const { return {file_, mark.line + 1, mark.column + 1}; }

  std::string path() const {
    std::string joined;
    for (const auto& f : open_) {
      if (f.value.kind == node_kind::sequence) joined += "[" + std::to_string(f.value.items.size()) + "]";
      if (f.has_key) joined = join(joined, f.key);
    }
    return joined;
  }

  node leaf(node_kind kind, const YAML::Mark& mark) {
    if (++nodes_ > limits::values) {
      report(faults_, at(mark), "", "the file has more than " + std::to_string(limits::values) + " values");
      throw given_up{};
    }
    node n;
    n.kind = kind;
    n.where = at(mark);
    return n;
  }

  void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
    if (tag.empty() || tag == "?" || tag == "!") return;
    report(faults_, at(mark), path(), "tags are not accepted, found `" + shown(tag) + "`");
  }

  void open(node_kind kind, const YAML::Mark& mark, const std::string& tag) {
    if (open_.size() == limits::nesting) {
      report_nesting(at(mark), faults_);
      throw given_up{};
    }
    refuse_tag(mark, tag);
    frame f;
    f.value = leaf(kind, mark);
    open_.push_back(std::move(f));
  }

  void close() {
    node done = std::move(open_.back().value);
    open_.pop_back();
    add(std::move(done));
  }

  void add(node&& n) {
    if (open_.empty()) {
      root = std::move(n);
    } else if (open_.back().value.kind == node_kind::sequence) {
      open_.back().value.items.push_back(std::move(n));
    } else if (!open_.back().has_key) {
      take_key(open_.back(), n);
    } else {
      frame& map = open_.back();
      if (map.keep) map.value.entries.push_back({std::move(map.key), std::move(map.key_place), std::move(n)});
      map.has_key = false;
    }
  }

  void take_key(frame& map, node& key) {
    const bool named = key.kind == node_kind::scalar && !key.text.empty();
    if (!named && key.kind != node_kind::refused)
      report(faults_, key.where, path(), "expected a name as key, found " + std::string(kind_of(key)));
    map.keep = named;
    if (named) {
      const auto [first, fresh] = map.line_of.try_emplace(key.text, key.where.line);
      if (!fresh) {
        report(faults_, key.where, join(path(), shown(key.text)),
               "duplicate key, first given on line " + std::to_string(first->second));
        map.keep = false;
      }
    }
    map.has_key = true;
    map.key = std::move(key.text);
    map.key_place = std::move(key.where);
  }

  static std::string_view kind_of(const node& n) {
    if (n.kind == node_kind::map) return "a map";
    if (n.kind == node_kind::sequence) return "a list";
    return "nothing";
  }

  const std::string& file_;
  std::vector<fault>& faults_;
  std::vector<frame> open_;
  std::size_t nodes_ = 0;
};

// The parser speaks of tokens; for the slips people make most, say what to look for.
std::string in_plain_words(const std::string& message) {
  if (message == "illegal map value")
    return "a `:` where no value can begin; check the indentation, and that a space follows the `:` of the line above";
  if (message == "end of map not found") return "this does not continue the map it stands in; check the indentation";
  if (message == "end of sequence not found")
    return "this does not continue the list it stands in; check the indentation";
  if (message == "end of map flow not found") return "expected `,` or `}`";
  if (message == "end of sequence flow not found") return "expected `,` or `]`";
  if (message == "illegal flow end") return "a closing bracket without its opening one";
  if (message == "illegal EOF in scalar") return "a quote is opened and never closed";
  return shown(message);
}

// The parser takes in a whole nest of brackets before it tells of the first of them: half a megabyte of `[` costs it a
// hundred. So brackets are counted beforehand, roughly, as if there were no quotes and comments; few enough to cost
// nothing are left to the parser. Where they begin to be nested too deep, if they are hopelessly so.
std::optional<place> hopeless_nesting(std::string_view text, const std::string& file) {
  constexpr std::size_t hopeless = 1000;
  std::size_t open = 0;
  place here{file, 1, 0}, too_deep;
  for (const char c : text) {
    ++here.column;
    if (c == '\n') {
      ++here.line;
      here.column = 0;
    } else if (c == '[' || c == '{') {
      if (++open == limits::nesting + 1) too_deep = here;
      if (open > hopeless) return too_deep;
    } else if ((c == ']' || c == '}') && open > 0) {
      --open;
    }
  }
  return std::nullopt;
}

// The parser's words for a tab in the indentation are about tokens; people need to be told of the tab. Its column, from
// 0, when the line has one before `column`.
std::optional<int> tab_before(std::string_view text, int line, int column) {
  for (; line > 0 && text.find('\n') != std::string_view::npos; --line) text.remove_prefix(text.find('\n') + 1);
  const auto indent = text.substr(0, text.find_first_not_of(" \t"));
  const auto tab = indent.find('\t');
  if (line > 0 || tab == std::string_view::npos || static_cast<int>(tab) > column) return std::nullopt;
  return static_cast<int>(tab);
}

} // namespace

const entry* find(const node& map, std::string_view key) {
  for (const auto& e : map.entries)
    if (e.key == key) return &e;
  return nullptr;
}

entry* find(node& map, std::string_view key) {
  return const_cast<entry*>(find(static_cast<const node&>(map), key)); // NOLINT: one search for both
}

std::string join(std::string_view path, std::string_view key) {
  std::string joined(path);
  if (!joined.empty()) joined += '.';
  return joined.append(key);
}

std::optional<node> parse_document(std::string_view text, const std::string& file, std::vector<fault>& faults) {
  // Without its last line ends: yaml-cpp 0.7 takes the end of the file after a line end as the end of a quoted text,
  // and a forgotten quote would swallow every key below it without a fault.
  text = text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
  if (const auto where = hopeless_nesting(text, file)) {
    report_nesting(*where, faults);
    return std::nullopt;
  }
  std::istringstream stream{std::string(text)};
  tree_builder builder(file, faults);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) continue; // a second document throws
  } catch (const given_up&) {
    return std::move(builder.root); // whole when a second document was found, else empty
  } catch (const YAML::Exception& error) {
    const auto& mark = error.mark;
    const auto tab = tab_before(text, mark.line, mark.column);
    report(faults, {file, mark.line + 1, tab.value_or(mark.column) + 1}, "",
           "not valid YAML: " + (tab ? "a tab is used to indent; use spaces" : in_plain_words(error.msg)));
    return std::nullopt;
  }
  if (!builder.root || builder.root->kind == node_kind::nothing) {
    report(faults, {file}, "", "the file is empty");
    return std::nullopt;
  }
  return std::move(builder.root);
}

std::optional<node> read_document(const std::string& file, std::vector<fault>& faults) {
  const auto text = read_text_file(file, faults);
  if (!text) return std::nullopt;
  return parse_document(*text, file, faults);
}

} // namespace stepwell::scenario
