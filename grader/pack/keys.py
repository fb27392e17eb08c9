"""Every key of `pack.toml`, `exercise.toml` and `fixture.toml`: one line each, with what it takes."""

import math
import re
from collections.abc import Collection
from typing import get_args

from grader.pack.dialects import DIALECTS
from grader.pack.fields import (
    WRONG,
    Converter,
    Table,
    as_written,
    choice,
    is_number,
    known,
    listing,
    mapping,
    number,
    record,
    text,
    truth,
    whole,
    wrong,
)
from grader.pack.nearest import suggestion
from grader.pack.text import is_blank
from grader.pack.toml_file import Place, shown
from grader.pack.vocabulary import Vocabulary
from grader.values.pack import (
    Assumption,
    Collation,
    ColumnPolicy,
    Comparing,
    Construct,
    Kind,
    Limits,
    OrderPolicy,
    Reveal,
    Statements,
    Worlds,
)
from grader.values.report import Severity

_KINDS_TO_COME = ("model", "pipeline")
_UNITS = {"kb": 10**3, "mb": 10**6, "gb": 10**9, "kib": 2**10, "mib": 2**20, "gib": 2**30}
_MEMORY = re.compile(r"\s*([0-9]{1,12}(?:\.[0-9]{1,12})?)\s*([kmg]i?b)\s*", re.IGNORECASE)
#: A function among the constructs that an exercise asks for.
_FUNCTION = re.compile(r"[^\W\d]\w*\(\)")
_LEAST_MEMORY = 64_000_000


def pack_table(
    vocabulary: Vocabulary, folders: Collection[str], fixtures: Collection[str], *, names_fixture: bool
) -> Table:
    """The keys of `pack.toml`, given the folders in the pack and the fixtures in its reach."""
    required = {"format": "write `format = 1`", "title": 'write `title = "…"`, the name learners see'}
    if names_fixture:
        required["fixture"] = "name a folder in `fixtures/`, or put one called `fixture` into the pack"
    return Table(
        {
            "format": _format,
            "title": text,
            "fixture": _folder("fixture", fixtures),
            "dialect": known("dialect", DIALECTS),
            "exercises": listing(_folder("folder in the pack", folders), distinct=True, filled=True),
            "limits": record(
                Limits, seconds=number(above=0, most=600), memory=_memory, rows=whole(least=1, most=1_000_000)
            ),
            "rubric": _shares(vocabulary.checks),
            **_options(vocabulary),
        },
        required,
    )


def exercise_table(vocabulary: Vocabulary) -> Table:
    return Table(
        {
            "points": number(above=0, most=1_000_000),
            "kind": _kind,
            "statements": choice(*get_args(Statements)),
            "topics": listing(text),
            "hints": listing(text),
            "feedback": Table({"reveal": choice(*get_args(Reveal))}),
            "compare": record(
                Comparing,
                columns=choice(*get_args(ColumnPolicy)),
                order=choice(*get_args(OrderPolicy)),
                tolerance=number(least=0, below=1),
                decimals=whole(least=0, most=15),
            ),
            "credit": mapping("finding", vocabulary.findings, number(least=0, most=1)),
            "worlds": record(
                Worlds, count=whole(least=0, most=100_000), seed=whole(least=0, most=2**32 - 1), assume=_assumptions()
            ),
            **_options(vocabulary),
        }
    )


def fixture_table() -> Table:
    return Table(
        {
            "assume": _assumptions(),
            "collation": choice(*get_args(Collation)),
            "lake": _lake,
        }
    )


def option_names(vocabulary: Vocabulary) -> tuple[str, ...]:
    """The tables that configure a check, in `pack.toml` for all exercises and in `exercise.toml` for one."""
    return tuple(_options(vocabulary))


def _options(vocabulary: Vocabulary) -> dict[str, Converter]:
    rules, plan_rules = vocabulary.rules, vocabulary.plan_rules
    own: dict[str, Converter] = {
        "plan": Table(
            {
                "forbid": listing(known("plan rule", plan_rules), distinct=True, filled=True),
                "factor": number(above=0),
                "growth": _growth,
            }
        ),
        "style": Table(
            {
                "mute": listing(known("rule", rules)),
                "severity": mapping("rule", rules, choice(*get_args(Severity))),
                "points": number(least=0),
                "ignore": truth,
                "require": listing(_construct),
                "forbid": listing(_construct),
            }
        ),
    }
    return dict.fromkeys(sorted(vocabulary.checks - {"result"}), as_written) | own


def _growth(place: Place, value: object) -> object:
    """The power of the data's size by which work may grow."""
    return (
        1.0
        if value == "linear"
        else number(least=0, most=10)(place, value)
        if is_number(value)
        else wrong(place, f'must be "linear" or a number, got {shown(value)}')
    )


def _construct(place: Place, value: object) -> object:
    name = text(place, value)
    if name is WRONG or name in get_args(Construct) or (isinstance(name, str) and _FUNCTION.fullmatch(name)):
        return name
    remedy = suggestion(name, get_args(Construct))
    return wrong(place, f"no construct is named {shown(name)}", f"{remedy}; or a function, such as `coalesce()`")


def _assumptions() -> Converter:
    return listing(record(Assumption, sql=_sql, say=text))


def _lake(place: Place, value: object) -> object:
    """Tables with columns; which there are, the engine says once the schema has run."""
    if not isinstance(value, dict):
        return wrong(place, f"must be a table, got {shown(value)}")
    columns_of = listing(text, distinct=True)
    lakes = {name: columns_of(place.at(name), columns) for name, columns in value.items()}
    return {name: columns for name, columns in lakes.items() if columns is not WRONG}


def _format(place: Place, value: object) -> object:
    if value == 1 and isinstance(value, int) and not isinstance(value, bool):
        return value
    return wrong(place, f"must be 1, got {shown(value)}", "1 is the only format this version reads")


def _kind(place: Place, value: object) -> object:
    if value in _KINDS_TO_COME:
        return wrong(
            place, f"{shown(value)} exercises cannot be graded yet", 'this version grades kind = "query" and "change"'
        )
    return choice(*get_args(Kind))(place, value)


def _folder(noun: str, names: Collection[str]) -> Converter:
    name_of = known(noun, names)

    def read(place: Place, value: object) -> object:
        if isinstance(value, str) and (value.startswith(".") or any(sign in value for sign in "/\\:")):
            return wrong(place, f"must be the plain name of a folder, got {shown(value)}")
        return name_of(place, value)

    return read


def _memory(place: Place, value: object) -> object:
    match = _MEMORY.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        return wrong(place, f'must be a size such as "512MB" or "1GiB", got {shown(value)}')
    size = round(float(match[1]) * _UNITS[match[2].lower()])
    return size if size >= _LEAST_MEMORY else wrong(place, f'must be at least "64MB", got {shown(value)}')


def _shares(checks: Collection[str]) -> Converter:
    shares_of = mapping("check", checks, number(least=0, most=100))

    def read(place: Place, value: object) -> object:
        shares = shares_of(place, value)
        written = list(value.values()) if isinstance(value, dict) else []
        # Told only where each share is sound by itself, so that one slip makes one complaint.
        if (
            shares is WRONG
            or not place.is_whole
            or not all(is_number(share) and 0 <= share <= 100 for share in written)
        ):
            return shares
        total = math.fsum(written)
        return shares if abs(total - 100) <= 1e-9 else wrong(place, f"the shares must sum to 100, not {total:.15g}")

    return read


def _sql(place: Place, value: object) -> object:
    sql = text(place, value)
    return wrong(place, "holds no SQL") if isinstance(sql, str) and is_blank(sql) else sql
