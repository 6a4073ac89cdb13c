"""A copy of the tree in which the documents' commands run: the built stepwell where readers have it, readers' own files, and
studies made cheap."""

import fnmatch
import pathlib
import re
import shutil
import subprocess

import abridged

PATIENCE_SECONDS = 120  # for one command, on a machine that others use too


def _left_out(folder, names):
    made = {"build", "results", ".git"} if (pathlib.Path(folder) / "CMakePresets.json").exists() else set()
    return [name for name in names if name in made | {"__pycache__"}]


class Scratch:
    def __init__(self, source, stepwell, folder):
        self.root = pathlib.Path(folder) / "stepwell"
        shutil.copytree(source, self.root, ignore=_left_out)
        (self.root / "build" / "release").mkdir(parents=True)
        shutil.copy2(stepwell, self.root / "build" / "release")  # a copy: it may be built anew meanwhile
        self.environment = {
            "PATH": f"{self.root / 'build' / 'release'}:/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8", "TERM": "dumb",
        }  # fmt: skip
        for pattern, numbers in abridged.CHEAP_FILES.items():
            for path in self.root.glob(pattern):
                path.write_text(_cheap(path.read_text(), numbers))

    def run(self, line, shell="/bin/bash"):
        """The finished process of a line of shell; every file of a reader's own is as at first."""
        for name, text in abridged.READERS_FILES.items():
            (self.root / name).write_text(text)
        if starter := re.match(r"(?:\S*/)?stepwell new (\S+)", line):
            (self.root / starter[1]).unlink(missing_ok=True)
        for made in (*self.root.glob("*.sqlite"), *self.root.glob("*.part-*")):  # a study begins anew
            made.unlink(missing_ok=True)
        return subprocess.run(
            [shell, "-c", line], cwd=self.root, env=self.environment, capture_output=True, text=True, check=False,
            timeout=PATIENCE_SECONDS, stdin=subprocess.DEVNULL,
        )  # fmt: skip

    def holds(self, pattern):
        """Whether a path of a command that is not run exists; a pattern may match several."""
        if pattern.startswith("/"):
            return False  # of the machine, not of the tree
        return any(self.root.glob(pattern)) or any(fnmatch.fnmatch(name, pattern) for name in abridged.READERS_FILES)

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return name


def _cheap(text, numbers):
    for key, most in numbers.items():
        text = re.sub(
            rf"^({key}: *)(\d+)", lambda match, most=most: match[1] + str(min(int(match[2]), most)), text, flags=re.MULTILINE
        )
    # A study's warm-up, in its `set`, where it has none of its own.
    text = re.sub(r"(run\.warm_up_months: )\d+", rf"\g<1>{abridged.WARM_UP_MONTHS}", text)
    if re.search(r"^(vary|levers):", text, flags=re.MULTILINE) and not re.search(r"^set:", text, flags=re.MULTILINE):
        text += f"set: {{run.warm_up_months: {abridged.WARM_UP_MONTHS}}}\n"
    return text
