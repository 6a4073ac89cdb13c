"""The top level is exactly the house: a newcomer sees the rooms and the usual single files, nothing else."""

import shutil
import subprocess

import house

EXPECTED = {
    "CMakeLists.txt", "CMakePresets.json", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE",
    ".clang-format", ".clang-tidy", ".editorconfig", ".gitignore",
    ".ci", "engine", "scenarios", "bindings", "tools", "tests", "benchmarks",
}  # fmt: skip
GENERATED = {".git", "build", "results"}


def _visible(root):
    """What is here and not ignored: git knows, where it is a checkout."""
    if shutil.which("git") and (root / ".git").exists():
        listed = subprocess.run(
            ["git", "-c", "safe.directory=*", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if listed.returncode == 0:
            # A file deleted but not yet committed is still listed.
            return {name.split("/")[0] for name in listed.stdout.split("\0") if name and (root / name).exists()}
    return {path.name for path in root.iterdir()} - GENERATED


def faults(root):
    here = _visible(root)
    found = [f"{name}: does not belong on the top level" for name in sorted(here - EXPECTED)]
    return found + [f"{name}: is missing from the top level" for name in sorted(EXPECTED - here)]


if __name__ == "__main__":
    house.run(faults)
