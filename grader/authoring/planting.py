"""Reads a solution in a worker: what it gives, its mutants, and a constant that gives the same."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import duckdb

from grader.authoring.constants import written_down
from grader.checks import Writing
from grader.checks.style import style
from grader.errors import Mistake, PackError
from grader.mutants import Mutant, mutants
from grader.running import course_of, prepared, without_commands
from grader.solving import expect, expect_change
from grader.values.expected import Expected
from grader.values.pack import Exercise, Pack
from grader.values.report import Finding
from grader.values.run import Failure
from grader.values.state import State

if TYPE_CHECKING:
    from grader.sandbox.database import Database

_NOT_BOUND = (duckdb.ParserException, duckdb.BinderException, duckdb.CatalogException)


@dataclass(frozen=True, slots=True)
class Reading:
    #: The solution as DuckDB runs it.
    sql: str
    expected: Expected | State
    mutants: tuple[Mutant, ...]
    #: Mutants that are no query over these tables, which are left out above.
    unbound: int
    constant: str | None
    #: What the check `style` finds in it.
    careless: tuple[Finding, ...]


def read_solution(database: "Database", pack: Pack, exercise: Exercise) -> Reading:
    """
    Raises:
        PackError: the solution does not run.
    """
    course = course_of(pack, database)
    if exercise.kind == "change":
        expected: Expected | State = expect_change(database, exercise, course)
    else:
        expected = expect(database, exercise, course, None)
    ready = prepared(exercise.solution.text, course, exercise.kind, exercise.statements == "many")
    if isinstance(ready, Failure):
        raise PackError([Mistake(exercise.solution.path, 0, "", ready.message)])
    planted = mutants(ready.sql, database.relations)
    bound = tuple(mutant for mutant in planted if _binds(database, mutant.sql))
    constant = written_down(expected) if isinstance(expected, Expected) else None
    # As if somebody else had written it: what a solution does is held against nobody.
    alone = Writing(exercise, without_commands(exercise.solution.text, course).text, "", course, exercise.points)
    careless = style.judge(alone).findings
    return Reading(ready.sql, expected, bound, len(planted) - len(bound), constant, careless)


def _binds(database: "Database", sql: str) -> bool:
    """Whether it means anything to the engine; what fails later fails on the data."""
    try:
        if len(database.statements(sql)) != 1:
            return False
        database.execute(f"EXPLAIN {sql}")
    except _NOT_BOUND:
        return False
    except (duckdb.Error, MemoryError):
        return True
    return True
