"""Frames of results: numpy arrays of the native half under their names, not copied, with units and provenance."""

from typing import Any, Dict, List, Mapping, Optional, Tuple

import numpy as np
import pandas as pd

from . import _stepwell

#: Units of the tables' own columns, beside those of measures.
_TABLE_UNITS = {
    "contracted_hours": "h",
    "contact_hours": "h",
    "telephone_hours": "h",
    "overtime_hours": "h",
    "notes_backlog_hours": "h",
    "case_supervision_hours": "h",
    "clinical_supervision_hours": "h",
    "caseload": "people",
    "longest_run_minutes": "min",
    "exhaustion": "OLBI 1-4",
    "disengagement": "OLBI 1-4",
    "months_in_service": "months",
}

_MEASURES = {name: (unit, nhs, title, better) for name, unit, nhs, title, better in _stepwell.measures()}


def unit_of(measure: str) -> str:
    """The unit of a measure; "" where it has none."""
    return _MEASURES[measure][0] if measure in _MEASURES else ""


def marked(frame: pd.DataFrame, units: Mapping[str, str], provenance: Mapping[str, Any]) -> pd.DataFrame:
    """The frame with its units and provenance in `attrs`."""
    frame.attrs["units"] = dict(units)
    frame.attrs["provenance"] = dict(provenance)
    return frame


def of_columns(columns: Mapping[str, Any], provenance: Mapping[str, Any]) -> pd.DataFrame:
    """A table of the native half: arrays, and (codes, words) for texts, which become categories."""
    made = {
        name: pd.Categorical.from_codes(column[0], column[1]) if isinstance(column, tuple) else column
        for name, column in columns.items()
    }
    units = {name: _TABLE_UNITS[name] for name in made if name in _TABLE_UNITS}
    return marked(pd.DataFrame(made, copy=False), units, provenance)


def of_replications(values: "np.ndarray[Any, Any]", provenance: Mapping[str, Any]) -> pd.DataFrame:
    """A row a replication, a column a measure."""
    frame = pd.DataFrame(values, columns=list(_MEASURES), copy=False)
    frame.index.name = "replication"
    return marked(frame, {name: unit_of(name) for name in _MEASURES}, provenance)


def number(value: Optional[float]) -> float:
    """JSON's null is not a number."""
    return float("nan") if value is None else float(value)


def interval_columns(one: Mapping[str, Any]) -> Dict[str, float]:
    """mean, low, high of what JSON has as mean and ci95."""
    low, high = one["ci95"]
    return {"mean": number(one["mean"]), "low": number(low), "high": number(high)}


def uncertainty_columns(one: Mapping[str, Any]) -> Dict[str, Any]:
    """What --uncertainty adds to a measure; no columns without it."""
    if "uncertainty" not in one:
        return {}
    told = one["uncertainty"]
    low, high = told["range95"]
    largest: List[Dict[str, Any]] = told["largest"]
    return {
        "range_low": number(low),
        "range_high": number(high),
        "parameter_share": number(told["parameter_share"]),
        "largest": [(found["parameter"], found["rank_correlation"]) for found in largest],
    }


def of_measures(measures: Mapping[str, Any], provenance: Mapping[str, Any]) -> pd.DataFrame:
    """A row a measure, from the command's JSON."""
    rows = []
    for name, one in measures.items():
        unit, nhs, title, better = _MEASURES[name]
        row: Dict[str, Any] = {"measure": name, **interval_columns(one), **uncertainty_columns(one)}
        row.update(unit=unit, title=title, nhs_measure=nhs or None, better=better or None)
        rows.append(row)
    return marked(pd.DataFrame(rows).set_index("measure"), {name: unit_of(name) for name in measures}, provenance)


def of_differences(alternatives: List[Dict[str, Any]], provenance: Mapping[str, Any]) -> pd.DataFrame:
    """A row an alternative and measure, from the command's JSON."""
    rows = []
    for alternative in alternatives:
        for name, one in alternative["differences"].items():
            rows.append(
                {
                    "scenario": alternative["scenario"],
                    "measure": name,
                    **interval_columns(one),
                    "p_better": number(one["p_better"]),
                    "variance_ratio": number(one["variance_ratio"]),
                    **uncertainty_columns(one),
                    "unit": unit_of(name),
                    "title": _MEASURES[name][2],
                }
            )
    frame = pd.DataFrame(rows).set_index(["scenario", "measure"])
    return marked(frame, {name: unit_of(name) for name in _MEASURES}, provenance)


def factor_columns(factors: List[str], points: List[List[str]]) -> Dict[str, Any]:
    """By factor its value at each point: numbers where all are, texts otherwise."""
    columns: Dict[str, Any] = {}
    for number_of_factor, factor in enumerate(factors):
        texts = [point[number_of_factor] for point in points]
        try:
            columns[factor] = np.array([float(text) for text in texts])
        except ValueError:
            columns[factor] = pd.Categorical(texts)
    return columns


def of_store(store: Mapping[str, Any], provenance: Mapping[str, Any]) -> Tuple[pd.DataFrame, Dict[str, Any]]:
    """A row a finished replication of a study: point, replication, factors, measures; and the factors' values by point."""
    factors = factor_columns(store["factors"], store["points"])
    columns: Dict[str, Any] = {"point": store["point"], "replication": store["replication"]}
    for factor, values in factors.items():
        columns[factor] = values.take(store["point"])
    for position, measure in enumerate(store["measures"]):
        columns[measure] = store["values"][:, position]
    units = {measure: unit_of(measure) for measure in store["measures"]}
    return marked(pd.DataFrame(columns, copy=False), units, provenance), factors
