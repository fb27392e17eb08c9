"""The traps that comparisons of results fall into, each through a real database, from SQL to verdict."""

from functools import cache
from pathlib import Path

import pytest
from trap_cases import Trap, traps

from grader.checks import Attempt
from grader.checks.result import result
from grader.sandbox.database import Database
from grader.solving import expect
from grader.sql.analysis import analysed
from grader.values.expected import Expected
from grader.values.pack import Comparing, Exercise, Limits, Script

TRAPS = traps()


@pytest.mark.parametrize("trap", TRAPS, ids=[trap.name for trap in TRAPS])
def test_a_trap_gets_its_verdict(trap: Trap) -> None:
    database, exercise, expected = _solved(trap.given, trap.solution, trap.comparing)
    verdict = result.judge(Attempt(exercise, trap.answer, expected, database.submit(trap.answer), database))
    assert tuple(finding.name for finding in verdict.findings) == trap.findings
    assert verdict.status == ("failed" if trap.findings else "passed")


@pytest.mark.parametrize(
    "trap", {(trap.given, trap.solution, trap.comparing): trap for trap in TRAPS}.values(), ids=lambda trap: trap.name
)
def test_a_solution_passes_as_an_answer(trap: Trap) -> None:
    database, exercise, expected = _solved(trap.given, trap.solution, trap.comparing)
    verdict = result.judge(Attempt(exercise, trap.solution, expected, database.submit(trap.solution), database))
    assert verdict.findings == ()


def test_names_of_traps_are_unique() -> None:
    names = [trap.name for trap in TRAPS]
    assert sorted(set(names)) == sorted(names)


@cache
def _filled(given: str) -> Database:
    database = Database(Limits())
    database.execute(given)
    database.lock()
    return database


@cache
def _solved(
    given: str, solution: str, comparing: tuple[tuple[str, str | int | float], ...]
) -> tuple[Database, Exercise, Expected]:
    database = _filled(given)
    rule = Comparing(**dict(comparing))  # type: ignore[arg-type]
    script = Script(Path("solution.sql"), solution)
    exercise = Exercise("trap", "Trap", Path(), "", script, comparing=rule)
    return database, exercise, expect(database, exercise, analysed(solution, "duckdb"))
