"""`grade diff`: what two queries come to, for a person, for programs and by its exit code."""

import json

import duckdb
import jsonschema
import pytest
from installed_command import grade

from grader.cli.parts.comparison import SCHEMA
from grader.pack.dialects import DIALECTS

TABLES = """\
CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL);
CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers (id), note VARCHAR);
"""
FILES = {
    "schema.sql": TABLES,
    "turned.sql": "".join(reversed(TABLES.splitlines(keepends=True))),
    "joined.sql": "SELECT name, count(*) AS n\nFROM customers AS c JOIN orders AS o ON o.customer_id = c.id\n"
    "GROUP BY c.id, name;\n",
    "outer.sql": "SELECT name, count(o.id) AS n\nFROM customers AS c LEFT JOIN orders AS o ON o.customer_id = c.id\n"
    "GROUP BY c.id, name;\n",
    "again.sql": "SELECT name, n FROM customers JOIN (SELECT customer_id, count(*) AS n FROM orders GROUP BY 1) AS o\n"
    "ON o.customer_id = customers.id;\n",
    "names.sql": "SELECT name FROM customers",
    "ids.sql": "SELECT id FROM customers",
    "by_id.sql": "SELECT id FROM customers ORDER BY id",
    "first.sql": "SELECT id FROM customers ORDER BY name LIMIT 1",
    "very_first.sql": "SELECT id FROM customers ORDER BY name, id LIMIT 1",
    "any.sql": "SELECT customer_id, any_value(note) FROM orders GROUP BY customer_id",
    "least.sql": "SELECT customer_id, min(note) FROM orders GROUP BY customer_id",
    "one.sql": "SELECT id, (SELECT o.id FROM orders AS o WHERE o.customer_id = c.id) FROM customers AS c",
    "least_one.sql": "SELECT id, (SELECT min(o.id) FROM orders AS o WHERE o.customer_id = c.id) FROM customers AS c",
    "wrong.sql": "SELECT name,\n  count(*) AS n\nFROM custmers GROUP BY name",
    "two.sql": "SELECT 1;\nSELECT 2",
    "gone.sql": "DELETE FROM orders",
    "later.sql": "-- later\n",
    "hostile.sql": "SELECT '\x1b[31m' AS red FROM customers WHERE nmae = 1",
    "slow.sql": "SELECT count(*) FROM range(100000000000) AS a (x), range(1000000) AS b (y) WHERE x % 7 = y % 3",
    "big.sql": "SELECT repeat('x', 2000000000) || repeat('y', 2000000000) AS x",
    "halves.mysql": "SELECT `id` / 2 AS half FROM `customers`",
    "whole_halves.mysql": "SELECT `id` DIV 2 AS half FROM `customers`",
}
#: Beside these there are 300 for what only the second query names.
QUICK = ("--schema", "schema.sql", "--worlds", "800")


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Where the queries lie and the user stands."""
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        (tmp_path / name).write_text(text)
    (tmp_path / "bytes.sql").write_bytes(b"SELECT 'caf\xe9'")
    return tmp_path


def told(*arguments: str) -> tuple[int, dict[str, object]]:
    """The exit code, and the document, which is as its schema says."""
    done = grade("diff", *arguments, "--format", "json")
    document = json.loads(done.stdout)
    jsonschema.validate(document, json.loads(SCHEMA.read_text("utf-8")))
    assert done.stderr == ""
    return done.returncode, document


def test_a_person_is_shown_the_database():
    done = grade("diff", "joined.sql", "outer.sql", *QUICK)
    assert (done.returncode, done.stderr) == (1, "")
    first, *lines = done.stdout.splitlines()
    # Which values serve is the search's own affair.
    id_, name = lines[3].split()
    assert first == "joined.sql and outer.sql differ on this database:"
    assert [line.split() for line in lines] == [
        ["customers:", "orders:"],
        ["id", "name", "no", "rows"],
        lines[2].split(),
        [id_, name],
        [],
        ["joined.sql:", "outer.sql:"],
        ["no", "rows", "name", "n"],
        lines[7].split(),
        [name, "0"],
    ]


def test_what_is_not_found_is_no_proof():
    done = grade("diff", "joined.sql", "again.sql", *QUICK)
    assert (done.returncode, done.stdout, done.stderr) == (
        0,
        "no difference found on 800 databases: that is no proof\n",
        "",
    )


def test_programs_get_one_document():
    code, document = told("joined.sql", "outer.sql", *QUICK)
    assert (code, document["verdict"], document["reason"]) == (1, "different", None)
    found = document["counterexample"]
    ((_, name),) = found["tables"]["customers"]["rows"]
    assert (found["expected"]["rows"], found["actual"]["rows"], found["error"]) == ([], [[name, 0]], None)
    with duckdb.connect() as connection:
        connection.execute(found["script"])
        assert connection.execute(FILES["joined.sql"]).fetchall() == []
        assert connection.execute(FILES["outer.sql"]).fetchall() == [(name, 0)]
    code, document = told("joined.sql", "again.sql", *QUICK)
    assert (code, document["verdict"], document["worlds"]) == (0, "no-difference", 800)


def test_the_schema_of_the_document_refuses_what_is_not_said():
    _, document = told("joined.sql", "outer.sql", *QUICK)
    rules = json.loads(SCHEMA.read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(rules)
    for change in ({"surprise": 1}, {"verdict": "same"}, {"verdict": "no-difference"}, {"counterexample": None}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({**document, **change}, rules)


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("joined.sql", "outer.sql", "different"),
        ("joined.sql", "again.sql", "no-difference"),
        ("names.sql", "ids.sql", "different"),
        ("any.sql", "least.sql", "different"),
        ("one.sql", "least_one.sql", "different"),
        ("ids.sql", "ids.sql", "no-difference"),
    ],
)
def test_it_does_not_matter_which_comes_first(one, other, verdict):
    code = {"different": 1, "no-difference": 0}[verdict]
    for pair in ((one, other), (other, one)):
        returned, document = told(*pair, *QUICK)
        assert (returned, document["verdict"]) == (code, verdict), pair


def test_columns_are_told_in_a_sentence():
    done = grade("diff", "joined.sql", "ids.sql", *QUICK)
    assert done.stdout == (
        "joined.sql and ids.sql differ in their columns:\n"
        "  joined.sql gives 2 columns (`name`, `n`), ids.sql 1 column (`id`)\n"
    )
    done = grade("diff", "names.sql", "ids.sql", *QUICK)
    assert "column `name` of names.sql is text, column `id` of ids.sql is a number" in " ".join(done.stdout.split())
    assert told("names.sql", "ids.sql", *QUICK)[1]["counterexample"]["tables"]["customers"]["rows"] == []


def test_the_one_that_fails_is_named():
    _, document = told("one.sql", "least_one.sql", *QUICK)
    assert document["counterexample"]["expected"] is None
    assert len(document["counterexample"]["actual"]["rows"]) == 1
    assert "More than one row" in document["counterexample"]["error"]
    lines = grade("diff", "one.sql", "least_one.sql", *QUICK).stdout.splitlines()
    place = lines.index("  one.sql:")
    assert "More than one row" in lines[place + 1]
    assert any(line.startswith("  least_one.sql:") for line in lines[:place])


def test_order_counts_where_a_has_one():
    assert told("ids.sql", "by_id.sql", *QUICK)[0] == 0
    code, document = told("by_id.sql", "ids.sql", *QUICK)
    assert (code, document["reason"]) == (
        1,
        "the rows are the same, but ids.sql promises no order of them, as by_id.sql does",
    )


def test_what_a_leaves_open_is_said():
    code, document = told("first.sql", "very_first.sql", *QUICK)
    assert code == 0
    assert document["reason"] == "where rows tie, first.sql leaves open which of them come, and very_first.sql does not"
    assert told("very_first.sql", "first.sql", *QUICK)[0] == 1


def test_rows_that_rest_on_chance_are_said_to():
    said = "any.sql gives other rows when the tables' rows are stored in another order"
    code, document = told("any.sql", "least.sql", *QUICK)
    assert (code, document["reason"]) == (1, said)
    code, document = told("any.sql", "any.sql", *QUICK)
    assert (code, document["reason"]) == (0, f"{said}; databases where it does were left out")


def test_tables_may_come_in_any_order():
    assert grade("diff", "joined.sql", "outer.sql", "--schema", "turned.sql", "--worlds", "800").returncode == 1


def test_queries_of_another_dialect():
    pair = ("halves.mysql", "whole_halves.mysql", *QUICK, "--dialect")
    assert told(*pair, "mysql")[0] == 1
    assert told("halves.mysql", "halves.mysql", *QUICK, "--dialect", "MySQL")[0] == 0
    code, document = told(*pair, "duckdb")
    assert (code, document["verdict"]) == (2, "error")
    done = grade("diff", *pair, "klingon")
    assert (done.returncode, done.stdout) == (2, "")
    assert "'klingon' is not one of" in done.stderr
    assert all(f"'{dialect}'" in done.stderr for dialect in DIALECTS)


def test_what_is_wrong_in_a_query_is_pointed_at():
    done = grade("diff", "names.sql", "wrong.sql", *QUICK)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [
        "wrong.sql:3: there is no table `custmers`",
        "  3 │ FROM custmers GROUP BY name",
        "    │      ^^^^^^^^",
        "  did you mean `customers`? the tables are `customers` and `orders`",
    ]
    code, document = told("wrong.sql", "names.sql", *QUICK)
    assert (code, document["reason"]) == (2, "wrong.sql:3: there is no table `custmers`")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("two.sql", "two.sql: 2 statements, lines 1 and 2\n  keep one query; nothing was run\n"),
        ("gone.sql", "gone.sql:1: DELETE removes rows\n"),
        ("later.sql", "later.sql: the file holds no SQL statement yet\n"),
        ("absent.sql", "absent.sql: no such file\n"),
        ("bytes.sql", "bytes.sql:1: byte 0xE9 is not UTF-8\n"),
        (".", ".: must be a file, not a folder\n"),
        ("hostile.sql", "hostile.sql:1: "),
    ],
)
def test_what_cannot_be_held_against_anything(query, said):
    done = grade("diff", query, "names.sql", *QUICK)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(said)
    code, document = told("names.sql", query, *QUICK)
    assert (code, document["verdict"]) == (2, "error")
    assert document["reason"].startswith(said.splitlines()[0])


@pytest.mark.parametrize(
    ("schema", "said"),
    [("wrong.sql", "wrong.sql:3: Table with name custmers does not exist"), ("absent.sql", "absent.sql: no such file")],
)
def test_a_schema_that_does_not_run(schema, said):
    done = grade("diff", "names.sql", "names.sql", "--schema", schema)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(said)


def test_a_schema_is_asked_for():
    done = grade("diff", "names.sql", "names.sql")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--schema" in done.stderr


def test_a_query_that_never_ends_is_an_error():
    code, document = told("slow.sql", "names.sql", *QUICK, "--seconds", "1")
    assert (code, document["verdict"], document["worlds"]) == (2, "error", 0)
    assert document["reason"] == "slow.sql: the query takes too long, even on tables without rows"


def test_a_query_that_eats_memory_is_an_error():
    code, document = told("big.sql", "names.sql", *QUICK)
    assert (code, document["verdict"]) == (2, "error")
    assert document["reason"] == "big.sql: the query needs too much memory, even on tables without rows"


def test_another_seed_is_another_set_of_databases():
    assert told("joined.sql", "outer.sql", *QUICK, "--seed", "7")[0] == 1
