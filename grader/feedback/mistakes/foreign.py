"""What is right in another dialect: whose it is, and what this course's dialect has in its stead."""

import re

from grader.feedback.mistakes.mistake import Advice, Case, mistake, shortened
from grader.feedback.mistakes.other_dialects import (
    FUNCTIONS,
    LEFT_OUT,
    OTHER_ARGUMENTS,
    SHAPES,
    TYPES,
    WORDS,
    Foreign,
)
from grader.feedback.mistakes.scope import holders, nearest
from grader.feedback.mistakes.tokens import words

_TITLES = {"duckdb": "DuckDB", "tsql": "SQL Server", "postgres": "PostgreSQL", "mysql": "MySQL", "sqlite": "SQLite"}
_NO_FUNCTION = r"^(?:Scalar|Table|Aggregate) Function with name (\S+) does not exist"
_DATE_FUNCTIONS = words(
    "datediff date_diff dateadd date_add datepart date_part date_trunc datename timestampdiff timestampadd"
)
_UNITS = words("year quarter month week day hour minute second yy yyyy mm dd dw hh mi ss years months days")
_COMMON_TYPES = ("integer", "bigint", "decimal", "double", "varchar", "date", "timestamp", "boolean", "interval")
_KINDS = {"#": ("number",), "@": ("word", "name"), "$": ("text",)}
_SHAPES_BY_FIRST: dict[str, list[tuple[list[str], Foreign]]] = {}
for _shape, _whose in SHAPES.items():
    _SHAPES_BY_FIRST.setdefault(_shape.split()[0], []).append((_shape.split(), _whose))


@mistake("Binder|Catalog", _NO_FUNCTION + r'|^Referenced column "(.*)" (?:not found|was not found)')
def unit_without_quotes(case: Case, said: re.Match[str]) -> Advice | None:
    """The unit of a date function without quotes.

    SQL Server and MySQL write `day` bare. In DuckDB and PostgreSQL the unit is a text; without quotes it is taken for a
    column.

    Wrong:  SELECT date_diff(day, hired, today()) FROM emp
    Right:  SELECT date_diff('day', hired, today()) FROM emp
    """
    place = case.find(said[2]) if said[2] else None
    if place is None or case.tokens[place].low not in _UNITS or case.layout.low(place - 1) != "(":
        return None
    function = case.layout.low(place - 2)
    if function not in _DATE_FUNCTIONS or function in FUNCTIONS or case.dialect not in ("duckdb", "postgres"):
        return None
    return Advice(
        f"`{case.raw(place)}` without quotes names a column, and there is none of this name",
        f"in `{function}` the unit is a text: '{case.tokens[place].low}'",
        (place, place),
    )


@mistake(
    "Binder|Catalog",
    _NO_FUNCTION + r"|^No function matches the given name and argument types '(\w+)\("
    r'|^Referenced column "(?:.*)" (?:not found|was not found)',
)
def foreign_function(case: Case, said: re.Match[str]) -> Advice | None:
    """A function of another dialect.

    Every engine has functions of its own, above all for dates and texts. What reads well in a tutorial for Oracle may
    have another name here.

    Wrong:  SELECT nvl(city, '?') FROM dept
    Right:  SELECT coalesce(city, '?') FROM dept
    """
    table = OTHER_ARGUMENTS if said[2] else FUNCTIONS
    place = case.find(said[1] or said[2]) if said[1] or said[2] else _calling(case)
    if place is None or case.layout.low(place + 1) != "(":
        return None
    return _instead(case, table.get(case.tokens[place].low), place, place)


def _calling(case: Case) -> int | None:
    """A foreign function whose bare unit is what the engine misses first: `dateadd(day, …)`."""
    if case.at is None or case.tokens[case.at].low not in _UNITS or case.layout.low(case.at - 1) != "(":
        return None
    return case.at - 2 if case.at >= 2 else None


@mistake("Binder|Catalog", r'^(?:Referenced column "(.*?)" |Table with name (\w+) does not exist)')
def foreign_name(case: Case, said: re.Match[str]) -> Advice | None:
    """A name that means something by itself in another dialect: SYSDATE, ROWNUM, DUAL.

    Here it is taken for a column or a table.

    Wrong:  SELECT name FROM emp WHERE rownum <= 3
    Right:  SELECT name FROM emp LIMIT 3
    """
    place = case.find(said[1] or said[2])
    if place is None or case.tokens[place].kind != "word" or case.layout.low(place - 1) == ".":
        return None
    if holders(case, case.tokens[place].name):
        return None
    return _instead(case, WORDS.get(case.tokens[place].low), place, place)


@mistake("Catalog", r"^Type with name (\S+) does not exist")
def foreign_type(case: Case, said: re.Match[str]) -> Advice | None:
    """A type of another dialect, or one that no dialect has.

    INTEGER, DECIMAL(10, 2), VARCHAR, DATE, TIMESTAMP and BOOLEAN are known nearly everywhere.

    Wrong:  SELECT CAST(pay AS NUMBER) FROM emp
    Right:  SELECT CAST(pay AS DECIMAL(10, 2)) FROM emp
    """
    place = case.find(said[1])
    if place is None:
        return None
    near = nearest(said[1], _COMMON_TYPES, 0.7)
    # `name 'Ann'` only reads like a type and its value.
    if not near and case.layout.kind(place + 1) == "text" and case.layout.low(place - 1) not in ("::", "as"):
        return None
    known = _instead(case, TYPES.get(case.tokens[place].low), place, place)
    if known or case.dialect != "duckdb":
        return known
    question = f"did you mean `{near}`? " if near else ""
    return Advice(
        f"there is no type `{case.raw(place)}`",
        f"{question}common types: INTEGER, DECIMAL(10, 2), VARCHAR, DATE, TIMESTAMP, BOOLEAN",
        (place, place),
    )


@mistake("Catalog", _NO_FUNCTION)
def unknown_function(case: Case, said: re.Match[str]) -> Advice | None:
    """A function that is not there.

    Look for a slip of the pen first, then for the name that this dialect gives it.

    Wrong:  SELECT summ(pay) FROM emp
    Right:  SELECT sum(pay) FROM emp
    """
    place = case.find(said[1])
    complaint = case.failure.complaint
    # Of a translated text, the dialect may well have it.
    if (
        case.dialect != "duckdb"
        or place is None
        or case.tokens[place].kind not in ("word", "name")
        or complaint is None
    ):
        return None
    name = case.tokens[place].name
    near = nearest(name, complaint.candidates, 0.7)
    help_ = f"did you mean `{near}`?" if near else "look up what this dialect calls it; not all have the same functions"
    return Advice(f"there is no function `{case.raw(place)}`", help_, (place, place))


@mistake()
def foreign_syntax(case: Case, said: None) -> Advice | None:
    """A construct of another dialect.

    TOP, ROWNUM and LIMIT 5, 10 are three dialects' ways to take the first rows; each engine knows its own.

    Wrong:  SELECT TOP 3 name FROM emp
    Right:  SELECT name FROM emp LIMIT 3
    """
    for place in case.near(back=5, ahead=2):
        first = case.layout.low(place)
        # In brackets may also stand a list.
        if first == "[" and case.at is None and case.layout.low(place - 1) not in ("from", "join", "."):
            continue
        shapes = _SHAPES_BY_FIRST.get(first, []) + (_SHAPES_BY_FIRST["@"] if case.layout.low(place + 1) == ":=" else [])
        for shape, whose in shapes:
            if all(_fits(case, place + step, part) for step, part in enumerate(shape)):
                return _instead(case, whose, place, place + len(shape) - 1)
    return None


def _fits(case: Case, place: int, part: str) -> bool:
    if part in _KINDS and case.layout.kind(place) in _KINDS[part]:
        return True
    return case.layout.low(place) == part and case.layout.low(place - 1) not in (".", "as")


def _instead(case: Case, whose: Foreign | None, first: int, last: int) -> Advice | None:
    if whose is None or whose.is_at_home(case.dialect):
        return None
    written = shortened(case.text[case.tokens[first].start : case.tokens[last].end])
    owners = f"{' and '.join(whose.engines)}'s"
    instead = whose.instead(case.dialect)
    here = _TITLES.get(case.dialect, case.dialect)
    help_ = f"in {here}, which this course speaks, write {instead}" if instead else f"look up what {here} has for it"
    if instead == LEFT_OUT:
        help_ = "leave it out"
    return Advice(f"`{written}` is {owners}, not {here}'s", help_, (first, last))
