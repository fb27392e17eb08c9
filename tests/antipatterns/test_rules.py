"""Every rule finds what its cases say, where they say it, and nothing in the near misses; so do its own examples."""

import contextlib
import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby

import duckdb
import pytest
from cases import FOLDER, SCHEMA, all_cases, relations

from grader.antipatterns import Rule, names, of_queries, of_tables, rule_of
from grader.antipatterns.lint import Linted, lint
from grader.sandbox.database import Database
from grader.sql.course import Course
from grader.values.pack import Limits

CASES = {rule: list(found) for rule, found in groupby(all_cases(), lambda case: case.rule)}
_BLOCK = re.compile(r"^(Avoid|Prefer):\n\n((?: {4}.*\n|\n)+)", re.MULTILINE)


def _linted(sql: str, rule: str, schema: str = SCHEMA, dialect: str = "duckdb") -> Linted:
    return lint(sql, Course(dialect, relations(schema)), names() - {rule})


@pytest.mark.parametrize("rule", sorted(names()))
def test_finds_what_is_there_and_nothing_else(rule: str) -> None:
    for case in CASES[rule]:
        linted = _linted(case.sql, case.rule, case.schema, case.dialect)
        assert not linted.broken, case.name
        assert not linted.not_analysed, case.name
        assert sorted(one.place.line for one in linted.findings if one.place) == sorted(case.lines), case.name
        told = " | ".join(f"{one.message} / {one.help}" for one in linted.findings)
        assert all(words in told for words in (*case.says, *case.help)), (case.name, told)


@pytest.mark.parametrize("rule", sorted(names()))
def test_cases_are_sql_that_runs(rule: str, engine: Database) -> None:
    """On the schema, where they are queries: a rule for what DuckDB refuses would be of no use."""
    alone = rule in {one.name for one in of_tables()}
    for case in CASES[rule]:
        if case.dialect == "duckdb" and (alone or case.schema == SCHEMA):
            try:
                _run(case.sql, engine, alone)
            except duckdb.Error as error:
                pytest.fail(f"{case.name}: {error}")


def _run(sql: str, engine: Database, alone: bool) -> None:
    """`alone`, in a database of its own; else one statement after the other, each taken back."""
    if alone:
        with contextlib.closing(Database(Limits())) as database:
            database.execute(sql)
        return
    for statement in engine.statements(sql):
        engine.execute("BEGIN")
        try:
            engine.execute(statement)
        finally:
            engine.execute("ROLLBACK")


@pytest.fixture(scope="module")
def engine() -> Iterator[Database]:
    database = Database(Limits())
    database.execute(SCHEMA)
    yield database
    database.close()


def test_every_rule_has_its_cases_and_every_case_its_rule() -> None:
    assert {path.stem.replace("_", "-") for path in FOLDER.glob("*.sql")} == names()


@cache
def _rules() -> list[Rule[object]]:
    return [rule_of(name) for name in sorted(names())]


@pytest.mark.parametrize("rule", _rules(), ids=lambda rule: rule.name)
def test_some_cases_fire_and_some_are_silent(rule: Rule[object]) -> None:
    assert any(case.lines for case in CASES[rule.name])
    assert any(not case.lines for case in CASES[rule.name])


@pytest.mark.parametrize("rule", _rules(), ids=lambda rule: rule.name)
def test_what_a_rule_tells_is_true_of_its_own_examples(rule: Rule[object]) -> None:
    text = re.sub(r"^ {4}", "", rule.find.__doc__ or "", flags=re.MULTILINE)
    assert len(rule.summary) <= 80
    assert rule.summary.endswith(".")
    assert not rule.name.startswith("no-")
    examples = {match[1]: match[2] for match in _BLOCK.finditer(f"{text}\n")}
    assert set(examples) == {"Avoid", "Prefer"}
    assert _linted(examples["Avoid"], rule.name).findings
    assert not _linted(examples["Prefer"], rule.name).findings
    assert len(text.strip().splitlines()) <= 24
    assert max(map(len, text.splitlines())) <= 80


def test_rules_are_loaded_by_their_files() -> None:
    assert {one.name for one in (*of_queries(), *of_tables())} == names()


def test_what_cannot_be_read_is_said_once_and_never_a_finding() -> None:
    linted = lint("SELECT 5!;\nSELECT a FROM t WHERE a = NULL", Course("duckdb", ()))
    assert linted.not_analysed == (1,)
    assert [one.name for one in linted.findings if one.name == "eq-null"] == ["eq-null"]


def test_a_comment_behind_the_last_semicolon_belongs_to_its_statement() -> None:
    linted = _linted("SELECT name FROM cust WHERE region = NULL;  -- who?\n", "eq-null")
    assert [one.name for one in linted.findings] == ["eq-null"]
    assert not linted.not_analysed


@pytest.mark.parametrize("comment", ["-- grade: ignore eq-null", "--grade:ignore select-star, EQ-NULL"])
def test_a_comment_on_the_line_silences_a_rule(comment: str) -> None:
    sql = f"SELECT name FROM cust\nWHERE region = NULL {comment}\n OR mail = NULL"
    assert [one.place.line for one in _linted(sql, "eq-null").findings if one.place] == [3]
    course = Course("duckdb", relations(SCHEMA))
    heard = lint(sql, course, names() - {"eq-null"}, ignores=False)
    assert [one.place.line for one in heard.findings if one.place] == [2, 3]


def test_places_count_characters() -> None:
    (found,) = _linted("SELECT 'ünï 🦆' AS x,\n  1 FROM cust WHERE 'é' = name AND region = NULL", "eq-null").findings
    assert found.place is not None
    assert (found.place.line, found.place.column, found.place.end_column) == (2, 36, 49)
