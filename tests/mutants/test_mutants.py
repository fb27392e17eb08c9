"""Mistakes as they are planted: which, where, and that they make a difference."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

import pytest
import sqlglot
from mutant_cases import SCHEMA, cases, files, plain
from sqlglot import exp

from grader.mutants import Mutant, catalogue, mutants
from grader.sandbox.database import Database
from grader.sql.query import Query
from grader.values.pack import Limits
from grader.values.relation import Attribute, Relation

ROOT = Path(__file__).parents[2]
EXERCISES = sorted((ROOT / "exercises").glob("*/*/solution.sql"))
RETAIL, SHOP = ROOT / "fixtures/retail/schema.sql", ROOT / "fixtures/web_shop/schema.sql"
#: By the operator that plants them.
CASES = {operator: list(found) for operator, found in groupby(cases(), lambda case: case.operator)}
#: More are too many to be tried on every answer.
MOST = 150


@cache
def _database(schema: Path) -> Database:
    database = Database(Limits(seconds=20))
    database.execute(schema.read_text())
    database.lock()
    return database


@pytest.fixture(scope="module", autouse=True)
def _closed() -> Iterator[None]:
    yield
    for schema in (SCHEMA, RETAIL, SHOP):
        _database(schema).close()
    _database.cache_clear()


@cache
def _mutants(sql: str, schema: Path = SCHEMA) -> tuple[Mutant, ...]:
    return mutants(sql, _database(schema).relations)


def _rows(sql: str, schema: Path = SCHEMA) -> list[str]:
    return list(map(repr, _database(schema).execute(sql)))


@pytest.mark.parametrize("operator", CASES)
def test_plants_the_mistake_where_it_fits(operator: str) -> None:
    for case in CASES[operator]:
        planted = {plain(mutant.sql) for mutant in _mutants(case.before) if mutant.operator == case.operator}
        wanted = {plain(after.sql) for after in case.afters}
        assert wanted <= planted, case.title
        assert not case.only or planted == wanted, case.title


@pytest.mark.parametrize("operator", CASES)
def test_the_mistake_makes_a_difference(operator: str) -> None:
    for case in (case for case in CASES[operator] if case.afters):
        before = _rows(case.before)
        assert any(after.proof for after in case.afters), case.title
        for after in case.afters:
            rows = _rows(after.sql)
            if after.proof == "differs":
                assert Counter(rows) != Counter(before), case.title
            elif after.proof:
                assert Counter(rows) == Counter(before), case.title
                assert rows != before, case.title


def test_every_operator_has_its_cases() -> None:
    names = [operator.name for operator in catalogue()]
    assert [path.stem.replace("_", "-") for path in files()] == names
    for name in names:
        own = CASES[name]
        assert any(case.afters for case in own), name
        assert any(case.only and not case.afters for case in own), name


@pytest.mark.parametrize("operator", catalogue(), ids=lambda operator: operator.name)
def test_operators_say_what_the_learner_has_done(operator: object) -> None:
    plant = getattr(operator, "plant", None)
    told = (plant.__doc__ or "").strip()
    assert 10 < len(told) <= 80
    assert told.endswith(".")


def _solutions() -> list[tuple[str, Path]]:
    before = [(case.before, SCHEMA) for own in CASES.values() for case in own]
    return before + [(path.read_text(), _schema(path)) for path in EXERCISES]


def _schema(solution: Path) -> Path:
    """That of its pack's fixture."""
    pack = tomllib.loads((solution.parents[1] / "pack.toml").read_text())
    return ROOT / "fixtures" / pack["fixture"] / "schema.sql"


@pytest.mark.parametrize(("sql", "schema"), _solutions())
def test_every_mutant_binds_and_says_what_it_does(sql: str, schema: Path) -> None:
    planted = _mutants(sql, schema)
    solution = sqlglot.parse_one(sql, read="duckdb")
    assert len(planted) <= MOST
    assert len({mutant.sql for mutant in planted} | {solution.sql("duckdb")}) == len(planted) + 1
    for mutant in planted:
        _database(schema).execute(f"EXPLAIN {mutant.sql}")
        _sound(mutant, solution)


def _sound(mutant: Mutant, solution: exp.Expr) -> None:
    assert 10 < len(mutant.effect) <= 100
    assert not mutant.effect[0].isupper()
    assert not mutant.effect.endswith(".")
    assert "  " not in mutant.effect
    assert mutant.effect.count("`") % 2 == 0
    assert all(clause == clause.upper() for clause in mutant.clauses)
    names = re.findall(r"`[^`]+`", mutant.effect)
    words = re.findall(r"\w+", re.sub(r"`[^`]+`", "", mutant.effect))
    for literal in solution.find_all(exp.Literal):
        assert literal.name not in words, mutant
        assert f"`{literal.name}`" not in names or not literal.is_string, mutant


def test_operators_do_not_stumble_over_real_queries() -> None:
    """`mutants` would not tell: it goes on with the next operator."""
    for path in sorted((ROOT / "exercises").rglob("*.sql")):
        for tree in sqlglot.parse(path.read_text(), read="duckdb"):
            if isinstance(tree, exp.Query):
                query = Query(tree, _database(RETAIL).relations)
                text = query.tree.sql("duckdb")
                for operator in catalogue():
                    list(operator.plant(query))
                assert query.tree.sql("duckdb") == text


def test_a_solution_is_read_the_same_every_time() -> None:
    sql = EXERCISES[0].read_text()
    assert mutants(sql, _database(RETAIL).relations) == mutants(sql, _database(RETAIL).relations)


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        ("delete from orders where pieces > 1", "delete from orders where pieces >= 1"),
        (
            "update orders set pieces = pieces + 1 from customers as c where c.id = customer_id",
            "update orders set pieces = pieces - 1 from customers as c where c.id = customer_id",
        ),
        (
            "with one as (select id from orders where pieces > 1) delete from orders where id in (select id from one)",
            "with one as (select id from orders where pieces < 1) delete from orders where id in (select id from one)",
        ),
        (
            "insert into customers (id, name, joined) select id + 9, name, joined from customers where city = 'Ulm'",
            "insert into customers (id, name, joined) select id + 9, name, joined from customers",
        ),
    ],
)
def test_mistakes_in_a_change_leave_it_one(change: str, wanted: str) -> None:
    planted = _mutants(change)
    assert plain(wanted) in {plain(mutant.sql) for mutant in planted}
    for mutant in planted:
        assert isinstance(sqlglot.parse_one(mutant.sql, read="duckdb"), exp.DML)
        _database(SCHEMA).execute(f"EXPLAIN {mutant.sql}")


@pytest.mark.parametrize("sql", ["", "--", "select", "select 1; select 2", "delete from orders", "pivot", "'"])
def test_what_is_no_query_has_no_mutants(sql: str) -> None:
    assert _mutants(sql) == ()


def test_names_too_long_to_tell_are_left_out() -> None:
    name = "a_table_with_a_name_that_fills_a_whole_line_of_the_terminal"
    columns = (Attribute(f"{name}_id", "INTEGER", True), Attribute("kind", "ENUM('a', 'b')", True))
    relations = (Relation("main", name, columns), Relation("main", f"{name}_too", columns))
    sql = f"select * from {name} as a left join {name}_too as b on a.{name}_id = b.{name}_id where a.{name}_id > 1"
    planted = mutants(sql, relations)
    assert planted
    assert all(len(mutant.effect) <= 100 for mutant in planted)


def test_a_table_behind_a_cte_of_its_name_is_not_asked() -> None:
    sql = "with orders as (select id as customer_id from customers) select customer_id from orders"
    assert not [mutant.sql for mutant in _mutants(sql) if "amount" in mutant.sql or "shop_id" in mutant.sql]


def test_a_solution_of_another_dialect_stays_in_it():
    staff = Relation("main", "staff", (Attribute("name", "VARCHAR", True), Attribute("pay", "INTEGER", True)))
    texts = {one.operator: one.sql for one in mutants("SELECT `name` FROM staff WHERE pay > 1", [staff], "mysql")}
    assert texts["boundary"] == "SELECT `name` FROM staff WHERE pay >= 1"
