"""Help of every command: it ends with examples, and they are command lines that the parser takes."""

import re
import shlex
import subprocess
import unittest

import command


class Help(unittest.TestCase):
    def test_every_help_has_examples(self):
        for each in command.tree()["commands"]:
            text = command.answer(each["name"], "--help")
            self.assertRegex(text, rf"\nExamples:\n  stepwell {each['name']}\b", each["name"])
        self.assertIn("\nExamples:\n  stepwell ", command.answer("--help"))

    def test_examples_have_options_that_exist(self):
        for each in command.tree()["commands"]:
            known = {name for option in each["options"] for name in option["names"]}
            for line in each["examples"]:
                mine = [word.split("=")[0] for word in shlex.split(line.split("|")[0]) if re.match("--?[a-z]", word)]
                self.assertLessEqual(set(mine), known, line)

    def test_an_option_that_the_tree_does_not_name_is_refused(self):
        for name in command.commands():
            done = subprocess.run([command.STEPWELL, name, "--no-such-option"], capture_output=True, text=True, check=False)
            self.assertEqual((done.returncode, done.stdout), (2, ""), name)
            self.assertIn(f"see stepwell {name} --help", done.stderr)


if __name__ == "__main__":
    command.run()
