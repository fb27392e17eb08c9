"""Answers that are right and written with care are left alone, whatever clauses they are made of."""

import pytest
from cases import FOLDER, SCHEMA, relations

from grader.antipatterns.lint import lint
from grader.sql.course import Course

_TEXT = (FOLDER / "right" / "answers.sql").read_text().partition("\n\n")[2]
ANSWERS = [answer.strip() for answer in _TEXT.split(";\n") if answer.strip()]


def test_there_are_many() -> None:
    assert len(ANSWERS) > 100


@pytest.mark.parametrize("sql", ANSWERS)
def test_no_rule_nags(sql: str) -> None:
    linted = lint(sql, Course("duckdb", relations(SCHEMA)))
    assert not linted.broken
    assert not linted.not_analysed
    assert not [f"{one.name}: {one.message}" for one in linted.findings if one.severity != "info"]
