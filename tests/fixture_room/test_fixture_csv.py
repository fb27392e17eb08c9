"""Rows from CSV and Parquet files, and what authors get wrong in them."""

import datetime as dt
from pathlib import Path

import duckdb
import pytest

from grader.errors import PackError
from grader.fixture import load, opened
from grader.pack.files import Files
from grader.pack.fixture_files import read_fixture
from grader.sandbox.database import Database
from grader.values.pack import Limits

ORDERS = "CREATE TABLE orders (id INTEGER PRIMARY KEY, city VARCHAR, total DECIMAL(10,2), day DATE NOT NULL);\n"
FAMILY = (
    "CREATE TABLE c (id INTEGER PRIMARY KEY); CREATE TABLE o (id INTEGER PRIMARY KEY, c_id INTEGER REFERENCES c(id));"
)


@pytest.mark.parametrize(
    ("rows", "cities"),
    [
        ("day,city,id\n2024-01-01,Ulm,1\n", ["Ulm"]),
        ("DAY,City,ID\n2024-01-01,Ulm,1\n", ["Ulm"]),
        ("id,day\n1,2024-01-01\n", [None]),
        ('id,day,city\n1,2024-01-01,""\n2,2024-01-01,\n', ["", None]),
        ('id,day,city\n1,2024-01-01,"a,b\nc ""d"""\n', ['a,b\nc "d"']),
        ("id,day,city\n1,2024-01-01,Zürich 😀\n", ["Zürich 😀"]),
        (b"\xef\xbb\xbfid,day,city\r\n1,2024-01-01,Ulm\r\n", ["Ulm"]),
        (b"id,day,city\r1,2024-01-01,Ulm\r", ["Ulm"]),
        ("id,day,city\n1,2024-01-01,Ulm\n\n2,2024-01-01,Bonn\n\n", ["Ulm", "Bonn"]),
        ("id,day,city\n1,2024-01-01,NULL\n", ["NULL"]),
        ("id,day,city\n", []),
        ("id,day,city", []),
    ],
)
def test_rows_arrive_as_written(loaded, rows, cities):
    database = loaded({"schema.sql": ORDERS, "orders.csv": rows})
    assert [city for (city,) in database.execute("SELECT city FROM orders ORDER BY id")] == cities


def test_every_kind_of_value(loaded):
    schema = (
        "CREATE TYPE mood AS ENUM ('ok', 'bad');"
        "CREATE TABLE t "
        "(a INTEGER[], s STRUCT(x INTEGER, y VARCHAR), j JSON, m mood, b BOOLEAN, z TIMESTAMPTZ, d DOUBLE)"
    )
    rows = 'a,s,j,m,b,z,d\n"[1, 2]","{\'x\': 1, \'y\': \'a\'}","{""k"": 1}",bad,true,2024-01-01 10:00:00+01,1e3\n'
    ((*values, instant, double),) = loaded({"schema.sql": schema, "t.csv": rows}).execute("FROM t")
    assert values == [[1, 2], {"x": 1, "y": "a"}, '{"k": 1}', "bad", True]
    assert (instant, double) == (dt.datetime(2024, 1, 1, 9, tzinfo=dt.UTC), 1000.0)


def test_names_that_need_quotes(loaded):
    schema = 'CREATE TABLE "Order Details" ("Unit Price" INTEGER, "select" INTEGER, "a""b" INTEGER, "ä\'" INTEGER)'
    rows = 'Unit Price,select,"a""b",ä\'\n1,2,3,4\n'
    database = loaded({"schema.sql": schema, "Order Details.csv": rows})
    assert database.execute('FROM "Order Details"') == [(1, 2, 3, 4)]


def test_a_folder_may_be_called_anything(tmp_path):
    contents = {"schema.sql": ORDERS, "orders.csv": "id,day\n1,2024-01-01\n"}
    folder = tmp_path / "Übung [1] *?'{a,b}"
    folder.mkdir()
    for name, content in contents.items():
        (folder / name).write_text(content)
    fixture = _fixture(folder)
    database = opened(fixture, Limits())
    assert database.execute("SELECT id FROM orders") == [(1,)]
    database.close()


def _fixture(folder):
    files = Files(folder, [])
    return read_fixture(folder, files)


def test_defaults_fill_what_the_file_leaves_out(loaded):
    schema = (
        "CREATE SEQUENCE s; CREATE TABLE t (id INTEGER DEFAULT nextval('s') PRIMARY KEY, a INTEGER, "
        "b INTEGER DEFAULT 7, c INTEGER GENERATED ALWAYS AS (a * 2))"
    )
    assert loaded({"schema.sql": schema, "t.csv": "a\n5\n6\n"}).execute("FROM t") == [(1, 5, 7, 10), (2, 6, 7, 12)]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("", ["orders.csv:1: the file is empty\n    the first line names columns of orders: id, city, total, day"]),
        (
            "\nid,day\n1,2024-01-01\n",
            ["orders.csv:1: the first line is empty\n    the first line names columns of orders: id, city, total, day"],
        ),
        (
            "1,Ulm,2.50,2024-01-01\n",
            [
                "orders.csv:1: names no column of orders\n"
                "    the first line names columns of orders: id, city, total, day"
            ],
        ),
        ("id;day\n1;2024-01-01\n", ["orders.csv:1: values are separated by semicolons\n    separate them by commas"]),
        (
            "id,day,ctiy,mood\n",
            [
                "orders.csv:1: ctiy: orders has no such column\n"
                "    did you mean `city`? columns of orders: id, city, total, day",
                "orders.csv:1: mood: orders has no such column\n    columns of orders: id, city, total, day",
            ],
        ),
        ("id,city\n", ["orders.csv:1: day: is missing, but NOT NULL in schema.sql\n    add the column"]),
        ("id,day,DAY\n", ["orders.csv:1: DAY: is named twice\n    keep one of the two columns"]),
        (
            "id,day,\n1,2024-01-01,\n",
            ["orders.csv:1: the name of column 3 is empty\n    columns of orders: id, city, total, day"],
        ),
    ],
)
def test_headers_that_do_not_fit(complaints, rows, told):
    assert complaints({"schema.sql": ORDERS, "orders.csv": rows}) == told


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            "id,day,total\n1,2024-13-01,12x\ny,2024-01-01,1\n",
            [
                'orders.csv:2: day: "2024-13-01" is no DATE\n    write dates as 2024-12-31',
                'orders.csv:2: total: "12x" is no DECIMAL(10,2)\n'
                "    mend the value, or the type of the column in schema.sql",
                'orders.csv:3: id: "y" is no INTEGER\n    mend the value, or the type of the column in schema.sql',
            ],
        ),
        (
            'id,day,city\n1,2024-01-01,"two\nlines"\n2,x,Ulm\n',
            ['orders.csv:4: day: "x" is no DATE\n    write dates as 2024-12-31'],
        ),
        (
            "id,day\n1,2024-01-01\n\n2,\n",
            ["orders.csv:4: day: is NULL, but the column is NOT NULL\n    fill in a value"],
        ),
        (
            "id,day\n1,2024-01-01\n2,2024-01-01\n1,2024-01-02\n",
            [
                "orders.csv:4: id: 1 is there already, in line 2\n"
                "    schema.sql makes this a key: no two rows may share it"
            ],
        ),
        (
            "id,day\n" + "".join(f"{i},?\n" for i in range(1200)),
            [
                'orders.csv:2: day: "?" is no DATE\n    write dates as 2024-12-31',
                'orders.csv:3: day: "?" is no DATE\n    write dates as 2024-12-31',
                'orders.csv:4: day: "?" is no DATE (1,197 more like this)\n    write dates as 2024-12-31',
            ],
        ),
        (
            "id,day\n1,\x1b[31m" + "x" * 90 + "\n",
            [f'orders.csv:2: day: "�[31m{"x" * 34}…" is no DATE\n    write dates as 2024-12-31'],
        ),
    ],
)
def test_values_that_do_not_fit(complaints, rows, told):
    assert complaints({"schema.sql": ORDERS, "orders.csv": rows}) == told


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            "id,day,city\n1,2024-01-01,Ulm\n2,2024-01-01,Ulm,Bonn\n3\n",
            [
                "orders.csv:3: 4 values, but the first line names 3 columns\n"
                "    put a value that holds a comma, a quote or a line break in double quotes",
                "orders.csv:4: 1 value, but the first line names 3 columns\n    an empty value needs its comma too",
            ],
        ),
        (
            'id,day,city\n1,2024-01-01,"Ulm\n2,2024-01-01,Bonn\n',
            [
                "orders.csv:2: a double quote opens here and is never closed\n"
                '    inside a value in double quotes, a double quote is written twice: ""'
            ],
        ),
        (
            "id,day,city\n1,2024-01-01,Ulm\n2,2024-01-01,Zürich\n".encode("latin-1"),
            ["orders.csv:3: byte 0xFC is not UTF-8\n    save the file as UTF-8"],
        ),
        (
            "id,day,größe\n1,2024-01-01,1\n".encode("latin-1"),
            ["orders.csv:1: byte 0xF6 is not UTF-8\n    save the file as UTF-8"],
        ),
        (
            "id,day\n1,2024-01-01\n".encode("utf-16"),
            ["orders.csv:1: is UTF-16, but CSV is read as UTF-8\n    save the file as UTF-8"],
        ),
        (
            "id,day\n1,2024-01-01\r\n2,2024-01-01\n",
            ["orders.csv: some lines end in CR LF, others do not\n    save it with one kind of line ends"],
        ),
    ],
)
def test_files_that_are_no_tables(complaints, rows, told):
    assert complaints({"schema.sql": ORDERS, "orders.csv": rows}) == told


def test_line_of_an_empty_row_in_a_single_column(complaints):
    rows = "a\n1\n\n3\n"
    assert complaints({"schema.sql": "CREATE TABLE t (a INTEGER NOT NULL)", "t.csv": rows}) == [
        "t.csv:3: a: is NULL, but the column is NOT NULL\n    fill in a value"
    ]


def test_text_that_must_not_be_null(complaints):
    assert complaints({"schema.sql": "CREATE TABLE t (a VARCHAR NOT NULL, b INTEGER)", "t.csv": "a,b\n,1\n"}) == [
        't.csv:2: a: is NULL, but the column is NOT NULL\n    an empty text is written ""'
    ]


@pytest.mark.parametrize(
    ("schema", "rows", "told"),
    [
        (
            "CREATE TABLE t (a INTEGER, b INTEGER, CHECK (a > b))",
            "a,b\n3,2\n,1\n1,2\n",
            "t.csv:4: a, b: CHECK (a > b) does not hold for a = 1, b = 2",
        ),
        (
            "CREATE TABLE t (a INTEGER, b VARCHAR, UNIQUE (a, b))",
            "a,b\n1,x\n,x\n,x\n1,x\n",
            't.csv:5: a, b: (1, "x") is there already, in line 2',
        ),
        (
            "CREATE TYPE mood AS ENUM ('ok', 'bad'); CREATE TABLE t (a mood)",
            "a\nok\nfine\n",
            "t.csv:3: a: \"fine\" is none of 'ok', 'bad'",
        ),
        (
            "CREATE TABLE t (a INTEGER[])",
            'a\n"[1]"\n"[1, x]"\n',
            "t.csv:3: a: Could not convert string \"[1, x]\" to 'INTEGER[]'",
        ),
        (
            "CREATE TABLE t (a INTEGER, b INTEGER GENERATED ALWAYS AS (a * 2))",
            "a,b\n1,2\n",
            "t.csv:1: b: the database works this column out",
        ),
    ],
)
def test_laws_of_the_schema(complaints, schema, rows, told):
    (sentence,) = complaints({"schema.sql": schema, "t.csv": rows})
    assert sentence.splitlines()[0] == told


def test_an_orphan_names_its_parent(complaints):
    assert complaints({"schema.sql": FAMILY, "c.csv": "id\n1\n", "o.csv": "id,c_id\n1,1\n2,\n3,7\n"}) == [
        "o.csv:4: c_id: 7 is not in `c` (id)\n    add the row to `c`, or mend the value here"
    ]


def test_a_composite_orphan_in_a_schema(complaints):
    schema = (
        "CREATE SCHEMA s; CREATE TABLE s.p (a INTEGER, b VARCHAR, PRIMARY KEY (a, b));"
        "CREATE TABLE s.t (id INTEGER, a INTEGER, b VARCHAR, FOREIGN KEY (a, b) REFERENCES s.p (a, b))"
    )
    assert complaints({"schema.sql": schema, "s.p.csv": "a,b\n1,x\n", "s.t.csv": "id,a,b\n1,1,x\n2,1,y\n"}) == [
        's.t.csv:3: a, b: (1, "y") is not in `s.p` (a, b)\n    add the row to `s.p`, or mend the value here'
    ]


def test_mistakes_of_all_files_at_once_and_none_that_only_follows(complaints):
    grandchild = " CREATE TABLE g (id INTEGER, o_id INTEGER REFERENCES o(id));"
    told = complaints(
        {
            "schema.sql": FAMILY + grandchild + ORDERS,
            "c.csv": "id\nx\n",
            "o.csv": "id,c_id\n1,1\n1,1\n",
            "g.csv": "id,o_id\n1,1\n",
            "orders.csv": "id\n1\n",
            "zzz.csv": "a\n",
        }
    )
    assert [sentence.splitlines()[0] for sentence in told] == [
        'c.csv:2: id: "x" is no INTEGER',
        "o.csv:3: id: 1 is there already, in line 2",
        "orders.csv:1: day: is missing, but NOT NULL in schema.sql",
        "zzz.csv: schema.sql creates no table `zzz`",
    ]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (
            "order.csv",
            "order.csv: schema.sql creates no table `order`\n    did you mean `orders`? tables: orders, s.shops",
        ),
        (
            "shops.csv",
            "shops.csv: schema.sql creates no table `shops`\n    did you mean `s.shops`? tables: orders, s.shops",
        ),
        ("zzz.csv", "zzz.csv: schema.sql creates no table `zzz`\n    tables: orders, s.shops"),
    ],
)
def test_data_for_no_table_names_the_nearest(complaints, name, told):
    schema = ORDERS + "CREATE SCHEMA s; CREATE TABLE s.shops (id INTEGER)"
    assert complaints({"schema.sql": schema, name: "id\n"}) == [told]


def parquet(path: Path, query: str) -> bytes:
    with duckdb.connect() as connection:
        connection.execute(f"COPY ({query}) TO '{path}' (FORMAT parquet)")
    return path.read_bytes()


def test_parquet(loaded, tmp_path):
    data = parquet(tmp_path / "x.parquet", "SELECT DATE '2024-01-01' AS day, 1::BIGINT AS id")
    database = loaded({"schema.sql": ORDERS, "orders.parquet": data})
    assert database.execute("FROM orders") == [(1, None, None, dt.date(2024, 1, 1))]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT 1 AS id, 2 AS x", ["day: is missing, but NOT NULL in schema.sql", "x: orders has no such column"]),
        (
            "SELECT unnest([1, 2, 1]) AS id, unnest(['2024-01-01', 'x', NULL]) AS day",
            [
                'day: row 2: "x" is no DATE',
                "day: row 3: is NULL, but the column is NOT NULL",
                "id: row 3: 1 is there already, in row 1",
            ],
        ),
    ],
)
def test_parquet_that_does_not_fit(complaints, tmp_path, query, told):
    sentences = complaints({"schema.sql": ORDERS, "orders.parquet": parquet(tmp_path / "x.parquet", query)})
    assert [sentence.splitlines()[0].removeprefix("orders.parquet: ") for sentence in sentences] == told


def test_parquet_that_is_none(complaints):
    assert complaints({"schema.sql": ORDERS, "orders.parquet": b"PAR1 or so"}) == [
        "orders.parquet: is not a Parquet file\n    write it again, or store the table as .csv"
    ]


def test_a_fixture_too_large_for_the_pack(tmp_path):
    rows = "a\n" + "".join(f"{'x' * 200}{i}\n" for i in range(60_000))
    folder = tmp_path / "fixtures"
    folder.mkdir()
    (folder / "schema.sql").write_text("CREATE TABLE t (a VARCHAR)")
    (folder / "t.csv").write_text(rows)
    database = Database(Limits(memory=5_000_000))
    with pytest.raises(PackError) as caught:
        load(database, _fixture(folder))
    database.close()
    assert str(caught.value).endswith(
        "t.csv: needs more memory than the pack allows\n    raise `memory` under [limits] in pack.toml"
    )
