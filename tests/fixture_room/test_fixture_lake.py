"""Tables stored as Parquet hold what they held, are read where they lie, and nothing else is."""

import duckdb
import pytest

from grader.cli.parts.data import data
from grader.fixture import opened
from grader.fixture.shuffled import shuffled
from grader.values.pack import Fixture, Limits
from grader.values.result import Result
from grader.values.run import Failure
from grader.values.state import State

SCHEMA = """
    CREATE TYPE device AS ENUM ('phone', 'desk');
    CREATE TABLE pages (page_id INTEGER PRIMARY KEY, title VARCHAR NOT NULL);
    CREATE TABLE clicks (
        click_id BIGINT PRIMARY KEY,
        clicked_at TIMESTAMP NOT NULL,
        day DATE,
        device device,
        source VARCHAR,
        seen HUGEINT,
        tags VARCHAR[],
        "read by" VARCHAR
    );
    CREATE VIEW by_phone AS SELECT click_id, day FROM clicks WHERE device = 'phone';
"""
CLICKS = """
    INSERT INTO clicks
    SELECT
        i, TIMESTAMP '2025-01-01' + to_minutes(i::INTEGER), DATE '2025-01-01' + (i % 3)::INTEGER,
        ['phone', 'desk'][1 + i % 2], ['a b/ü=', '', 'x'][1 + i % 3], i, [i::VARCHAR, NULL], NULL
    FROM range(30) AS r (i);
    INSERT INTO clicks VALUES (30, TIMESTAMP '2025-01-02', NULL, NULL, NULL, NULL, NULL, 'Bo');
"""
FILES = {
    "schema.sql": SCHEMA,
    "pages.csv": "page_id,title\n1,start\n",
    "clicks.sql": CLICKS,
    "fixture.toml": '[lake]\nclicks = ["day"]\n',
}


@pytest.fixture
def fixture(read) -> Fixture:
    return read(FILES)


@pytest.mark.parametrize("columns", ["", '"DAY"', '"device", "source"', '"source"'])
def test_a_lake_holds_the_tables_rows_in_its_columns_and_types(loaded, columns):
    plain = loaded(FILES | {"fixture.toml": ""})
    lake = loaded(FILES | {"fixture.toml": f"[lake]\nclicks = [{columns}]\n"}, "lake")
    for query in ("FROM clicks ORDER BY ALL", "FROM by_phone ORDER BY ALL", "DESCRIBE clicks"):
        stored, kept = lake.execute(query), plain.execute(query)
        assert [row[:2] for row in stored] == [row[:2] for row in kept] if "DESC" in query else stored == kept != []
    assert lake.execute("SELECT table_name FROM duckdb_tables()") == [("pages",)]
    assert [one.key for one in lake.relations] == [one.key for one in plain.relations]


def test_only_files_of_the_folders_asked_for_are_read(loaded):
    database = loaded(FILES)
    plan = database.execute("EXPLAIN SELECT count(*) FROM clicks WHERE day = DATE '2025-01-02'")[0][1]
    assert "1/4" in plan


def test_a_lake_may_be_empty(loaded):
    database = loaded(FILES | {"clicks.sql": "SELECT 1;"})
    assert database.execute("SELECT count(*), max(day) FROM clicks") == [(0, None)]


def test_a_lake_lies_in_a_schema(loaded):
    contents = {
        "schema.sql": "CREATE SCHEMA web; CREATE TABLE web.clicks (day DATE, n INTEGER);",
        "web.clicks.csv": "day,n\n2025-01-01,1\n",
        "fixture.toml": '[lake]\n"web.clicks" = ["day"]\n',
    }
    assert loaded(contents).execute("SELECT n FROM web.clicks") == [(1,)]


def test_other_sizes_are_stored_likewise(fixture):
    fixture.data[0].path.write_text(
        "INSERT INTO clicks (click_id, clicked_at) SELECT i, 'epoch' FROM range(getvariable('scale')) r (i)"
    )
    database = opened(fixture, Limits(), {"scale": 7})
    try:
        assert database.execute("SELECT count(*) FROM clicks") == [(7,)]
    finally:
        database.close()


def test_rows_are_shuffled_before_they_are_stored(fixture):
    plain, other = opened(fixture, Limits()), shuffled(fixture, Limits(), "reversed")
    try:
        assert other.execute("FROM clicks ORDER BY ALL") == plain.execute("FROM clicks ORDER BY ALL")
        first = "SELECT click_id FROM clicks WHERE day = '2025-01-01' LIMIT 1"
        assert (plain.execute(first), other.execute(first)) == ([(0,)], [(27,)])
    finally:
        plain.close()
        other.close()


def test_other_tables_may_be_changed_beside_a_lake(loaded):
    database = loaded(FILES)
    state = database.change("UPDATE pages SET title = 'end'", False, None)
    assert isinstance(state, State) and state.changed
    assert isinstance(database.change("DELETE FROM clicks", False, None), Failure)
    assert database.execute("SELECT count(*) FROM by_phone") == [(15,)]


def test_the_files_go_with_the_database(fixture, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    database = opened(fixture, Limits())
    (folder,) = tmp_path.glob("grader-*")
    assert len(list(folder.rglob("*.parquet"))) == 4
    database.close()
    assert not folder.exists()


@pytest.mark.parametrize(
    "reach",
    [
        "SELECT * FROM read_parquet('{folder}/clicks/**/*.parquet')",
        "SELECT * FROM read_text('{folder}/../secret.txt')",
        "SELECT * FROM glob('{folder}/**')",
        "COPY clicks TO '{folder}/clicks/day=2025-01-01/more.parquet'",
        "ATTACH '{folder}/own.db'",
        "INSERT INTO clicks SELECT * FROM clicks",
        "DROP VIEW clicks",
    ],
)
def test_answers_read_the_lake_by_its_name_alone_and_leave_it_as_it_is(fixture, tmp_path, monkeypatch, reach):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (tmp_path / "secret.txt").write_text("secret")
    database = opened(fixture, Limits())
    try:
        (folder,) = tmp_path.glob("grader-*")
        files = sorted(folder.rglob("*"))
        assert isinstance(database.submit("SELECT count(*) FROM clicks"), Result)
        assert isinstance(database.submit(reach.format(folder=folder)), Failure)
        assert database.is_intact()
        assert sorted(folder.rglob("*")) == files
    finally:
        database.close()


def test_trusted_queries_too_read_nothing_beside_the_lake(fixture, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (tmp_path / "secret.txt").write_text("secret")
    database = opened(fixture, Limits())
    try:
        (folder,) = tmp_path.glob("grader-*")
        for path in (tmp_path / "secret.txt", f"{folder}/../secret.txt", "/etc/passwd"):
            with pytest.raises(duckdb.PermissionException):
                database.execute(f"FROM read_text('{path}')")
    finally:
        database.close()


@pytest.mark.parametrize(
    ("lake", "told"),
    [
        ('click = ["day"]', "lake.click: schema.sql creates no table `click`\n    did you mean `clicks`? tables:"),
        ('by_phone = ["day"]', "lake.by_phone: schema.sql creates no table `by_phone`"),
        ('clicks = ["dya"]', "lake.clicks: clicks has no column `dya`\n    did you mean `day`?"),
        ('clicks = ["read by"]', "lake.clicks: `read by` cannot name a folder"),
        ('pages = ["title", "page_id"]', "lake.pages: every column is in the folders' names, none in the files"),
    ],
)  # fmt: skip
def test_what_cannot_be_stored_is_told_where_it_stands(complaints, lake, told):
    (sentence,) = complaints(FILES | {"fixture.toml": f"# Clicks are many.\n[lake]\n{lake}\n"})
    assert sentence.startswith(f"fixture.toml:3: {told}")


def test_files_have_no_foreign_keys(complaints):
    schema = """
        CREATE TABLE parent (id INTEGER PRIMARY KEY);
        CREATE TABLE clicks (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parent (id));
        CREATE TABLE child (id INTEGER REFERENCES clicks (id));
    """
    remedy = "\n    what lies in files has no foreign keys: drop the key in schema.sql, or leave the table out here"
    assert complaints({"schema.sql": schema, "fixture.toml": "[lake]\nclicks = []"}) == [
        f"fixture.toml:2: lake.clicks: child refers to it{remedy}",
        f"fixture.toml:2: lake.clicks: clicks refers to `parent`{remedy}",
    ]


def test_what_parquet_would_change_is_told(complaints):
    contents = {
        "schema.sql": "CREATE TABLE clicks (n HUGEINT);",
        "clicks.sql": "INSERT INTO clicks VALUES (170141183460469231731687303715884105727);",
        "fixture.toml": "[lake]\nclicks = []",
    }
    assert complaints(contents) == [
        "fixture.toml:2: lake.clicks: its rows do not come out of Parquet as they went in"
        "\n    store columns of simpler types, or leave this table out"
    ]


@pytest.mark.parametrize(
    ("columns", "told"), [('"day"', "31 rows, stored as Parquet, by day"), ("", "31 rows, stored as Parquet")]
)
def test_learners_are_told(read, columns, told):
    fixture = read(FILES | {"fixture.toml": f"[lake]\nclicks = [{columns}]\n"})
    headings = [str(part) for part in data(fixture, Limits(), True, 80)]
    assert any("clicks" in line and told in line for line in headings)
