"""What a submission's text comes to on the fixture: without what is no SQL, in DuckDB's dialect, run."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from grader.later import Later
from grader.sandbox.database import Database
from grader.sandbox.gate import not_a_change, not_a_query, several_statements
from grader.sql.client import Tidied, blank_outside, masked, statements, tidied
from grader.sql.course import Course
from grader.values.pack import Kind, Pack
from grader.values.report import Finding
from grader.values.result import Result
from grader.values.run import Failure
from grader.values.state import State

if TYPE_CHECKING:
    from grader.sql.translation import script, translated, unfaithful, with_origins
else:
    script = Later("grader.sql.translation:script")
    translated = Later("grader.sql.translation:translated")
    unfaithful = Later("grader.sql.translation:unfaithful")
    with_origins = Later("grader.sql.translation:with_origins")

DUCKDB = "duckdb"
#: What parts the statements of a translation.
_BETWEEN = ";\n"
_WORD = re.compile(r"\w+")
#: Words that begin a statement which is neither a query nor a change of rows, in any dialect.
_NEITHER = frozenset(
    {"alter", "analyze", "call", "comment", "copy", "create", "describe", "drop", "exec", "execute", "explain"}
    | {"grant", "load", "lock", "optimize", "rename", "revoke", "show", "vacuum"}
)
_CHANGES = frozenset({"delete", "insert", "merge", "replace", "truncate", "update"})


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text ready to be run."""

    #: The learner's own, with blanks for what is not SQL: places in it are places in the file.
    text: str
    #: DuckDB's; the same text where that is the course's dialect.
    sql: str
    #: Where `sql` was translated from: a statement of the text, the rest blanked out, for each of its own.
    parts: tuple[tuple[str, str], ...] = ()
    #: Commands to the learner's program that were left out, and their lines.
    dropped: tuple[tuple[str, int], ...] = ()


def course_of(pack: Pack, database: Database) -> Course:
    return Course(pack.dialect, database.relations, pack.fixture.collation == "nocase")


def without_commands(text: str, course: Course) -> Tidied:
    return tidied(text, course.dialect, {relation.schema.lower() for relation in course.relations})


def prepared(text: str, course: Course, kind: Kind = "query", many: bool = False) -> Prepared | Failure:
    r"""
    >>> prepared("USE shop;\nselect 1", Course("duckdb", ())).dropped
    (('USE shop;', 1),)
    """
    tidy = without_commands(text, course)
    if course.dialect == DUCKDB:
        return Prepared(tidy.text, tidy.text, dropped=tidy.dropped)
    code = masked(tidy.text, course.dialect)
    starts = statements(code)
    if not starts:
        return Failure("missing", "missing", "the file holds no SQL statement yet")
    preparing = script(code, starts) if len(starts) > 1 else None
    if preparing is not None:
        return preparing
    refusal = next(filter(None, (_refused(tidy.text, start, kind) for start in starts)), None)
    if refusal is not None:
        return refusal
    if len(starts) > 1 and not many:
        return several_statements([1 + tidy.text.count("\n", 0, start) for start in starts])
    parts = []
    for start, end in pairwise([*starts, len(tidy.text)]):
        # Comments before a single statement may say how it is to be read.
        alone = blank_outside(tidy.text, start, end) if len(starts) > 1 else tidy.text
        sql = translated(alone, course)
        if isinstance(sql, Failure):
            return sql
        parts.append((alone, sql))
    return Prepared(tidy.text, _BETWEEN.join(sql for _, sql in parts), tuple(parts), tidy.dropped)


def _refused(text: str, start: int, kind: Kind) -> Failure | None:
    """What need not be translated to be known as no answer to an exercise of this kind."""
    word = _WORD.match(text, start)
    if word is None:
        return None
    if kind == "query" and word[0].lower() in _NEITHER | _CHANGES:
        return not_a_query(word[0], word.span())
    return not_a_change(word[0], word.span()) if kind == "change" and word[0].lower() in _NEITHER else None


def run(database: Database, ready: Prepared, course: Course) -> Result | Failure:
    """Runs a query that was prepared; places in a failure are those of the learner's text."""
    came_to = database.submit(ready.sql)
    return _placed(came_to, ready, course) if isinstance(came_to, Failure) else came_to


def change(
    database: Database, ready: Prepared, course: Course, many: bool, wanted: State | None = None
) -> State | Failure:
    """Runs the changes that were prepared; see `Database.change`."""
    came_to = database.change(ready.sql, many, wanted)
    return _placed(came_to, ready, course) if isinstance(came_to, Failure) else came_to


def _placed(failure: Failure, ready: Prepared, course: Course) -> Failure:
    """A failure of translated SQL with its place in the learner's text."""
    if not ready.parts:
        return failure
    failure = unfaithful(failure, ready.text, course)
    if failure.span is None:
        return failure
    start, end = failure.span
    for alone, sql in ready.parts:
        if start <= len(sql):
            return replace(failure, span=with_origins(alone, course).origin((start, end)))
        passed = len(sql) + len(_BETWEEN)
        start, end = start - passed, end - passed
    return replace(failure, span=None)


def left_out(dropped: Sequence[tuple[str, int]]) -> Finding:
    """A note about what in the file was not graded."""
    shown = ", ".join(f"`{command}` (line {line})" for command, line in dropped[:3])
    more = f" and {len(dropped) - 3} more" if len(dropped) > 3 else ""
    what = "a command to the program you worked in" if len(dropped) == 1 else "commands to the program you worked in"
    return Finding("client-command", "info", f"left out: {shown}{more}: {what}, not SQL to be graded")
