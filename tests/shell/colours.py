"""Colours are for terminals that can show them and people who want them; also where something is wrong."""

import shlex
import subprocess
import unittest

import command

SCENARIO = str(command.SOURCE / "scenarios" / "typical_service.yaml")
LINES = {
    "an answer": ["check", SCENARIO],
    "an unknown command": ["rnu"],
    "an unknown option": ["check", SCENARIO, "--no-such-option"],
    "a file that is there": ["new", SCENARIO],
}


class Colours(unittest.TestCase):
    def setUp(self):
        self.folder = command.folder(self)

    def on_terminal(self, words, **more):
        """script(1) gives it a pseudo-terminal."""
        line = shlex.join(["stepwell", *words])
        done = subprocess.run(
            ["script", "-q", "-e", "-c", line, "/dev/null"], env=command.environment(self.folder, **more),
            cwd=self.folder, capture_output=True, check=False, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        self.assertTrue(done.stdout, line)
        return b"\x1b[" in done.stdout

    def test_on_a_terminal(self):
        for what, words in LINES.items():
            with self.subTest(what):
                self.assertTrue(self.on_terminal(words))
                self.assertTrue(self.on_terminal(words, NO_COLOR=""))  # no-color.org: when not empty

    def test_unless_they_are_not_wanted_or_cannot_be_shown(self):
        for what, words in LINES.items():
            with self.subTest(what):
                self.assertFalse(self.on_terminal(words, NO_COLOR="1"))
                self.assertFalse(self.on_terminal(words, TERM="dumb"))

    def test_progress_writes_a_line_anew_only_where_that_can_be_done(self):
        words = ["run", SCENARIO, "--replications", "2", "--format", "csv"]
        self.assertFalse(self.on_terminal(words, TERM="dumb"))

    def test_not_into_a_pipe_or_file(self):
        for what, words in LINES.items():
            with self.subTest(what):
                done = subprocess.run([command.STEPWELL, *words], env=command.environment(self.folder),
                                      capture_output=True, check=False)  # fmt: skip
                self.assertTrue(done.stdout + done.stderr)
                self.assertNotIn(b"\x1b", done.stdout + done.stderr)


if __name__ == "__main__":
    command.run("script")
