"""Stepwell: discrete-event simulation of stepped-care psychological-therapy services, from Python.

    import stepwell
    base = stepwell.Scenario.load("scenarios/typical_service.yaml")
    answer = stepwell.run(base, replications=50)
    answer.measures.loc["pwp.burnout_pct"]

The same question gives the same numbers as the command `stepwell`, for any number of threads. Results are pandas frames;
`frame.attrs["units"]` tells the unit of each column (of each measure, where measures are rows) and
`frame.attrs["provenance"]` what made them. Work runs without the
interpreter lock and ends on Ctrl-C. What the user got wrong raises ScenarioError (a ValueError), with every fault at once.
"""

from ._stepwell import version as __version__
from .comparison import Comparison, compare
from .errors import Fault, ScenarioError, StoreError
from .monte_carlo import Run, run
from .scenario import Scenario
from .studies import Sweep, Tuning, merge, sweep, tune

__all__ = [
    "Comparison",
    "Fault",
    "Run",
    "Scenario",
    "ScenarioError",
    "StoreError",
    "Sweep",
    "Tuning",
    "__version__",
    "compare",
    "merge",
    "run",
    "sweep",
    "tune",
]
