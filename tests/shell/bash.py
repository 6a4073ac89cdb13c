"""Completion in a real bash: what its function offers, and what a person gets who presses Tab."""

import re
import shutil
import subprocess
import unittest

import command
from terminal import Terminal

# bash parts words at "=", and gives the function what it has parted.
HARNESS = """
source <(stepwell completion bash)
COMP_LINE=$1 COMP_WORDS=("${@:2}") COMP_CWORD=$(($# - 2))
_stepwell
printf '%s\\n' "${COMPREPLY[@]}"
"""


class Bash(unittest.TestCase):
    def setUp(self):
        self.folder = command.folder(self)
        self.environment = command.environment(self.folder)

    def offered(self, line):
        words = [part for word in line.split(" ") for part in (re.split("(=)", word) if "=" in word else [word])]
        if len(words) > 1 and words[-1] == "" and words[-2] == "=":
            words.pop()
        done = subprocess.run(
            ["bash", "--norc", "-c", HARNESS, "bash", line, *words],
            env=self.environment, cwd=self.folder, capture_output=True, text=True, check=True,
        )  # fmt: skip
        self.assertEqual(done.stderr, "")
        return done.stdout.split()

    def test_commands(self):
        self.assertEqual(self.offered("stepwell s"), [name for name in command.commands() if name.startswith("s")])
        self.assertLessEqual(set(command.commands()), set(self.offered("stepwell ")))

    def test_every_option_of_every_command(self):
        for each in command.tree()["commands"]:
            names = {name for option in each["options"] for name in option["names"]}
            self.assertEqual(set(self.offered(f"stepwell {each['name']} -")), names, each["name"])

    def test_choices(self):
        self.assertEqual(self.offered("stepwell run --format "), ["table", "json", "csv"])
        self.assertEqual(self.offered("stepwell run a.yaml --format=j"), ["json"])
        self.assertEqual(self.offered("stepwell completion z"), ["zsh"])
        self.assertEqual(self.offered("stepwell man ru"), ["run"])

    def test_fields_and_their_values(self):
        self.assertEqual(self.offered("stepwell run --set staff.pwp.caseload_c"), ["staff.pwp.caseload_cap="])
        self.assertEqual(self.offered("stepwell run --set policy.overtime=b"), ["banned"])
        self.assertEqual(self.offered("stepwell run --set policy.breaks_protected="), ["true", "false"])
        self.assertIn("pathway.steps.cbt.sessions_mean", self.offered("stepwell explain pathway.steps.cbt."))
        self.assertIn("staff.senior_pwp", self.offered("stepwell explain staff.sen"))  # a section

    def test_measures_between_commas(self):
        self.assertEqual(self.offered("stepwell run --measures recovery_pc"), ["recovery_pct"])
        self.assertEqual(self.offered("stepwell run --measures dna_pct,recovery_pc"), ["dna_pct,recovery_pct"])

    def test_files_and_folders(self):
        (self.folder / "my service.yaml").touch()
        (self.folder / "my_results").mkdir()
        self.assertEqual(self.offered("stepwell run my_"), ["my_results"])
        self.assertEqual(sorted(self.offered("stepwell check my")), ["my", "my_results", "service.yaml"])
        self.assertEqual(self.offered("stepwell run a.yaml --out my"), ["my_results"])

    def test_nothing_is_offered_for_a_number(self):
        self.assertEqual(self.offered("stepwell run --seed "), [])

    @unittest.skipUnless(shutil.which("shellcheck"), "shellcheck is not installed")
    def test_shellcheck_finds_nothing(self):
        script = command.answer("completion", "bash")
        done = subprocess.run(["shellcheck", "-"], input=script, capture_output=True, text=True, check=False)
        self.assertEqual(done.stdout, "")

    def test_a_person_presses_tab(self):
        shell = Terminal(["/bin/bash", "--norc", "--noprofile", "-i"], self.environment, self.folder)
        self.addCleanup(shell.close)
        shell.send("PS1='ready '; stepwell() { echo \"got:$*:\"; }; source <(command stepwell completion bash); echo up\n")
        shell.expect("\nup")
        for keys, line in [
            ("stepwell tun\t\n", "tune"),
            ("stepwell run --fo\tjs\t\n", "run --format json"),
            ("stepwell run --set staff.pwp.caseload_c\t30\n", "run --set staff.pwp.caseload_cap=30"),
            ("stepwell run --set policy.overtime=ban\t\n", "run --set policy.overtime=banned"),
        ]:
            shell.send(keys)
            self.assertIn(f"got:{line}:", shell.expect("\ngot:.*:"))


if __name__ == "__main__":
    command.run("bash")
