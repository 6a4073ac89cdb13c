"""pip install and cmake --install, without a network: the package is there, whole, and answers."""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

from small_service import ROOT, STEADY, TWO_MONTHS

BUILD = pathlib.Path(os.environ["STEPWELL_BUILD_DIR"])
QUESTION = f"""
import pathlib, stepwell
scenario = stepwell.Scenario.load({STEADY!r}, {TWO_MONTHS!r})
print(pathlib.Path(stepwell.__file__).parent)
print(stepwell.__version__, len(stepwell.run(scenario, replications=3, progress=False).replications))
"""


class Installing(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        # Neither the build tree's package nor anything of a network.
        self.environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
        self.environment.update(PIP_NO_INDEX="1", PIP_DISABLE_PIP_VERSION_CHECK="1")

    def run_in(self, *words, **environment):
        done = subprocess.run([str(word) for word in words], env={**self.environment, **environment}, cwd=self.folder,
                              capture_output=True, text=True, check=False)  # fmt: skip
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout

    def test_pip(self):
        self.run_in(sys.executable, "-m", "venv", "--system-site-packages", "there")
        python = self.folder / "there" / "bin" / "python"
        self.run_in(python, "-m", "pip", "install", ROOT / "bindings" / "python")
        where, answer = self.run_in(python, "-c", QUESTION).splitlines()
        self.assertTrue(where.startswith(str(self.folder)), where)
        self.assertTrue(answer.endswith(" 3"), answer)
        told = self.run_in(python, "-m", "pip", "show", "--files", "stepwell")
        for line in ("Name: stepwell", "Version: " + answer.split()[0], "  stepwell/py.typed"):
            self.assertIn(line, told)
        self.run_in(python, "-m", "pip", "uninstall", "-y", "stepwell")
        self.assertFalse(pathlib.Path(where).exists())

    def test_cmake(self):
        self.run_in("cmake", "--install", BUILD, "--prefix", self.folder / "prefix", "--component", "python")
        found = list((self.folder / "prefix").glob("lib/python3*/*-packages/stepwell/__init__.py"))
        self.assertEqual(len(found), 1)
        packages = found[0].parents[1]
        where, answer = self.run_in(sys.executable, "-c", QUESTION, PYTHONPATH=str(packages)).splitlines()
        self.assertEqual(pathlib.Path(where), packages / "stepwell")
        self.assertTrue(answer.endswith(" 3"), answer)


if __name__ == "__main__":
    unittest.main()
