"""Each lint of fixtures: schemas that allow more than their data hold."""

from pathlib import Path

import pytest

from grader.authoring.lints import in_fixture
from grader.fixture import load
from grader.sandbox.database import Database
from grader.values.pack import Fixture, Limits, Script

MANY = 20


def found(*statements: str) -> list[tuple[str, str, str, int]]:
    """Of a schema, one statement on each line, where `INSERT` fills the tables."""
    schema = [one for one in statements if not one.startswith("INSERT")]
    fixture = Fixture("shop", Path("shop"), Script(Path("shop/schema.sql"), ";\n".join(schema)))
    database = Database(Limits())
    load(database, fixture)
    for statement in statements:
        if statement.startswith("INSERT"):
            database.execute(statement)
    weaknesses = in_fixture(database, fixture)
    database.close()
    assert {one.severity for one in weaknesses} <= {"warn"}
    assert {one.hit.path for one in weaknesses} <= {fixture.schema.path}
    return [(one.name, one.hit.message, one.hit.help, one.hit.line) for one in weaknesses]


def series(table: str, columns: str, count: int = MANY) -> str:
    return f"INSERT INTO {table} SELECT {columns} FROM range({count}) AS r(i)"


class TestNeverNull:
    SCHEMA = 'CREATE TABLE note (\nid INTEGER PRIMARY KEY,\ntext VARCHAR,\n"a size" DECIMAL(4, 1),\nsent DATE NOT NULL)'

    def test_columns_of_a_table(self):
        told = found(self.SCHEMA, series("note", "i, 'x', 1, '2020-01-01'"))
        lines = '`text VARCHAR NOT NULL` and `"a size" DECIMAL(4,1) NOT NULL`'
        message = "`note`: `text` and `a size` are never NULL in 20 rows, but may be"
        assert told == [("never-null", message, f"declare {lines}, or tell learners", 3)]

    def test_a_null_is_there(self):
        (told,) = found(self.SCHEMA, series("note", "i, nullif('x', if(i = 7, 'x', '')), 1, '2020-01-01'"))
        assert told[1] == "`note`: `a size` is never NULL in 20 rows, but may be"

    def test_few_rows_tell_nothing(self):
        assert found(self.SCHEMA, series("note", "i, 'x', 1, '2020-01-01'", MANY - 1)) == []

    def test_what_the_database_works_out_is_not_asked_for(self):
        assert found("CREATE TABLE a (id INTEGER PRIMARY KEY, b INTEGER AS (id + 1))", series("a", "i")) == []


class TestUndeclaredKey:
    @pytest.mark.parametrize(
        ("table", "column", "kind"),
        [
            ("orders", "id", "PRIMARY KEY"),
            ("orders", "order_id", "PRIMARY KEY"),
            ("companies", "company_no", "PRIMARY KEY"),
            ("boxes", "Box_Code", "PRIMARY KEY"),
            ("orders", "email", "PRIMARY KEY"),
            ("orders", "what", "PRIMARY KEY"),
        ],
    )
    def test_of_a_table_without(self, table, column, kind):
        told = found(
            f"CREATE TABLE {table} (\n{column} INTEGER NOT NULL, size INTEGER NOT NULL)", series(table, "i, 1")
        )
        message = f"no two of the 20 values of `{table}.{column}` are equal, but they may be"
        assert told == [("undeclared-key", message, f"declare `{kind} ({column})`, or tell learners", 2)]

    def test_beside_another(self):
        schema = "CREATE TABLE staff (id INTEGER PRIMARY KEY, code VARCHAR NOT NULL, email VARCHAR, town VARCHAR)"
        told = found(schema, series("staff", "i, i, nullif(i, 3), nullif(i, 3)", 25))
        assert [(name, help_) for name, _, help_, _ in told] == [
            ("undeclared-key", "declare `UNIQUE (code)`, or tell learners"),
            ("undeclared-key", "declare `UNIQUE (email)`, or tell learners"),
        ]

    @pytest.mark.parametrize(
        "schema",
        [
            "CREATE TABLE a (id INTEGER PRIMARY KEY, postal_code INTEGER NOT NULL)",
            "CREATE TABLE a (id INTEGER NOT NULL UNIQUE, b_id INTEGER NOT NULL)",
            "CREATE TABLE a (x INTEGER NOT NULL, y INTEGER NOT NULL)",
            "CREATE TABLE a (x DOUBLE NOT NULL, code DATE NOT NULL DEFAULT '2020-01-01')",
        ],
    )
    def test_nothing_to_declare(self, schema):
        columns = "i, i" if "INTEGER NOT NULL)" in schema else "i, DATE '2020-01-01' + i::INTEGER"
        assert found(schema, series("a", columns)) == []

    def test_one_comes_twice(self):
        assert found("CREATE TABLE a (id INTEGER NOT NULL)", series("a", "i % 24", 25)) == []


class TestMissingForeignKey:
    PARENT = "CREATE TABLE people (person_id INTEGER PRIMARY KEY)"
    FILLED = "INSERT INTO people VALUES (1), (2), (3)"

    @pytest.mark.parametrize(
        ("parent", "key", "column"),
        [
            ("people", "person_id", "person_id"),
            ("orders", "id", "order_id"),
            ("boxes", "id", "box_id"),
            ("companies", "id", "Company_ID"),
            ("item", "code", "item_code"),
        ],
    )
    def test_by_names(self, parent, key, column):
        told = found(
            f"CREATE TABLE {parent} ({key} INTEGER PRIMARY KEY)",
            f"CREATE TABLE note (\nabout VARCHAR,\n{column} INTEGER)",
            f"INSERT INTO {parent} VALUES (1), (2), (3)",
            "INSERT INTO note VALUES ('a', 1), ('b', NULL), ('c', 1)",
        )
        message = f"every `note.{column}` is found in `{parent}`, but need not be"
        help_ = f"declare `FOREIGN KEY ({column}) REFERENCES {parent} ({key})`, or tell learners"
        assert told == [("missing-foreign-key", message, help_, 4)]

    @pytest.mark.parametrize(
        "table",
        [
            "note (person_id INTEGER REFERENCES people (person_id))",
            "note (person_id BIGINT)",
            "note (person INTEGER)",
            "note (person_id INTEGER PRIMARY KEY)",
        ],
    )
    def test_nothing_to_declare(self, table):
        assert found(self.PARENT, f"CREATE TABLE {table}", self.FILLED, "INSERT INTO note VALUES (1), (2)") == []

    def test_one_is_not_found(self):
        note = "CREATE TABLE note (person_id INTEGER)"
        assert found(self.PARENT, note, self.FILLED, "INSERT INTO note VALUES (1), (9)") == []

    def test_no_rows_tell_nothing(self):
        assert found(self.PARENT, "CREATE TABLE note (person_id INTEGER)", self.FILLED) == []

    def test_a_schema_of_its_own(self):
        told = found(
            "CREATE SCHEMA old",
            "CREATE TABLE old.people (person_id INTEGER PRIMARY KEY)",
            "CREATE TABLE old.note (person_id INTEGER)",
            "CREATE TABLE note (person_id INTEGER)",
            "INSERT INTO old.people VALUES (1)",
            "INSERT INTO old.note VALUES (1)",
            "INSERT INTO note VALUES (1)",
        )
        assert [message for _, message, _, _ in told] == [
            "every `old.note.person_id` is found in `old.people`, but need not be"
        ]
