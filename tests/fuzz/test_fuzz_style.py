"""Whatever a file holds, looking at how it is written comes to findings in it, and no rule breaks."""

from typing import get_args

from hypothesis import example, given, settings
from hypothesis import strategies as st
from mangled import mangled, real_sql

from grader.antipatterns import names
from grader.antipatterns.constructs import constructs
from grader.antipatterns.lint import lint
from grader.linting import linted
from grader.pack.dialects import DIALECTS
from grader.sandbox.database import Database
from grader.sql.course import Course
from grader.values.lint import LintedFile
from grader.values.pack import Construct
from grader.values.report import Finding

FUZZ = settings.get_profile("fuzz")
#: Halves of characters are no UTF-8, so no file holds them.
TEXTS = mangled(real_sql()).map(lambda text: text.encode("utf-8", "replace").decode())
ASKED = (*get_args(Construct), "coalesce()", "count()")


def in_the_text(finding: Finding, text: str) -> bool:
    place, lines = finding.place, text.split("\n")
    if place is None:
        return True
    start, end = (place.line, place.column), (place.end_line, place.end_column)
    return (1, 1) <= start <= end <= (len(lines), len(lines[place.end_line - 1]) + 1)


@FUZZ
@given(TEXTS, st.sampled_from(sorted(DIALECTS)))
@example("SELECT name FROM courts WHERE upkeep = NULL", "duckdb")
def test_any_text_is_looked_at(club: Database, text: str, dialect: str) -> None:
    course = Course(dialect, club.relations)
    linted = lint(text, course)
    assert not linted.broken
    assert {one.name for one in linted.findings} <= names()
    assert all(one.message and in_the_text(one, text) for one in linted.findings)
    assert all(1 <= line <= 1 + text.count("\n") for line in linted.not_analysed)
    # What a comment silences is less than there is, and asking twice gives the same.
    loud = lint(text, course, ignores=False)
    assert set(linted.findings) <= set(loud.findings)
    assert loud == lint(text, course, ignores=False)
    assert not lint(text, course, muted=names()).findings


@FUZZ
@given(TEXTS, st.booleans())
@example("SELECT 1;\n" * 3 + "SELECT (", True)
def test_any_file_is_looked_at(club: Database, text: str, duckdb: bool) -> None:
    found = linted(club, LintedFile("any.sql", "any.sql", text), "duckdb" if duckdb else "postgres")
    assert found.text == text
    assert {one.name for one in found.findings} <= names() | {"syntax-error"}
    assert all(in_the_text(one, text) for one in found.findings)
    assert not [note for _, note in found.notes if "broke" in note]
    assert club.is_intact()


@FUZZ
@given(TEXTS, st.sampled_from(sorted(DIALECTS)))
def test_a_construct_is_there_or_it_is_not(text: str, dialect: str) -> None:
    """In what can be read; in what cannot, neither is said."""
    missing = {one.message for one in constructs(text, dialect, ASKED, ())}
    forbidden = constructs(text, dialect, (), ASKED)
    assert len(missing) + len(forbidden) in (0, len(ASKED))
    assert all(in_the_text(one, text) for one in forbidden)
