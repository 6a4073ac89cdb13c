"""An event log in pandas, by the rules of its reader (vidigi: prep.reshape_for_animations, logging.BaseEvent)."""
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    import pandas
except ImportError:
    print("pandas is not installed")
    sys.exit(77)

stepwell, scenarios = sys.argv[1], Path(sys.argv[2])
columns = ["entity_id", "event_type", "event", "time", "pathway", "run_number", "resource_id"]
day = 24 * 60

with tempfile.TemporaryDirectory() as folder:
    file = Path(folder) / "events.csv"
    subprocess.run([stepwell, "run", scenarios / "typical_service.yaml", "--set", "run.warm_up_months=0", "--set",
                    "run.measured_months=6", "--replications", "1", "--events", file, "--events-replications", "2",
                    "--quiet"], check=True, stdout=subprocess.DEVNULL)
    log = pandas.read_csv(file)

assert list(log.columns) == columns, log.columns
assert log.time.dtype.kind == "i" and log.time.min() >= 0
assert sorted(log.run_number.unique()) == [0, 1]
assert set(log.event_type) == {"arrival_departure", "queue", "resource_use", "resource_use_end"}
assert log.drop(columns="resource_id").notna().all().all()
contacts = log.event_type.isin(["resource_use", "resource_use_end"])
assert log.resource_id.notna().equals(contacts)
assert (log.resource_id[contacts] % 1 == 0).all() and log.resource_id.min() >= 1
assert set(log.event[log.event_type == "arrival_departure"]) == {"arrival", "depart"}
assert (log.groupby("event").event_type.nunique() == 1).all()  # the reader takes an event's type from its first row

for number, run in log.groupby("run_number"):
    assert run.time.is_monotonic_increasing  # people are ranked in a queue by the order of rows
    # As the reader does it: who is there between arrival and depart, and where by the latest row.
    pivoted = run.pivot_table(values="time", index=["entity_id", "event_type", "pathway"], columns="event").reset_index()
    there = pivoted[pivoted.arrival.notna()]
    assert there.entity_id.is_unique and len(there) == run.entity_id.nunique()
    assert pivoted[pivoted.depart.notna()].entity_id.isin(there.entity_id).all()
    assert (there.depart.isna() | (there.depart >= there.arrival)).all()
    assert there.depart.isna().any()  # some are still there when the run ends

    most = 0
    for moment in range(100 * day, 170 * day, 3 * 60):
        present = there[(there.arrival <= moment) & (there.depart.isna() | (there.depart >= moment))].entity_id
        latest = run[run.entity_id.isin(present) & (run.time <= moment)].groupby("entity_id").tail(1)
        seen = latest[latest.event_type == "resource_use"]
        alone = seen[~seen.event.str.startswith("psychoeducation_group")]
        assert alone.resource_id.is_unique, moment  # nobody sees two people at once, but in a group
        assert not (latest.event_type == "resource_use_end").any()  # it is always followed by where they are then
        most = max(most, len(seen))
    assert most > 5
print(f"{len(log)} rows")
