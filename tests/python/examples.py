"""The examples and the guide's own code run as they stand, with small numbers."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import stepwell
from small_service import ROOT

EXAMPLES = ROOT / "bindings" / "python" / "examples"


def ran(*words, folder=None):
    done = subprocess.run([sys.executable, "-B", *map(str, words)], capture_output=True, text=True, check=False, cwd=folder)
    if done.returncode != 0:
        raise AssertionError(done.stdout + done.stderr)
    return done.stdout


class Examples(unittest.TestCase):
    def test_commissioner(self):
        self.assertRegex(ran(EXAMPLES / "commissioner.py", 2), r"Six more PWPs: £[0-9,-]+ a year")

    def test_manager(self):
        self.assertIn("staff.pwp.caseload_cap", ran(EXAMPLES / "manager.py", 20))

    def test_researcher(self):
        self.assertIn("scenario_hash", ran(EXAMPLES / "researcher.py", 8))

    def test_a_killed_dask_worker_changes_nothing(self):
        with tempfile.TemporaryDirectory() as folder:
            said = ran(EXAMPLES / "dask_sweep.py", "--folder", folder, "--kill-a-worker")
            self.assertIn("killed the worker", said)
            sys.path.insert(0, str(EXAMPLES))
            from dask_sweep import STUDY

            one = pathlib.Path(folder) / "one.sqlite"
            stepwell.sweep(STUDY, store=one, progress=False)
            self.assertEqual((pathlib.Path(folder) / "whole.sqlite").read_bytes(), one.read_bytes())

    def test_the_guide(self):
        guide = (ROOT / "bindings" / "python" / "README.md").read_text(encoding="utf-8")
        code = "\n".join(re.findall(r"```python\n(.*?)```", guide, re.DOTALL))
        with tempfile.TemporaryDirectory() as folder:
            os.symlink(ROOT / "scenarios", pathlib.Path(folder) / "scenarios")
            ran("-c", code, folder=folder)


if __name__ == "__main__":
    unittest.main()
