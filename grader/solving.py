"""Runs an exercise's solution once, and finds out how far an answer may depart from it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from grader.compare import compare
from grader.compare.cells import Cells, unpack
from grader.errors import Mistake, PackError, TooManyRowsError, UnreadableOrderError
from grader.later import Later
from grader.plans.execution import Execution
from grader.plans.growth import FEWEST, SCALES
from grader.running import Prepared, change, prepared
from grader.sandbox.complaint import ERRORS, failure
from grader.sandbox.database import Database
from grader.sandbox.tokens import promises_order
from grader.sql.course import Course
from grader.values.expected import Expected, Tie
from grader.values.pack import Comparing, Exercise, Kind, Script
from grader.values.relation import Relation
from grader.values.result import Result
from grader.values.run import Failure
from grader.values.solution import Analysis, Ordering
from grader.values.state import State

if TYPE_CHECKING:
    from grader.sql.analysis import analysed
else:
    analysed = Later("grader.sql.analysis:analysed")

#: No table has so many rows: each is read and compared.
_UNLIKE = (-1, 0)
_PLAINLY = "its ORDER BY or LIMIT cannot be taken apart here; write it more plainly"


def expect(database: Database, exercise: Exercise, course: Course, known: Analysis | None) -> Expected:
    """`known` is what reading the solution's own text has told already, if it is DuckDB's.

    Raises:
        PackError: the solution does not run within the limits, or its order cannot be taken apart.
    """
    script = exercise.solution
    ready = readied(script, course)
    result = _run(database, script, ready)
    analysis = known if known is not None and ready.sql == script.text else _analysed(script, ready.sql)
    ordering = analysis.ordering
    if promises_order(ready.sql) and (ordering is None or not ordering.ordered):
        raise _unreadable(script, "its ORDER BY cannot be taken apart here; write it as SELECT … ORDER BY")
    ties = _ties(database, script, ordering, result) if ordering is not None else (Tie(len(result.rows)),)
    ordered = ordering is not None and ordering.ordered and exercise.comparing.order == "solution"
    return Expected(result, ordered, ties, _roundings(database, analysis.tipped, result))


def _unreadable(script: Script, problem: str) -> PackError:
    return PackError([Mistake(script.path, 0, "", problem)])


def planned(expected: Expected, exercise: Exercise, course: Course, databases: Sequence[Database]) -> Expected:
    """With the way the solution comes to its rows, on the fixture and on the same of other sizes, if there are any.

    Raises:
        PackError: it has no plan, or none within the limits.
    """
    script = exercise.solution
    execution = Execution(readied(script, course).sql, databases)
    if isinstance(execution.plan, Failure):
        raise _failed(script, replace(execution.plan, span=None))
    if execution.plan is None:
        raise _unreadable(script, "it has no plan that answers could be held to; leave [plan] out")
    growth = execution.growth
    if len(growth) < min(FEWEST, len(databases)):
        problem = f"the solution does not run within the limits on {SCALES[len(growth)]} times the data"
        raise PackError([Mistake(script.path, 0, "", problem, "raise `seconds` under [limits], or leave `growth` out")])
    if len(databases) > 1 and _rows(databases[0]) == _rows(databases[-1]):
        problem = f"asks how work grows, but the data have as many rows at {SCALES[-1]} times their size"
        remedy = "make rows by getvariable('scale') in the fixture's .sql files"
        raise PackError([Mistake(exercise.folder / "exercise.toml", 0, "plan.growth", problem, remedy)])
    return replace(expected, plan=execution.plan, growth=growth if len(databases) > 1 else ())


def _rows(database: Database) -> int:
    counts = (database.execute(f"SELECT count(*) FROM {relation.sql}") for relation in database.relations)
    return sum(count for ((count,),) in counts)


def expect_change(database: Database, exercise: Exercise, course: Course) -> State:
    """What the tables hold after the solution's changes.

    Raises:
        PackError: the solution does not run, or changes nothing.
    """
    many = exercise.statements == "many"
    ready = readied(exercise.solution, course, "change", many)
    state = change(database, ready, course, many)
    if isinstance(state, Failure):
        raise _failed(exercise.solution, state)
    if not state.changed:
        raise PackError([Mistake(exercise.solution.path, 0, "", "the solution changes nothing in the data")])
    return state


def unlike(given: State, relations: Sequence[Relation]) -> State:
    """A state whose rows are known and whose digests are not, to have all rows of an answer's read and compared."""
    return State({(one.schema, one.name): _UNLIKE for one in relations}, given.rows)


def readied(script: Script, course: Course, kind: Kind = "query", many: bool = False) -> Prepared:
    """An author's own text, ready to be run.

    Raises:
        PackError: it cannot be.
    """
    ready = prepared(script.text, course, kind, many)
    if isinstance(ready, Failure):
        raise _failed(script, ready)
    return ready


def _failed(script: Script, told: Failure) -> PackError:
    line = script.text.count("\n", 0, told.span[0]) + 1 if told.span else 0
    return PackError([Mistake(script.path, line, "", f"the solution does not run: {told.message}", told.help)])


def _analysed(script: Script, sql: str) -> Analysis:
    try:
        found: Analysis = analysed(sql)
    except UnreadableOrderError as error:
        raise _unreadable(script, str(error)) from error
    return found


def _run(database: Database, script: Script, ready: Prepared) -> Result:
    try:
        if len(database.statements(ready.sql)) != 1:
            problem = "the solution holds more than one statement"
            raise PackError([Mistake(script.path, 0, "", problem, "keep the query; answers are one query, too")])
        return database.query(ready.sql)
    except TooManyRowsError as error:
        remedy = "raise `rows` under [limits] in pack.toml, or ask for fewer rows"
        raise PackError(
            [Mistake(script.path, 0, "", "the solution has more rows than the pack allows", remedy)]
        ) from error
    except (*ERRORS, TypeError) as error:
        told = failure(error, ready.sql)
        # In a translation, places are not those of the file.
        raise _failed(script, told if ready.sql == ready.text else replace(told, span=None)) from error


def _ties(database: Database, script: Script, found: Ordering, result: Result) -> tuple[Tie, ...]:
    """Cuts the solution's rows into runs of tied ones, with all rows of the ties that LIMIT or OFFSET cut."""
    try:
        offset = int(database.execute(f"SELECT {found.offset}")[0][0] or 0) if found.offset else 0
        runs = database.runs(found.ties, offset, len(result.rows))
    except (*ERRORS, TypeError) as error:
        raise _unreadable(script, _PLAINLY) from error
    except TooManyRowsError as error:
        raise _unreadable(script, "its LIMIT keeps some of very many tied rows; break the ties") from error
    ties = tuple(Tie(run.kept, run.rows if run.kept < len(run.rows) else ()) for run in runs)
    kept = Result(result.columns, tuple(row for run in runs for row in run.rows[: run.kept]))
    # The solution must pass under what was found out about it, or right answers would not.
    if _width(kept) != _width(result) or compare(Expected(kept, True, ties), result, Comparing()):
        raise _unreadable(script, _PLAINLY)
    return ties


def _width(result: Result) -> int:
    return len(unpack(result.rows[0])) if result.rows else 0


def _roundings(database: Database, tipped: Sequence[str], result: Result) -> dict[bytes, tuple[bytes, ...]]:
    """Row -> what it becomes when noise tips a ROUND of floats over its boundary."""
    forms: dict[bytes, tuple[bytes, ...]] = {}
    cells = Cells(result.columns, result.columns, Comparing())
    for sql in tipped if cells.tolerant else ():
        try:
            other = database.query(sql)
        except (*ERRORS, TooManyRowsError):
            continue
        for row, form in _same_but_for_numbers(result.rows, other.rows, cells):
            if form != row and form not in forms.get(row, ()):
                forms[row] = (*forms.get(row, ()), form)
    return forms


def _same_but_for_numbers(
    rows: Sequence[bytes], others: Sequence[bytes], cells: Cells
) -> Iterator[tuple[bytes, bytes]]:
    """Rows of two results that agree in all but their floats, those of one exact part in the order they come in."""
    groups: dict[bytes, tuple[list[bytes], list[bytes]]] = defaultdict(lambda: ([], []))
    for side, result in enumerate((rows, others)):
        for row in result:
            exact, _ = cells.row(row)
            groups[exact][side].append(row)
    for mine, yours in groups.values():
        if len(mine) == len(yours):
            yield from zip(mine, yours, strict=True)
