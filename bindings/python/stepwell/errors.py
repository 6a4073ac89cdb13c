"""What a user got wrong, as exceptions. Their text is that of the command."""

from typing import List, NamedTuple, Sequence, Tuple


class Fault(NamedTuple):
    """One thing wrong with a scenario, a study or a question.

    `line` and `column` count from 1; 0 means the whole file, a setting (whose text then stands in `file`) or the question
    itself (`file` is then empty). `path` is the dotted key, such as "staff.pwp.posts".
    """

    file: str
    line: int
    column: int
    path: str
    message: str


class ScenarioError(ValueError):
    """A scenario, a study or a question that cannot be answered. `faults` has all of them, in the order to mend them."""

    faults: List[Fault]

    def __init__(self, told: Sequence[Tuple[str, int, int, str, str, str]]) -> None:
        super().__init__("\n".join(text for *_, text in told))
        self.faults = [Fault(*one[:5]) for one in told]


class StoreError(OSError):
    """A study's store, or a file of results, that cannot be opened, read or written."""
