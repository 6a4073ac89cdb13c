"""tools/cluster/slurm_sweep under Debian's Slurm on loopback: a part is killed and requeued, another is killed, failed and
submitted again by itself, and each time the merged study is that of one run, byte for byte."""

import os
import re
import signal
import unittest

import study_in_parts
from slurm_on_loopback import CannotStart, SlurmOnLoopback
from study_in_parts import PARTS, STUDY, TOOLS, WHOLE, StudyInParts, process_of_part, wait_for

ENDED = {"COMPLETED", "FAILED", "CANCELLED", "TIMEOUT", "NODE_FAIL"}


class SlurmSweep(StudyInParts):
    @classmethod
    def setUpClass(cls):
        cls.slurm = SlurmOnLoopback()
        cls.addClassCleanup(cls.slurm.stop)
        try:
            cls.slurm.start()
        except CannotStart as reason:
            raise unittest.SkipTest(f"Slurm cannot start here: {reason}") from None
        super().setUpClass()

    def submit(self, *options):
        """The job array and the job that merges."""
        said = self.slurm.run(TOOLS / "slurm_sweep", STUDY, str(PARTS), *options, cwd=self.folder)
        return re.fullmatch(r"Parts: job array (\d+)\. Merge: job (\d+), .*\n", said).groups()

    def wait_for_end(self, job):
        """The state in which it ends, and all that Slurm knows then."""

        def ended():
            state = self.slurm.states().get(job)
            return state if state in ENDED else None

        return wait_for(f"the end of job {job}", ended)

    def logs(self):
        return "".join(f"{file.name}:\n{file.read_text()}" for file in sorted(self.folder.glob("*.log"))) + self.slurm.logs()

    def test_a_killed_part_is_requeued(self):
        array, merge = self.submit()
        self.kill_midway(2)
        # The others are slow: what merges must still be waiting for them when the part is requeued.
        others = [pid for part in (1, 3) if (pid := process_of_part(part))]
        self.assertEqual(len(others), 2)
        for pid in others:
            os.kill(pid, signal.SIGSTOP)
        self.assertEqual(self.wait_for_end(f"{array}_2"), "FAILED")
        self.slurm.run("scontrol", "requeue", f"{array}_2")
        for pid in others:
            os.kill(pid, signal.SIGCONT)

        self.assertEqual(self.wait_for_end(merge), "COMPLETED", self.logs())
        self.assertEqual({self.slurm.states()[f"{array}_{part}"] for part in (1, 2, 3)}, {"COMPLETED"})
        self.assert_same_as_one_run()
        self.assertIn("Small study", self.text("small_study.merge.log"))

    def test_a_part_that_failed_is_submitted_again_by_itself(self):
        array, merge = self.submit()
        self.kill_midway(3)
        self.assertEqual(self.wait_for_end(merge), "FAILED", self.logs())
        self.assertEqual(self.slurm.states()[f"{array}_3"], "FAILED")
        self.assertRegex(self.text("small_study.merge.log"), r"of 240 replications are missing: .* again with --resume")
        self.assertFalse(self.path(WHOLE).exists())

        # An array of one: Slurm tells it that it is the only part, and the script must say otherwise.
        again, merge = self.submit("--", "--array=3")
        self.assertEqual(self.wait_for_end(merge), "COMPLETED", self.logs())
        self.assertEqual({job for job in self.slurm.states() if job.startswith(f"{again}_")}, {f"{again}_3"})
        self.assert_same_as_one_run()


if __name__ == "__main__":
    study_in_parts.main()
