"""Scenarios: a service, read and checked."""

import datetime
import json
import os
import warnings
from typing import Any, Dict, List, Mapping, Optional, Sequence, Union

from . import _stepwell

Path = Union[str, "os.PathLike[str]"]


def written(value: Any) -> str:
    """`value` as the YAML of a setting: True as true, None as null, dates as 2027-04-05, maps and lists in JSON."""
    if isinstance(value, str):
        return value
    return json.dumps(value, default=_plain, ensure_ascii=False, allow_nan=False)


def document(content: Mapping[str, Any]) -> str:
    """A scenario or study as text for the strict reader."""
    return json.dumps(content, default=_plain, ensure_ascii=False, allow_nan=False, indent=2)


def name_of_dict(folder: Optional[Path]) -> str:
    """What stands for a file's name in faults; paths in the dict start from `folder`, or from the current one."""
    return os.path.join(os.fspath(folder or ""), "<dict>")


def settings_of(settings: Union[Sequence[str], Mapping[str, Any]]) -> List[str]:
    """Settings as the command takes them, from ["key=value", …] or {"key": value, …}."""
    if isinstance(settings, Mapping):
        return [f"{key}={written(value)}" for key, value in settings.items()]
    if isinstance(settings, str):
        raise TypeError('settings are a list such as ["staff.pwp.caseload_cap=35"] or a dict')
    return list(settings)


def _plain(value: Any) -> Any:
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.strftime("%Y-%m-%d")
    if hasattr(value, "item"):  # numpy's numbers
        return value.item()
    raise TypeError(f"{value!r} cannot be written in a scenario")


class Scenario:
    """A service as a scenario file describes it. It does not change; `with_` makes another.

    Faults raise ScenarioError, all at once, each with its file, line and column.
    """

    def __init__(self, native: _stepwell.Scenario) -> None:
        self._native = native
        for warning in native.warnings:
            warnings.warn(f"{native.file}: {warning}", stacklevel=3)

    @classmethod
    def load(cls, path: Path, settings: Union[Sequence[str], Mapping[str, Any]] = ()) -> "Scenario":
        """Reads a scenario file (YAML). `settings`: differences, as {"staff.pwp.caseload_cap": 35} or "key=value" texts."""
        return cls(_stepwell.Scenario.load(os.fspath(path), settings_of(settings)))

    @classmethod
    def from_dict(
        cls,
        content: Mapping[str, Any],
        folder: Optional[Path] = None,
        settings: Union[Sequence[str], Mapping[str, Any]] = (),
    ) -> "Scenario":
        """A scenario from a dict, read as strictly as a file.

        `extends` and other paths in it start from `folder`, by default the current one.
        """
        return cls(_stepwell.Scenario.from_text(document(content), name_of_dict(folder), settings_of(settings)))

    def with_(self, **settings: Any) -> "Scenario":
        """The same service but for some fields: `scenario.with_(**{"staff.pwp.caseload_cap": 35})`."""
        return type(self)(self._native.with_settings(settings_of(settings)))

    @property
    def name(self) -> str:
        """Its `scenario.name`, or its file's name."""
        return self._native.name

    @property
    def file(self) -> str:
        """The file it was read from; its name is <dict> when it was none."""
        return self._native.file

    @property
    def hash(self) -> str:
        """16 hex digits of its content without name and description: the same service has the same."""
        return self._native.hash

    @property
    def settings(self) -> List[str]:
        """What was set beyond the file, as "key=value"."""
        return list(self._native.settings)

    @property
    def resolved(self) -> Dict[str, Any]:
        """Every field with its value; itself a scenario: `Scenario.from_dict(scenario.resolved)` is the same service."""
        resolved: Dict[str, Any] = json.loads(self._native.resolved_json)
        return resolved

    def __repr__(self) -> str:
        settings = f", settings={self.settings}" if self.settings else ""
        return f"<stepwell.Scenario {self.name!r} of {self.file!r}{settings}, {self.hash}>"
