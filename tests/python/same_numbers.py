"""The same question gives the very same numbers in Python as by the command, whatever the number of threads."""

import json
import pathlib
import tempfile
import unittest

import numpy as np
import pandas as pd
import stepwell
from small_service import STEADY, SWEEP, TUNE, command, command_json, settings, small


class InAFolder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def csv(self, name, **how):
        return pd.read_csv(self.folder / name, float_precision="round_trip", **how)


class OfARun(InAFolder):
    def test_measures_are_those_of_the_json(self):
        told = command_json("run", STEADY, *settings(), "--replications", 7, "--seed", 3)
        for threads in (1, 3):
            answer = stepwell.run(small(), replications=7, seed=3, threads=threads, progress=False)
            self.assertEqual(answer.answer, told)
            for name, one in told["measures"].items():
                row = answer.measures.loc[name]
                for column, value in zip(("mean", "low", "high"), (one["mean"], *one["ci95"])):
                    self.assertTrue(np.array_equal(row[column], float("nan") if value is None else value, equal_nan=True))
                self.assertEqual((row.unit, row.nhs_measure), (one["unit"], one["nhs_measure"]))

    def test_tables_are_those_of_the_folder(self):
        command("run", STEADY, *settings(), "--replications", 4, "--uncertainty", "--out", self.folder, "--quiet")
        answer = stepwell.run(small(), replications=4, uncertainty=True, monthly=True, practitioner_weeks=True, progress=False)
        pd.testing.assert_frame_equal(
            answer.replications, self.csv("replications.csv", index_col="replication"), check_exact=True, check_dtype=False, check_index_type=False
        )
        drawn = self.csv("parameters.csv", index_col="draw")
        pd.testing.assert_frame_equal(answer.parameters, drawn, check_exact=True, check_dtype=False, check_index_type=False)

        monthly = self.csv("monthly.csv", keep_default_na=False, dtype={"value": str})
        self.assertEqual(list(answer.monthly), list(monthly))
        for column in ("replication", "month", "measure_id", "measure", "statistic"):
            self.assertEqual(list(answer.monthly[column].astype(str)), list(monthly[column].astype(str)), column)
        values = [float(text) if text else float("nan") for text in monthly["value"]]
        np.testing.assert_array_equal(answer.monthly["value"].to_numpy(), values)

        weeks = self.csv("practitioner_weeks.csv", parse_dates=["week_starting"])
        self.assertEqual(list(answer.practitioner_weeks), list(weeks))
        self.assertGreater(len(weeks), 100)
        for column in weeks:
            ours, theirs = answer.practitioner_weeks[column], weeks[column]
            if column == "role":
                self.assertEqual(list(ours), list(theirs))
            else:  # the file has as many digits as tell 32-bit numbers apart
                np.testing.assert_array_equal(ours.to_numpy(), theirs.to_numpy().astype(ours.dtype), column)

        said = json.loads((self.folder / "provenance.json").read_text())
        for key in ("version", "scenario", "scenario_hash", "seed", "replications", "simulated_years",
                    "uncertainty", "resolved_scenario"):  # fmt: skip
            self.assertEqual(answer.provenance[key], said[key], key)

    def test_a_precision_stops_at_the_same_replication(self):
        words = ("--precision", "20%", "--measures", "pwp.caseload")
        told = command_json("run", STEADY, *settings(), *words)
        answer = stepwell.run(small(), precision="20%", measures=["pwp.caseload"], progress=False)
        self.assertEqual(answer.answer, told)
        self.assertTrue(answer.precision_reached)


class OfStudies(InAFolder):
    def write(self, name, study):
        (self.folder / name).write_text(json.dumps(study), encoding="utf-8")

    def test_differences(self):
        overlay = self.folder / "lower_cap.yaml"
        overlay.write_text(f"extends: {STEADY}\nstaff: {{pwp: {{caseload_cap: 20}}}}\n", encoding="utf-8")
        told = command_json("compare", STEADY, overlay, *settings(), "--replications", 5)
        made = stepwell.compare([small(), stepwell.Scenario.load(overlay, small().settings)], replications=5, progress=False)
        self.assertEqual(made.answer, told)
        paired = made.replications.loc["lower_cap"] - made.replications.loc[small().name]
        self.assertAlmostEqual(paired["pwp.caseload"].mean(), made.differences.loc[("lower_cap", "pwp.caseload"), "mean"])
        self.assertNotEqual(paired["pwp.caseload"].mean(), 0)

    def test_a_sweep(self):
        self.write("caps.yaml", SWEEP)
        told = command_json("sweep", "caps.yaml", "--quiet", folder=self.folder)
        command("sweep", "caps.yaml", "--resume", "--csv", "all.csv", "--quiet", folder=self.folder)
        made = stepwell.sweep(self.folder / "caps.yaml", progress=False)
        self.assertIsNone(made.store)
        self.assertEqual(made.answer, told)
        self.assertEqual(list(made.points["staff.pwp.caseload_cap"]), [20, 30, 40])
        pd.testing.assert_frame_equal(made.replications, self.csv("all.csv"), check_exact=True, check_dtype=False)
        means = made.replications.groupby("point")["pwp.caseload"].mean()
        np.testing.assert_allclose(means, made.points["pwp.caseload"])

    def test_a_sweep_in_parts_is_byte_for_byte_that_of_one(self):
        whole = self.folder / "whole.sqlite"
        stepwell.sweep(SWEEP, store=whole, progress=False)
        parts = [self.folder / f"{part}.sqlite" for part in (1, 2)]
        for number, part in enumerate(parts, start=1):
            made = stepwell.sweep(SWEEP, store=part, shard=f"{number}/2", progress=False)
            self.assertIsNone(made.answer)
        merged = stepwell.merge(parts, self.folder / "merged.sqlite")
        self.assertEqual((self.folder / "merged.sqlite").read_bytes(), whole.read_bytes())
        self.assertEqual(len(merged.replications), 9)

    def test_a_tuning(self):
        self.write("cap.yaml", TUNE)
        told = command_json("tune", "cap.yaml", "--quiet", folder=self.folder)
        made = stepwell.tune(self.folder / "cap.yaml", out=self.folder / "chosen.yaml", progress=False)
        self.assertEqual(made.answer, told)
        self.assertEqual(made.setting, told.get("setting"))
        self.assertEqual(len(made.candidates), len(told["candidates"]))
        if made.setting:
            chosen = stepwell.Scenario.load(self.folder / "chosen.yaml").resolved
            self.assertEqual(chosen["staff"]["pwp"]["caseload_cap"], made.setting["staff.pwp.caseload_cap"])


if __name__ == "__main__":
    unittest.main()
