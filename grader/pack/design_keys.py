"""The tables `[model]` and `[pipeline]` of `exercise.toml`: what is asked of a model, in columns of its facts.

Which columns there are, the engine says once the facts have been asked.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any, get_args

from grader.pack.fields import (
    WRONG,
    Converter,
    Table,
    Taking,
    choice,
    is_number,
    listing,
    mapping,
    sql,
    takes,
    text,
    truth,
    wrong,
)
from grader.pack.toml_file import Place, shown
from grader.values.pack import Dependency, Feed, History, Row, Shape

_COLUMN = re.compile(r"[^\W\d][\w $]*")
_NAMES = listing(text, distinct=True)
_COLUMNS = listing(text, distinct=True, filled="name a column of the facts")


def model_table(facts: Sequence[str]) -> Table:
    """Given the names of the facts, none where they could not be found."""
    return Table(
        {
            "grain": _grain(facts),
            "dependencies": listing(_dependency, distinct=True),
            "bad": listing(_row),
            "legal": listing(_row),
            "measures": _measures,
            "shape": choice(*get_args(Shape)),
            "surrogates": _NAMES,
            "orphans": _NAMES,
            "weights": mapping("share", None, _COLUMNS),
            "dense": _NAMES,
            "history": mapping("fact", facts or None, _history()),
        }
    )


def pipeline_table() -> Table:
    return Table({"feed": choice(*get_args(Feed)), "any_order": truth})


def _grain(facts: Sequence[str]) -> Converter:
    by_fact = mapping("fact", facts or None, _COLUMNS)

    def read(place: Place, value: object) -> object:
        if isinstance(value, dict):
            return by_fact(place, value)
        if not isinstance(value, list):
            return wrong(place, f"must be a list in [ ], or a table with one for each fact, got {shown(value)}")
        columns = _COLUMNS(place, value)
        if len(facts) > 1:
            remedy = f"write [model.grain] with a list for each: {', '.join(facts)}"
            return wrong(place, f"a list is the grain of one fact, and there are {len(facts)}", remedy)
        return columns if columns is WRONG else dict.fromkeys(facts, columns)

    return Taking(read, {"anyOf": [_COLUMNS.schema, by_fact.schema]})


@takes({"type": "string", "pattern": "^[^>]+->[^>]+$"})
def _dependency(place: Place, value: object) -> object:
    written = text(place, value)
    if written is WRONG:
        return written
    sides = [tuple(name.strip() for name in side.split(",")) for side in str(written).split("->")]
    names = [name for side in sides for name in side]
    if len(sides) != 2 or not all(map(_COLUMN.fullmatch, names)):
        return wrong(place, f'must be written like "customer_id -> name, city", got {shown(written)}')
    if len({name.casefold() for name in names}) < len(names):
        return wrong(place, f"names a column twice: {shown(written)}")
    return Dependency(*sides)


@takes({"type": "object", "minProperties": 1, "additionalProperties": {"type": ["string", "number", "boolean"]}})
def _row(place: Place, value: object) -> object:
    """Columns and what they become; what is sound of it is no row."""
    if not isinstance(value, dict) or not value:
        return wrong(place, f"must be a table such as {{ quantity = -1 }}, got {shown(value)}")
    values = mapping("column", None, _expression)(place, value)
    return Row(values) if len(values) == len(value) else WRONG


@takes({"type": ["string", "number", "boolean"]})
def _expression(place: Place, value: object) -> object:
    if isinstance(value, str):
        return sql(place, value)
    if isinstance(value, bool):
        return str(value).lower()
    if is_number(value):
        return str(value)
    return wrong(place, f"must be a number, true, false, or SQL in quotes, got {shown(value)}")


@takes({"anyOf": [_NAMES.schema, mapping("measure", None, _NAMES).schema]})
def _measures(place: Place, value: object) -> object:
    """A list of those that belong to each row, or a table that says what they belong to."""
    if isinstance(value, list):
        return dict.fromkeys(_NAMES(place, value), ())
    if isinstance(value, dict):
        return mapping("measure", None, _NAMES)(place, value)
    return wrong(place, f"must be a list in [ ], or a table of what each belongs to, got {shown(value)}")


def _history() -> Table:
    keys: Mapping[str, Converter] = {"key": _COLUMNS, "from": text, "to": text}
    return Table(keys, dict.fromkeys(keys, "each history needs key, from and to"), _told_history)


def _told_history(**told: Any) -> History:
    return History(told["key"], told["from"], told["to"])
