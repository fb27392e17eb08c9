"""What a script declares is put together from all its statements, and nothing is made of what cannot be read."""

import re
from pathlib import Path

import duckdb
import pytest
from cases import all_cases

from grader.antipatterns import names, of_tables
from grader.antipatterns.declared import declared
from grader.antipatterns.lint import Linted, lint
from grader.antipatterns.tables.reserved_name import RESERVED
from grader.sql.course import Course

ROOT = Path(__file__).parents[2]
OF_TABLES = {rule.name for rule in of_tables()}
SCHEMAS = [*sorted(ROOT.glob("fixtures/*/schema.sql")), *sorted(ROOT.glob("tests/quality/pairs/*.sql"))]
SCRIPTS = [case.sql for case in all_cases() if case.rule in OF_TABLES]


def _linted(sql: str, dialect: str = "duckdb") -> Linted:
    return lint(sql, Course(dialect, ()), names() - OF_TABLES)


def test_the_reserved_words_are_those_of_the_engine() -> None:
    found = duckdb.sql("SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category = 'reserved'").fetchall()
    assert {name for (name,) in found} == RESERVED


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_schemas_in_use_are_worth_a_remark_at_most(path: Path) -> None:
    linted = _linted(path.read_text("utf-8").split("\n-- pair: ")[0])
    told = {one.name for one in linted.findings if one.severity != "info"}
    # Keys that some rows lack, bags of rows, and sheets to be taken apart, are what these data are there to show.
    shown = {"sets": {"missing-pk"}, "signups": {"missing-pk", "repeating-group"}}
    assert told <= {"nullable-key"} | shown.get(path.stem, set()) | shown.get(path.parent.name, set())
    assert not linted.broken


@pytest.mark.parametrize("dialect", ["postgres", "mysql", "spark"])
def test_no_rule_breaks_on_what_another_dialect_makes_of_a_script(dialect: str) -> None:
    assert not [sql for sql in SCRIPTS if _linted(sql, dialect).broken]


def test_no_rule_breaks_on_half_a_script() -> None:
    for number, sql in enumerate(SCRIPTS):
        words = re.findall(r"\w+|\s+|.", sql)
        for without in range(number % 50, len(words), 50):
            assert not _linted("".join(words[:without] + words[without + 1 :])).broken


@pytest.mark.parametrize(
    ("dialect", "later"),
    [
        # Neither is read; each may be what seems to be missing.
        ("postgres", "ALTER TABLE ord ADD CONSTRAINT k PRIMARY KEY (id), ADD CHECK (id > 0)"),
        ("postgres", 'ALTER TABLE ONLY public."ord" ADD CONSTRAINT k PRIMARY KEY USING INDEX i'),
        ("duckdb", "ALTER TABLE IF EXISTS main.ord ADD CHECK (id > 0), ADD UNIQUE (id)"),
    ],
)
def test_a_table_is_left_alone_where_something_is_said_of_it_that_cannot_be_read(dialect: str, later: str) -> None:
    script = "CREATE TABLE cust (id INTEGER PRIMARY KEY); CREATE TABLE ord (id INTEGER, cust_id INTEGER);"
    assert {one.name for one in _linted(script, dialect).findings} == {"missing-pk", "missing-fk"}
    linted = _linted(f"{script}\n{later}", dialect)
    assert linted.not_analysed == (2,)
    assert not linted.findings


@pytest.mark.parametrize(
    "later", ["ALTER TABLE b ADD PRIMARY KEY (id), ADD CHECK (id > 0)", "ALTER TABLE a ADD CHECK (id > 0)"]
)
def test_what_cannot_be_read_is_nothing_against_other_tables_nor_where_it_is_about_no_key(later: str) -> None:
    linted = _linted(f"CREATE TABLE a (id INTEGER);\nCREATE TABLE b (id INTEGER PRIMARY KEY);\n{later}", "postgres")
    assert linted.not_analysed == (3,)
    assert [(one.name, one.place.line) for one in linted.findings if one.place] == [("missing-pk", 1)]


@pytest.mark.parametrize(
    ("values", "found"),
    [("'new', 'paid', 'it''s (back)', 'sent', 'lost'", ["check-enum"]), ("'new', 'paid'", []), ("SELECT 'x'", [])],
)
def test_a_type_of_named_values_counts_where_a_column_has_it(values: str, found: list[str]) -> None:
    script = f'CREATE TYPE "State" AS ENUM ({values});\nCREATE TABLE ord (id INTEGER PRIMARY KEY, state State);'
    assert [one.name for one in _linted(script).findings] == found


def test_a_table_that_cannot_be_read_is_said_to_be_so() -> None:
    assert _linted('CREATE TABLE t (a VARCHAR("" 8))').not_analysed == (1,)


def test_a_script_without_tables_declares_none() -> None:
    assert not declared([]).tables
    assert not _linted("SELECT 1; DROP TABLE t; ALTER TABLE t ADD PRIMARY KEY (id); CREATE INDEX i ON t (a)").findings
