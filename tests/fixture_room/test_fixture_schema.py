"""schema.sql in any order, `.sql` data, generators and assumptions."""

import pytest

from grader.errors import PackError
from grader.fixture import load, opened
from grader.pack.files import Files
from grader.pack.fixture_files import read_fixture
from grader.sandbox.database import Database
from grader.values.pack import Limits


def test_tables_views_and_types_in_any_order(loaded):
    schema = (
        "CREATE VIEW busy AS SELECT c_id FROM o;\n"
        "CREATE TABLE l (o_id INTEGER REFERENCES o(id), c_id INTEGER REFERENCES c(id), m mood);\n"
        "CREATE TABLE o (id INTEGER PRIMARY KEY, c_id INTEGER REFERENCES c(id));\n"
        "CREATE TYPE mood AS ENUM ('ok', 'bad');\n"
        "CREATE TABLE c (id INTEGER PRIMARY KEY);\n"
    )
    data = {"l.csv": "o_id,c_id,m\n1,1,ok\n", "o.csv": "id,c_id\n1,1\n", "c.csv": "id\n1\n"}
    database = loaded({"schema.sql": schema, **data})
    assert database.execute("FROM busy, l") == [(1, 1, 1, "ok")]


def test_tables_of_the_same_name_in_several_schemas(loaded):
    schema = "CREATE SCHEMA sales; CREATE TABLE sales.orders (id INTEGER PRIMARY KEY); CREATE TABLE orders (a INTEGER)"
    data = {"sales.orders.csv": "id\n1\n", "ORDERS.csv": "a\n2\n"}
    database = loaded({"schema.sql": schema, **data})
    assert database.execute("FROM sales.orders, orders") == [(1, 2)]


@pytest.mark.parametrize(
    ("schema", "told"),
    [
        (
            "CREATE TABLE t (a INTEGER);\n\nCREATE TABEL u (b INTEGER);",
            ['schema.sql:3: syntax error at or near "TABEL"'],
        ),
        (
            "CREATE TABLE t (a foo PRIMARY KEY);\nCREATE TABLE u (a INTEGER REFERENCES t(a));\nCREATE TABLE w (c bar);",
            [
                "schema.sql:1: Type with name foo does not exist\n    names close to it: `bool`",
                "schema.sql:3: Type with name bar does not exist\n    names close to it: `binary`",
            ],
        ),
        (
            "CREATE TABLE ok (a INTEGER);\n/* about v */\nCREATE TABLE v (b INTEGER REFERENCES zz(a));",
            ["schema.sql:3: Table with name zz does not exist"],
        ),
        (
            "CREATE TABLE t (a INTEGER);\nCREATE TABLE u (b INTEGER REFERENCES t(a));",
            [
                "schema.sql:2: Failed to create foreign key: there is no primary key or unique constraint for "
                'referenced table "t"'
            ],
        ),
        (
            "CREATE TABLE a (id INTEGER PRIMARY KEY, b INTEGER REFERENCES b(id));\n"
            "CREATE TABLE b (id INTEGER PRIMARY KEY, a INTEGER REFERENCES a(id));",
            [
                f"schema.sql:{line}: waits for table {other}\n"
                "    tables that refer to each other in a circle cannot be created: drop one of the foreign keys"
                for line, other in ((1, "b"), (2, "a"))
            ],
        ),
        (
            "CREATE TABLE t (a INTEGER);\nCREATE TABLE t (a INTEGER);",
            ['schema.sql:2: Table with name "t" already exists'],
        ),
        ("SELECT 1;", ["schema.sql: creates no table\n    write the CREATE TABLE statements of the fixture there"]),
        (
            "CREATE TABLE t (a INTEGER);\nATTACH ':memory:' AS x;\nINSTALL httpfs;",
            [
                f"schema.sql:{line}: {kind} reaches beyond the fixture\n"
                "    a fixture is made of what lies in its folder"
                for line, kind in ((2, "ATTACH"), (3, "LOAD"))
            ],
        ),
        (
            "BEGIN;\nCREATE TABLE t (a INTEGER);",
            ["schema.sql: begins a transaction and does not end it\n    add COMMIT, or drop the BEGIN"],
        ),
    ],
)
def test_schemas_that_do_not_run(complaints, schema, told):
    assert complaints({"schema.sql": schema}) == told


T = "CREATE TABLE t (a INTEGER PRIMARY KEY, b VARCHAR);"


@pytest.mark.parametrize(
    ("script", "rows"),
    [
        ("INSERT INTO t VALUES (1, 'x'); INSERT INTO t (a) VALUES (2);", [(1, "x"), (2, None)]),
        ("BEGIN; INSERT INTO t VALUES (1, 'x'); COMMIT;", [(1, "x")]),
        (b"\xef\xbb\xbfINSERT INTO t\r\nVALUES (1, 'x\r\ny');\r\n", [(1, "x\ny")]),
        ("INSERT INTO t VALUES (1, 'ü');".encode("utf-16"), [(1, "ü")]),
        ("CREATE TEMP TABLE x AS SELECT 3 AS a; INSERT INTO t BY NAME FROM x; DROP TABLE x;", [(3, None)]),
        ("INSERT INTO t SELECT i, getvariable('seed') FROM range(getvariable('scale')) AS r(i);", [(0, "1")]),
    ],
)
def test_sql_data(loaded, script, rows):
    assert loaded({"schema.sql": T, "t.sql": script}).execute("FROM t ORDER BY a") == rows


def test_where_unqualified_names_lead_after_a_file_that_says_use(loaded):
    schema = "CREATE SCHEMA s; CREATE TABLE s.a (x INTEGER); CREATE TABLE b (x INTEGER); CREATE TABLE s.b (x INTEGER)"
    data = {"s.a.sql": "USE s; INSERT INTO a VALUES (1)", "b.sql": "INSERT INTO b VALUES (2)"}
    database = loaded({"schema.sql": schema, **data})
    assert database.execute("FROM s.a, memory.main.b") == [(1, 2)]


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("INSERT INTO t VALUES (1, 'x');\nINSERT INTO t VALEUS (2, 'y');", 't.sql:2: syntax error at or near "VALEUS"'),
        (
            "INSERT INTO t VALUES (1, 'x');\n\n-- more\nINSERT INTO tt VALUES (2, 'y');",
            "t.sql:4: Table with name tt does not exist",
        ),
        ("INSERT INTO t VALUES\n(1, 'x'),\n('one', 'y');", "t.sql:3: Could not convert string 'one' to INT32"),
        (
            "INSERT INTO t VALUES (1, 'x');\nINSERT INTO t VALUES (1, 'y');",
            't.sql:2: Duplicate key "a: 1" violates primary key constraint.',
        ),
        ("BEGIN;\nINSERT INTO t VALUES (1, 'x');", "t.sql: begins a transaction and does not end it"),
        ("ATTACH 'other.db';", "t.sql:1: ATTACH reaches beyond the fixture"),
    ],
)
def test_sql_data_that_does_not_run(complaints, script, told):
    (sentence,) = complaints({"schema.sql": T, "t.sql": script})
    assert sentence.splitlines()[0] == told


def test_rows_in_sql_are_not_blamed_for_a_parent_that_did_not_load(complaints):
    schema = "CREATE TABLE c (id INTEGER PRIMARY KEY); CREATE TABLE o (c_id INTEGER REFERENCES c(id));"
    told = complaints({"schema.sql": schema, "c.csv": "id\nx\n", "o.sql": "INSERT INTO o VALUES (1);"})
    assert [sentence.split(":")[0] for sentence in told] == ["c.csv"]


def test_variables_reach_generators(tmp_path):
    (tmp_path / "schema.sql").write_text("CREATE TABLE t (a INTEGER)")
    (tmp_path / "t.sql").write_text("INSERT INTO t FROM range(getvariable('scale'))")
    fixture = read_fixture(tmp_path, Files(tmp_path, []))
    database = Database(Limits())
    load(database, fixture, {"scale": 5})
    assert database.execute("SELECT count(*) FROM t") == [(5,)]
    database.close()


ASSUMED = "All values differ."


def test_an_assumption_that_holds(loaded):
    settings = f"assume = [{{ sql = 'SELECT count(*) = count(DISTINCT a) FROM t', say = '{ASSUMED}' }}]\n"
    assert loaded({"schema.sql": T, "t.csv": "a\n1\n", "fixture.toml": settings}).execute("SELECT a FROM t") == [(1,)]


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        (
            "SELECT count(*) = count(DISTINCT b) FROM t",
            f'does not hold in the data: "{ASSUMED}"\n    SELECT count(*) = count(DISTINCT b) FROM t',
        ),
        ("SELECT max(b) > '' FROM t WHERE a > 9", f'does not hold in the data: "{ASSUMED}"'),
        ("SELECT true FROM t", "must give one value, true or false\n    SELECT true FROM t"),
        ("SELECT nope FROM t", 'does not run: Referenced column "nope" not found in FROM clause'),
        ("SELECT FROM", 'does not run: syntax error at or near "FROM"\n    SELECT FROM'),
    ],
)
def test_assumptions_that_do_not_hold(complaints, sql, told):
    settings = f'assume = [\n  {{ sql = "{sql}", say = "{ASSUMED}" }},\n]\n'
    (sentence,) = complaints({"schema.sql": T, "t.csv": "a,b\n1,x\n2,x\n", "fixture.toml": settings})
    assert sentence.startswith(f"fixture.toml:2: assume: {told}")


def test_nothing_is_left_open_when_a_fixture_does_not_load(tmp_path):
    (tmp_path / "schema.sql").write_text("CREATE TABLE t (a INTEGER)")
    (tmp_path / "t.csv").write_text("b\n")
    with pytest.raises(PackError):
        opened(read_fixture(tmp_path, Files(tmp_path, [])), Limits())
