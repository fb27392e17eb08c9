"""What a solution tells of the exercise that it is to be the solution of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import get_args

from sqlglot import exp

from grader.authoring.planting import Reading, read_solution
from grader.compare.cells import unpack
from grader.errors import Mistake, PackError
from grader.mutants import Mutant, mutants
from grader.running import course_of, without_commands
from grader.sandbox.database import Database
from grader.sql.client import masked, statements
from grader.sql.constructs import uses
from grader.sql.ordering import Term, order_terms
from grader.sql.query import Query
from grader.sql.reading import kind_of, tree_of
from grader.values.expected import Expected
from grader.values.names import folded
from grader.values.pack import Construct, Exercise, Pack
from grader.values.result import Kind
from grader.values.state import State


@dataclass(frozen=True, slots=True)
class DraftColumn:
    name: str
    kind: Kind
    #: Whether the data show it, or the schema allows it.
    can_be_null: bool


@dataclass(frozen=True, slots=True)
class Draft:
    #: With the kind that its solution is of.
    exercise: Exercise
    reading: Reading
    #: Mistakes planted in it as its author has written it.
    mutants: tuple[Mutant, ...] = ()
    #: Of its result; none of a change.
    columns: tuple[DraftColumn, ...] = ()
    #: None where it has no ORDER BY.
    order: tuple[Term, ...] | None = None
    #: Whether rows may be equal in all that they are sorted by.
    can_tie: bool = False
    #: Whether a LIMIT keeps some of several rows that tie in the data.
    cuts_tie: bool = False
    #: Tables that a change leaves with other rows.
    changed: tuple[str, ...] = ()
    constructs: tuple[Construct, ...] = ()


def draft(database: Database, pack: Pack, exercise: Exercise) -> Draft:
    """A task of a worker.

    Raises:
        PackError: the solution is neither a query nor a change of rows, or does not run.
    """
    course = course_of(pack, database)
    text = without_commands(exercise.solution.text, course).text
    starts = statements(masked(text, pack.dialect))
    if not starts:
        raise PackError([Mistake(exercise.solution.path, 0, "", "holds no SQL", "write the solution there")])
    kind = kind_of(text, pack.dialect) or "query"
    word = text[starts[0] :].split(None, 1)[0].upper()
    if word in ("CREATE", "ALTER", "DROP"):
        line = 1 + text.count("\n", 0, starts[0])
        remedy = "give a query or a change of rows; how a model is asked for is told in the README"
        raise PackError([Mistake(exercise.solution.path, line, "", f"{word} gives no rows to compare", remedy)])
    many = kind == "change" and len(starts) > 1
    exercise = replace(exercise, kind=kind, statements="many" if many else "one")
    reading = read_solution(database, pack, exercise)
    own = reading.mutants if pack.dialect == "duckdb" else mutants(text, database.relations, pack.dialect)
    if isinstance(reading.expected, State):
        changed = tuple(name if schema == "main" else f"{schema}.{name}" for schema, name in reading.expected.rows)
        return Draft(exercise, reading, own, changed=changed)
    return _of_query(database, Draft(exercise, reading, own), reading.expected)


def _of_query(database: Database, found: Draft, expected: Expected) -> Draft:
    sql, columns = found.reading.sql, expected.result.columns
    rows = [unpack(row) for row in expected.result.rows]
    shown = [any(row[place] is None for row in rows) for place in range(len(columns))]
    order = order_terms(sql) if expected.ordered else None
    known, is_total = _from_text(database, sql, len(columns), order or ())
    return replace(
        found,
        columns=tuple(
            DraftColumn(column.name, column.kind, is_shown or is_known)
            for column, is_shown, is_known in zip(columns, shown, known, strict=True)
        ),
        order=order,
        # Rows that are equal in every column are as good as each other in any order.
        can_tie=not is_total and not {folded(column.name) for column in columns} <= _named(order or ()),
        cuts_tie=any(tie.pool for tie in expected.ties),
        constructs=_constructs(sql),
    )


def _from_text(database: Database, sql: str, width: int, order: Sequence[Term]) -> tuple[list[bool], bool]:
    """Of each column whether it can be NULL, and whether no two rows tie, as far as schema and text tell."""
    tree = tree_of(sql)
    if tree is None:
        return [False] * width, False
    try:
        query = Query(tree.copy(), database.relations)
        nulls = [query.nullability.of_output(query.tree, place) is True for place in range(width)]
        return nulls, _is_total(query, _named(order))
    except Exception:
        # A tree of half-read text may lack what every query has; what the data show is told in any case.
        return [False] * width, False


def _named(order: Sequence[Term]) -> set[str]:
    return {folded(term.name) for term in order if term.name}


def _is_total(query: Query, names: set[str]) -> bool:
    """Whether no two rows are equal in all of these columns."""
    if any(key <= names for key in query.keys.of_query(query.tree) or ()):
        return True
    select = query.outermost
    if not isinstance(select, exp.Select):
        return False
    by = [item.unalias() for item in select.expressions if folded(item.alias_or_name) in names]
    return query.keys.is_unique(select, by) is True


def _constructs(sql: str) -> tuple[Construct, ...]:
    tree = tree_of(sql)
    return () if tree is None else tuple(one for one in get_args(Construct) if uses(tree, one) is not None)
