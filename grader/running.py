"""What a submission's text comes to on the fixture: without what is no SQL, in DuckDB's dialect, run."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from grader.later import Later
from grader.sandbox.database import Database
from grader.sandbox.gate import several_statements
from grader.sql.client import masked, statements, tidied
from grader.sql.course import Course
from grader.values.pack import Pack
from grader.values.report import Finding
from grader.values.result import Result
from grader.values.run import Failure

if TYPE_CHECKING:
    from grader.sql.translation import translated, unfaithful, with_origins
else:
    translated = Later("grader.sql.translation:translated")
    unfaithful = Later("grader.sql.translation:unfaithful")
    with_origins = Later("grader.sql.translation:with_origins")

DUCKDB = "duckdb"


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text ready to be run."""

    #: The learner's own, with blanks for what is not SQL: places in it are places in the file.
    text: str
    #: DuckDB's; the same text where that is the course's dialect.
    sql: str
    #: Commands to the learner's program that were left out, and their lines.
    dropped: tuple[tuple[str, int], ...] = ()


def course_of(pack: Pack, database: Database) -> Course:
    return Course(pack.dialect, database.relations, pack.fixture.collation == "nocase")


def prepared(text: str, course: Course) -> Prepared | Failure:
    """
    >>> prepared("USE shop;\\nselect 1", Course("duckdb", ())).dropped
    (('USE shop;', 1),)
    """
    schemas = {relation.schema.lower() for relation in course.relations}
    tidy = tidied(text, course.dialect, schemas)
    if course.dialect == DUCKDB:
        return Prepared(tidy.text, tidy.text, tidy.dropped)
    starts = statements(masked(tidy.text, course.dialect))
    if not starts:
        return Failure("missing", "missing", "the file holds no SQL statement yet")
    if len(starts) > 1:
        return several_statements([1 + tidy.text.count("\n", 0, start) for start in starts])
    sql = translated(tidy.text, course)
    return sql if isinstance(sql, Failure) else Prepared(tidy.text, sql, tidy.dropped)


def run(database: Database, ready: Prepared, course: Course) -> Result | Failure:
    """Runs what was prepared; places in a failure are those of the learner's text."""
    came_to = database.submit(ready.sql)
    if course.dialect == DUCKDB or isinstance(came_to, Result):
        return came_to
    failure = unfaithful(came_to, ready.text, course)
    return replace(failure, span=with_origins(ready.text, course).origin(failure.span))


def left_out(dropped: Sequence[tuple[str, int]]) -> Finding:
    """A note about what in the file was not graded."""
    shown = ", ".join(f"`{command}` (line {line})" for command, line in dropped[:3])
    more = f" and {len(dropped) - 3} more" if len(dropped) > 3 else ""
    what = "a command to the program you worked in" if len(dropped) == 1 else "commands to the program you worked in"
    return Finding("client-command", "info", f"left out: {shown}{more}: {what}, not SQL to be graded")
