"""What an operator is, and what it says: which part of a solution becomes what, and what comes of it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlglot import exp

from grader.sql.query import Query

_Kind = TypeVar("_Kind", bound=exp.Expr)


@dataclass(frozen=True, slots=True)
class Planted:
    """One mistake."""

    #: Parts of the solution's tree, and what stands there instead; None where nothing does.
    changes: Sequence[tuple[exp.Expr, exp.Expr | None]]
    effect: str
    clauses: tuple[str, ...]


Plants = Iterator[Planted]


@dataclass(frozen=True, slots=True)
class Operator:
    name: str
    plant: Callable[[Query], Plants]
    #: Whether it could keep a recursion from ending.
    endless: bool


def operator(*, endless: bool = False) -> Callable[[Callable[[Query], Plants]], Operator]:
    """Makes an operator of a function, whose docstring says what the learner has done."""
    return lambda plant: Operator(plant.__name__.replace("_", "-"), plant, endless)


def swapped(node: exp.Expr, new: exp.Expr | None, effect: str, *clauses: str) -> Planted:
    return Planted(((node, new),), effect, clauses)


def altered(node: _Kind, /, **arguments: Any) -> _Kind:
    """A copy with other arguments."""
    copy: _Kind = node.copy()
    for name, value in arguments.items():
        copy.set(name, _copied(value))
    return copy


def made(kind: type[_Kind], /, **arguments: Any) -> _Kind:
    """A new node; parts of the solution's tree in it are copied, so that they stay where they are."""
    return kind(**{name: _copied(value) for name, value in arguments.items()})


def _copied(value: Any) -> Any:
    if isinstance(value, exp.Expr):
        return value.copy()
    return [_copied(one) for one in value] if isinstance(value, list) else value


def number(value: int) -> exp.Expr:
    return exp.Literal.number(value)


def whole(node: object) -> int | None:
    """The value of a whole number that is written out."""
    return int(node.name) if isinstance(node, exp.Literal) and node.is_int else None


def without(conjunct: exp.Expr) -> tuple[exp.Expr, exp.Expr | None]:
    """The change that takes one of several conditions away, or the only one with its clause."""
    parent = conjunct.parent
    if isinstance(parent, exp.And):
        return parent, parent.expression if parent.this is conjunct else parent.this
    if isinstance(parent, exp.Where) and isinstance(parent.parent, exp.Filter):
        return parent.parent, parent.parent.this
    if isinstance(parent, exp.Where | exp.Having | exp.Qualify):
        return parent, None
    return conjunct, exp.true()


def both(one: exp.Expr | None, other: exp.Expr) -> exp.Expr:
    """One condition and another, if there is one."""
    if one is None:
        return other.copy()
    first, second = (exp.paren(side) if isinstance(side, exp.Or) else side.copy() for side in (one, other))
    return exp.And(this=first, expression=second)


#: Where a mistake lies, as keywords that the learner may have written as well.
_CLAUSES: tuple[tuple[type[exp.Expr], tuple[str, ...]], ...] = (
    (exp.Filter, ("FILTER", "CASE WHEN")),
    (exp.Window, ("OVER",)),
    (exp.Where, ("WHERE",)),
    (exp.Having, ("HAVING",)),
    (exp.Qualify, ("QUALIFY", "WHERE")),
    (exp.Join, ("ON", "JOIN")),
    (exp.Case, ("CASE",)),
    (exp.Group, ("GROUP BY",)),
    (exp.Order, ("ORDER BY",)),
    (exp.Select, ("SELECT",)),
)


def clauses_of(node: exp.Expr) -> tuple[str, ...]:
    """The keywords of the clause that a node stands in."""
    place = node.parent
    while place is not None:
        if isinstance(place, exp.Where) and isinstance(place.parent, exp.Filter):
            place = place.parent
        for kind, words in _CLAUSES:
            if isinstance(place, kind):
                return words
        place = place.parent
    return ()
