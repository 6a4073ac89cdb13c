"""How commands of the documents are shortened before they run, and which are not run at all. Everything that is not said here
runs as it is written. A table to be read: each entry gives its reason."""

import re

# Files of the scratch copy that are made cheap: many replications and points show nothing more here.
CHEAP_FILES = {
    "scenarios/studies/*.yaml": {"replications": 2, "points": 4, "budget": 70, "confirm": 2},
    "scenarios/calibration/*.yaml": {"replications": 2, "budget": 2},
    "scenarios/surveys/*.yaml": {"repeats": 1, "services": 6, "pwps": 42, "hits": 38},
}

WARM_UP_MONTHS = 6  # of studies; the typical service's own five years are for its lists, which nobody looks at here

# Files that examples take for the reader's own, in the scratch copy's folder. Made anew for every command.
READERS_FILES = {
    "my_service.yaml": "extends: scenarios/typical_service.yaml\nscenario: {name: my service}\n",
    "my_scenario.yaml": "extends: scenarios/typical_service.yaml\nscenario: {name: my scenario}\n",
    "base.yaml": "extends: scenarios/typical_service.yaml\n",
    "more_staff.yaml": "extends: scenarios/typical_service.yaml\nstaff: {pwp: {posts: 23}}\n",
    "six_more.yaml": "extends: scenarios/typical_service.yaml\nstaff: {pwp: {posts: 23}}\n",
    "study.yaml": "title: Mine\nscenario: scenarios/theory/steady_staff.yaml\ndesign: grid\nreplications: 2\n"
                  "set: {run.warm_up_months: 6, run.measured_months: 6}\nvary: {staff.pwp.caseload_cap: [30, 34, 38, 40]}\n",
}  # fmt: skip

# Documents whose Python examples another test runs, as one program.
PYTHON_ELSEWHERE = {"bindings/python/README.md": "tests/python/examples.py"}

# Commands that stand for others: (pattern of the whole line, what runs, reason).
STAND_INS = [
    (r"tools/demo", "build/release/stepwell run scenarios/typical_service.yaml --out results/typical_service",
     "builds first; this is its last line"),
    (r"cmake --preset (\w+) && cmake --build --preset \1",
     r"""cmake --list-presets | grep -q '"\1"' && cmake --list-presets=build | grep -q '"\1"'""",
     "builds; the presets must exist"),
    (r"tools/cluster/parallel_sweep (\S+) 16", r"tools/cluster/parallel_sweep \1 2", "two parts show as much as sixteen"),
]  # fmt: skip

# Not run, and why. Their options are still checked where they are stepwell's, and a script must be there.
NOT_RUN = [
    (r"tools/test.*", "runs every test, this one among them"),
    (r"tools/cluster/slurm_sweep .*", "needs a Slurm cluster; tests/cluster runs it under one"),
    (r"tools/benchmark.*", "builds the benchmarks and takes minutes"),
    (r"benchmarks/(study_scale|two_threads|england|peers/compare)\b.*", "takes minutes"),
    (r"benchmarks/ratios .*", "needs what tools/benchmark wrote; tests/shell runs it"),
    (r"tools/fuzz.*", "fuzzes for ten minutes a target; tests/fuzz does for a minute"),
    (r"tools/release-check.*", "runs every test, this one among them"),
    (r"tools/install-packages.*", "needs root"),
    (r"cmake --install .*", "needs the release built; tests/shell installs"),
    (r".*\bman -l -.*", "shows a page on a terminal; tests/shell does it"),
    (r".*~/.*", "writes into the reader's own folder"),
    (r"tools/build .*", "builds"),
]

# Before a command runs, others may have to have run: (pattern, command).
BEFORE = [
    (r"stepwell merge study\.part-\*-of-8\.sqlite",
     "for part in 1 2 3 4 5 6 7 8; do stepwell sweep study.yaml --shard $part/8 --resume --quiet >/dev/null; done"),
    (r"stepwell report (\S+)", r"stepwell run scenarios/typical_service.yaml --replications 2 --out \1 --quiet >/dev/null"),
]  # fmt: skip

# Answers that may be no (exit code 1) when so few replications are run.
MAY_BE_NO = {"validate", "survey", "calibrate", "tune"}

# Lines of code blocks that are no commands.
NO_COMMAND_LINES = [
    r"perf record .*",  # a profiler, for those who have one
    r"STEPWELL_PEER_\w+=.*",  # names a checkout that the reader may have
    r"kernel, random, stats +<-.*", r"service +<-.*",  # the rooms of the house
    r"# expect: .*",  # what a wrong scenario begins with
    r"~/stepwell/bin/pip install \./bindings/python",  # tests/python/installing.py does it
]  # fmt: skip

FEW = 2
FEW_PAIRS = 4  # with --uncertainty replications go in pairs


def of_stepwell(words):
    """The words after `stepwell`, shortened."""
    command = words[0] if words else ""
    few = FEW_PAIRS if "--uncertainty" in words else FEW
    short = list(words)
    if "--trace" in words:
        return short
    _lower(short, "--replications", few)
    _lower(short, "--budget", 70 if command == "tune" else 2)
    _lower(short, "--repeats", 1)
    given = {word.split("=")[0] for word in short}
    if "--precision" in given:
        at = short.index("--precision") + 1
        short[at] = re.sub(r"(=?)[\d.]+%?$", lambda match: (match[1] and "=1000") or "90%", short[at])
    elif command in ("run", "compare", "validate") and "--replications" not in given:
        short += ["--replications", str(few)]
    if command == "validate" and "--suite" not in given:
        short += ["--suite", "theory", "--suite", "published"]
    return short


def _lower(words, option, most):
    for at, word in enumerate(words[:-1]):
        if word == option and words[at + 1].isdigit():
            words[at + 1] = str(min(int(words[at + 1]), most))


def of_python(text):
    return re.sub(r'("--replications", )"\d+"', rf'\1"{FEW}"', text)
