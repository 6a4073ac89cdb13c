"""Numbers of a question, held to the ranges of the command's options."""

import operator
from typing import Any

from .errors import ScenarioError

LARGEST_SEED = 2**64 - 1
MOST_THREADS = 1024
MOST_REPLICATIONS = 1_000_000


def counted(number: int, singular: str) -> str:
    """The count with what is counted, as people say it."""
    return f"{number} {singular}" if number == 1 else f"{number} {singular}s"


def whole(name: str, value: Any, least: int, most: int) -> int:
    """The whole number, numpy's too; ScenarioError when it is none or lies outside."""
    try:
        number = operator.index(value)
        if least <= number <= most and not isinstance(value, bool):
            return number
    except TypeError:
        pass
    message = f"expected a whole number from {least} to {most}, found {value!r}"
    raise ScenarioError([("", 0, 0, name, message, f"{name}: {message}")])
