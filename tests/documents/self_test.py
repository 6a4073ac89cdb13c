"""The test of documents can fail: each is a small document with one thing wrong, and the same put right."""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

from run import Reader
from scratch import Scratch

SOURCE, STEPWELL = (pathlib.Path(word).resolve() for word in (sys.argv.pop(1), sys.argv.pop(1)))


class Documents(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.scratch = Scratch(SOURCE, STEPWELL, folder.name)
        printed = subprocess.run([STEPWELL, "completion", "json"], check=True, capture_output=True, text=True).stdout
        cls.tree = json.loads(printed)

    def faults(self, text):
        reader = Reader(self.scratch, self.tree)
        reader.document("a.md", text)
        return reader.faults

    def assertFault(self, text, message):
        found = self.faults(text)
        self.assertEqual(len(found), 1, found)
        self.assertRegex(found[0], message)

    def test_a_sound_document(self):
        self.assertEqual(self.faults("Look:\n\n    stepwell explain staff.pwp.posts\n"), [])
        self.assertEqual(self.faults("Look: `stepwell explain staff.pwp.posts` says it.\n"), [])
        self.assertEqual(self.faults("```yaml\nstaff: {pwp: {posts: 3}}\n```\n"), [])

    def test_a_document_without_commands(self):
        self.assertFault("Say stepwell check my_service.yaml now.\n", "no command was found")
        self.assertEqual(self.faults("Nothing here.\n"), [])

    def test_a_wrong_option(self):
        self.assertFault("    stepwell check scenarios/typical_service.yaml --warmup\n", "a.md:1: .*--warmup")
        self.assertFault("Text\nand `stepwell run --replicatons 3` too.\n", "a.md:2: .*--replicatons")
        self.assertFault("| `stepwell check S.yaml` | finds, with `--warmup` |\n", "--warmup of stepwell check")
        self.assertFault("    stepwell run a.yaml --format yaml\n", "--format is one of table, json, csv")

    def test_a_command_or_script_that_does_not_exist(self):
        self.assertFault("    stepwell rnu a.yaml\n", "no command stepwell rnu")
        self.assertFault("    tools/demonstration\n", "exit code 127")
        self.assertFault("Say `tools/demonstration`.\n", "there is no tools/demonstration")

    def test_a_missing_file_and_a_wrong_exit_code(self):
        self.assertFault("    stepwell check scenarios/no_such.yaml\n", "exit code 2")
        self.assertFault("    stepwell explain staff.pwp.post\n", "exit code 2")

    def test_a_line_that_nobody_knows(self):
        self.assertFault("    stepwell explain staff.pwp.posts\n    spetwell explain staff\n", "a.md:2: neither a command")

    def test_an_example_that_is_not_taken(self):
        self.assertFault("```yaml\nstaff: {pwp: {postz: 3}}\n```\n", "exit code 2(.|\n)*postz")
        self.assertFault("```yaml\nwho_knows: 3\n```\n", "nothing known")
        self.assertFault("```python\nimport no_such_module\n```\n", "exit code 1")

    def test_output_that_is_not_printed(self):
        command = "    stepwell explain staff.pwp.posts\n\n"
        printed = self.scratch.run("stepwell explain staff.pwp.posts").stdout
        self.assertEqual(self.faults(f"{command}```\n{printed}```\n"), [])
        first = printed.split("\n")[0]
        self.assertEqual(self.faults(f"{command}```\n{first}\n\n[more]\n```\n"), [])
        self.assertFault(f"{command}```\n{printed.replace('people', 'heads')}```\n", "does not print this line")
        self.assertFault(f"{command}```\n[more]\nof this\n```\n", "a.md:5: .*of this")

    def test_lines_that_go_on(self):
        self.assertEqual(self.faults("    stepwell explain \\\n        staff.pwp.posts\n"), [])


if __name__ == "__main__":
    unittest.main()
