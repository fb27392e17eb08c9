"""A few values of any column type, as text that the engine casts, the plainest first."""

from collections.abc import Mapping
from itertools import product
from typing import Literal

from sqlglot import exp
from sqlglot.errors import SqlglotError

#: What a column's values are to whoever makes some.
Family = Literal["integer", "decimal", "float", "text", "date", "timestamp", "other"]

_TEXTS = ("a", "b", "c", "A", "", *"defghijklmnopqrstuvwxyz")
_NUMBERS = (
    "1",
    "2",
    "3",
    "0",
    "4",
    "5",
    "-1",
    *(str(number) for number in (*range(6, 13), 20, 50, 100, *range(13, 30))),
)
_FRACTIONS = ("0.5", "2.5", "1.1")
_DATES = (
    *("2024-01-01", "2024-01-02", "2024-01-31", "2024-02-01", "2024-02-29", "2024-03-01", "2023-12-31"),
    *("2024-02-28", "2024-12-31", "2025-01-01", "2024-06-15", "2023-01-01", "2024-01-03", "2024-01-08", "2023-06-30"),
    *(f"2024-04-{day:02}" for day in range(1, 20)),
)
_TIMES = ("00:00:00", "12:00:00", "23:59:59", "08:30:00", "00:00:01", "09:00:00", "09:30:00")
_MOMENTS = (
    *("2024-01-01 00:00:00", "2024-01-01 12:00:00", "2024-01-31 23:59:59", "2024-02-01 00:00:00"),
    *("2024-01-02 08:30:00", "2024-02-29 23:59:59", "2024-12-31 23:59:59.999", "2025-01-01 00:00:00"),
    *(f"{date} {time}" for date, time in zip(_DATES[4:], _TIMES * 5, strict=False)),
)
_TYPE = exp.DataType.Type
_FAMILIES: Mapping[Family, frozenset[object]] = {
    "integer": frozenset(exp.DataType.INTEGER_TYPES) - {_TYPE.BIT},
    "float": frozenset(exp.DataType.FLOAT_TYPES),
    "decimal": frozenset(exp.DataType.NUMERIC_TYPES) - {_TYPE.BIT},
    "date": frozenset({_TYPE.DATE}),
    "timestamp": frozenset(exp.DataType.TEMPORAL_TYPES) - {_TYPE.TIME, _TYPE.TIMETZ},
    "text": frozenset(exp.DataType.TEXT_TYPES),
}
_SAMPLES: Mapping[Family, tuple[str, ...]] = {
    "integer": _NUMBERS,
    "float": (*_NUMBERS[:6], *_FRACTIONS, *_NUMBERS[6:]),
    "decimal": (*_NUMBERS[:6], *_FRACTIONS, *_NUMBERS[6:]),
    "date": _DATES,
    "timestamp": tuple(dict.fromkeys(_MOMENTS)),
    "text": _TEXTS,
}
_OTHERS: Mapping[object, tuple[str, ...]] = {
    _TYPE.BOOLEAN: ("false", "true"),
    _TYPE.TIME: _TIMES,
    _TYPE.TIMETZ: _TIMES,
    _TYPE.INTERVAL: ("1 day", "1 hour", "1 month", "0 days", "30 days"),
    _TYPE.VARBINARY: _TEXTS,
    _TYPE.BIT: ("0", "1", "01", "10"),
    _TYPE.UUID: tuple(f"00000000-0000-0000-0000-{number:012}" for number in range(1, 31)),
}


def sample_values(type_: str) -> tuple[Family, tuple[str, ...]]:
    """
    >>> sample_values("BOOLEAN")
    ('other', ('false', 'true'))
    >>> sample_values("INTEGER[]")[1][:3]
    ('[]', '[1]', '[1, 2]')
    """
    try:
        return _of(exp.DataType.build(type_, dialect="duckdb"))
    except (SqlglotError, ValueError):
        return "other", ()


def _of(type_: exp.DataType) -> tuple[Family, tuple[str, ...]]:
    kind = type_.this
    if kind == _TYPE.ENUM:
        return "other", tuple(member.name for member in type_.expressions)
    if kind in (_TYPE.ARRAY, _TYPE.LIST):
        # A fixed size is told by a number behind the type.
        return "other", _lists(_of_part(type_)) if len(type_.expressions) == 1 and not type_.args.get("values") else ()
    if kind == _TYPE.MAP:
        keys, values = (_of(part)[1][:2] for part in type_.expressions)
        return "other", ("{}", *(f"{{{key}={value}}}" for key, value in zip(keys, values, strict=False)))
    if kind == _TYPE.STRUCT:
        return "other", _structs(type_)
    for family, kinds in _FAMILIES.items():
        if kind in kinds:
            return family, _SAMPLES[family]
    return "other", _OTHERS.get(kind, ())


def _of_part(type_: exp.DataType) -> tuple[str, ...]:
    part = type_.expressions[0]
    return _of(part if isinstance(part, exp.DataType) else exp.DataType.build(part.sql("duckdb"), dialect="duckdb"))[1]


def _lists(parts: tuple[str, ...]) -> tuple[str, ...]:
    one, two, *more = (*parts, "NULL", "NULL")
    return ("[]", f"[{one}]", f"[{one}, {two}]", f"[{two}]", f"[{one}, {one}]", f"[{', '.join([two, one, *more[:1]])}]")


def _structs(type_: exp.DataType) -> tuple[str, ...]:
    fields = [(field.name, _of(field.args["kind"])[1][:2]) for field in type_.expressions if field.args.get("kind")]
    if not fields or not all(values for _, values in fields):
        return ()
    return tuple(
        "{" + ", ".join(f"'{name}': {value}" for (name, _), value in zip(fields, values, strict=True)) + "}"
        for values in list(product(*(values for _, values in fields)))[:6]
    )
