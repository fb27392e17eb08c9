"""Looks at files of SQL by themselves, without a pack. Runs in a worker."""

from dataclasses import replace

import duckdb

from grader.antipatterns.lint import lint
from grader.errors import PackError
from grader.feedback.mistakes import explained
from grader.fixture.schema import create
from grader.running import DUCKDB, without_commands
from grader.sandbox.complaint import failure
from grader.sandbox.database import Database
from grader.sql.course import Course
from grader.sql.positions import place_of
from grader.values.lint import LintedFile
from grader.values.pack import Limits, Script
from grader.values.report import Finding

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
    if misread is not None:
        return replace(file, findings=(misread,))
    found = lint(text, course)
    notes = [(line, _UNREAD) for line in found.not_analysed]
    notes += [(0, f"the rule `{name}` broke on this file, which is a bug of ours") for name in found.broken]
    return replace(file, findings=found.findings, notes=tuple(notes))


def _misread(database: Database, text: str) -> Finding | None:
    """What the engine itself cannot read."""
    try:
        database.statements(text)
    except duckdb.Error as error:
        told = failure(error, text)
        told = explained(told, text, database.relations, DUCKDB)
        place = place_of(told.span, text) if told.span is not None else None
        return Finding("syntax-error", "error", told.message, told.help, place)
    return None
