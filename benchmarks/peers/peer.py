"""What the Python peers have in common: the questions, the handed-out times, the clock and the answer.

    <peer>.py mm1 times.csv       customers at one desk: columns arrival,service [minutes]
    <peer>.py pathway times.csv   referrals: column arrival [clinic minutes]

Every draw is handed out, so every program must find the same waits. One line of JSON comes back. The clock is this process's
processor time, from the first object made for the model to the end of the run; reading the file and importing are left out.
"""

import csv
import json
import pathlib
import re
import sys
import time

# The pathway, as benchmarks/peers/pathway.yaml has it.
PRACTITIONERS = 24
ASSESSMENT_MINUTES, SESSION_MINUTES, SESSIONS = 45, 30, 6
# A practitioner's clinic week: 20 h, less leave and bank holidays (`stepwell check`: 411.9 h/week for the 24).
CLINIC_MINUTES_A_WEEK = 411.9 * 60 / 24
GAP_MINUTES = CLINIC_MINUTES_A_WEEK  # sessions are weekly


class Seen:
    """What a run counts: contacts begun in the measured part, and the wait before each contact."""

    def __init__(self, measured_from, measured_until):
        self.measured_from, self.measured_until = measured_from, measured_until
        self.contacts = self.measured_contacts = self.discharged = 0
        self.waited = 0.0

    def contact(self, now, since):
        self.contacts += 1
        self.waited += now - since
        if self.measured_from <= now < self.measured_until:
            self.measured_contacts += 1


def minutes_of(contact):
    """How long somebody's nth contact takes, from 0: the assessment, then sessions."""
    return ASSESSMENT_MINUTES if contact == 0 else SESSION_MINUTES


def version_of(module):
    """A checkout's own word; SimPy asks the installed packages for its version, and a checkout is none: its list of changes says."""
    changes = pathlib.Path(module.__file__).resolve().parents[2] / "CHANGES.rst"
    if module.__name__ == "simpy" and changes.is_file():
        return re.search(r"^\d+\.\d+\.\d+", changes.read_text(encoding="utf-8"), re.MULTILINE).group(0)
    return getattr(module, "__version__", "unknown")


def main(program, module, mm1, pathway):
    """mm1(arrivals, services) -> (served, waited); pathway(arrivals, Seen) fills what it was given."""
    what, path = sys.argv[1:3]
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    arrivals = [float(row["arrival"]) for row in rows]
    answer = {"program": program, "version": version_of(module)}
    if what == "mm1":
        services = [float(row["service"]) for row in rows]
        start = time.process_time()
        served, waited = mm1(arrivals, services)
        answer["cpu_seconds"] = time.process_time() - start
        answer.update(items=served, mean_wait=waited / served)
    else:
        seen = Seen(*(float(limit) for limit in sys.argv[3:5]))
        start = time.process_time()
        pathway(arrivals, seen)
        answer["cpu_seconds"] = time.process_time() - start
        answer.update(items=seen.contacts, mean_wait=seen.waited / seen.contacts, discharged=seen.discharged,
                      measured_contacts=seen.measured_contacts)  # fmt: skip
    print(json.dumps(answer))
