"""The checks of this folder can fail: each is shown a small house with one thing wrong, and the same house put right."""

import pathlib
import tempfile
import unittest

import check_includes
import check_lengths
import check_top_level
import house


class SmallHouse(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        for room in house.ENGINE_ROOMS:
            (self.root / "engine" / room).mkdir(parents=True)

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


class Includes(SmallHouse):
    def fault_of(self, name, text):
        self.write(name, text)
        found = check_includes.faults(self.root)
        (self.root / name).unlink()
        self.assertLessEqual(len(found), 1)
        return found[0] if found else None

    def test_arrows_point_one_way(self):
        for wrong, right in [
            ("kernel", "random"), ("stats", "service"), ("service", "record"), ("scenario", "study"),
            ("record", "scenario"), ("study", "report"), ("report", "inquiry"), ("inquiry", "tools"), ("bindings", "tools"),
        ]:  # fmt: skip
            folder = wrong if wrong == "bindings" else f"engine/{wrong}"
            self.assertIn("arrows point one way", self.fault_of(f"{folder}/a.hpp", f'#include "{right}/b.hpp"\n'))
        for room, below in [("service", "kernel"), ("study", "record"), ("report", "scenario"), ("inquiry", "report"), ("service", "service")]:
            self.assertIsNone(self.fault_of(f"engine/{room}/a.hpp", f'#include "{below}/b.hpp"\n'))

    def test_an_include_names_its_room(self):
        self.assertIn("does not begin with a room", self.fault_of("engine/kernel/a.hpp", '#include "b.hpp"\n'))
        self.assertIn("does not begin with a room", self.fault_of("engine/kernel/a.hpp", '#include "../stats/b.hpp"\n'))

    def test_a_pure_room_is_pure(self):
        for room in house.PURE_ROOMS:
            for header in ("iostream", "thread", "mutex", "atomic", "stdexcept"):
                self.assertIn("is pure", self.fault_of(f"engine/{room}/flow/a.hpp", f"#include <{header}>\n"))
            for library in ("boost/graph.hpp", "tbb/tbb.h", "yaml-cpp/yaml.h", "spdlog/spdlog.h", "nlohmann/json.hpp"):
                self.assertIn("may not use the library", self.fault_of(f"engine/{room}/a.cpp", f"#include <{library}>\n"))
            for code in ("throw 1;", "try {", "} catch (...) {", "virtual void f();"):
                self.assertIn("is pure", self.fault_of(f"engine/{room}/a.cpp", f"int x;\n{code}\n"))

    def test_a_library_stays_in_its_room(self):
        self.assertIn("tbb", self.fault_of("engine/report/a.cpp", "#include <tbb/parallel_for.h>\n"))
        self.assertIn("tbb", self.fault_of("tools/a.cpp", "#include <tbb/parallel_for.h>\n"))
        self.assertIn("yaml", self.fault_of("engine/study/a.cpp", "#  include <yaml-cpp/yaml.h>\n"))
        self.assertIsNone(self.fault_of("engine/study/a.cpp", "#include <tbb/parallel_for.h>\n"))

    def test_words_in_comments_and_strings_are_free(self):
        text = "// try it\n/* throw\n   virtual */\nauto a = \"catch // me\"; auto b = 1'000; auto c = '\"'; // virtual\n"
        self.assertIsNone(self.fault_of("engine/kernel/a.hpp", text))
        self.assertIn(":5:", self.fault_of("engine/kernel/a.hpp", text + "throw;\n"))

    def test_a_room_that_is_not_in_the_plan(self):
        self.assertIn("not a room", self.fault_of("engine/cellar/a.hpp", ""))


class TopLevel(SmallHouse):
    def test_nothing_more_and_nothing_less(self):
        for name in check_top_level.EXPECTED:
            if "." in name[1:] or name.startswith(".") and name != ".ci" or name == "LICENSE":
                self.write(name, "")
            else:
                (self.root / name).mkdir(exist_ok=True)
        (self.root / "build").mkdir()
        self.assertEqual(check_top_level.faults(self.root), [])
        self.write("notes.txt", "")
        self.assertEqual(check_top_level.faults(self.root), ["notes.txt: does not belong on the top level"])
        (self.root / "notes.txt").unlink()
        (self.root / "LICENSE").unlink()
        self.assertEqual(check_top_level.faults(self.root), ["LICENSE: is missing from the top level"])


class Lengths(SmallHouse):
    def test_four_hundred_lines_are_the_most(self):
        self.write("engine/kernel/a.hpp", "\n" * 400)
        self.assertEqual(check_lengths.faults(self.root), [])
        self.write("tools/b.cpp", "\n" * 401)
        self.assertEqual(check_lengths.faults(self.root), ["tools/b.cpp: 401 lines, more than 400"])


if __name__ == "__main__":
    unittest.main()
