"""Declared fields of a TOML file: a table of names and converters says what is allowed, and the reading is done once.

A converter takes a place and a value and gives back what the grader keeps, or notes a mistake and gives back `WRONG`;
what is sound is kept, so that one reading tells all mistakes.
"""

import math
from collections.abc import Callable, Collection, Mapping
from dataclasses import MISSING, dataclass, field, replace
from dataclasses import fields as attributes
from pathlib import Path
from typing import Any, Protocol

from grader.pack.files import Files
from grader.pack.nearest import nearest, suggestion
from grader.pack.text import is_blank
from grader.pack.toml_file import Place, parse, shown

Read = Callable[[Place, Any], Any]
Values = dict[str, Any]
#: JSON Schema, draft 7, of what a converter takes, as far as that can say it.
Schema = Mapping[str, Any]

#: What a converter gives back for a value it has complained about.
WRONG: Any = object()
_HUGE = 10**300


class Converter(Protocol):
    @property
    def schema(self) -> Schema: ...

    def __call__(self, place: Place, value: Any) -> Any: ...


@dataclass(frozen=True, slots=True)
class Taking:
    """A converter made of a function that reads, and of what it takes."""

    read: Read
    schema: Schema

    def __call__(self, place: Place, value: Any) -> Any:
        return self.read(place, value)


def takes(schema: Schema) -> Callable[[Read], Taking]:
    return lambda read: Taking(read, schema)


@dataclass(frozen=True, slots=True)
class Table:
    """A TOML table with known keys, built into `kind`; keys not given are left to the defaults of `kind`."""

    fields: Mapping[str, Converter]
    #: Key that must be given -> what to tell whoever left it out.
    required: Mapping[str, str] = field(default_factory=dict)
    kind: Callable[..., Any] = dict
    #: Key that is known, but means nothing here -> why, and what to do.
    idle: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def schema(self) -> Schema:
        properties = {name: one.schema for name, one in self.fields.items()}
        required = {"required": list(self.required)} if self.required else {}
        return {"type": "object", "properties": properties, "additionalProperties": False, **required}

    def __call__(self, place: Place, value: Any) -> Any:
        if not isinstance(value, dict):
            return wrong(place, f"must be a table with the keys {', '.join(self.fields)}, got {shown(value)}")
        kept = {name: self._field(place.at(name), name, item) for name, item in value.items()}
        kept = {name: item for name, item in kept.items() if item is not WRONG}
        for name, remedy in self.required.items():
            if name not in value and place.is_whole:
                place.at(name).refuse("missing", remedy)
        if self.kind is not dict and any(name not in kept for name in self.required):
            return WRONG
        return self.kind(**kept)

    def _field(self, place: Place, name: str, value: Any) -> Any:
        if name in self.fields:
            return self.fields[name](place, value)
        if name in self.idle:
            return wrong(place, *self.idle[name])
        home = place.homes.get(name)
        remedy = f"`{name}` belongs {home}" if home else suggestion(name, self.fields)
        return wrong(place, "unknown key", remedy)


def record(kind: type, /, **fields: Converter) -> Table:
    """A table read into a dataclass: its attributes without a default are the keys that must be given."""
    needed = [item.name for item in attributes(kind) if item.default is MISSING and item.default_factory is MISSING]
    return Table(fields, dict.fromkeys(needed, f"each table needs {' and '.join(needed)}"), kind)


def read_table(path: Path, files: Files, table: Table) -> Values:
    """The sound values of one TOML file, none where it is missing or cannot be read."""
    written = opened(path, files)
    return {} if written is None else settings(*written, table)


def opened(path: Path, files: Files) -> tuple[Place, Values] | None:
    """What a TOML file says, for whoever must look into it to know what it may say."""
    content = files.text(path)
    return None if content is None else parse(path, content, files.mistakes)


def settings(place: Place, values: Values, table: Table) -> Values:
    kept: Values = table(replace(place, homes=_homes(table)), values)
    return kept


def wrong(place: Place, problem: str, remedy: str = "") -> Any:
    place.refuse(problem, remedy)
    return WRONG


@takes({"type": "string", "pattern": r"\S"})
def text(place: Place, value: Any) -> Any:
    if not isinstance(value, str):
        return wrong(place, f"must be text in quotes, got {shown(value)}")
    return value if value.strip() else wrong(place, "must not be empty")


@takes(text.schema)
def sql(place: Place, value: Any) -> Any:
    written = text(place, value)
    return wrong(place, "holds no SQL") if isinstance(written, str) and is_blank(written) else written


def number(
    *, above: float | None = None, least: float | None = None, below: float | None = None, most: float | None = None
) -> Converter:
    bounds = {"above": above, "of at least": least, "below": below, "at most": most}
    told = " and ".join(f"{word} {bound:.15g}" for word, bound in bounds.items() if bound is not None)

    def read(place: Place, value: Any) -> Any:
        fits = (
            is_number(value)
            and (above is None or value > above)
            and (least is None or value >= least)
            and (below is None or value < below)
            and (most is None or value <= most)
        )
        return float(value) if fits else wrong(place, f"must be a number {told}, got {shown(value)}")

    names = {"exclusiveMinimum": above, "minimum": least, "exclusiveMaximum": below, "maximum": most}
    return Taking(read, {"type": "number", **{name: bound for name, bound in names.items() if bound is not None}})


def whole(least: int, most: int) -> Converter:
    def read(place: Place, value: Any) -> Any:
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return value
        return wrong(place, f"must be a whole number from {least} to {most}, got {shown(value)}")

    return Taking(read, {"type": "integer", "minimum": least, "maximum": most})


@takes({"type": "boolean"})
def truth(place: Place, value: Any) -> Any:
    return value if isinstance(value, bool) else wrong(place, f"must be true or false, got {shown(value)}")


def choice(*values: str) -> Converter:
    *others, last = (f'"{value}"' for value in values)
    told = f"{', '.join(others)} or {last}" if others else last

    def read(place: Place, value: Any) -> Any:
        if value in values:
            return value
        near = nearest(value, values) if isinstance(value, str) else None
        return wrong(place, f"must be {told}, got {shown(value)}", f"did you mean `{near}`?" if near else "")

    return Taking(read, {"enum": list(values)})


def known(noun: str, names: Collection[str]) -> Converter:
    """One of the names there are."""

    def read(place: Place, value: Any) -> Any:
        name = text(place, value)
        if name is WRONG or name in names:
            return name
        return wrong(place, f"no {noun} is named {shown(name)}", suggestion(name, sorted(names), "known"))

    return Taking(read, {"enum": sorted(names)})


def listing(item: Converter, *, distinct: bool = False, filled: str = "") -> Converter:
    """`filled` is what to tell the author of an empty list, where there must be something in it."""

    def read(place: Place, value: Any) -> Any:
        if not isinstance(value, list):
            return wrong(place, f"must be a list in [ ], got {shown(value)}")
        if filled and not value:
            return wrong(place, "must not be empty", filled)
        kept: list[Any] = []
        for index, element in enumerate(value):
            converted = item(place.at(index), element)
            if distinct and converted in kept:
                place.at(index).refuse(f"{shown(element)} is listed twice")
            elif converted is not WRONG:
                kept.append(converted)
        return tuple(kept)

    least: Values = {"minItems": 1} if filled else {}
    return Taking(read, {"type": "array", "items": item.schema, **({"uniqueItems": True} if distinct else {}), **least})


def mapping(noun: str, names: Collection[str] | None, item: Converter) -> Converter:
    """A table whose keys are names from elsewhere, which only others know where none are given."""
    name_of = text if names is None else known(noun, names)

    def read(place: Place, value: Any) -> Any:
        if not isinstance(value, dict):
            return wrong(place, f"must be a table, got {shown(value)}")
        kept = {}
        for name, element in value.items():
            converted = item(place.at(name), element)
            if name_of(place.at(name), name) is not WRONG and converted is not WRONG:
                kept[name] = converted
        return kept

    return Taking(read, {"type": "object", "propertyNames": name_of.schema, "additionalProperties": item.schema})


@takes({"type": "object"})
def as_written(place: Place, value: Any) -> Any:
    """A table of options that whoever defines them will read."""
    return value if isinstance(value, dict) else wrong(place, f"must be a table, got {shown(value)}")


def is_number(value: Any) -> bool:
    """Booleans are none, nor are NaN and the infinities; and TOML has integers that no float can hold."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return math.isfinite(value) if isinstance(value, float) else abs(value) < _HUGE


def _homes(table: Table) -> dict[str, str]:
    """Where each key may stand: one that slid under the wrong header is the commonest slip in TOML."""
    below: dict[str, list[str]] = {}
    for name, converter in table.fields.items():
        for key in converter.fields if isinstance(converter, Table) else ():
            below.setdefault(key, []).append(f"under [{name}]")
    top = dict.fromkeys(table.fields, "at the top of the file, above the first [table]")
    return {key: " or ".join(tables) for key, tables in below.items()} | top
