"""An installed stepwell: what it completes with, and its pages, lie where shells and man(1) look, and it is moved as a whole."""

import subprocess
import sys
import unittest

BUILD = sys.argv.pop(2)

import command  # noqa: E402 (takes the first argument)


class Install(unittest.TestCase):
    def test_everything_is_in_its_place(self):
        folder = command.folder(self)
        subprocess.run(["cmake", "--install", BUILD, "--prefix", folder / "usr"], check=True, capture_output=True)
        share = folder / "usr" / "share"
        for shell, place in [
            ("bash", "bash-completion/completions/stepwell"),
            ("zsh", "zsh/site-functions/_stepwell"),
            ("fish", "fish/vendor_completions.d/stepwell.fish"),
        ]:
            self.assertEqual((share / place).read_text(), command.answer("completion", shell))
        pages = {page.name for page in (share / "man" / "man1").iterdir()}
        self.assertEqual(pages, {"stepwell.1"} | {f"stepwell-{name}.1" for name in command.commands()})
        self.assertEqual((share / "man/man1/stepwell-run.1").read_text(), command.answer("man", "run"))

    def test_its_starter_extends_what_was_installed_with_it(self):
        folder = command.folder(self)
        subprocess.run(["cmake", "--install", BUILD, "--prefix", folder / "usr"], check=True, capture_output=True)
        stepwell = folder / "usr" / "bin" / "stepwell"
        subprocess.run([stepwell, "new", "mine.yaml"], cwd=folder, check=True, capture_output=True)
        text = (folder / "mine.yaml").read_text()
        self.assertIn(str(folder / "usr/share/stepwell/scenarios/typical_service.yaml"), text)
        subprocess.run([stepwell, "check", "mine.yaml"], cwd=folder, check=True, capture_output=True)


if __name__ == "__main__":
    command.run("cmake")
