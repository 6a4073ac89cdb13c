"""Scenarios from files and dicts, and what is said of wrong ones."""

import datetime
import pathlib
import tempfile
import unittest

import stepwell
from small_service import ROOT, STEADY, SWEEP, TYPICAL, command, small


class Scenarios(unittest.TestCase):
    def test_a_resolved_scenario_is_the_same_service_again(self):
        base = stepwell.Scenario.load(TYPICAL)
        again = stepwell.Scenario.from_dict(base.resolved)
        self.assertEqual(again.hash, base.hash)
        self.assertEqual(again.resolved, base.resolved)

    def test_with_changes_one_field_of_a_copy(self):
        base = stepwell.Scenario.load(TYPICAL)
        lower = base.with_(**{"staff.pwp.caseload_cap": 35, "run.measured_months": 6})
        self.assertEqual(lower.resolved["staff"]["pwp"]["caseload_cap"], 35)
        self.assertEqual(lower.settings, ["staff.pwp.caseload_cap=35", "run.measured_months=6"])
        self.assertNotEqual(base.resolved["staff"]["pwp"]["caseload_cap"], 35)
        self.assertNotEqual(lower.hash, base.hash)
        self.assertEqual(lower.with_(**{"staff.pwp.caseload_cap": 40}).resolved["staff"]["pwp"]["caseload_cap"], 40)
        self.assertIn("caseload_cap=35", repr(lower))

    def test_a_dict_is_read_as_a_file_of_its_folder(self):
        changes = [{"on": datetime.date(2024, 4, 1), "set": {"policy.recovery_target": 48}}]
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / "base.yaml").write_text(f"extends: {STEADY}\n", encoding="utf-8")
            ours = stepwell.Scenario.from_dict({"extends": "base.yaml", "staff": {"pwp": {"caseload_cap": 31}}}, folder)
        self.assertEqual(ours.resolved["staff"]["pwp"]["caseload_cap"], 31)
        self.assertEqual(ours.with_(**{"staff.pwp.caseload_cap": 33}).resolved["staff"]["pwp"]["caseload_cap"], 33)
        dated = stepwell.Scenario.from_dict({"extends": TYPICAL, "changes": changes})
        self.assertEqual(dated.resolved["changes"][0]["on"], "2024-04-01")

    def test_what_is_wrong_is_told_as_by_the_command_with_line_and_column(self):
        wrong = ROOT / "scenarios" / "invalid" / "several_faults_at_once.yaml"
        with self.assertRaises(ValueError) as caught:
            stepwell.Scenario.load(wrong)
        error = caught.exception
        self.assertIsInstance(error, stepwell.ScenarioError)
        self.assertEqual(str(error), command("check", wrong, code=2).rstrip("\n"))
        self.assertGreater(len(error.faults), 1)
        for fault, line in zip(error.faults, str(error).split("\n")):
            self.assertGreater(fault.line, 0)
            self.assertTrue(line.startswith(f"{wrong}:{fault.line}:{fault.column}: {fault.path}: {fault.message}"), line)

    def test_a_wrong_dict_has_places_too(self):
        with self.assertRaises(stepwell.ScenarioError) as caught:
            stepwell.Scenario.from_dict({"extends": STEADY, "staff": {"pwp": {"caseload_cap": "many", "cap": 1}}})
        faults = caught.exception.faults
        self.assertEqual([(fault.file, fault.line, fault.path) for fault in faults],
                         [("<dict>", 5, "staff.pwp.caseload_cap"), ("<dict>", 6, "staff.pwp.cap")])  # fmt: skip

    def test_a_wrong_setting_names_itself(self):
        with self.assertRaises(stepwell.ScenarioError) as caught:
            small().with_(**{"staff.pwp.caseload_kap": 35})
        fault = caught.exception.faults[0]
        self.assertEqual((fault.file, fault.line), ("--set staff.pwp.caseload_kap=35", 0))
        self.assertIn("did you mean", str(caught.exception))

    def test_a_wrong_question_is_refused(self):
        for question, text in [
            ({"uncertainty": True, "replications": 5}, "even number"),
            ({"precision": "2 %%"}, "is not a share"),
            ({"replications": 0}, "replications: expected a whole number from 1 to 1000000, found 0"),
            ({"replications": 2.5}, "found 2.5"),
            ({"seed": -1}, "seed: expected"),
            ({"threads": True}, "found True"),
            ({"precision": 0.02, "measures": ["recovery_pc"]}, "did you mean `recovery_pct`?"),
        ]:
            with self.assertRaisesRegex(stepwell.ScenarioError, text.replace("?", r"\?")):
                stepwell.run(small(), progress=False, **question)
        with self.assertRaisesRegex(stepwell.ScenarioError, "over the same days"):
            stepwell.compare([small(), small(**{"run.measured_months": 3})], progress=False)
        with self.assertRaisesRegex(stepwell.ScenarioError, "there is no measure `recovery`"):
            stepwell.sweep({**SWEEP, "measures": ["recovery"]}, progress=False)

    def test_a_store_that_is_there_is_not_overwritten(self):
        with tempfile.TemporaryDirectory() as folder:
            store = pathlib.Path(folder) / "caps.sqlite"
            stepwell.sweep(SWEEP, store=store, progress=False)
            with self.assertRaisesRegex(stepwell.ScenarioError, "is there already"):
                stepwell.sweep(SWEEP, store=store, progress=False)
            again = stepwell.sweep(SWEEP, store=store, resume=True, progress=False)
            self.assertEqual(len(again.replications), 9)
            with self.assertRaises(stepwell.StoreError):
                stepwell.sweep(SWEEP, store=pathlib.Path(folder) / "nowhere" / "a.sqlite", progress=False)


if __name__ == "__main__":
    unittest.main()
