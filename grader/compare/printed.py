"""Plain values as people read them: the text DuckDB prints, or the value itself where JSON can hold it."""

import datetime as dt
import math
from typing import Any

from grader.values.names import folded
from grader.values.report import Cell
from grader.values.result import Kind

_EPOCH = dt.datetime(1970, 1, 1)
_EXACT_IN_JSON = 2**53


def printed(value: Any, kind: Kind) -> Cell:
    """One cell of an evidence table; `value` is plain, see `values.result`."""
    if value is None or isinstance(value, bool):
        return value
    if kind.family in ("integer", "decimal"):
        return _number(value, kind)
    if kind.family == "float":
        return value if isinstance(value, float) and math.isfinite(value) else _text(value, kind)
    return _text(value, kind)


def _number(value: int | str, kind: Kind) -> Cell:
    if kind.family == "integer":
        return value if isinstance(value, int) and abs(value) <= _EXACT_IN_JSON else str(value)
    return _decimal(value, kind.type)


def _decimal(value: int | str, type_: str) -> str:
    """With all the digits of its scale, as DuckDB prints it."""
    scale = int(type_.rstrip(")").rpartition(",")[2])
    whole, _, fraction = str(value).partition(".")
    return f"{whole}.{fraction.ljust(scale, '0')}" if scale else whole


def _text(value: Any, kind: Kind) -> str:
    """A value inside a list or struct, or of a type JSON does not know."""
    if value is None:
        return "NULL"
    if isinstance(value, str) and kind.family not in ("integer", "decimal"):
        return value
    match kind.family:
        case "integer":
            return str(value)
        case "decimal":
            return _decimal(value, kind.type)
        case "boolean":
            return "true" if value else "false"
        case "float":
            return repr(value).replace("e+", "e")
        case "date" | "timestamp" | "instant":
            return _moment(value, kind.family)
        case "time":
            return (_EPOCH + dt.timedelta(microseconds=value)).time().isoformat()
        case "interval":
            return _interval(value)
        case "blob":
            return "".join(chr(byte) if 32 <= byte < 127 and byte != 92 else f"\\x{byte:02X}" for byte in value)
        case "list":
            return f"[{', '.join(_text(item, kind.parts[0][1]) for item in value)}]"
        case "struct":
            return _struct(value, kind)
        case "map":
            (_, key), (_, item) = kind.parts
            listed = ", ".join(f"{_text(k, key)}={_text(v, item)}" for k, v in value)
            return f"{{{listed}}}"
    return str(value)


def _moment(microseconds: int, family: str) -> str:
    try:
        moment = _EPOCH + dt.timedelta(microseconds=microseconds)
    except OverflowError:
        return f"{microseconds} microseconds since 1970"
    if family == "date":
        return moment.date().isoformat()
    text = moment.isoformat(" ")
    text = text.rstrip("0") if "." in text else text
    return f"{text}+00" if family == "instant" else text


def _interval(microseconds: int) -> str:
    days, rest = divmod(microseconds, 86_400_000_000)
    clock = f"{rest // 3_600_000_000:02}:{rest // 60_000_000 % 60:02}:{rest // 1_000_000 % 60:02}"
    fraction = f".{rest % 1_000_000:06}".rstrip("0") if rest % 1_000_000 else ""
    parts = [f"{days} day{'s' if abs(days) != 1 else ''}"] if days else []
    return " ".join([*parts, clock + fraction] if rest or not days else parts)


def _struct(value: list[list[Any]], kind: Kind) -> str:
    fields = dict(value)
    texts = [(name, _text(fields[folded(name)], part)) for name, part in kind.parts]
    if kind.type.startswith("TUPLE"):
        return f"({', '.join(text for _, text in texts)})"
    listed = ", ".join(f"'{name}': {text}" for name, text in texts)
    return f"{{{listed}}}"
