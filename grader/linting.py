"""Looks at files of SQL by themselves, without a pack. Runs in a worker."""

from dataclasses import replace
from itertools import pairwise

from grader.antipatterns.lint import lint
from grader.errors import PackError
from grader.feedback.mistakes import explained
from grader.fixture.schema import create
from grader.running import DUCKDB, without_commands
from grader.sandbox.complaint import ERRORS, failure
from grader.sandbox.database import Database
from grader.sql.client import blank_outside, masked, statements
from grader.sql.course import Course
from grader.sql.places import place_of
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
    if misread is not None and not _is_syntax(misread):
        return replace(file, notes=((0, f"not analysed: {misread.message}"),))
    errors, readable = _parted(database, text) if misread is not None else ([], text)
    # Where each statement is sound by itself, what is between them is not.
    errors = errors or ([_syntax_error(misread, text)] if misread is not None else [])
    found = lint(readable, course)
    notes = [(line, _UNREAD) for line in found.not_analysed]
    notes += [(0, f"the rule `{name}` broke on this file, which is a bug of ours") for name in found.broken]
    findings = sorted((*errors, *found.findings), key=_start)
    return replace(file, findings=tuple(findings), notes=tuple(notes))


def _parted(database: Database, text: str) -> tuple[list[Finding], str]:
    """What is wrong with statements that the engine cannot read, and the text with blanks for them."""
    errors, readable = list[Finding](), text
    for start, end in pairwise([*statements(masked(text, DUCKDB)), len(text)]):
        alone = blank_outside(text, start, end)
        misread = _misread(database, alone)
        if misread is not None:
            readable = readable[:start] + blank_outside(text[start:end], 0, 0) + readable[end:]
        if misread is not None and _is_syntax(misread):
            errors.append(_syntax_error(misread, alone))
    return errors, readable


def _is_syntax(misread: Failure) -> bool:
    return misread.status == "error" and misread.name != "engine-crash"


def _start(finding: Finding) -> tuple[int, int]:
    return (finding.place.line, finding.place.column) if finding.place is not None else (0, 0)


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
