"""Runs an exercise's solution once, and finds out how far an answer may depart from it."""

import duckdb

from grader.compare import compare
from grader.errors import Mistake, PackError
from grader.sandbox.complaint import failure
from grader.sandbox.database import Database
from grader.sandbox.reading import TooManyRows
from grader.sql.ordering import Ordering, UnreadableOrder, ordering
from grader.sql.rounding import rounds, tipped
from grader.values.expected import Expected, Tie
from grader.values.pack import Comparing, Exercise, Script
from grader.values.result import Column, Result


def expect(database: Database, exercise: Exercise, dialect: str) -> Expected:
    """
    Raises:
        PackError: the solution does not run within the limits, or its order cannot be taken apart.
    """
    script = exercise.solution
    result = _run(database, script, script.text)
    try:
        found = ordering(script.text, dialect)
        ties = _ties(database, found, result) if found is not None else ()
    except UnreadableOrder as error:
        raise PackError([Mistake(script.path, 0, "", str(error))]) from error
    return Expected(
        result,
        found is not None and found.ordered and exercise.comparing.order == "solution",
        ties or (Tie(len(result.rows)),),
        _roundings(database, script, dialect, result),
    )


def _run(database: Database, script: Script, sql: str) -> Result:
    try:
        return database.query(sql)
    except TooManyRows as error:
        remedy = "raise `rows` under [limits] in pack.toml, or ask for fewer rows"
        raise PackError(
            [Mistake(script.path, 0, "", "the solution has more rows than the pack allows", remedy)]
        ) from error
    except (duckdb.Error, MemoryError) as error:
        told = failure(error, script.text)
        line = script.text.count("\n", 0, told.span[0]) + 1 if told.span else 0
        raise PackError(
            [Mistake(script.path, line, "", f"the solution does not run: {told.message}", told.help)]
        ) from error


def _ties(database: Database, found: Ordering, result: Result) -> tuple[Tie, ...]:
    """Cuts the solution's rows into runs of tied ones, with all rows of the ties that LIMIT or OFFSET cut."""
    try:
        offset = int(database.execute(f"SELECT {found.offset}")[0][0] or 0) if found.offset else 0
        runs = database.runs(found.ties, offset, len(result.rows))
    except (duckdb.Error, ValueError, TypeError) as error:
        raise UnreadableOrder("its ORDER BY or LIMIT cannot be taken apart here; write it more plainly") from error
    except TooManyRows as error:
        raise UnreadableOrder("its LIMIT keeps some of very many tied rows; break the tie in its ORDER BY") from error
    ties = tuple(Tie(run.kept, run.rows if run.kept < len(run.rows) else ()) for run in runs)
    kept = Result(result.columns, tuple(row for run in runs for row in run.rows[: run.kept]))
    # The solution must pass under what was found out about it, or right answers would not.
    if len(kept.rows) != len(result.rows) or compare(Expected(kept, True, ties), result, Comparing()):
        raise UnreadableOrder("its ORDER BY or LIMIT cannot be taken apart here; write it more plainly")
    return ties


def _roundings(database: Database, script: Script, dialect: str, result: Result) -> dict[bytes, tuple[bytes, ...]]:
    count = rounds(script.text, dialect)
    if not count or not any(column.kind.family == "float" for column in result.columns):
        return {}
    which = frozenset(place for place in range(count) if _is_inexact(database, script, dialect, result.columns, place))
    forms: dict[bytes, tuple[bytes, ...]] = {}
    for up in (True, False) if which else ():
        other = _tipped(database, script, dialect, which, up)
        if other is None or len(other.rows) != len(result.rows):
            continue
        for row, form in zip(result.rows, other.rows, strict=True):
            if row != form:
                forms[row] = (*forms.get(row, ()), form)
    return forms


def _is_inexact(database: Database, script: Script, dialect: str, columns: tuple[Column, ...], place: int) -> bool:
    """A ROUND of an exact number becomes a DOUBLE when it is tipped, and its column with it."""
    other = _tipped(database, script, dialect, frozenset({place}), up=True)
    return other is not None and [column.kind for column in other.columns] == [column.kind for column in columns]


def _tipped(database: Database, script: Script, dialect: str, which: frozenset[int], up: bool) -> Result | None:
    try:
        return database.query(tipped(script.text, which, up, dialect))
    except (duckdb.Error, TooManyRows):
        return None
