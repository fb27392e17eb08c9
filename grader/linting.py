"""Looks at files of SQL by themselves, without a pack. Runs in a worker."""

from dataclasses import replace

from grader.antipatterns.lint import lint
from grader.errors import PackError
from grader.feedback.mistakes import explained
from grader.fixture.schema import create
from grader.running import DUCKDB, without_commands
from grader.sandbox.complaint import ERRORS, failure
from grader.sandbox.database import Database
from grader.sql.course import Course
from grader.sql.positions import place_of
from grader.values.lint import LintedFile
from grader.values.pack import Limits, Script
from grader.values.report import Finding
from grader.values.run import Failure

_UNREAD = "not analysed: this statement cannot be taken apart here"


def opened(schema: Script | None, limits: Limits) -> Database:
    """The tables that the files are about, without rows; none where there is no schema.

    Raises:
        PackError: the schema does not run.
    """
    database = Database(limits)
    mistakes = create(database, schema) if schema is not None else []
    if mistakes:
        database.close()
        raise PackError(mistakes)
    database.lock()
    return database


def linted(database: Database, file: LintedFile, dialect: str) -> LintedFile:
    """What is found in a file, or what keeps it from being looked at."""
    course = Course(dialect, database.relations)
    text = without_commands(file.text, course).text
    misread = _misread(database, text) if dialect == DUCKDB else None
    if misread is not None and misread.status == "error" and misread.name != "engine-crash":
        return replace(file, findings=(_syntax_error(misread, text),))
    if misread is not None:
        return replace(file, notes=((0, f"not analysed: {misread.message}"),))
    found = lint(text, course)
    notes = [(line, _UNREAD) for line in found.not_analysed]
    notes += [(0, f"the rule `{name}` broke on this file, which is a bug of ours") for name in found.broken]
    return replace(file, findings=found.findings, notes=tuple(notes))


def _misread(database: Database, text: str) -> Failure | None:
    """What the engine itself says where it cannot read a text."""
    try:
        database.statements(text)
    except ERRORS as error:
        return explained(failure(error, text), text, database.relations, DUCKDB)
    return None


def _syntax_error(misread: Failure, text: str) -> Finding:
    place = place_of(misread.span, text) if misread.span is not None else None
    return Finding("syntax-error", "error", misread.message, misread.help, place)
