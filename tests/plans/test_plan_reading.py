"""What the engine prints of a plan, read as values."""

import pytest

from grader.plans.explain import explained
from grader.plans.growth import exponent
from grader.plans.reading import plan_of
from grader.sandbox.database import Database
from grader.values.plan import Operator, Plan
from grader.values.run import Failure


def plan(database: Database, sql: str) -> Plan:
    found = explained(database, sql)
    assert isinstance(found, Plan), found
    return found


def kinds(operator: Operator) -> list[str]:
    return [one.kind for one in operator.every if one.kind != "projection"]


#: Query -> its operators from the top, but for those that only compute columns.
SHAPES = [
    ("SELECT id FROM authors", ["scan"]),
    ("SELECT country, count(*) FROM authors GROUP BY country", ["aggregate", "scan"]),
    ("SELECT * FROM authors ORDER BY name", ["sort", "scan"]),
    ("SELECT count(*) FROM authors a, books b WHERE b.author = a.id", ["aggregate", "hash join", "scan", "scan"]),
    ("SELECT count(*) FROM authors a, books b", ["aggregate", "cross product", "scan", "scan"]),
    ("SELECT count(*) FROM authors a JOIN books b ON a.id < b.id", ["aggregate", "merge join", "scan", "scan"]),
    (
        "SELECT count(*) FROM authors a JOIN books b ON a.id = b.id OR a.id = b.author",
        ["aggregate", "nested-loop join", "scan", "scan"],
    ),
    ("SELECT id, lag(id) OVER (ORDER BY name) FROM authors", ["window", "scan"]),
    ("SELECT id FROM authors UNION ALL SELECT id FROM books", ["union", "scan", "scan"]),
    ("SELECT unnest([1, 2]), id FROM authors", ["unnest", "scan"]),
    ("SELECT id FROM authors LIMIT 5", ["limit", "scan"]),
    ("SELECT 1 AS one", ["values"]),
    (
        "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 9) FROM n",
        ["recursion", "values", "filter", "step scan"],
    ),
    ("SELECT * FROM sales s ASOF JOIN loans l ON s.book = l.book AND s.day >= l.day", ["as-of join", "scan", "scan"]),
]


@pytest.mark.parametrize(("sql", "shape"), SHAPES, ids=[sql for sql, _ in SHAPES])
def test_operators_by_their_kinds(shop: Database, sql: str, shape: list[str]) -> None:
    assert kinds(plan(shop, sql).root) == shape


def test_rows_and_tables(shop: Database) -> None:
    found = plan(shop, "SELECT b.title FROM books b JOIN sales s ON s.book = b.id WHERE b.pages > 740 AND s.pieces = 7")
    (books,) = [scan for scan in found.scans if scan.table == "books"]
    assert books.rows < books.rows_scanned == 3000 == books.rows_made
    assert books.conditions == ("(pages > 740)",)
    assert not books.uses_index
    join = next(one for one in found.operators if one.kind == "hash join")
    assert join.conditions == ("book = id",)
    assert found.root.tables == ("sales", "books")
    assert found.rows_scanned == 43_000


def test_what_only_hands_on_rows_makes_none(shop: Database) -> None:
    plain = plan(shop, "SELECT id FROM sales")
    computed = plan(shop, "SELECT x + 1 FROM (SELECT id * 2 AS x FROM (SELECT id FROM sales)) WHERE x % 2 = 0")
    assert plain.rows_made == computed.rows_made == 40_000


def test_an_index(shop: Database) -> None:
    (scan,) = plan(shop, "SELECT * FROM sales WHERE book = 77").scans
    assert scan.uses_index
    assert scan.rows_made < 100


def test_a_table_in_files(shop: Database) -> None:
    (scan,) = plan(shop, "SELECT sum(reader) FROM clicks WHERE day = '2024-01-05'").scans
    assert (scan.table, scan.files_read, scan.files_there) == ("clicks", 1, 30)
    assert (scan.rows, scan.expressions) == (1000, ("reader",))
    (everything,) = plan(shop, "SELECT sum(reader) FROM clicks").scans
    assert (everything.files_read, everything.files_there) == (30, None)


def test_a_union_gives_what_its_sides_give(shop: Database) -> None:
    assert plan(shop, "SELECT id FROM authors UNION ALL SELECT id FROM books").root.rows == 3400


def test_a_subquery_for_each_row_is_counted_once(shop: Database) -> None:
    found = plan(shop, "SELECT id, (SELECT max(day) FROM sales s WHERE s.book = b.id) FROM books b")
    assert [scan.rows_made for scan in found.scans] == [40_000, 3_000]
    assert found.rows_made < 60_000


def test_pairs_are_handled_where_they_are_tried(shop: Database) -> None:
    found = plan(shop, "SELECT count(*) FROM authors a JOIN books b ON a.id = b.id OR a.id = b.author")
    join = next(one for one in found.operators if one.kind == "nested-loop join")
    assert join.pairs == 400 * 3000
    assert join.rows < 4000
    assert found.rows_handled - found.rows_made == join.pairs - join.rows


def test_places_are_spelt_out(shop: Database) -> None:
    found = plan(shop, "SELECT country, max(name) FROM authors GROUP BY country").root
    group = next(one for one in found.every if one.kind == "aggregate")
    assert group.expressions == ("country", "max(name)")


def test_the_form_that_is_not_carried_out() -> None:
    """EXPLAIN alone calls operators by another key, and scans by other names."""
    scan = {"name": "SEQ_SCAN ", "children": [], "extra_info": {"Table": "memory.main.books", "Filters": "id > 3"}}
    other = {"name": "READ_PARQUET", "children": [], "extra_info": {"Scanning Files": "3/60", "Projections": "day"}}
    join = {"name": "HASH_JOIN", "children": [scan, other], "extra_info": {"Join Type": "SEMI"}}
    found = plan_of([join], ["books"])
    assert found is not None
    assert (found.root.kind, found.root.join_type, found.root.rows) == ("hash join", "SEMI", 0)
    books, files = found.scans
    assert (books.table, books.conditions) == ("books", ("id > 3",))
    assert (files.files_there, files.expressions) == (60, ("day",))


@pytest.mark.parametrize("sql", ["(SELECT id FROM authors)", "FROM authors", "-- first\nTABLE authors;"])
def test_however_a_query_begins(shop: Database, sql: str) -> None:
    assert plan(shop, sql).root.rows == 400


def test_values_alone_have_no_plan(shop: Database) -> None:
    assert explained(shop, "VALUES (1)") is None


@pytest.mark.parametrize(
    ("sql", "name"),
    [
        ("DELETE FROM authors", "not-a-query"),
        ("WITH gone AS (DELETE FROM authors RETURNING id) SELECT * FROM gone", "not-a-query"),
        ("SELECT * FROM duckdb_tables()", "out-of-bounds"),
        ("SELECT 1; SELECT 2", "several-statements"),
        ("SELECT nothing FROM authors", "unknown-column"),
        ("SELECT error('x') FROM authors", "run-time-error"),
    ],
)
def test_only_what_may_be_run_has_a_plan(shop: Database, sql: str, name: str) -> None:
    found = explained(shop, sql)
    assert isinstance(found, Failure)
    assert found.name == name
    assert shop.is_intact()
    assert shop.execute("SELECT count(*) FROM authors") == [(400,)]


@pytest.mark.parametrize(("counts", "power"), [([5, 5, 5, 5], 0), ([1, 2, 4, 8], 1), ([3, 12, 48], 2), ([0, 0, 0], 0)])
def test_the_power_by_which_work_grows(counts: list[int], power: float) -> None:
    assert exponent(counts) == pytest.approx(power)
