"""Manual pages as man(1) reads them: no warning of groff's, every option, example and exit code."""

import subprocess
import unittest

import command


def formatted(page, folder):
    """As plain text without hyphenation or breaks of lines; groff must have nothing to say."""
    done = subprocess.run(
        ["man", "--warnings", "-E", "UTF-8", "-l", "-"],
        input=page, env=command.environment(folder, MANROFFSEQ="", MANWIDTH="500", MAN_KEEP_FORMATTING=""),
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    if done.stderr:
        raise AssertionError(done.stderr)
    return done.stdout


class Manual(unittest.TestCase):
    def setUp(self):
        self.folder = command.folder(self)

    def test_a_page_of_each_command(self):
        for each in command.tree()["commands"]:
            text = formatted(command.answer("man", each["name"]), self.folder)
            self.assertRegex(text, rf"stepwell-{each['name']} - \S")
            for option in each["options"]:
                self.assertIn(", ".join(option["names"]), text)
            self.assertTrue(each["examples"], each["name"])
            for line in each["examples"]:
                self.assertIn(line, text)
            for heading in ("EXIT STATUS", "ENVIRONMENT", "FILES", "SEE ALSO"):
                self.assertIn(heading, text)
            self.assertEqual("SLURM_ARRAY_TASK_ID" in text, any("--shard" in o["names"] for o in each["options"]))

    def test_the_page_of_stepwell_names_them(self):
        text = formatted(command.answer("man"), self.folder)
        for name in command.commands():
            self.assertIn(f"stepwell-{name}(1)", text.replace(" (1)", "(1)"))
        for code in ("0", "1", "2", "3", "70"):
            self.assertRegex(text, rf"\n +{code} +\S")

    def test_text_that_roff_would_misread(self):
        text = formatted(command.answer("man", "completion"), self.folder)
        self.assertIn("stepwell completion bash > ~/.local/share/bash-completion/completions/stepwell", text)

    def test_groff_can_warn(self):
        with self.assertRaises(AssertionError):
            formatted(".TH A 1\n.SH NAME\na \\- b \\*[no_such_string]\n.no_such_request\n", self.folder)

    def test_all_pages_into_a_folder(self):
        command.answer("man", "--out", str(self.folder / "man1"))
        pages = {page.name for page in (self.folder / "man1").iterdir()}
        self.assertEqual(pages, {"stepwell.1"} | {f"stepwell-{name}.1" for name in command.commands()})

    def test_a_command_that_is_none(self):
        done = subprocess.run([command.STEPWELL, "man", "rnu"], capture_output=True, text=True, check=False)
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("`rnu`", done.stderr)


if __name__ == "__main__":
    command.run("man", "groff")
