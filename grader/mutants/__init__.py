"""Realistic mistakes planted in a solution: what learners get wrong, as SQL to hold their answers against.

One mistake per file in `operators/`, named like it. The folder is the registry.
"""

import importlib
import pkgutil
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sqlglot import exp

from grader.mutants import operators
from grader.mutants.changes import asked_by, asking
from grader.mutants.planting import Operator, Planted, Plants
from grader.mutants.repeated import everywhere, followed, steps
from grader.sql.query import Query
from grader.sql.reading import trees_of
from grader.values.relation import Relation


@dataclass(frozen=True, slots=True)
class Mutant:
    """The solution with one mistake."""

    #: The file's name: `join-side`.
    operator: str
    sql: str
    #: What a learner who made this mistake is told; it names nothing but tables and columns of the fixture.
    effect: str
    #: Keywords of the clause in the learner's own text that is worth a look, best first.
    clauses: tuple[str, ...]


def mutants(solution: str, relations: Sequence[Relation], dialect: str = "duckdb") -> tuple[Mutant, ...]:
    """Every mistake wherever it fits, each text once; nothing for what sqlglot cannot read as one query or change."""
    trees = trees_of(solution, dialect) or []
    asked = asked_by(trees[0]) if len(trees) == 1 else None
    if asked is None:
        return ()
    try:
        untouched = trees[0].sql(dialect)
        bare: exp.Expr = asked.copy()
        query = Query(asked, relations, dialect)
    except Exception:
        # Half-read text may lack what every query has.
        return ()
    found: dict[str, Mutant] = {}
    for operator in catalogue():
        for planted in _planted(operator, query):
            mistaken = asking(trees[0], _with(planted, query, bare))
            sql = untouched if mistaken is None else mistaken.sql(dialect)
            if sql != untouched and sql not in found:
                found[sql] = Mutant(operator.name, sql, planted.effect, planted.clauses)
    return tuple(found.values())


@cache
def catalogue() -> tuple[Operator, ...]:
    """All operators, by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(operators.__path__))
    return tuple(getattr(importlib.import_module(f"{operators.__name__}.{name}"), name) for name in names)


def _planted(operator: Operator, query: Query) -> Plants:
    try:
        for planted in operator.plant(query):
            if not operator.endless or not any(_recurs(node) for node, _ in planted.changes):
                yield planted
    except Exception:
        # A tree of half-read text may lack what every query has.
        return


def _recurs(node: exp.Expr) -> bool:
    """Whether a node stands in a CTE that refers to itself."""
    place = node.find_ancestor(exp.CTE)
    while place is not None:
        name = place.alias.lower()
        if any(table.name.lower() == name for table in place.this.find_all(exp.Table)):
            return True
        place = place.find_ancestor(exp.CTE)
    return False


def _with(planted: Planted, query: Query, bare: exp.Expr) -> exp.Expr:
    """The query with a mistake. `bare` is its tree without types, by which sqlglot would write some functions."""
    changes = everywhere(planted.changes, query.select_of(planted.changes[0][0]))
    copy = bare.copy()
    places = [(followed(copy, steps(node, query.tree)), new) for node, new in changes]
    for place, new in places:
        new = _without_types(new) if new is not None else None
        if place is copy and new is not None:
            copy = new
        else:
            place.replace(new)
    return copy


def _without_types(new: exp.Expr) -> exp.Expr:
    copy: exp.Expr = new.copy()
    for node in copy.walk():
        node.type = None
        node.meta.clear()
    return copy
