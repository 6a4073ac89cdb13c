"""tools/cluster/parallel_sweep under Debian's GNU parallel: a part is killed, the same command goes on, and the merged
study is that of one run, byte for byte. And what both scripts answer to a wrong command line."""

import shutil
import subprocess
import unittest

import study_in_parts
from study_in_parts import PARTS, STUDY, TOOLS, WHOLE, StudyInParts, part_store, rows


class ParallelSweep(StudyInParts):
    def setUp(self):
        super().setUp()
        if shutil.which("parallel") is None:
            self.skipTest("GNU parallel is not installed (tools/install-packages test)")
        # All parts at once, however few cores there are. A home of its own: a user's habits are not what is tested.
        self.command = [TOOLS / "parallel_sweep", STUDY, str(PARTS), "--", "--jobs", str(PARTS)]
        self.options = {"cwd": self.folder, "stdin": subprocess.DEVNULL, "stderr": subprocess.STDOUT, "text": True}

    def again(self, *more):
        done = subprocess.run([*self.command, *more], stdout=subprocess.PIPE, check=False, **self.options)
        return done.returncode, done.stdout

    def test_a_killed_part_is_gone_on_with_by_the_same_command(self):
        running = subprocess.Popen(self.command, stdout=subprocess.PIPE, **self.options)
        self.kill_midway(2)
        said, _ = running.communicate()
        self.assertEqual(running.returncode, 1, said)  # one part failed
        self.assertIn("the same command goes on", said)
        self.assertFalse(self.path(WHOLE).exists())
        kept = rows(self.path(part_store(2)))

        code, said = self.again()
        self.assertEqual(code, 0, said)
        self.assertGreater(rows(self.path(part_store(2))), kept)
        self.assert_same_as_one_run()

        code, said = self.again()
        self.assertEqual(code, 2, said)
        self.assertIn("small_study.sqlite is there already", said)

    def test_the_job_log_knows_which_part_failed(self):
        running = subprocess.Popen(self.command, stdout=subprocess.PIPE, **self.options)
        self.kill_midway(3)
        running.communicate()
        log = f"small_study.of-{PARTS}.joblog"
        ended = {line.split("\t")[0]: line.split("\t")[7] for line in self.text(log).splitlines()[1:]}  # Seq, Signal
        self.assertEqual(ended, {"1": "0", "2": "0", "3": "9"})

        code, said = self.again("--resume-failed")
        self.assertEqual(code, 0, said)
        self.assertEqual([line.split("\t")[0] for line in self.text(log).splitlines()[1:]].count("1"), 1)
        self.assert_same_as_one_run()


    def test_options_reach_every_part_as_they_were_written(self):
        few = ["--replications", "1", "--set", "scenario.description=a 'quoted' \"text\" with $HOME, * and {}"]
        options = self.options | {"check": True, "stdout": subprocess.DEVNULL}
        subprocess.run([*self.command[:3], *few, *self.command[3:]], **options)
        subprocess.run([study_in_parts.stepwell, "sweep", STUDY, *few, "--store", "one.sqlite"], **options)
        self.assertEqual(self.path(WHOLE).read_bytes(), self.path("one.sqlite").read_bytes())


class CommandLine(unittest.TestCase):
    def refused(self, *arguments):
        answers = set()
        for script in ("parallel_sweep", "slurm_sweep"):
            done = subprocess.run([TOOLS / script, *arguments], capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, 2, done.stderr)
            self.assertEqual(done.stdout, "")
            answers.add(done.stderr.replace(script, "…").strip())
        self.assertEqual(len(answers), 1)
        return answers.pop()

    def test_a_wrong_command_line_is_refused_before_anything_is_started(self):
        self.assertIn("a study file and the number of parts are wanted", self.refused(STUDY))
        self.assertIn("there is no study file nowhere.yaml", self.refused("nowhere.yaml", "3"))
        for wrong in ("1", "0", "-3", "three", "3.5"):
            self.assertIn(f"`{wrong}` is no number of parts", self.refused(STUDY, wrong))
        for wrong in ("--store", "--store=a.sqlite", "--shard", "--resume", "--csv", "--format"):
            self.assertIn(f"{wrong} is for one whole store", self.refused(STUDY, "3", wrong, "x"))

    def test_help_shows_an_example(self):
        for script in ("parallel_sweep", "slurm_sweep"):
            for option in ("-h", "--help"):
                said = subprocess.run([TOOLS / script, option], capture_output=True, text=True, check=True).stdout
                self.assertIn(f"  {script} caps.yaml", said)


if __name__ == "__main__":
    study_in_parts.main()
