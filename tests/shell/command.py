"""The built `stepwell` that the tests of this folder speak to, and its command line as data."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

STEPWELL = pathlib.Path(sys.argv.pop(1)).resolve()
SOURCE = pathlib.Path(__file__).resolve().parents[2]

SKIPPED = 77


def answer(*words, **options):
    """What stepwell prints; it must succeed."""
    return subprocess.run([STEPWELL, *words], check=True, capture_output=True, text=True, **options).stdout


def tree():
    return json.loads(answer("completion", "json"))


def commands():
    return [command["name"] for command in tree()["commands"]]


def folder(test):
    """A folder for one test, with stepwell first on the path of `environment`."""
    made = tempfile.TemporaryDirectory()
    test.addCleanup(made.cleanup)
    path = pathlib.Path(made.name).resolve()
    os.symlink(STEPWELL, path / "stepwell")
    return path


def environment(path, **more):
    """Nothing of the person's own settings."""
    return {"PATH": f"{path}:/usr/bin:/bin", "HOME": str(path), "TERM": "xterm", "LC_ALL": "C.UTF-8", **more}


def run(*needed):
    for program in needed:
        if not shutil.which(program):
            print(f"{program} is not installed")
            sys.exit(SKIPPED)
    unittest.main()
