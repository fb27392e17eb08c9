"""Results of every type: made by hand as plain values, and written as SQL for the engine to make."""

from collections.abc import Callable
from typing import Any

import msgspec
from hypothesis import strategies as st

from grader.values.expected import Expected, Tie
from grader.values.names import folded
from grader.values.result import Column, Kind, Result

_pack = msgspec.msgpack.Encoder().encode
_FLOATS = st.floats() | st.sampled_from([0.0, -0.0, 0.5, 0.1 + 0.2, 0.3, 1e308, -1e308, 5e-324])
_INTEGERS = st.integers(-3, 3) | st.integers(-(2**63), 2**64 - 1)
_HUGE = st.integers(-(10**45), 10**45).map(lambda n: _small(n))
_HUGER = st.sampled_from([10**28, 10**28 + 1, 10**308, 10**309, -(10**400), 10**400 + 1]).map(str)
_DECIMALS = st.integers(-(10**6), 10**6) | st.integers(-(10**37), 10**37).map(
    lambda n: _small(n // 1000) if n % 1000 == 0 else f"{n // 1000}.{n % 1000:03}".rstrip("0")
)
_TEXTS = st.sampled_from(["", "a", "A", "nan", "NULL", "1", " ", "é", "e\u0301", "\U0001f600", "\u202e"]) | st.text(
    st.characters(exclude_categories=["Cs"]), max_size=5
)
_MOMENTS = st.sampled_from([0, -1, 86_400_000_000, -62_135_596_800_000_000, 253_402_300_799_999_999]) | st.sampled_from(
    ["infinity", "-infinity", "0044-03-15 (BC)", "290309-12-22 (BC)", "5881580-07-10", "2024-01-01 00:00:00.123456789"]
)
_SCALARS: dict[str, tuple[Kind, st.SearchStrategy[Any]]] = {
    "integer": (Kind("integer", "BIGINT"), _INTEGERS),
    "hugeint": (Kind("integer", "HUGEINT"), _HUGE),
    "bignum": (Kind("integer", "BIGNUM"), _HUGE | _HUGER),
    "decimal": (Kind("decimal", "DECIMAL(38,3)"), _DECIMALS),
    "whole": (Kind("decimal", "DECIMAL(38,0)"), _HUGE),
    "float": (Kind("float", "DOUBLE"), _FLOATS),
    "text": (Kind("text", "VARCHAR"), _TEXTS),
    "boolean": (Kind("boolean", "BOOLEAN"), st.booleans()),
    "date": (Kind("date", "DATE"), _MOMENTS),
    "timestamp": (Kind("timestamp", "TIMESTAMP"), _MOMENTS),
    "instant": (Kind("instant", "TIMESTAMP WITH TIME ZONE"), _MOMENTS),
    "time": (Kind("time", "TIME"), st.integers(0, 86_400_000_000)),
    "interval": (Kind("interval", "INTERVAL"), st.integers(-(10**18), 10**18)),
    "blob": (Kind("blob", "BLOB"), st.binary(max_size=4)),
    "null": (Kind("null", '"NULL"'), st.none()),
    "other": (Kind("other", "UUID"), _TEXTS),
}
_NAMES = st.lists(st.sampled_from(["a", "b", "K", "\u212a", "", "İ", "ß", "key"]), min_size=1, max_size=3)


def _small(number: int) -> int | str:
    return number if -(2**63) <= number < 2**64 else str(number)


@st.composite
def kinds(draw: st.DrawFn, depth: int = 2) -> Kind:
    family = draw(st.sampled_from([*_SCALARS, *(["list", "struct", "map"] if depth else [])]))
    if family in _SCALARS:
        return _SCALARS[family][0]
    if family == "list":
        inner = draw(kinds(depth - 1))
        return Kind("list", f"{inner.type}[]", (("child", inner),))
    if family == "map":
        key, value = draw(kinds(depth - 1)), draw(kinds(depth - 1))
        return Kind("map", f"MAP({key.type}, {value.type})", (("key", key), ("value", value)))
    names = draw(_NAMES.filter(lambda names: len(set(map(folded, names))) == len(names)))
    parts = tuple((name, draw(kinds(depth - 1))) for name in names)
    return Kind("struct", f"STRUCT({', '.join(f'{name} {kind.type}' for name, kind in parts)})", parts)


def cells(kind: Kind) -> st.SearchStrategy[Any]:
    """Plain values of one kind, NULL among them."""
    return st.none() | _filled(kind)


def _filled(kind: Kind) -> st.SearchStrategy[Any]:
    if kind.family == "list":
        return st.lists(cells(kind.parts[0][1]), max_size=3)
    if kind.family == "map":
        key, value = (part for _, part in kind.parts)
        return st.lists(st.tuples(_filled(key), cells(value)).map(list), max_size=2)
    if kind.family == "struct":
        parts = sorted(kind.parts, key=lambda part: folded(part[0]))
        return st.tuples(*(cells(part) for _, part in parts)).map(
            lambda values: [[folded(name), value] for (name, _), value in zip(parts, values, strict=True)]
        )
    return next(values for known, values in _SCALARS.values() if known == kind)


@st.composite
def results(draw: st.DrawFn, columns: tuple[Column, ...] | None = None) -> Result:
    if columns is None:
        names = draw(st.lists(st.sampled_from(["a", "A", "b", "", "\u212a", "k"]), min_size=1, max_size=4))
        columns = tuple(Column(name, draw(kinds())) for name in names)
    rows = draw(st.lists(st.tuples(*(cells(column.kind) for column in columns)), max_size=6))
    doubled = [row for row in rows for _ in range(draw(st.sampled_from([1, 1, 1, 2])))]
    return Result(columns, tuple(map(_pack, doubled)))


def unordered(result: Result) -> Expected:
    return Expected(result, ties=(Tie(len(result.rows)),))


# As SQL

LITERALS = (
    "NULL", "true", "1", "-1", "0", "255::UTINYINT", "170141183460469231731687303715884105727::HUGEINT",
    "340282366920938463463374607431768211455::UHUGEINT", "(10::BIGNUM)", "repeat('9', 400)::BIGNUM", "1.5", "1.50",
    "0.000::DECIMAL(38,38)", "99999999999999999999999999999999999999::DECIMAL(38,0)", "1e0", "-0.0::DOUBLE", "0.1+0.2",
    "'nan'::DOUBLE", "'inf'::DOUBLE", "'-inf'::FLOAT", "1e308", "0.1::FLOAT", "''", "'a'", "'NULL'", "chr(0)",
    "chr(1114109)", "e'\\u202e'", "'\U0001f600'", "'a'::ENUM('a', 'b')", "DATE '2024-02-29'", "DATE 'infinity'",
    "DATE '-infinity'", "DATE '0044-03-15 (BC)'", "DATE '5881580-07-10'", "DATE '0001-01-01'", "DATE '9999-12-31'",
    "TIMESTAMP '2024-02-29 12:00:00.123456'", "TIMESTAMP 'infinity'", "TIMESTAMP '294247-01-10 04:00:54.775806'",
    "TIMESTAMP '290309-12-22 (BC) 00:00:00'", "TIMESTAMP_NS '2024-01-01 00:00:00.123456789'",
    "TIMESTAMP_S '2024-01-01'", "TIMESTAMP_MS '9999-12-31 23:59:59.999'", "TIMESTAMPTZ '2024-01-01 00:00:00+14'",
    "TIMESTAMPTZ '-infinity'",
    "TIME '23:59:59.999999'", "TIME '24:00:00'", "'12:00:00.123456789'::TIME_NS", "'12:00:00+15:59:59'::TIMETZ",
    "'24:00:00'::TIME_NS", "INTERVAL 1 MONTH", "INTERVAL '-1 month 31 days 00:00:00.000001'",
    "INTERVAL 2147483647 MONTH",
    "INTERVAL 9223372036854775807 MICROSECONDS", "INTERVAL -2147483648 DAYS", "'\\x00\\xFF'::BLOB", "''::BLOB",
    "'101'::BIT", "uuid '00000000-0000-0000-0000-000000000001'", "'{\"a\": [1, null]}'::JSON", "[]", "{}", "MAP {}",
    "[1, 2]::INTEGER[2]", "union_value(x := 1)", "union_value(x := 'a')", "1::VARIANT", "'1'::VARIANT", "[1]::VARIANT",
    "{'k': 'abc', '\u212a': 1.5::DOUBLE}", "MAP {'key': [1, 2], 'value': [3]}", "MAP {'key': [1], 'value': [2]}",
    "MAP {1.0::DOUBLE: 1, 'nan'::DOUBLE: 2}", "MAP {[1]: 2, [3]: 4}", "MAP {{'a': 1}: 'x'}",
    "MAP {1: 1, true::INT + 1: 2}",
    "MAP {'key': 1, 'value': 2}", "MAP {TIMESTAMP_NS '2024-01-01 00:00:00.000000001': 1}", "MAP {NULL::DATE: 1}",
    "lambda x: x", "ROW(1, 'a')", "[[1], NULL, []]", "[NULL]", "struct_pack(İ := 1)",
    "{'key': [1], 'value': [2]}", "MAP {DATE 'infinity': 1}", "MAP {INTERVAL 1 MONTH: 1, INTERVAL 30 DAYS: 2}",
)  # fmt: skip
_AROUND: tuple[Callable[[str, str], str], ...] = (
    lambda one, other: f"[{one}, {other}]",
    lambda one, other: f"{{'a': {one}, 'B': {other}}}",
    lambda one, other: f"MAP {{{one}: {other}}}",
    lambda one, other: f"ROW({one}, {other})",
    lambda one, other: f"union_value(y := {one})",
    lambda one, other: f"({one})::VARIANT",
    lambda one, other: f"[{one}, NULL]::VARIANT",
    lambda one, other: f"coalesce({one}, {other})",
)
EXPRESSIONS = st.recursive(
    st.sampled_from(LITERALS),
    lambda inner: st.tuples(st.sampled_from(_AROUND), inner, inner).map(lambda made: made[0](made[1], made[2])),
    max_leaves=5,
)


@st.composite
def queries(draw: st.DrawFn) -> str:
    """A few rows of a few columns; other rows mostly have the values of the first, so that types agree."""
    first = draw(st.lists(EXPRESSIONS, min_size=1, max_size=3))
    rows = [first] + [
        [draw(st.sampled_from([cell, cell, "NULL", draw(st.sampled_from(LITERALS))])) for cell in first]
        for _ in range(draw(st.integers(0, 3)))
    ]
    return "\nUNION ALL ".join(f"SELECT {', '.join(row)}" for row in rows)
