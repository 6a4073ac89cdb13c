"""Studies of many settings, whose replications a store keeps as they finish: sweep, merge and tune."""

import json
import os
import tempfile
from typing import Any, Dict, List, Mapping, Optional, Sequence, Union

import pandas as pd

from . import _stepwell, frames
from .numbers import LARGEST_SEED, MOST_THREADS, counted, whole
from .progress import Progress, shown
from .scenario import Path, document, name_of_dict, settings_of

Study = Union[Path, Mapping[str, Any]]
Settings = Union[Sequence[str], Mapping[str, Any]]


class Sweep:
    """The answer of `sweep` and `merge`.

    points         a row a point: its factors' values, then of each measure its mean, and <measure>_low and <measure>_high
                   of the 95 % interval
    replications   a row a finished replication: point, replication, factors, measures
    answer         the JSON of `stepwell sweep --format json`, as a dict, sensitivities among it; None of a part
    provenance     what the store tells of the study: definition, scenario and its hash, seed, version, commit, …
    store          the store's file; None when none was asked for
    """

    def __init__(self, file: str, kept: bool) -> None:
        held = _stepwell.read_store(file)
        self.store: Optional[str] = file if kept else None
        self.provenance: Dict[str, Any] = dict(held["provenance"])
        self.replications, factors = frames.of_store(held, self.provenance)
        self.answer: Optional[Dict[str, Any]] = None
        columns = dict(factors)
        if "shard" not in self.provenance:
            self.answer = json.loads(_stepwell.sweep_answer_json(file))
            columns.update(_measure_columns(self.answer["points"], held["measures"]))
        points = pd.DataFrame(columns)
        points.index.name = "point"
        units = {name: frames.unit_of(_measure_of(name)) for name in points.columns if name not in factors}
        self.points: pd.DataFrame = frames.marked(points, units, self.provenance)

    def __repr__(self) -> str:
        points, replications = counted(len(self.points), "point"), counted(len(self.replications), "replication")
        return f"<stepwell.Sweep {self.provenance['title']!r}: {points}, {replications}>"


class Tuning:
    """The answer of `tune`.

    feasible       whether any setting keeps the constraints
    setting        the chosen setting, lever -> value; None when there is no one choice
    candidates     a row a candidate (0: the scenario as it stands): its levers' values, state, replications,
                   probability_feasible, then of each goal its mean and <goal>_low and <goal>_high
    replications   a row a finished replication: point, replication, levers, measures
    answer         the JSON of `stepwell tune --format json`, as a dict
    provenance     what the store tells of the study
    store          the store's file; None when none was asked for
    """

    def __init__(self, file: str, answer: str, kept: bool) -> None:
        held = _stepwell.read_store(file)
        self.store: Optional[str] = file if kept else None
        self.provenance: Dict[str, Any] = dict(held["provenance"])
        self.answer: Dict[str, Any] = json.loads(answer)
        self.feasible: bool = self.answer["feasible"]
        self.setting: Optional[Dict[str, Any]] = self.answer.get("setting")
        self.replications, _ = frames.of_store(held, self.provenance)
        rows = []
        for one in self.answer["candidates"]:
            row = {**one["setting"], "state": one["state"], "replications": one["replications"]}
            row["probability_feasible"] = frames.number(one["probability_feasible"])
            for goal, found in one["goals"].items():
                row.update(_named(goal, found))
            rows.append(row)
        candidates = pd.DataFrame(rows)
        candidates.index.name = "candidate"
        units = {name: frames.unit_of(_measure_of(name)) for name in candidates if frames.unit_of(_measure_of(name))}
        self.candidates: pd.DataFrame = frames.marked(candidates, units, self.provenance)

    def __repr__(self) -> str:
        return f"<stepwell.Tuning {self.provenance['title']!r}: {self.setting if self.feasible else 'nothing feasible'}>"


def _measure_of(column: str) -> str:
    for ending in ("_low", "_high"):
        if column.endswith(ending) and not frames.unit_of(column):
            return column[: -len(ending)]
    return column


def _named(measure: str, found: Mapping[str, Any]) -> Dict[str, float]:
    interval = frames.interval_columns(found)
    return {measure: interval["mean"], f"{measure}_low": interval["low"], f"{measure}_high": interval["high"]}


def _measure_columns(points: List[Dict[str, Any]], measures: Sequence[str]) -> Dict[str, List[float]]:
    columns: Dict[str, List[float]] = {}
    for measure in measures:
        for point in points:
            for name, value in _named(measure, point["measures"][measure]).items():
                columns.setdefault(name, []).append(value)
    return columns


class _Asked:
    """A study as the native half takes it, and where its store goes: a temporary folder when nobody wants to keep it."""

    text: Optional[str] = None

    def __init__(self, study: Study, folder: Optional[Path], store: Optional[Path]) -> None:
        if isinstance(study, Mapping):
            self.name, self.text = name_of_dict(folder), document(study)
        elif folder is not None:
            raise TypeError("folder goes with a dict; a study file's paths start from its own folder")
        else:
            self.name = os.fspath(study)
        self._temporary: Optional["tempfile.TemporaryDirectory[str]"] = None
        self.kept = store is not None
        if store is not None:
            self.store = os.fspath(store)
        else:
            self._temporary = tempfile.TemporaryDirectory(prefix="stepwell-")
            self.store = os.path.join(self._temporary.name, "study.sqlite")

    def __enter__(self) -> "_Asked":
        return self

    def __exit__(self, *_: object) -> None:
        if self._temporary is not None:
            self._temporary.cleanup()


def sweep(
    study: Study,
    replications: Optional[int] = None,
    seed: int = 1,
    threads: int = 0,
    store: Optional[Path] = None,
    resume: bool = False,
    shard: Optional[str] = None,
    settings: Settings = (),
    progress: Progress = None,
    *,
    folder: Optional[Path] = None,
) -> Sweep:
    """Simulates a scenario at many settings.

    study         a study file (scenarios/README.md), or its content as a dict, whose paths start from `folder`
    replications  of each point; by default the study's
    store         the file that keeps every replication as it finishes; by default nothing is kept
    resume        go on with a store that is there: only what is missing is run
    shard         one part of the study, such as "2/8", for `merge` to put together; needs a store
    settings      override fields of every point

    The other arguments are those of `run`. Raises ScenarioError; StoreError when the store cannot be written. On Ctrl-C
    what has finished is in the store, and the same call with resume=True goes on.
    """
    if shard is not None and store is None:
        raise TypeError("a shard needs a store: merge() puts the stores of all parts together")
    with _Asked(study, folder, store) as asked, shown(progress) as show:
        done = _stepwell.sweep(
            asked.name,
            text=asked.text,
            settings=settings_of(settings),
            replications=0 if replications is None else whole("replications", replications, 1, 100_000),
            seed=whole("seed", seed, 0, LARGEST_SEED),
            store=asked.store,
            resume=resume,
            shard=shard or "",
            threads=whole("threads", threads, 0, MOST_THREADS),
            progress=show,
        )
        return Sweep(done["store"], asked.kept)


def merge(parts: Sequence[Path], store: Path) -> Sweep:
    """Puts the stores of a study's parts together in a new file, the same, byte for byte, as that of one run.

    Raises ScenarioError when they are not all parts of one study, and StoreError when a file cannot be read or written.
    """
    return Sweep(_stepwell.merge([os.fspath(part) for part in parts], os.fspath(store)), True)


def tune(
    study: Study,
    budget: Optional[int] = None,
    seed: int = 1,
    threads: int = 0,
    store: Optional[Path] = None,
    resume: bool = False,
    settings: Settings = (),
    out: Optional[Path] = None,
    progress: Progress = None,
    *,
    folder: Optional[Path] = None,
) -> Tuning:
    """Finds the best setting of levers under constraints, and how sure that is.

    study         a study file (scenarios/README.md), or its content as a dict, whose paths start from `folder`
    budget        replications in all; by default the study's
    out           the chosen setting is written to this file, as a scenario that extends the one that was tuned

    The other arguments are those of `sweep`. That nothing keeps the constraints is an answer, not an error.
    """
    with _Asked(study, folder, store) as asked, shown(progress) as show:
        done = _stepwell.tune(
            asked.name,
            text=asked.text,
            settings=settings_of(settings),
            budget=0 if budget is None else whole("budget", budget, 1, 100_000_000),
            seed=whole("seed", seed, 0, LARGEST_SEED),
            store=asked.store,
            resume=resume,
            out="" if out is None else os.fspath(out),
            threads=whole("threads", threads, 0, MOST_THREADS),
            progress=show,
        )
        return Tuning(done["store"], done["json"], asked.kept)
