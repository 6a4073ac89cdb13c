"""While a question is worked on: progress, Ctrl-C, other threads of Python."""

import contextlib
import io
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest

import stepwell
from small_service import SWEEP, small

FOR_EVER = 1_000_000


class Progress(unittest.TestCase):
    def test_a_callable_hears_how_far_it_is_from_the_thread_that_asked(self):
        heard, threads = [], set()

        def hear(finished, expected):
            heard.append((finished, expected))
            threads.add(threading.get_ident())

        stepwell.run(small(), replications=200, progress=hear)
        self.assertEqual(heard[-1], (200, 200))
        self.assertEqual(heard, sorted(heard))
        self.assertEqual(threads, {threading.get_ident()})
        heard.clear()
        stepwell.sweep(SWEEP, progress=hear)
        self.assertEqual(heard[-1], (9, 9))

    def test_a_bar(self):
        shown = io.StringIO()
        with contextlib.redirect_stderr(shown):
            stepwell.run(small(), replications=20, progress=True)
            self.assertIn("20/20", shown.getvalue())
            shown.truncate(0)
            stepwell.run(small(), replications=20)  # no terminal, no bar
            self.assertEqual(shown.getvalue().strip("\0"), "")

    def test_what_the_callable_raises_ends_the_work(self):
        def refuse(finished, expected):
            raise LookupError("enough")

        begun = time.monotonic()
        with self.assertRaisesRegex(LookupError, "enough"):
            stepwell.run(small(), replications=FOR_EVER, progress=refuse)
        self.assertLess(time.monotonic() - begun, 20)

    def test_other_threads_go_on(self):
        counted, stop = [0], threading.Event()

        def count():
            while not stop.is_set():
                counted[0] += 1
                time.sleep(0.001)

        seen = []
        counter = threading.Thread(target=count)
        counter.start()
        stepwell.run(small(), replications=300, progress=lambda *_: seen.append(counted[0]))
        stop.set()
        counter.join()
        self.assertGreater(seen[-1], 10)


class CtrlC(unittest.TestCase):
    def interrupted(self, folder, work):
        """Starts Python on `work`, sends it Ctrl-C once it has begun, and returns what it printed."""
        script = (
            "import stepwell, sys\nfrom small_service import *\n"
            "def tell(finished, expected): print('begun', flush=True)\n"
            f"try:\n    {work}\nexcept KeyboardInterrupt:\n    print('interrupted', flush=True)\n"
        )
        child = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, cwd=folder,
                                 env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))})  # fmt: skip
        with child:
            self.assertEqual(child.stdout.readline(), "begun\n")
            child.send_signal(signal.SIGINT)
            rest = child.stdout.read()
        self.assertEqual(child.returncode, 0)
        return rest.replace("begun\n", "")

    def test_a_run_ends_with_keyboard_interrupt(self):
        with tempfile.TemporaryDirectory() as folder:
            said = self.interrupted(folder, f"stepwell.run(small(), replications={FOR_EVER}, progress=tell)")
        self.assertEqual(said, "interrupted\n")

    def test_a_sweep_keeps_what_had_finished_and_goes_on(self):
        with tempfile.TemporaryDirectory() as folder:
            store = pathlib.Path(folder) / "caps.sqlite"
            said = self.interrupted(folder, "stepwell.sweep(SWEEP, store='caps.sqlite', replications=100, progress=tell)")
            self.assertEqual(said, "interrupted\n")
            heard = []
            swept = stepwell.sweep(SWEEP, store=store, replications=100, resume=True, progress=lambda *now: heard.append(now))
            self.assertGreater(heard[0][0], 1)
            self.assertEqual(len(swept.replications), 300)


if __name__ == "__main__":
    unittest.main()
