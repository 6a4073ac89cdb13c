"""A small study in three parts, for tests of the batch engines: what one run makes of it, and a part killed midway.

The first argument of a test is the stepwell command. A test that cannot run here says why and ends with 77, which
CTest shows as skipped.
"""

import os
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest

import processes

TOOLS = pathlib.Path(__file__).resolve().parents[2] / "tools" / "cluster"
STUDY = pathlib.Path(__file__).resolve().parent / "small_study.yaml"
WHOLE = "small_study.sqlite"
PARTS = 3
TASKS_OF_A_PART = 80  # four points, 60 replications each, three parts
SKIPPED = 77
PATIENCE_SECONDS = 60  # for one thing to happen, on a machine that others use too
LONGEST_SECONDS = 170  # of a whole test; CTest waits a little longer
stepwell = None  # set by main


def part_store(part):
    return f"small_study.part-{part}-of-{PARTS}.sqlite"


def rows(store):
    """Of replications in a store that may be in use: a copy is read, since its writer holds the only lock."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "copy.sqlite"
        try:
            shutil.copy(store, copy)
            if os.path.exists(f"{store}-wal"):
                shutil.copy(f"{store}-wal", f"{copy}-wal")
            with sqlite3.connect(copy) as opened:
                return opened.execute("SELECT count(*) FROM replications").fetchone()[0]
        except (FileNotFoundError, sqlite3.Error):
            return 0  # not begun, or caught in the act


def wait_for(what, condition):
    end = time.monotonic() + PATIENCE_SECONDS
    while not (found := condition()):
        if time.monotonic() > end:
            raise AssertionError(f"{what}: not within {PATIENCE_SECONDS} s")
        time.sleep(0.02)
    return found


def process_of_part(part):
    """The stepwell that runs a part, among all that this test has started; None when there is none."""
    for pid in processes.descendants():
        line = processes.command_line(pid)
        if line[:2] == [str(stepwell), "sweep"] and f"{part}/{PARTS}" in line:
            return pid
    return None


class StudyInParts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        """One run of the whole study, that all others must equal byte for byte."""
        cls.folder_of_one = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder_of_one.cleanup)
        subprocess.run([stepwell, "sweep", STUDY], cwd=cls.folder_of_one.name, check=True, capture_output=True)

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.addCleanup(self.end_all)
        self.folder = pathlib.Path(folder.name)

    def end_all(self):
        """What a test that failed may have left behind."""
        for part in range(1, PARTS + 1):
            if pid := process_of_part(part):
                os.kill(pid, signal.SIGKILL)

    def path(self, name):
        return self.folder / name

    def text(self, name):
        return self.path(name).read_text(encoding="utf-8")

    def kill_midway(self, part):
        """SIGKILL to the stepwell of a part that has kept some replications and misses others."""
        some = 5
        wait_for(f"part {part} at work", lambda: rows(self.path(part_store(part))) >= some)
        os.kill(process_of_part(part), signal.SIGKILL)
        wait_for(f"the end of part {part}", lambda: process_of_part(part) is None)
        kept = rows(self.path(part_store(part)))
        self.assertTrue(some <= kept < TASKS_OF_A_PART, f"part {part} was killed with {kept} replications")

    def assert_same_as_one_run(self):
        one = pathlib.Path(self.folder_of_one.name, WHOLE).read_bytes()
        self.assertEqual(self.path(WHOLE).read_bytes(), one, "the merged parts differ from one run")


def main():
    global stepwell
    stepwell = pathlib.Path(sys.argv.pop(1)).resolve()
    os.environ["STEPWELL"] = str(stepwell)
    processes.under_guard()
    processes.stop_on_signals(LONGEST_SECONDS)
    try:
        tested = unittest.main(module="__main__", exit=False, verbosity=2, failfast=True).result
    finally:
        processes.kill_descendants()
    for _, reason in tested.skipped:
        print(f"skipped: {reason}")
    sys.exit(1 if not tested.wasSuccessful() else SKIPPED if tested.skipped else 0)
