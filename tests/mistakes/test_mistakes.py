"""Learners' mistakes, as what is told of them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mistake_cases import FOLDER, all_cases, cases_of
from staff import SECRET, staff

from grader.feedback.mistakes import MISTAKES, explained
from grader.feedback.mistakes.other_dialects import FUNCTIONS, OTHER_ARGUMENTS
from grader.feedback.mistakes.tokens import LONGEST, tokens_of
from grader.sandbox.database import Database
from grader.values.run import FAILURES, LEARNERS_MISTAKES, Complaint, Failure

EXERCISES = Path(__file__).parents[2] / "exercises"
#: By a reader that does not say where it failed.
UNREAD = Failure("error", "syntax-error", "cannot be read")


@pytest.fixture(scope="module")
def database() -> Iterator[Database]:
    opened = staff()
    yield opened
    opened.close()


def _told(database: Database, sql: str) -> Failure | None:
    run = database.submit(sql)
    return explained(run, sql, database.relations, "duckdb") if isinstance(run, Failure) else None


def _in_words(told: Failure, sql: str) -> dict[str, str]:
    place = {"at": " ".join(sql[slice(*told.span)].split())} if told.span else {}
    return {"message": told.message, "help": told.help, **place}


@pytest.mark.parametrize("name", MISTAKES)
def test_tells_what_is_wrong_and_where(database: Database, name: str) -> None:
    for case in cases_of(FOLDER / f"{name}.sql"):
        told = _told(database, case.sql)
        if "-- runs" in case.wanted:
            assert told is None, case.sql
            continue
        assert told is not None, case.sql
        if case.is_wrong:
            assert (told.name, _in_words(told, case.sql)) == (case.name, case.wanted), case.sql
            assert SECRET not in told.message + told.help, case.sql
            assert not told.echoes_data, case.sql
        else:
            assert case.wanted["is"] != case.name, case.sql
            assert (told.name if told.name in MISTAKES else "nothing known") == case.wanted["is"], case.sql


@pytest.mark.parametrize("name", MISTAKES)
def test_every_mistake_has_its_cases(name: str) -> None:
    cases = cases_of(FOLDER / f"{name}.sql")
    assert sum(case.is_wrong for case in cases) >= 2
    assert any(not case.is_wrong for case in cases)


def test_no_case_is_about_nothing() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(MISTAKES)


@pytest.mark.parametrize("name", MISTAKES)
def test_explains_with_examples_that_hold(database: Database, name: str) -> None:
    explanation = MISTAKES[name].text
    wrong, right = (re.findall(rf"^ +{word}:  (.+)$", explanation, re.MULTILINE) for word in ("Wrong", "Right"))
    assert wrong
    assert right
    assert explanation.splitlines()[0].endswith(".")
    assert len(explanation.strip().splitlines()) <= 12
    for sql in wrong:
        told = _told(database, sql)
        assert told is not None
        assert told.name == name
    assert [_told(database, sql) for sql in right] == [None] * len(right)


def test_fits_a_terminal(database: Database) -> None:
    for case in all_cases():
        if case.is_wrong:
            assert len(case.wanted["message"]) <= 120
            assert len(case.wanted.get("help", "")) <= 300


def test_every_name_can_be_expected_by_a_pack() -> None:
    assert set(MISTAKES) | LEARNERS_MISTAKES == LEARNERS_MISTAKES == set(MISTAKES)
    assert LEARNERS_MISTAKES <= FAILURES


def test_what_is_called_foreign_is_not_there(database: Database) -> None:
    for name in FUNCTIONS:
        told = _told(database, f"SELECT {name}(name, 1) FROM emp")
        assert told is not None, name
        assert told.name == "foreign-function", name


def test_what_is_advised_is_there(database: Database) -> None:
    for name, foreign in [*FUNCTIONS.items(), *OTHER_ARGUMENTS.items()]:
        for function in re.findall(r"\b([a-z]\w+)\(", foreign.duckdb):
            told = _told(database, f"SELECT {function}()")
            assert told is None or "no function" not in told.message, name


@pytest.mark.parametrize(
    ("sql", "dialect", "name"),
    [
        ("SELECT name FROM emp LIMIT 5, 10", "postgres", "foreign-syntax"),
        ("SELECT name FROM emp LIMIT 5, 10", "mysql", "syntax-error"),
        ("SELECT TOP 3 name FROM emp", "mysql", "foreign-syntax"),
        ("SELECT TOP 3 name FROM emp", "tsql", "syntax-error"),
        ("SELECT name FROM emp WHERE name = 'it\\'s' AND", "mysql", "unfinished-condition"),
        ("SELECT name FORM emp", "oracle", "misspelt-keyword"),
        ("SELECT name FROM emp WHERE id > 1 WHERE pay > 1", "snowflake", "second-clause"),
        ("SELECT name FROM emp JOIN dept WHERE emp.id = 1", "tsql", "join-without-condition"),
        ("SELECT name, FROM emp WHERE", "postgres", "stray-comma"),
    ],
)
def test_reads_other_dialects_without_the_engine(sql: str, dialect: str, name: str) -> None:
    assert explained(UNREAD, sql, (), dialect).name == name


def test_advises_in_the_dialect_of_the_course() -> None:
    complaint = Complaint("Catalog", "Scalar Function with name nvl does not exist", "MISSING_ENTRY", "Scalar Function")
    failure = Failure("error", "unknown-function", complaint.message, complaint=complaint)
    sql = "SELECT dateadd(day, 1, hired), nvl(pay, 0) FROM emp"
    assert (
        explained(failure, sql, (), "postgres").help == "in PostgreSQL, which this course speaks, write coalesce(x, y)"
    )
    assert explained(failure, sql, (), "oracle") is failure


def test_says_nothing_about_names_that_only_the_translation_has() -> None:
    complaint = Complaint("Catalog", "Scalar Function with name strptime2 does not exist", "MISSING_ENTRY")
    failure = Failure("error", "unknown-function", complaint.message, span=(7, 9), complaint=complaint)
    assert explained(failure, "SELECT to_date(name) FROM emp", (), "oracle") is failure


def test_finds_nothing_wrong_in_what_is_right() -> None:
    for name, mistake in MISTAKES.items():
        for sql in re.findall(r"^ +Right:  (.+)$", mistake.text, re.MULTILINE):
            assert explained(UNREAD, sql, (), "postgres") is UNREAD, name


def test_finds_nothing_wrong_in_answers_that_run() -> None:
    """Of one statement: scripts that build something are read one statement after the other."""
    single = [
        path for path in EXERCISES.rglob("*.sql") if not any((folder / "facts").exists() for folder in path.parents)
    ]
    told = {str(path.relative_to(EXERCISES)): explained(UNREAD, path.read_text(), (), "postgres") for path in single}
    assert not {path: one.name for path, one in told.items() if one is not UNREAD}


def test_leaves_all_but_errors_alone() -> None:
    failure = Failure("timeout", "timeout", "the query was stopped")
    assert explained(failure, "SELECT name FORM emp", (), "duckdb") is failure


def test_leaves_texts_alone_that_nobody_wrote_by_hand() -> None:
    assert explained(UNREAD, "SELECT name FORM emp" + " " * LONGEST, (), "duckdb") is UNREAD


def test_never_repeats_a_value_of_the_data(database: Database) -> None:
    for sql in ("SELECT id FROM emp WHERE name = 1", "SELECT CAST(name AS DATE) FROM emp", "SELECT -note FROM sale"):
        told = _told(database, sql)
        assert told is not None
        assert SECRET not in told.message + told.help or told.echoes_data


_WORDS = sorted(
    {token.raw for case in all_cases() for token in tokens_of(case.sql)}
    | {"“", "\\", "'", '"', "/*", "--", "\x00", "\n", "é", "👾", "$$", "`", "::", "(", ")", "["}
)
_MESSAGES = [
    'Referenced column "name" not found in FROM clause',
    'Referenced table "e" not found',
    'Table "e" does not have a column named "x"',
    "Ambiguous reference to column name \"id\" (use: 'emp.id' or 'dept.id')",
    'column "name" must appear in the GROUP BY clause or must be part of an aggregate function.',
    "WHERE clause cannot contain aggregates",
    "Window functions are not supported here",
    "No function matches the given name and argument types '+(VARCHAR, INTEGER)'.",
    "Could not convert string 'x' to INT32",
    "More than one row returned by a subquery used as an expression",
    "Chained comparisons are not supported, use AND to combine comparisons",
]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=st.lists(st.one_of(st.sampled_from(_WORDS), st.text(max_size=5)), max_size=40),
    gap=st.sampled_from([" ", "", "\n"]),
    span=st.none() | st.tuples(st.integers(0, 200), st.integers(0, 200)),
    message=st.sampled_from(_MESSAGES),
    type=st.sampled_from(["Binder", "Catalog", "Conversion", "Parser", "Invalid Input"]),
    dialect=st.sampled_from(["duckdb", "postgres", "mysql"]),
)
def test_no_text_breaks_it(
    database: Database,
    words: list[str],
    gap: str,
    span: tuple[int, int] | None,
    message: str,
    type: str,
    dialect: str,
) -> None:
    sql = gap.join(words)
    complaint = Complaint(type, message, "SYNTAX_ERROR" if type == "Parser" else "")
    failures = (
        replace(UNREAD, span=span),
        Failure("error", "syntax-error" if type == "Parser" else "invalid-query", message, "", span, True, complaint),
    )
    for failure in failures:
        told = explained(failure, sql, database.relations, dialect)
        assert told.name in FAILURES
        assert told.message
        assert told.span is None or told.span == span or 0 <= told.span[0] < told.span[1] <= len(sql)
