"""Every key of `pack.toml`, `exercise.toml` and `fixture.toml`: one line each, with what it takes."""

import math
import re
from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import get_args

from grader.pack.design_keys import model_table, pipeline_table
from grader.pack.dialects import DIALECTS
from grader.pack.fields import (
    WRONG,
    Converter,
    Table,
    Taking,
    as_written,
    choice,
    is_number,
    known,
    listing,
    mapping,
    number,
    record,
    sql,
    takes,
    text,
    truth,
    whole,
    wrong,
)
from grader.pack.nearest import suggestion
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
    Statements,
    Worlds,
)
from grader.values.report import Reveal, Severity

_UNITS = {"kb": 10**3, "mb": 10**6, "gb": 10**9, "kib": 2**10, "mib": 2**20, "gib": 2**30}
_MEMORY = re.compile(r"\s*([0-9]{1,12}(?:\.[0-9]{1,12})?)\s*([kmg]i?b)\s*", re.IGNORECASE)
#: A function among the constructs that an exercise asks for.
_FUNCTION = re.compile(r"[^\W\d]\w*\(\)")
_LEAST_MEMORY = 64_000_000
_ALL = "leave the key out to mean all"
#: Of whatever is asked of answers that give rows.
_NO_ROWS = "a model is judged by what its tables hold and refuse"
_IDLE_FOR_MODELS = {
    "statements": ("a model takes any number of statements", "leave `statements` out"),
    "compare": (_NO_ROWS, "leave [compare] out: what it gives back is compared with facts/*.sql"),
    "credit": (_NO_ROWS, "leave [credit] out; [rubric] says what each check is worth"),
    "worlds": (
        "a model is not tried on small databases",
        "leave [worlds] out: it is judged on two instances of the data",
    ),
    "plan": ("only queries have a plan to judge", "leave [plan] out"),
    "style": ("a model is not judged by how it is written", "leave [style] out"),
}
_OF_MODELS = ("means nothing for this kind of exercise", 'leave it out, or write `kind = "model"` or "pipeline"')
_OF_THE_PACK = ("the shares of queries and changes are the pack's", "write [rubric] into pack.toml")
_OF_PIPELINES = ("only a pipeline loads batches", 'leave it out, or write `kind = "pipeline"`')
_IDLE = {
    "query": {"rubric": _OF_THE_PACK, "model": _OF_MODELS, "pipeline": _OF_PIPELINES},
    "change": {
        "rubric": _OF_THE_PACK,
        "model": _OF_MODELS,
        "pipeline": _OF_PIPELINES,
        "plan": (
            "only queries have a plan to judge",
            "leave [plan] out: to find out how a change is carried out would be to make it",
        ),
    },
    "model": {**_IDLE_FOR_MODELS, "pipeline": _OF_PIPELINES},
    "pipeline": _IDLE_FOR_MODELS,
}


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
            "exercises": listing(_folder("folder in the pack", folders), distinct=True, filled=_ALL),
            "limits": record(
                Limits, seconds=number(above=0, most=600), memory=_memory, rows=whole(least=1, most=1_000_000)
            ),
            "rubric": _shares("check", vocabulary.checks_of(None)),
            **_options(vocabulary),
        },
        required,
    )


def exercise_table(vocabulary: Vocabulary, kind: Kind | None, facts: Sequence[str]) -> Table:
    """For an exercise of this kind, None where that is misspelt, and of facts of these names, if any."""
    of = {"model": " of models", "pipeline": " of pipelines"}.get(kind or "", "")
    keys: dict[str, Converter] = {
        "points": number(above=0, most=1_000_000),
        "kind": choice(*get_args(Kind)),
        "statements": choice(*get_args(Statements)),
        "topics": listing(text),
        "hints": listing(text),
        "feedback": Table({"reveal": choice(*get_args(Reveal))}),
        "rubric": _shares(f"check{of}", vocabulary.checks_of(kind)),
        **_of_results(vocabulary),
        "model": model_table(facts),
        "pipeline": pipeline_table(),
    }
    idle = _IDLE[kind] if kind is not None else {}
    return Table({name: read for name, read in keys.items() if name not in idle}, idle=idle)


def _of_results(vocabulary: Vocabulary) -> dict[str, Converter]:
    return {
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


def fixture_table() -> Table:
    return Table(
        {
            "assume": _assumptions(),
            "collation": choice(*get_args(Collation)),
            "lake": mapping("table", None, listing(text, distinct=True)),
            "batches": Table({"first_day": _day}),
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
                "forbid": listing(known("plan rule", plan_rules), distinct=True, filled=_ALL),
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


@takes({"anyOf": [{"const": "linear"}, {"type": "number", "minimum": 0, "maximum": 10}]})
def _growth(place: Place, value: object) -> object:
    """The power of the data's size by which work may grow."""
    return (
        1.0
        if value == "linear"
        else number(least=0, most=10)(place, value)
        if is_number(value)
        else wrong(place, f'must be "linear" or a number, got {shown(value)}')
    )


@takes({"anyOf": [{"enum": list(get_args(Construct))}, {"type": "string", "pattern": r"^[A-Za-z_]\w*\(\)$"}]})
def _construct(place: Place, value: object) -> object:
    name = text(place, value)
    if name is WRONG or name in get_args(Construct) or (isinstance(name, str) and _FUNCTION.fullmatch(name)):
        return name
    remedy = suggestion(name, get_args(Construct))
    return wrong(place, f"no construct is named {shown(name)}", f"{remedy}; or a function, such as `coalesce()`")


def _assumptions() -> Converter:
    return listing(record(Assumption, sql=sql, say=text))


# Where TOML is held against a schema, its days are texts.
@takes({"type": "string", "format": "date"})
def _day(place: Place, value: object) -> object:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    return wrong(place, f"must be a day without quotes, such as 2024-01-01, got {shown(value)}")


@takes({"const": 1})
def _format(place: Place, value: object) -> object:
    if value == 1 and isinstance(value, int) and not isinstance(value, bool):
        return value
    return wrong(place, f"must be 1, got {shown(value)}", "1 is the only format this version reads")


def _folder(noun: str, names: Collection[str]) -> Converter:
    name_of = known(noun, names)

    def read(place: Place, value: object) -> object:
        if isinstance(value, str) and (value.startswith(".") or any(sign in value for sign in "/\\:")):
            return wrong(place, f"must be the plain name of a folder, got {shown(value)}")
        return name_of(place, value)

    # Which folders there are, a schema cannot know.
    return Taking(read, {"type": "string", "pattern": r"^[^./\\:][^/\\:]*$"})


@takes({"type": "string", "pattern": r"^\s*[0-9]{1,12}(\.[0-9]{1,12})?\s*[KMGkmg][Ii]?[Bb]\s*$"})
def _memory(place: Place, value: object) -> object:
    match = _MEMORY.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        return wrong(place, f'must be a size such as "512MB" or "1GiB", got {shown(value)}')
    size = round(float(match[1]) * _UNITS[match[2].lower()])
    return size if size >= _LEAST_MEMORY else wrong(place, f'must be at least "64MB", got {shown(value)}')


def _shares(noun: str, checks: Collection[str]) -> Converter:
    shares_of = mapping(noun, checks, number(least=0, most=100))

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

    return Taking(read, shares_of.schema)
