"""Dates, timestamps and times as plain values, from Python's values or, where those are not exact, from DuckDB's text.

Python has no infinity, which arrives as its first or last day, and no nanoseconds, which are cut off.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from grader.values.result import Family, Kind

_UNIX_DAY = dt.date(1970, 1, 1).toordinal()
_EPOCH = dt.datetime(1970, 1, 1)
_EPOCH_UTC = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MICROSECOND = dt.timedelta(microseconds=1)
_DAY = dt.timedelta(days=1) // _MICROSECOND
_EDGES = (dt.date.min, dt.date.max, dt.datetime.min, dt.datetime.max)
_CUT_OFF = ("TIMESTAMP_NS", "TIME_NS")


def is_blurred(kind: Kind, cells: Sequence[Any]) -> bool:
    """Whether Python's values of a column may stand for others of the engine's."""
    if kind.type in _CUT_OFF:
        return True
    return kind.family in ("date", "timestamp", "instant") and any(edge in cells for edge in _EDGES)


@lru_cache(maxsize=2**15)
def _date(cell: dt.date | str) -> int | str:
    return _far(cell) if isinstance(cell, str) else (cell.toordinal() - _UNIX_DAY) * _DAY


def _far(moment: str) -> str:
    """Years that Python has no date for come as text: of midnight, as of its day."""
    return moment.removesuffix("+00").removesuffix(" 00:00:00")


def _timestamp(cell: dt.datetime | str) -> int | str:
    return _far(cell) if isinstance(cell, str) else (cell - _EPOCH) // _MICROSECOND


def _instant(cell: dt.datetime | str) -> int | str:
    # Only infinity comes without a time zone.
    if isinstance(cell, str) or cell.tzinfo is None:
        return _timestamp(cell)
    return (cell - _EPOCH_UTC) // _MICROSECOND


def _time(cell: dt.time | str) -> int:
    if isinstance(cell, str):
        # The one time that Python does not have: 24:00:00.
        return _DAY
    return ((cell.hour * 60 + cell.minute) * 60 + cell.second) * 1_000_000 + cell.microsecond


#: Family -> how one of Python's values becomes plain.
PLAIN: dict[Family, Callable[[Any], Any]] = {
    "date": _date,
    "timestamp": _timestamp,
    "instant": _instant,
    "time": _time,
}
_READ: dict[Family, Callable[[str], Any]] = {
    "date": dt.date.fromisoformat,
    "timestamp": dt.datetime.fromisoformat,
    "instant": dt.datetime.fromisoformat,
    "time": dt.time.fromisoformat,
}


def plain_from_text(kind: Kind) -> Callable[[str], Any]:
    """Reads the text DuckDB prints; what Python cannot hold stays text, so that it equals itself and nothing else."""
    read, plain = _READ[kind.family], PLAIN[kind.family]

    def convert(cell: str) -> Any:
        if len(cell.partition(".")[2].partition("+")[0]) > 6:
            return cell
        try:
            return plain(read(cell))
        except ValueError:
            return plain(cell)

    return convert
