"""Workbooks in LibreOffice: every sheet opens, and holds what the CSV tables hold."""
import csv
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

if not shutil.which("soffice"):
    print("LibreOffice is not installed")
    sys.exit(77)

stepwell, scenarios = sys.argv[1], Path(sys.argv[2])
quarter = ["--set", "run.warm_up_months=0", "--set", "run.measured_months=3"]
folder = Path(tempfile.mkdtemp(prefix="stepwell-"))


def run(*words, code=0):
    ended = subprocess.run([stepwell, *map(str, words), "--quiet"], cwd=folder, capture_output=True, text=True)
    assert ended.returncode == code, (words, ended.returncode, ended.stderr)
    return ended.stdout


def sheets_of(workbook):
    """Rows by sheet, as LibreOffice reads them: cells' values, not how they are shown."""
    out = folder / (workbook + ".sheets")
    as_values = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
    subprocess.run(["soffice", "-env:UserInstallation=file://" + str(folder / "profile"), "--headless", "--convert-to",
                    as_values, "--outdir", out, folder / workbook], check=True, capture_output=True, timeout=200)
    stem = Path(workbook).stem + "-"
    return {file.stem[len(stem):]: list(csv.reader(file.open(encoding="utf-8", newline=""))) for file in out.iterdir()}


def rows(text):
    return list(csv.reader(text.splitlines()))


def same_cell(a, b):
    if a == b:
        return True
    try:
        x, y = float(a), float(b)
    except ValueError:
        return False
    return abs(x - y) <= 1e-13 * max(abs(x), abs(y))  # LibreOffice writes fifteen digits


def check(name, sheet, table):
    """The sheet is the table with a row of units beneath the names."""
    assert sheet[0] == table[0], (name, sheet[0], table[0])
    assert len(sheet) == len(table) + 1, (name, len(sheet), len(table))
    for number, (a, b) in enumerate(zip(sheet[2:], table[1:])):
        for column, x, y in zip(table[0], a, b, strict=True):
            assert same_cell(x, y), (name, number, column, x, y)
    print(f"{name}: {len(table) - 1} rows of {len(table[0])}")


try:
    # Run.
    asked = ["run", scenarios / "typical_service.yaml", *quarter, "--set", "scenario.name==1+1", "--replications", 4,
             "--uncertainty", "--format", "csv"]
    answer = run(*asked, "--threads", 1, "--out", "tables", "--workbook", "run.xlsx")
    assert run(*asked, "--threads", 2, "--workbook", "again.xlsx") == answer
    assert (folder / "run.xlsx").read_bytes() == (folder / "again.xlsx").read_bytes()
    book = sheets_of("run.xlsx")
    assert set(book) == {"Read me", "measures", "replications", "monthly", "practitioner_weeks", "pathway",
                         "waiting_lists", "first_waits", "parameters", "provenance"}, set(book)
    check("measures", book["measures"], rows(answer))
    for table in ["replications", "monthly", "practitioner_weeks", "pathway", "waiting_lists", "first_waits",
                  "parameters"]:
        check(table, book[table], rows((folder / "tables" / (table + ".csv")).read_text()))
    fields = {row[0]: row[1] for row in book["provenance"][2:]}
    assert fields["seed"] == "1" and fields["scenario"] == "=1+1", fields["scenario"]
    assert fields["resolved_scenario.staff.pwp.posts"] == "17"
    assert book["Read me"][0][0] == "=1+1"
    said = "\n".join(" ".join(row) for row in book["Read me"])
    assert "--replications 4 --seed 1 --uncertainty --workbook" in said and "say nothing about a named person" in said

    # Compare.
    six_more = scenarios / "what_if" / "six_more_pwps.yaml"
    answer = run("compare", scenarios / "typical_service.yaml", six_more, *quarter, "--replications", 2, "--format", "csv",
                 "--workbook", "compare.xlsx")
    book = sheets_of("compare.xlsx")
    assert set(book) == {"Read me", "differences", "measures", "replications"}, set(book)
    check("differences", book["differences"], rows(answer))
    assert len(book["replications"]) == 2 + 2 * 2 and {row[0] for row in book["measures"][2:]} == {
        row[0] for row in book["replications"][2:]}

    # Sweep.
    (folder / "sweep.yaml").write_text(f"""scenario: {scenarios}/typical_service.yaml
design: latin_hypercube
points: 3
replications: 2
measures: [pwp.burnout_pct, cost_total_gbp]
set: {{run.warm_up_months: 0, run.measured_months: 3}}
vary:
  staff.pwp.caseload_cap: [30, 38]
  policy.overtime: [paid, banned]
""")
    answer = run("sweep", "sweep.yaml", "--format", "csv", "--csv", "all.csv", "--workbook", "sweep.xlsx")
    book = sheets_of("sweep.xlsx")
    assert set(book) == {"Read me", "points", "sensitivity", "replications"}, set(book)
    check("points", book["points"], rows(answer))
    check("replications of points", book["replications"], rows((folder / "all.csv").read_text()))
    assert len(book["sensitivity"]) == 2 + 2 * 2
    run("sweep", "sweep.yaml", "--shard", "1/2", "--workbook", "part.xlsx", code=2)

    # Tune.
    (folder / "tune.yaml").write_text(f"""scenario: {scenarios}/typical_service.yaml
set: {{run.warm_up_months: 0, run.measured_months: 3}}
levers: {{staff.pwp.posts: [6, 17]}}
minimise: cost_total_gbp
indifferent_below: 1000
constraints: [referrals_received >= 100]
replications: 3
budget: 30
confirm: 2
""")
    found = json.loads(run("tune", "tune.yaml", "--format", "json", "--workbook", "tune.xlsx"))
    book = sheets_of("tune.xlsx")
    assert set(book) == {"Read me", "choice", "candidates", "confirmation"}, set(book)
    by_name = [dict(zip(book["candidates"][0], row)) for row in book["candidates"][2:]]
    assert len(by_name) == len(found["candidates"])
    for row, candidate in zip(by_name, found["candidates"]):
        assert row["state"] == candidate["state"] and int(row["replications"]) == candidate["replications"]
        assert same_cell(row["cost_total_gbp"], repr(candidate["goals"]["cost_total_gbp"]["mean"]))
    assert book["choice"][3][:2] == ["chosen", str(found["chosen"])]
    seen = {row[0]: row for row in book["confirmation"][2:]}
    assert same_cell(seen["cost_total_gbp"][2], repr(found["confirmation"]["measures"]["cost_total_gbp"]["chosen"]["mean"]))

    # What cannot be written is told, and leaves nothing.
    run("run", scenarios / "typical_service.yaml", "--workbook", "missing/book.xlsx", code=2)
    run("run", scenarios / "typical_service.yaml", "--workbook", "book.xls", code=2)
    limited = f"ulimit -f 64; exec {stepwell} run {scenarios}/typical_service.yaml --replications 2 --workbook full.xlsx"
    ended = subprocess.run(["bash", "-c", limited], cwd=folder, capture_output=True, text=True)
    assert ended.returncode == 2 and "cannot write full.xlsx" in ended.stderr, ended
    assert not [file for file in folder.iterdir() if "full" in file.name]
finally:
    shutil.rmtree(folder)
