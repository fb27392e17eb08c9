"""Every world of a pool obeys its schema, and pools bring about what data rarely does."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest
from schemas import SCHEMAS

from grader.sandbox.database import Database
from grader.sql.clues import clues, clues_of_checks
from grader.values.names import quoted
from grader.values.pack import Limits, Script
from grader.worlds.domains import domains
from grader.worlds.pool import ROW, WORLD, Layer, Round, draw, rounds
from grader.worlds.stage import Stage
from grader.worlds.world import World, inserts, taken

#: Small worlds, and some in which rows are counted.
ROUNDS = (Round(0, (Layer(24, (1, 2, 2, 3), ()),)), Round(1400, (Layer(16, (2, 3, 4, 6, 9), (3, 11)),)))


class Drawn:
    """Pools of one schema, and the instance they lie in."""

    def __init__(self, schema: str, seed: int = 1, rounds: Sequence[Round] = ROUNDS, asked: str = "") -> None:
        self.stage = Stage(Script(Path("schema.sql"), schema), Limits(), "binary")
        self.tables = [one for one in self.stage.relations if not one.is_view]
        self.database = Database(Limits())
        values = domains(self.database, self.tables, clues_of_checks(self.tables) | clues(asked, self.tables))
        self.pools = [
            draw(self.database, f"pool {number}", self.tables, values, one, seed) for number, one in enumerate(rounds)
        ]

    def worlds(self) -> Iterator[World]:
        for pool in self.pools:
            for number in range(pool.first, pool.first + pool.count):
                yield taken(self.database, pool, number, self.tables)

    def rows(self) -> list[tuple[object, ...]]:
        """All of them, told apart by nothing but what is in them."""
        return [
            row
            for pool in self.pools
            for table in self.tables
            for row in self.database.execute(f"SELECT * FROM (SELECT * FROM {pool.table(table)}) ORDER BY ALL")
        ]

    def count(self, sql: str) -> int:
        """The sum over the pools, in which `sql` has tables by name."""
        total = 0
        for pool in self.pools:
            views = ", ".join(f"{quoted(table.called)} AS (FROM {pool.table(table)})" for table in self.tables)
            total += self.database.execute(f"WITH {views}, drawn AS (FROM {pool.worlds}) {sql}")[0][0]
        return total

    def close(self) -> None:
        self.database.close()
        self.stage.database.close()


@pytest.fixture(scope="module")
def drawn() -> Iterator[object]:
    made: list[Drawn] = []

    @cache
    def of(name: str) -> Drawn:
        made.append(Drawn(SCHEMAS[name]))
        return made[-1]

    yield of
    for one in made:
        one.close()


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_world_obeys_its_schema(drawn, name):
    one = drawn(name)
    for world in one.worlds():
        if not one.stage.set_up(world):
            # Once more, for the engine to say why.
            one.stage.set_up(world.only([]))
            for statement in inserts(world):
                one.stage.database.execute(statement)
            pytest.fail("\n".join(inserts(world)))


#: Tables that cannot have rows, or none that would be found.
WITHOUT_ROWS = {
    ("self-references", "rings"),  # a first row would refer to itself
    ("no use for values", "must"),
    ("impossible", "never"),
    ("impossible", "bound"),
}


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_table_has_rows_in_some_worlds(drawn, name):
    one = drawn(name)
    empty = {
        (name, table.called) for table in one.tables if not one.count(f"SELECT count(*) FROM {quoted(table.called)}")
    }
    assert empty == {pair for pair in WITHOUT_ROWS if pair[0] == name}


@pytest.mark.parametrize("name", ["chained", "self-references", "nested types", "checks"])
def test_the_same_seed_draws_the_same_pool_and_another_seed_another(drawn, name):
    first, again, other = drawn(name), Drawn(SCHEMAS[name]), Drawn(SCHEMAS[name], seed=2)
    assert first.rows() == again.rows() != other.rows()
    again.close()
    other.close()


def test_a_world_is_the_same_in_whatever_round_it_is_drawn():
    whole, half = (Drawn(SCHEMAS["plain"], rounds=[Round(0, (Layer(count, (1, 2, 3), ()),))]) for count in (40, 20))
    assert list(whole.worlds())[:20] == list(half.worlds())
    whole.close()
    half.close()


def test_worlds_differ_from_each_other(drawn):
    worlds = list(drawn("chained").worlds())
    assert len({world.rows for world in worlds}) > 0.8 * len(worlds)


@pytest.fixture(scope="module")
def many() -> Iterator[Drawn]:
    """As many worlds as one exercise has."""
    asked = "SELECT * FROM customers, orders, logs"
    one = Drawn(SCHEMAS["plain"], rounds=[*rounds(2000, [12])], asked=asked)
    yield one
    one.close()


@pytest.mark.parametrize(
    "what",
    [
        'SELECT count(*) FROM drawn AS w WHERE "the world" NOT IN (SELECT "the world" FROM orders)',
        'SELECT count(*) FROM (SELECT 1 FROM orders GROUP BY "the world" HAVING count(*) > 1 AND count(day) = 0)',
        'SELECT count(*) FROM (SELECT 1 FROM orders GROUP BY "the world" HAVING count(*) > 1 AND count(customer) = 0)',
        'SELECT count(*) FROM (SELECT 1 FROM orders GROUP BY "the world" HAVING count(*) > 2'
        " AND count(total) BETWEEN 1 AND count(*) - 1)",
        'SELECT count(*) FROM (SELECT 1 FROM logs GROUP BY "the world", what, n HAVING count(*) > 1)',
        'SELECT count(*) FROM (SELECT 1 FROM orders GROUP BY "the world", total HAVING count(*) > 1'
        " AND count(DISTINCT day) > 1)",
        'SELECT count(*) FROM (SELECT 1 FROM orders GROUP BY "the world" HAVING count(*) > 2'
        " AND count(DISTINCT total) = count(*))",
        "SELECT count(*) FROM customers AS c WHERE NOT EXISTS (FROM orders AS o WHERE o.customer = c.id"
        ' AND o."the world" = c."the world")',
        'SELECT count(*) FROM (SELECT 1 FROM orders GROUP BY "the world", customer HAVING count(*) > 2)',
        'SELECT count(*) FROM (SELECT 1 FROM orders GROUP BY "the world" HAVING count(*) BETWEEN 10 AND 14)',
        'SELECT count(*) FROM orders AS o JOIN customers AS c USING ("the world") WHERE o.id = c.id',
        "SELECT count(*) FROM customers WHERE name = city",
    ],
    ids=[
        "an empty table", "nothing but NULL", "references to nothing", "some NULL", "duplicates",
        "ties", "no ties", "parents without children", "several children", "as many rows as are counted",
        "keys of different tables that meet", "columns of one row that meet",
    ],
)  # fmt: skip
def test_it_happens(many, what):
    assert many.count(what) >= 5


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_first_world_is_without_rows(drawn, name):
    assert next(drawn(name).worlds()).size == 0


def test_rows_do_not_come_in_the_order_of_their_keys(many):
    behind = (
        f"SELECT count(*) FROM orders AS a JOIN orders AS b USING ({WORLD}) WHERE a.{ROW} < b.{ROW} AND a.id > b.id"
    )
    assert many.count(behind) > 1000


def test_numbers_of_rows_are_without_gaps(drawn):
    one = drawn("chained")
    for table in one.tables:
        gaps = (
            f"SELECT count(*) FROM (SELECT 1 FROM {quoted(table.name)} GROUP BY {WORLD} "
            f"HAVING max({ROW}) <> count(*) - 1 OR count(DISTINCT {ROW}) <> count(*))"
        )
        assert one.count(gaps) == 0


def test_columns_called_like_those_that_rows_are_made_with_have_values_of_their_own(drawn):
    one = drawn("odd names")
    for name in ("world", "i", "k", "h", "pick0"):
        assert one.count(f'SELECT count(*) FROM "select" WHERE {name} IS NULL') > 0, name


def _one_table(asked: str) -> Drawn:
    schema = "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER, seen TIMESTAMP, day DATE, word VARCHAR);"
    return Drawn(schema, rounds=[Round(0, (Layer(200, (2, 3, 5), ()),))], asked=asked)


@pytest.mark.parametrize(
    ("asked", "values"),
    [
        ("SELECT * FROM t WHERE n > 1234", {"n = 1233", "n = 1234", "n = 1235", "n IS NULL"}),
        (
            "SELECT * FROM t WHERE day >= DATE '2021-05-07'",
            {"day = '2021-05-06'", "day = '2021-05-07'", "day = '2021-05-08'"},
        ),
        (
            "SELECT * FROM t WHERE seen < TIMESTAMP '2021-05-07 10:00:00'",
            {"seen = '2021-05-07 10:00:00'", "seen = '2021-05-07 09:59:59'", "seen::DATE = '2021-05-08'"},
        ),
        (
            "SELECT * FROM t WHERE word LIKE '%apple_'",
            {"word LIKE '%apple_'", "word LIKE '%apple'", "word ILIKE '%apple_' AND word NOT LIKE '%apple_'"},
        ),
        ("SELECT * FROM t WHERE word = 'Bob'", {"word = 'Bob'", "word = 'bob'", "word = 'BOB'", "word = 'Bob '"}),
        (
            "SELECT * FROM t a JOIN t b ON b.seen < a.seen + INTERVAL 90 MINUTE",
            {"EXISTS (FROM t AS u WHERE u.seen = t.seen + INTERVAL 90 MINUTE AND u.\"the world\" = t.\"the world\")"},
        ),
    ],
    ids=["number", "day", "moment", "pattern", "text", "step"],
)  # fmt: skip
def test_values_lie_about_what_a_query_asks_for(asked, values):
    one = _one_table(asked)
    assert {value for value in values if one.count(f"SELECT count(*) FROM t WHERE {value}")} == values
    one.close()
