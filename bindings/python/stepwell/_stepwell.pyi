"""The native half of the package (bindings/python/native)."""

from typing import Any, Callable, Dict, List, Optional, Sequence, Tuple

version: str
commit: str

def measures() -> List[Tuple[str, str, str, str, str]]: ...

class Scenario:
    @staticmethod
    def load(file: str, settings: Sequence[str]) -> Scenario: ...
    @staticmethod
    def from_text(text: str, name: str, settings: Sequence[str]) -> Scenario: ...
    def with_settings(self, settings: Sequence[str]) -> Scenario: ...
    @property
    def name(self) -> str: ...
    @property
    def file(self) -> str: ...
    @property
    def hash(self) -> str: ...
    @property
    def simulated_years(self) -> float: ...
    @property
    def resolved_json(self) -> str: ...
    @property
    def settings(self) -> List[str]: ...
    @property
    def warnings(self) -> List[str]: ...

class Tables:
    def take_monthly(self) -> Dict[str, Any]: ...
    def take_practitioner_weeks(self) -> Dict[str, Any]: ...

_Progress = Optional[Callable[[int, int], Any]]

def run(
    scenario: Scenario,
    *,
    replications: int,
    precision: str,
    measures: Sequence[str],
    maximum: int,
    seed: int,
    threads: int,
    uncertainty: bool,
    monthly: bool,
    practitioner_weeks: bool,
    progress: _Progress,
) -> Dict[str, Any]: ...
def compare(
    scenarios: Sequence[Scenario],
    *,
    replications: int,
    precision: str,
    measures: Sequence[str],
    maximum: int,
    seed: int,
    threads: int,
    uncertainty: bool,
    progress: _Progress,
) -> Dict[str, Any]: ...
def sweep(
    study: str,
    *,
    text: Optional[str],
    settings: Sequence[str],
    replications: int,
    seed: int,
    store: str,
    resume: bool,
    shard: str,
    threads: int,
    progress: _Progress,
) -> Dict[str, Any]: ...
def tune(
    study: str,
    *,
    text: Optional[str],
    settings: Sequence[str],
    budget: int,
    seed: int,
    store: str,
    resume: bool,
    out: str,
    threads: int,
    progress: _Progress,
) -> Dict[str, Any]: ...
def merge(parts: Sequence[str], into: str) -> str: ...
def read_store(file: str) -> Dict[str, Any]: ...
def sweep_answer_json(store: str) -> str: ...
