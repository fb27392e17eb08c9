"""A fixture with its rows in another order holds what it held: the same rows, under the same laws."""

from pathlib import Path

import duckdb
import pytest

from grader.errors import PackError
from grader.fixture import opened
from grader.fixture.shuffled import ORDERS, shuffled
from grader.pack.files import Files
from grader.pack.fixture_files import read_fixture
from grader.values.pack import Fixture, Limits

FILES = {
    "schema.sql": """
        CREATE SEQUENCE numbers START 100;
        CREATE TABLE staff (
            id INTEGER PRIMARY KEY DEFAULT nextval('numbers'),
            boss INTEGER REFERENCES staff (id),
            deputy INTEGER REFERENCES staff (id),
            name VARCHAR UNIQUE,
            twice INTEGER AS (id * 2)
        );
        CREATE TABLE badge (staff_id INTEGER PRIMARY KEY REFERENCES staff (id), "the colour" VARCHAR);
        CREATE TABLE loan (badge INTEGER REFERENCES badge (staff_id), day DATE);
        CREATE VIEW red AS SELECT * FROM badge WHERE "the colour" = 'red';
    """,
    "staff.csv": "id,boss,deputy,name\n1,,2,Ada\n2,,,Bo\n3,1,2,Cy\n4,3,1,Di\n5,3,4,Ed\n6,,,Flo\n",
    "badge.csv": "staff_id,the colour\n3,red\n1,blue\n6,red\n",
    "loan.csv": "badge,day\n3,2024-01-01\n3,2024-01-01\n6,2024-02-01\n,2024-03-01\n",
}
RELATIONS = ("staff", "badge", "loan", "red")


@pytest.fixture
def fixture(tmp_path: Path) -> Fixture:
    folder = tmp_path / "fixtures/staff"
    folder.mkdir(parents=True)
    for name, text in FILES.items():
        (folder / name).write_text(text)
    found = read_fixture(folder, Files(folder, []))
    assert found is not None
    return found


@pytest.mark.parametrize("order", ORDERS)
def test_the_same_rows_and_relations(fixture, order):
    plain, other = opened(fixture, Limits()), shuffled(fixture, Limits(), order)
    for name in RELATIONS:
        rows = f"FROM {name} ORDER BY ALL"
        assert other.execute(rows) == plain.execute(rows) != []
    assert other.relations == plain.relations
    assert other.execute("SELECT table_name FROM duckdb_tables() ORDER BY ALL") == [("badge",), ("loan",), ("staff",)]


def test_backwards_every_two_rows_change_places(fixture):
    plain, other = opened(fixture, Limits()), shuffled(fixture, Limits(), "reversed")
    for name in ("badge", "loan"):
        assert other.execute(f"FROM {name}") == plain.execute(f"FROM {name}")[::-1]
    # Those who refer to none among them first, then those who refer to these.
    assert other.execute("SELECT name FROM staff") == [(name,) for name in ("Flo", "Bo", "Ada", "Cy", "Di", "Ed")]


def test_mixed_is_neither_forwards_nor_backwards(fixture):
    (fixture.folder / "loan.csv").write_text("badge,day\n" + "".join(f",2024-01-{day:02}\n" for day in range(1, 32)))
    days = opened(fixture, Limits()).execute("SELECT day FROM loan")
    mixed = shuffled(fixture, Limits(), "mixed").execute("SELECT day FROM loan")
    assert sorted(mixed) == days
    assert mixed not in (days, days[::-1])


@pytest.mark.parametrize("order", ORDERS)
def test_its_laws_hold_and_it_is_locked(fixture, order):
    database = shuffled(fixture, Limits(), order)
    for sql in ("INSERT INTO badge VALUES (99, 'red')", "DELETE FROM staff WHERE id = 1", "SET threads = 2"):
        with pytest.raises(duckdb.Error):
            database.execute(sql)
    assert database.is_intact()


def test_a_fixture_that_does_not_load(fixture):
    (fixture.folder / "badge.csv").write_text("staff_id,the colour\n99,red\n")
    with pytest.raises(PackError, match=r"badge\.csv"):
        shuffled(fixture, Limits(), "mixed")
