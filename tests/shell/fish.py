"""Completion in a real fish: `complete -C` says what Tab would offer."""

import subprocess
import unittest

import command


class Fish(unittest.TestCase):
    def setUp(self):
        self.folder = command.folder(self)

    def offered(self, line):
        done = subprocess.run(
            ["fish", "--no-config", "-c", "stepwell completion fish | source; complete -C $argv[1]", line],
            env=command.environment(self.folder), cwd=self.folder, capture_output=True, text=True, check=True,
        )  # fmt: skip
        self.assertEqual(done.stderr, "")
        return [offer.split("\t")[0] for offer in done.stdout.splitlines()]

    def test_commands(self):
        self.assertEqual(sorted(self.offered("stepwell ")), sorted(command.commands()))
        self.assertEqual(self.offered("stepwell tun"), ["tune"])

    def test_every_option_of_every_command(self):
        for each in command.tree()["commands"]:
            names = {name for option in each["options"] for name in option["names"] if name.startswith("--")}
            self.assertEqual(set(self.offered(f"stepwell {each['name']} --")), names, each["name"])

    def test_choices(self):
        self.assertEqual(set(self.offered("stepwell run --format ")), {"table", "json", "csv"})
        self.assertEqual(self.offered("stepwell run --format=j"), ["--format=json"])
        self.assertEqual(self.offered("stepwell completion z"), ["zsh"])

    def test_fields_and_their_values(self):
        self.assertEqual(self.offered("stepwell run --set staff.pwp.caseload_c"), ["staff.pwp.caseload_cap="])
        self.assertEqual(self.offered("stepwell run --set policy.overtime=b"), ["policy.overtime=banned"])
        self.assertIn("staff.pwp", self.offered("stepwell explain staff.p"))

    def test_measures_between_commas(self):
        self.assertEqual(self.offered("stepwell run --measures dna_pct,recovery_pc"), ["dna_pct,recovery_pct"])

    def test_files_and_folders(self):
        (self.folder / "my_service.yaml").touch()
        (self.folder / "my_results").mkdir()
        self.assertEqual(self.offered("stepwell check my_s"), ["my_service.yaml"])
        self.assertEqual(self.offered("stepwell run a.yaml --out my"), ["my_results/"])
        (self.folder / "zzz.yaml").touch()
        self.assertEqual(self.offered("stepwell explain zzz"), [])  # no file is a field

    def test_nothing_is_offered_for_a_number(self):
        (self.folder / "7").touch()
        self.assertEqual(self.offered("stepwell run --seed "), [])


if __name__ == "__main__":
    command.run("fish")
