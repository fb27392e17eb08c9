"""What an exercise asks to be used, or rules out, held against an answer's text."""

from collections.abc import Iterator, Sequence
from typing import cast

from grader.sql.constructs import calls, uses
from grader.sql.reading import Statement, statements_of
from grader.values.pack import Construct
from grader.values.report import Finding, Place

_CALLED: dict[Construct, str] = {
    "case": "CASE",
    "cte": "a common table expression (WITH)",
    "distinct": "DISTINCT",
    "group by": "GROUP BY",
    "having": "HAVING",
    "join": "a join",
    "limit": "LIMIT",
    "qualify": "QUALIFY",
    "set operation": "a set operation (UNION, INTERSECT, EXCEPT)",
    "subquery": "a subquery",
    "window function": "a window function (OVER)",
}


def constructs(text: str, dialect: str, require: Sequence[str], forbid: Sequence[str]) -> tuple[Finding, ...]:
    """Nothing is missing, or forbidden, in what cannot be read."""
    read, unread = statements_of(text, dialect)
    return () if unread else (*_missing(read, text, require), *_forbidden(read, text, forbid))


def _missing(read: Sequence[Statement], text: str, names: Sequence[str]) -> Iterator[Finding]:
    for name in dict.fromkeys(names):
        if not any(_found(one, text, name)[0] for one in read):
            message = f"the task is to be solved with {_called(name)}, which is not there"
            help_ = "write it so, even where another way leads to the same rows"
            yield Finding("missing-construct", "error", message, help_)


def _forbidden(read: Sequence[Statement], text: str, names: Sequence[str]) -> Iterator[Finding]:
    for name in dict.fromkeys(names):
        places = [place for found, place in (_found(one, text, name) for one in read) if found]
        if places:
            message = f"the task is to be solved without {_called(name)}"
            yield Finding("forbidden-construct", "error", message, "look for another way to the same rows", places[0])


def _found(one: Statement, text: str, name: str) -> tuple[bool, Place | None]:
    """Whether a statement uses it, and where, if that can be told."""
    if name.endswith("()"):
        place = calls(one.positions.tokens, name, one.positions.offset, text)
        return place is not None, place
    node = uses(one.tree, cast("Construct", name))
    return node is not None, one.positions.place(node) if node is not None else None


def _called(name: str) -> str:
    return f"`{name}`" if name.endswith("()") else _CALLED[cast("Construct", name)]
