"""Exercises of kind `change`: judged by what every table holds afterwards, and taken back."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from grader.grading import judge, solve
from grader.running import Prepared, prepared
from grader.sandbox.database import Database
from grader.sql.course import Course
from grader.values.pack import Exercise, Fixture, Limits, Pack, Script
from grader.values.report import Outcome, Submission

SCHEMA = """
    create table author (id integer primary key, name varchar not null unique, born integer check (born > 1000));
    create table book (
        id integer primary key, author_id integer references author (id), title varchar not null,
        price decimal(6, 2) check (price >= 0), rating double
    );
    create table loan (book_id integer references book (id), day date, primary key (book_id, day));
    create sequence numbers start 100;
    create table note (id integer primary key default nextval('numbers'), said varchar not null default 'nothing');
    insert into author values (1, 'Ada', 1815), (2, 'Bo', 1950), (3, 'Cy', null);
    insert into book values
        (10, 1, 'Emma', 5, 0.1), (11, 1, 'Iris', 7.5, -1), (12, 2, 'Moby', null, -2), (13, null, 'Anon', 3, null);
    insert into loan values (10, '2024-02-29'), (10, '2024-03-01'), (12, '2024-03-01');
"""
RAISE = "update book set price = price + 1 where author_id = 1"
FORGET = "delete from loan where book_id = 10; delete from book where id = 10"


@dataclass(frozen=True)
class Case:
    solution: str
    answer: str
    #: The findings' names; `passed` where there is none.
    told: str
    many: bool = False
    dialect: str = "duckdb"


CASES = [
    Case(RAISE, RAISE, "passed"),
    Case(
        RAISE, "UPDATE book SET price = price + 1 FROM author AS a WHERE a.id = author_id AND a.name = 'Ada';", "passed"
    ),
    Case(RAISE, "begin; " + RAISE + "; commit;", "passed"),
    Case(RAISE, "update main.book set price = price + 1 where author_id = 1 returning *", "passed"),
    Case(
        RAISE,
        "merge into book using author a on a.id = author_id and a.id = 1 "
        "when matched then update set price = price + 1",
        "passed",
    ),
    Case(RAISE, "update book set price = price + 1", "wrong-values"),
    Case(RAISE, "update book set price = price * 1.1 where author_id = 1", "wrong-values"),
    Case(RAISE, "update book set price = price + 1 where title = 'emma'", "nothing-changed"),
    Case(RAISE, "delete from book where id = 13", "missing-rows unexpected-rows"),
    Case(RAISE, "update book set price = -1 where author_id = 1", "constraint-violation"),
    Case(RAISE, "select * from book", "not-a-change"),
    Case(RAISE, "with gone as (select 1) select * from gone", "not-a-change"),
    Case(RAISE, "alter table book add column x integer", "not-a-change"),
    Case(RAISE, "create table t (i integer)", "not-a-change"),
    Case(RAISE, "begin; update book set price = 1; rollback", "not-a-change"),
    Case(RAISE, RAISE + "; update author set born = 1900 where id = 3", "several-statements"),
    Case(RAISE, "begin; commit;", "missing"),
    Case(RAISE, "update book set price = prise", "unquoted-text"),
    Case(RAISE, "updat book set price = 1", "missing-select"),
    Case(RAISE, "insert into book select 14, 1, name, 1, 1 from duckdb_tables() t(name)", "out-of-bounds"),
    # Rows whose only difference the engine's hash does not see.
    Case("update book set rating = -2 where id = 11", "update book set rating = -1 where id = 11", "nothing-changed"),
    Case("update book set rating = -5", "update book set rating = -5 where id <> 11", "wrong-values"),
    Case("update book set rating = 0.3 where id = 10", "update book set rating = 0.1 + 0.2 where id = 10", "passed"),
    # What DuckDB's own foreign keys would refuse.
    Case("update author set name = upper(name)", "update author set name = upper(name)", "passed"),
    Case("update author set name = upper(name)", "update author set name = upper(name) where id > 1", "wrong-values"),
    Case(FORGET, FORGET, "passed", many=True),
    Case(FORGET, "begin transaction; " + FORGET + "; end;", "passed", many=True),
    Case(
        FORGET,
        "delete from book where id = 10; delete from loan where book_id = 10;",
        "constraint-violation",
        many=True,
    ),
    Case(FORGET, FORGET + "; update author set born = 1 where id = 3", "constraint-violation", many=True),
    Case(FORGET, FORGET + "; update author set born = 1901 where id = 3", "wrong-values", many=True),
    Case(FORGET, FORGET + "; select * from book;", "passed", many=True),
    Case("truncate loan", "delete from loan", "passed"),
    Case("truncate loan", "truncate loan", "passed"),
    Case("truncate loan", "delete from loan where day > '2024-03-01'", "nothing-changed"),
    Case("insert into note (said) values ('x')", "insert into note values (100, 'x')", "passed"),
    Case("insert into note (said) values ('x')", "insert into note values (101, 'x')", "wrong-values"),
    Case(
        "insert into author values (4, 'Di', 1960)", "insert into author values (1, 'Di', 1960)", "constraint-violation"
    ),
    Case(
        "insert into author values (4, 'Di', 1960)",
        "insert into author values (4, 'Ada', 1960)",
        "constraint-violation",
    ),
    Case("insert into author values (4, 'Di', 1960)", "insert into author (id) values (4)", "constraint-violation"),
    Case(
        "insert into author values (4, 'Di', 1960)",
        "insert into author values (4, 'Di', 1960), (5, 'Ed', 1960)",
        "unexpected-rows",
    ),
    Case(
        "insert into book values (14, 3, 'New', 1, 1)",
        "insert into book values (14, 9, 'New', 1, 1)",
        "constraint-violation",
    ),
    Case(
        "insert into author values (1, 'Ada', 1816) on conflict (id) do update set born = excluded.born",
        "update author set born = 1816 where id = 1",
        "passed",
    ),
    Case("update author set id = id + 1 where id = 3", "update author set id = 4 where name = 'Cy'", "passed"),
    # In other dialects.
    Case(
        RAISE,
        "USE shop;\nGO\nUPDATE b SET b.price = b.price + 1 FROM dbo.book b WHERE b.author_id = 1\nGO\n",
        "unsupported",
        dialect="tsql",
    ),
    Case(RAISE, "UPDATE public.book SET price = price + 10 / 9 WHERE author_id = 1;", "passed", dialect="postgres"),
    Case(
        FORGET,
        "BEGIN; DELETE FROM loan WHERE book_id = 10; DELETE FROM book WHERE id = 10; COMMIT;",
        "passed",
        True,
        "postgres",
    ),
    Case(
        FORGET,
        "DELETE FROM loan WHERE book_id = 10;\nDELETE FROM book WHERE ids = 10;",
        "unknown-column",
        True,
        "postgres",
    ),
]


@pytest.fixture(scope="module")
def database() -> Iterator[Database]:
    database = Database(Limits(seconds=10))
    database.execute(SCHEMA)
    database.lock()
    yield database
    database.close()


def outcome_of(database: Database, case: Case) -> Outcome:
    here = Path()
    fixture = Fixture("books", here, Script(here / "schema.sql", SCHEMA))
    pack = Pack("p", "P", here, fixture, (), "", case.dialect, rubric={"result": 100.0})
    solution = Script(here / "solution.sql", case.solution)
    statements = "many" if case.many else "one"
    exercise = Exercise("e", "E", here, "# E", solution, kind="change", statements=statements)
    expected = solve(database, pack, exercise, None)
    return judge(database, pack, exercise, expected, Submission("a", "", case.answer)).outcome


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.answer[:60].replace("\n", " "))
def test_is_judged_by_the_tables(database: Database, case: Case) -> None:
    outcome = outcome_of(database, case)
    names = [
        finding.name for verdict in outcome.verdicts for finding in verdict.findings if finding.severity == "error"
    ]
    assert (" ".join(names) or outcome.status) == case.told, outcome.verdicts
    assert database.is_intact()
    assert database.query("select count(*) from book").rows == database.query("select 4").rows


def _finding(database: Database, answer: str, solution: str = RAISE, many: bool = False, dialect: str = "duckdb"):
    (verdict,) = outcome_of(database, Case(solution, answer, "", many, dialect)).verdicts
    return verdict.findings[0]


@pytest.mark.parametrize(
    ("answer", "message", "rows"),
    [
        (
            "update book set price = -1 where author_id = 1",
            "`book` takes no rows that break its rule (price >= 0)",
            [10, 11],
        ),
        ("update book set title = null where id > 12", "`book.title` must not be NULL", [13]),
        (
            "update book set id = 10 where id = 13",
            "two rows of `book` would have the same `id`, which is the primary key",
            [10, 10],
        ),
        (
            "update author set name = 'Bo' where id = 3",
            "two rows of `author` would have the same `name`, which is unique",
            [2, 3],
        ),
        (
            "insert into loan values (99, '2024-01-01')",
            "`loan` would refer to rows of `book` that are not there (by `book_id`)",
            [99],
        ),
    ],
)
def test_names_the_rule_and_shows_the_rows(database: Database, answer: str, message: str, rows: list[int]) -> None:
    finding = _finding(database, answer)
    assert finding.message == message
    assert sorted(row[0] for table in finding.evidence for row in table.rows) == rows
    assert finding.shows_data


def test_points_at_the_statement_that_fails(database: Database) -> None:
    answer = "-- first\ndelete from loan;\n\ndelete from author\nwhere id = 1;\nselect 1"
    place = _finding(database, answer, FORGET, many=True).place
    assert place is not None
    assert (place.line, place.column, place.end_line, place.end_column) == (4, 1, 4, 19)


def test_points_into_the_text_of_a_dialect(database: Database) -> None:
    answer = "DELETE FROM loan WHERE book_id = 10;\nDELETE FROM book WHERE ids = 10;"
    place = _finding(database, answer, FORGET, many=True, dialect="postgres").place
    assert place is not None
    assert (place.line, place.column) == (2, 24)


def test_a_table_that_should_stay_is_told(database: Database) -> None:
    finding = _finding(database, FORGET + "; update author set born = 1901 where id = 3", FORGET, many=True)
    assert finding.message.startswith("table `author`: ")
    assert finding.help == "this table should stay as it was"


@pytest.mark.parametrize(
    "dialect", ["athena", "bigquery", "mysql", "oracle", "postgres", "snowflake", "spark", "sqlite", "tsql"]
)
@pytest.mark.parametrize(
    "change",
    [
        "UPDATE book SET title = 'Emma  ', price = price + 1 WHERE author_id = 1 AND title LIKE 'E%'",
        "UPDATE book SET author_id = NULL, rating = 2 WHERE id = 12",
        "INSERT INTO author (id, name, born) VALUES (4, 'Di', 1960)",
        "INSERT INTO author (id, name) SELECT id, title FROM book WHERE author_id IS NOT NULL",
        "DELETE FROM loan WHERE book_id IN (SELECT id FROM book WHERE title = 'Emma')",
        "MERGE INTO author USING (SELECT 1 AS id, 1816 AS born) AS s ON author.id = s.id "
        "WHEN MATCHED THEN UPDATE SET born = s.born",
    ],
)
def test_changes_mean_the_same_in_every_dialect(database: Database, change: str, dialect: str) -> None:
    if dialect == "oracle":
        change = change.replace(") AS s ON", ") s ON")
    assert outcome_of(database, Case(change, change, "", dialect=dialect)).status == "passed"
    wanted = database.change(change.replace(") s ON", ") AS s ON"), False, None)
    ready = prepared(change, Course(dialect, database.relations), "change")
    assert isinstance(ready, Prepared)
    assert database.change(ready.sql, False, None) == wanted


@pytest.mark.parametrize(
    ("schema", "change", "name"),
    [
        (
            "create type mood as enum ('a', 'b'); create table t (m mood); insert into t values ('a')",
            "update t set m = 'b'",
            "",
        ),
        (
            "create table t (a int); create view v as select a + 1 as a from t; insert into t values (1)",
            "insert into t from v",
            "",
        ),
        (
            "create table t (a int); create view w as from t; create view v as from w; insert into t values (1)",
            "insert into t from v",
            "",
        ),
        (
            "create table t (a int, b int generated always as (a * 2)); insert into t values (1)",
            "update t set a = 5",
            "",
        ),
        (
            "create table t (a int); create unique index one on t (a); insert into t values (1), (2)",
            "update t set a = 7",
            "constraint-violation",
        ),
        (
            "create schema s; create table s.t (a int primary key); create table s.u (a int references s.t (a)); "
            "insert into s.t values (1)",
            "insert into s.u values (2)",
            "constraint-violation",
        ),
    ],
)
def test_the_copy_has_all_that_the_fixture_has(schema: str, change: str, name: str) -> None:
    database = Database(Limits(seconds=10))
    database.execute(schema)
    database.lock()
    came_to = database.change(change, False, None)
    assert getattr(came_to, "name", "") == name, came_to
    database.close()
