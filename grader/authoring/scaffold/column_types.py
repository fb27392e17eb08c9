"""The types of the columns of a CSV file, told from all of its values: none is chosen that would change one of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from grader.feedback.printable import printable
from grader.sandbox.database import Database
from grader.values.names import literal, quoted

_DAY, _CLOCK = r"[0-9]{4}-[0-9]{2}-[0-9]{2}", r"[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?"
#: Kind of value -> what it looks like.
_PATTERNS = {
    "whole": r"-?(0|[1-9][0-9]*)",
    "point": r"-?(0|[1-9][0-9]*)\.[0-9]+",
    "power": r"-?(0|[1-9][0-9]*)(\.[0-9]+)?[eE][+-]?[0-9]{1,2}",
    "truth": r"(?i)true|false",
    "DATE": _DAY,
    "TIMESTAMP": f"{_DAY}[ T]{_CLOCK}",
    "TIMESTAMPTZ": f"{_DAY}[ T]{_CLOCK}(Z|[+-][0-9]{{2}}(:?[0-9]{{2}})?)",
    "TIME": _CLOCK,
    "padded": r"-?0[0-9]+(\.[0-9]+)?",
    "comma": r"-?[0-9]+,[0-9]+",
    "foreign": r"[0-9]{1,2}[./-][0-9]{1,2}[./-]([0-9]{2}|[0-9]{4})",
    "empty": r"(?i)null|n/?a|none|nan|\\n|-|\?",
}
#: Kinds that look like a value which the engine must also be able to read.
_READ = ("DATE", "TIMESTAMP", "TIMESTAMPTZ", "TIME")
#: What may stand together in one column, and what that is called.
_FAMILIES = {
    ("whole", "point", "power"): "no number",
    ("truth",): "neither true nor false",
    ("DATE",): "no day",
    ("TIMESTAMP",): "no date with a time",
    ("TIMESTAMPTZ",): "no date with a time and a zone",
    ("TIME",): "no time of day",
}
_ODDITIES = {
    "padded": "text, since numbers would lose the zero they begin with",
    "comma": "text: write a point into numbers, not a comma",
    "foreign": "text: write days like 2024-12-31",
}
#: Type -> digits that it holds for sure.
_INTEGERS = {"INTEGER": 9, "BIGINT": 18, "HUGEINT": 38}
_DECIMALS = (18, 38)
#: Digits that a DOUBLE keeps, and digits behind the point from which on numbers are measured, not counted.
_EXACT, _MEASURED = 15, 7
_LONGEST = 20


@dataclass(frozen=True, slots=True)
class ColumnType:
    name: str
    #: As DuckDB writes it.
    type: str
    #: Why it is no other, where its author may wonder.
    remark: str = ""


@dataclass(frozen=True, slots=True)
class _Values:
    """What the values of a column look like."""

    count: int
    #: Most digits before and behind the point.
    before: int
    behind: int
    #: Kind -> how many are of it.
    kinds: Mapping[str, int]

    def are(self, *kinds: str) -> bool:
        return sum(self.kinds[kind] for kind in kinds) == self.count


def column_types(database: Database, source: str, names: Sequence[str]) -> list[ColumnType]:
    """`source` is SQL of the file's rows, with each column as text."""
    return [_column_type(database, source, name) for name in names]


def _column_type(database: Database, source: str, name: str) -> ColumnType:
    column = quoted(name)
    tests = {kind: f"regexp_full_match({column}, {literal(pattern)})" for kind, pattern in _PATTERNS.items()}
    tests |= {kind: f"({tests[kind]} AND TRY_CAST({column} AS {kind}) IS NOT NULL)" for kind in _READ}
    digits = [f"max(length(split_part(ltrim({column}, '-'), '.', {part})))" for part in (1, 2)]
    counts = [f"count(*) FILTER ({test})" for test in tests.values()]
    asked = ", ".join([f"count({column})", *digits, *counts])
    ((count, before, behind, *found),) = database.execute(f"SELECT {asked} FROM {source}")
    if not count:
        return ColumnType(name, "VARCHAR", "text, since no value tells otherwise")
    values = _Values(count, before, behind, dict(zip(tests, found, strict=True)))
    type_ = _fitting(values)
    if type_ is not None:
        return ColumnType(name, type_)
    odd = next((remark for kind, remark in _ODDITIES.items() if values.are(kind, "whole", "point")), None)
    if odd is not None and not values.are("whole", "point"):
        return ColumnType(name, "VARCHAR", odd)
    kinds, told, strangers = _nearest(values)
    if 0 < strangers <= count // 2:
        known = " OR ".join(tests[kind] for kind in kinds)
        ((stranger,),) = database.execute(f"SELECT min({column}) FROM {source} WHERE NOT ({known})")
        told = f"text, since {strangers:,} of {count:,} values {'is' if strangers == 1 else 'are'} {told}"
        return ColumnType(name, "VARCHAR", f"{told}, such as {_shown(stranger)}{_hint(values)}")
    return ColumnType(name, "VARCHAR", _hint(values).lstrip("; "))


def _fitting(values: _Values) -> str | None:
    if values.are("whole"):
        return next((type_ for type_, digits in _INTEGERS.items() if values.before <= digits), None)
    if values.are("whole", "point") and values.behind < _MEASURED:
        wide = next((digits for digits in _DECIMALS if values.before + values.behind <= digits), None)
        return f"DECIMAL({wide}, {values.behind})" if wide else None
    if values.are("whole", "point", "power"):
        return "DOUBLE" if values.before + values.behind <= _EXACT or values.kinds["power"] else None
    if values.are("truth"):
        return "BOOLEAN"
    return next((type_ for type_ in _READ if values.are(type_)), None)


def _nearest(values: _Values) -> tuple[tuple[str, ...], str, int]:
    """The family that most values belong to, what the others are, and how many of these there are."""
    strangers = {kinds: values.count - sum(values.kinds[kind] for kind in kinds) for kinds in _FAMILIES}
    nearest = min(strangers, key=lambda kinds: strangers[kinds])
    return nearest, _FAMILIES[nearest], strangers[nearest]


def _hint(values: _Values) -> str:
    """Placeholders are text to whoever reads the file."""
    return "; an empty field means NULL" if values.kinds["empty"] else ""


def _shown(value: str) -> str:
    text = printable(value)
    return f"`{text if len(text) <= _LONGEST else text[: _LONGEST - 1] + '…'}`"
