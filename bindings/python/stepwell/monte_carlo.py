"""Monte Carlo of one scenario."""

import json
from typing import Any, Dict, Optional, Sequence, Union

import pandas as pd

from . import _stepwell, frames
from .numbers import LARGEST_SEED, MOST_REPLICATIONS, MOST_THREADS, counted, whole
from .progress import Progress, shown
from .scenario import Scenario


class Run:
    """The answer of `run`.

    measures            a row a measure: mean, low, high (its 95 % interval), unit, title, nhs_measure, better ("less",
                        "more" or None); with uncertainty also range_low, range_high, parameter_share, largest
    replications        a row a replication, a column a measure; NaN where nothing could be measured
    monthly             the official monthly table, when it was asked for; otherwise None
    practitioner_weeks  a row a practitioner's week, when it was asked for; otherwise None. Hours, OLBI 1-4, months
    parameters          with uncertainty: a row a draw (replications 2k and 2k+1 share draw k), a column a parameter
    provenance          version, commit, scenario, its hash, seed, …: what it takes to make the same again
    answer              the JSON of `stepwell run --format json`, as a dict
    precision_reached   False when a precision gave up at max_replications
    """

    def __init__(self, scenario: Scenario, native: Dict[str, Any], monthly: bool, practitioner_weeks: bool) -> None:
        self.answer: Dict[str, Any] = json.loads(native["json"])
        self.precision_reached: bool = native["precision_reached"]
        self.provenance: Dict[str, Any] = {
            "version": _stepwell.version,
            "commit": _stepwell.commit,
            "scenario": scenario.name,
            "scenario_file": scenario.file,
            "scenario_hash": scenario.hash,
            "settings": scenario.settings,
            "seed": self.answer["seed"],
            "replications": self.answer["replications"],
            "simulated_years": self.answer["simulated_years"],
            "uncertainty": native["parameters"] is not None,
            "resolved_scenario": scenario.resolved,
        }
        self.measures: pd.DataFrame = frames.of_measures(self.answer["measures"], self.provenance)
        self.replications: pd.DataFrame = frames.of_replications(native["replications"], self.provenance)
        self.parameters: Optional[pd.DataFrame] = None
        if native["parameters"] is not None:
            names, values = native["parameters"]
            drawn = pd.DataFrame(values, columns=names, copy=False)
            drawn.index.name = "draw"
            self.parameters = frames.marked(drawn, {}, self.provenance)
        self._tables: _stepwell.Tables = native["tables"]
        self._monthly = monthly
        self._practitioner_weeks = practitioner_weeks
        self._made: Dict[str, pd.DataFrame] = {}

    @property
    def monthly(self) -> Optional[pd.DataFrame]:
        """replication, month ("2027-04"), measure_id, measure, statistic, value: the columns of the official files."""
        if self._monthly and "monthly" not in self._made:
            self._made["monthly"] = frames.of_columns(self._tables.take_monthly(), self.provenance)
        return self._made.get("monthly")

    @property
    def practitioner_weeks(self) -> Optional[pd.DataFrame]:
        """The columns of practitioner_weeks.csv; `role` is a category, `week_starting` a date."""
        if self._practitioner_weeks and "weeks" not in self._made:
            self._made["weeks"] = frames.of_columns(self._tables.take_practitioner_weeks(), self.provenance)
        return self._made.get("weeks")

    def __repr__(self) -> str:
        said = self.provenance
        return f"<stepwell.Run of {said['scenario']!r}: {counted(said['replications'], 'replication')}, seed {said['seed']}>"


def run(
    scenario: Scenario,
    replications: int = 20,
    precision: Union[None, float, str] = None,
    seed: int = 1,
    threads: int = 0,
    uncertainty: bool = False,
    monthly: bool = False,
    practitioner_weeks: bool = False,
    progress: Progress = None,
    *,
    measures: Sequence[str] = (),
    max_replications: int = 10_000,
) -> Run:
    """Simulates a scenario many times.

    replications        how many; ignored when a precision is given
    precision           run until every watched interval's half-width is at most this share of its mean: 0.02 or "2%"
    measures            that the precision holds for; by default those of `stepwell run`
    max_replications    where a precision gives up
    seed                of all randomness: the same seed gives the same numbers
    threads             0 for all; never changes the answer
    uncertainty         draw every assumed and derived coefficient, once for each two replications; an even number of them
    monthly, practitioner_weeks
                        also keep these tables; the latter takes some 100 bytes a practitioner's week
    progress            None: a tqdm bar where stderr is a terminal; True, False, or any callable (finished, expected)

    Raises ScenarioError when the question is wrong; KeyboardInterrupt on Ctrl-C, after what is running has finished.
    """
    with shown(progress) as show:
        native = _stepwell.run(
            scenario._native,
            replications=whole("replications", replications, 1, MOST_REPLICATIONS),
            precision="" if precision is None else str(precision),
            measures=list(measures),
            maximum=whole("max_replications", max_replications, 10, MOST_REPLICATIONS),
            seed=whole("seed", seed, 0, LARGEST_SEED),
            threads=whole("threads", threads, 0, MOST_THREADS),
            uncertainty=uncertainty,
            monthly=monthly,
            practitioner_weeks=practitioner_weeks,
            progress=show,
        )
    return Run(scenario, native, monthly, practitioner_weeks)
