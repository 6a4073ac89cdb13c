"""What a YAML example of a document is, and the command that shows whether stepwell takes it."""

import re

import abridged

HEADS = ("run", "demand", "staff", "pathway", "policy", "start", "changes", "recruitment", "turnover", "supervision",
         "wellbeing", "consequences", "scenario", "cost", "work", "appointments", "overtime", "case_mix", "outcome")  # fmt: skip


def keys_of(text):
    return set(re.findall(r"^([a-z_]+):", text, flags=re.MULTILINE))


def command_for(scratch, text, name):
    """(command, exit codes that are right) of an example; None when nobody knows what it is. Parts of a file are made whole:
    a scenario extends the typical service, a tuning has it for its scenario."""
    keys = keys_of(text)
    if "vary" in keys:
        file = scratch.write(f"scenarios/studies/{name}", _few(text))
        return f"stepwell sweep {file}", {0}
    if "levers" in keys:
        whole = text if "scenario" in keys else "title: Mine\nscenario: ../typical_service.yaml\n" + text
        file = scratch.write(f"scenarios/studies/{name}", _few(whole))
        return f"stepwell tune {file}", {0, 1}
    if "targets" in keys or "patterns" in keys:
        suite, option = ("published", "--targets") if "targets" in keys else ("patterns", "--patterns")
        file = scratch.write(f"scenarios/targets/{name}", text)
        return f"stepwell validate --suite {suite} {option} {file} --replications 2", {0, 1}
    if keys & set(HEADS) or "extends" in keys:
        whole = text if "extends" in keys else "extends: typical_service.yaml\n" + text
        folder = "scenarios/what_if" if "extends: ../" in whole else "scenarios"
        file = scratch.write(f"{folder}/{name}", whole)
        return f"stepwell check {file}", {0}
    return None


def _few(text):
    for key, most in (("replications", 2), ("budget", 12), ("confirm", 2)):
        text = re.sub(rf"^{key}: \d+", f"{key}: {most}", text, flags=re.MULTILINE)
    warm_up = f"run.warm_up_months: {abridged.WARM_UP_MONTHS}"
    if "\nset: {" in text:
        return text.replace("\nset: {", f"\nset: {{{warm_up}, ")
    return text + f"set: {{{warm_up}}}\n"
