"""What the tests of the Python package share: a small service, some milliseconds a replication, and the command beside."""

import json
import os
import pathlib
import subprocess

import stepwell

ROOT = pathlib.Path(__file__).resolve().parents[2]
COMMAND = os.environ["STEPWELL_COMMAND"]
TYPICAL = str(ROOT / "scenarios" / "typical_service.yaml")
STEADY = str(ROOT / "scenarios" / "theory" / "steady_staff.yaml")
#: From the first of a month, so that both are whole: otherwise the first would not be measured, and a warning would say so.
TWO_MONTHS = {"run.start": "2022-08-01", "run.warm_up_months": 0, "run.measured_months": 2}

#: Of a sweep of three points of three replications.
SWEEP = {
    "title": "Caps",
    "scenario": STEADY,
    "set": TWO_MONTHS,
    "design": "grid",
    "replications": 3,
    "measures": ["recovery_pct", "pwp.caseload"],
    "vary": {"staff.pwp.caseload_cap": [20, 30, 40]},
}
TUNE = {
    "scenario": STEADY,
    "set": TWO_MONTHS,
    "levers": {"staff.pwp.caseload_cap": [20, 40]},
    "maximise": "finished_course",
    "indifferent_below": 5,
    "replications": 5,
    "budget": 40,
    "confirm": 5,
}


def small(**more):
    return stepwell.Scenario.load(STEADY, {**TWO_MONTHS, **more})


def command(*words, folder=None, code=0):
    """What `stepwell WORDS` printed on standard output; its stderr when it was to fail."""
    done = subprocess.run([COMMAND, *map(str, words)], capture_output=True, text=True, cwd=folder, check=False)
    if done.returncode != code:
        raise AssertionError(f"exit code {done.returncode}: {done.stderr}")
    return done.stderr if code else done.stdout


def settings(more=()):
    """--set of the small service."""
    return [word for key, value in {**TWO_MONTHS, **dict(more)}.items() for word in ("--set", f"{key}={value}")]


def command_json(*words, folder=None):
    return json.loads(command(*words, "--format", "json", folder=folder))
