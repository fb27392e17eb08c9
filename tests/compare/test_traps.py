"""The traps that comparisons of results fall into, each through a real database, from SQL to verdict."""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from trap_cases import Trap, traps

from grader.checks import Attempt
from grader.checks.result import result
from grader.sandbox.database import Database
from grader.solving import expect
from grader.sql.course import Course
from grader.values.expected import Expected
from grader.values.pack import Comparing, Exercise, Limits, Script
from grader.values.report import Verdict

#: By the file that they stand in.
TRAPS = {file: list(found) for file, found in groupby(traps(), lambda trap: trap.name.partition(":")[0])}

Judge = Callable[[Trap, str], Verdict]


@pytest.fixture(scope="module")
def judge() -> Iterator[Judge]:
    """Judges an answer to a trap's exercise; what traps have in common is made once."""
    filled: list[Database] = []

    @cache
    def database_of(given: str) -> Database:
        database = Database(Limits())
        filled.append(database)
        database.execute(given)
        database.lock()
        return database

    @cache
    def solved(
        given: str, solution: str, comparing: tuple[tuple[str, Any], ...]
    ) -> tuple[Database, Exercise, Expected]:
        script = Script(Path("solution.sql"), solution)
        exercise = Exercise("trap", "Trap", Path(), "", script, comparing=Comparing(**dict(comparing)))
        database = database_of(given)
        return database, exercise, expect(database, exercise, Course("duckdb", database.relations), None)

    def judge(trap: Trap, answer: str) -> Verdict:
        database, exercise, expected = solved(trap.given, trap.solution, trap.comparing)
        return result.judge(Attempt(exercise, answer, answer, expected, database.submit(answer), database))

    yield judge
    for database in filled:
        database.close()


@pytest.mark.parametrize("file", TRAPS)
def test_a_trap_gets_its_verdict(judge: Judge, file: str) -> None:
    for trap in TRAPS[file]:
        verdict = judge(trap, trap.answer)
        assert tuple(finding.name for finding in verdict.findings) == trap.findings, trap.name
        assert verdict.status == ("failed" if trap.findings else "passed"), trap.name


@pytest.mark.parametrize("file", TRAPS)
def test_a_solution_passes_as_an_answer(judge: Judge, file: str) -> None:
    # The traps of a case share their solution.
    for trap in {(one.given, one.solution, one.comparing): one for one in TRAPS[file]}.values():
        assert judge(trap, trap.solution).findings == (), trap.name


def test_names_of_traps_are_unique() -> None:
    names = [trap.name for found in TRAPS.values() for trap in found]
    assert sorted(set(names)) == sorted(names)
