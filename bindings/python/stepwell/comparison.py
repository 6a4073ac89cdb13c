"""What alternatives make different from a base scenario, on the same chance."""

import json
from typing import Any, Dict, Mapping, Sequence, Union

import pandas as pd

from . import _stepwell, frames
from .numbers import LARGEST_SEED, MOST_REPLICATIONS, MOST_THREADS, counted, whole
from .progress import Progress, shown
from .scenario import Scenario


class Comparison:
    """The answer of `compare`.

    differences    a row an alternative and measure (two levels of index): mean, low, high of alternative less base (95 %
                   interval, in `unit`), p_better, variance_ratio, unit, title; with uncertainty as in Run.measures
    base           a row a measure of the base scenario, as Run.measures
    replications   a row a scenario and replication (two levels of index), a column a measure; replication r has the same
                   chance in every scenario
    provenance     version, commit, scenarios with their hashes, seed, …
    answer         the JSON of `stepwell compare --format json`, as a dict
    precision_reached  False when a precision gave up at max_replications
    """

    def __init__(self, scenarios: Sequence[Scenario], native: Dict[str, Any]) -> None:
        self.answer: Dict[str, Any] = json.loads(native["json"])
        self.precision_reached: bool = native["precision_reached"]
        names = native["names"]
        self.provenance: Dict[str, Any] = {
            "version": _stepwell.version,
            "commit": _stepwell.commit,
            "scenarios": [
                {"scenario": name, "scenario_file": one.file, "scenario_hash": one.hash, "settings": one.settings}
                for name, one in zip(names, scenarios)
            ],
            "seed": self.answer["seed"],
            "replications": self.answer["replications"],
            "simulated_years": self.answer["simulated_years"],
        }
        self.differences: pd.DataFrame = frames.of_differences(self.answer["alternatives"], self.provenance)
        self.base: pd.DataFrame = frames.of_measures(self.answer["base"]["measures"], self.provenance)
        parts = [frames.of_replications(values, self.provenance) for values in native["replications"]]
        whole = pd.concat(parts, keys=names, names=["scenario", "replication"])
        self.replications: pd.DataFrame = frames.marked(whole, parts[0].attrs["units"], self.provenance)

    def __repr__(self) -> str:
        names = [one["scenario"] for one in self.provenance["scenarios"]]
        return f"<stepwell.Comparison of {names}: {counted(self.provenance['replications'], 'replication')} of each>"


def compare(
    scenarios: Sequence[Scenario],
    replications: int = 50,
    precision: Union[None, float, str, Mapping[str, float]] = None,
    seed: int = 1,
    threads: int = 0,
    uncertainty: bool = False,
    progress: Progress = None,
    *,
    measures: Sequence[str] = (),
    max_replications: int = 10_000,
) -> Comparison:
    """Compares alternatives with a base, which comes first, replication by replication on the same chance.

    precision           of every difference: a share of the base's mean (0.02 or "2%"), or amounts in the measures' units,
                        {"pwp.burnout_pct": 0.5}
    measures            that a share holds for; by default those of `stepwell run`

    The other arguments are those of `run`. Raises ScenarioError, also when scenarios do not run over the same days.
    """
    if isinstance(precision, Mapping):
        precision = ",".join(f"{name}={amount}" for name, amount in precision.items())
    with shown(progress) as show:
        native = _stepwell.compare(
            [one._native for one in scenarios],
            replications=whole("replications", replications, 1, MOST_REPLICATIONS),
            precision="" if precision is None else str(precision),
            measures=list(measures),
            maximum=whole("max_replications", max_replications, 10, MOST_REPLICATIONS),
            seed=whole("seed", seed, 0, LARGEST_SEED),
            threads=whole("threads", threads, 0, MOST_THREADS),
            uncertainty=uncertainty,
            progress=show,
        )
    return Comparison(scenarios, native)
