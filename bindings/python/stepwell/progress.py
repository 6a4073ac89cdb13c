"""How far a question is: a bar of tqdm, or any callable."""

import sys
from typing import Any, Callable, Optional, Union

#: None: a bar when tqdm is there and stderr is a terminal. True: a bar. False: nothing. A callable: called with
#: (finished, expected) replications several times a second, by the thread that asked; what it raises ends the work.
Progress = Union[None, bool, Callable[[int, int], Any]]


class shown:
    """Used as a context: what the native half is to call, or None."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._bar: Any = None

    def __enter__(self) -> Optional[Callable[[int, int], Any]]:
        if callable(self._progress):
            return self._progress
        if self._progress is False or (self._progress is None and not sys.stderr.isatty()):
            return None
        try:
            from tqdm.auto import tqdm
        except ImportError:
            if self._progress is None:
                return None
            raise
        self._bar = tqdm(unit="replication", file=sys.stderr)
        return self._show

    def _show(self, finished: int, expected: int) -> None:
        self._bar.total = expected
        self._bar.update(finished - self._bar.n)

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.close()
