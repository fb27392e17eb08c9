"""Rows that refer to rows of their own table, in files of every kind and in any order."""

import itertools

import pytest

EMPLOYEES = "CREATE TABLE emp (id INTEGER PRIMARY KEY, boss INTEGER REFERENCES emp(id), name VARCHAR DEFAULT 'x');"
PARENTS = "CREATE TABLE p (id INTEGER PRIMARY KEY, mother INTEGER REFERENCES p(id), father INTEGER REFERENCES p(id));"
PLACES = (
    "CREATE TABLE p (y INTEGER, n INTEGER, py INTEGER, pn INTEGER, PRIMARY KEY (y, n), "
    "FOREIGN KEY (py, pn) REFERENCES p (y, n));"
)


@pytest.mark.parametrize("order", list(itertools.permutations(range(1, 6)))[::17])
def test_a_chain_of_five_in_any_order(loaded, order):
    rows = "".join(f"{id_},{id_ - 1 or ''}\n" for id_ in order)
    database = loaded({"schema.sql": EMPLOYEES, "emp.csv": f"id,boss\n{rows}"})
    assert database.execute("SELECT boss, name FROM emp ORDER BY id") == [(boss or None, "x") for boss in range(5)]


def test_two_references_in_one_table(loaded):
    database = loaded({"schema.sql": PARENTS, "p.csv": "id,mother,father\n4,3,2\n3,1,\n2,,1\n1,,\n"})
    assert database.execute("SELECT count(*), count(mother), count(father) FROM p") == [(4, 2, 2)]


def test_a_composite_reference(loaded):
    rows = "y,n,py,pn\n2,2,2,1\n2,1,1,1\n1,1,,\n4,4,9,\n"
    database = loaded({"schema.sql": PLACES, "p.csv": rows})
    assert database.execute("SELECT py, pn FROM p ORDER BY y, n") == [(None, None), (1, 1), (2, 1), (9, None)]


def test_without_the_reference_column(loaded):
    assert loaded({"schema.sql": EMPLOYEES, "emp.csv": "id\n1\n2\n"}).execute("SELECT boss FROM emp") == [(None,)] * 2


@pytest.mark.parametrize(
    "script",
    [
        "INSERT INTO emp (id, boss) VALUES (3, 2), (2, 1), (1, NULL);",
        "INSERT INTO main.emp (boss, id) VALUES (2, 3), (1, 2), (NULL, 1);",
        "INSERT INTO emp (id, boss) VALUES (3, 2); INSERT INTO emp (id, boss) VALUES (2, 1), (1, NULL);",
        "INSERT INTO emp (id) FROM range(1, 4); UPDATE emp SET boss = id - 1 WHERE id > 1;",
        "BEGIN; INSERT INTO emp (id, boss) VALUES (3, 2), (2, 1), (1, NULL); COMMIT;",
    ],
)
def test_sql_in_any_order(loaded, script):
    database = loaded({"schema.sql": EMPLOYEES, "emp.sql": script})
    assert database.execute("FROM emp ORDER BY id") == [(1, None, "x"), (2, 1, "x"), (3, 2, "x")]


def test_sql_in_a_schema_with_defaults_and_tables_of_the_same_name(loaded):
    schema = (
        "CREATE SCHEMA sales; CREATE SEQUENCE s; CREATE TABLE orders (a INTEGER); CREATE SCHEMA hr; "
        "CREATE TABLE hr.names (name VARCHAR); CREATE TABLE sales.orders "
        "(id INTEGER DEFAULT nextval('s') PRIMARY KEY, parent INTEGER REFERENCES sales.orders(id), "
        "name VARCHAR, twice INTEGER GENERATED ALWAYS AS (id * 2));"
    )
    data = {
        "hr.names.csv": "name\nAda\n",
        "orders.csv": "a\n9\n",
        "sales.orders.sql": "INSERT INTO sales.orders (parent, name) SELECT unnest([2, NULL]), name FROM hr.names;",
    }
    database = loaded({"schema.sql": schema, **data})
    assert database.execute("FROM sales.orders ORDER BY id") == [(1, 2, "Ada", 2), (2, None, "Ada", 4)]
    assert database.execute("FROM orders") == [(9,)]


def test_names_that_need_quotes(loaded):
    schema = 'CREATE TABLE "a b" ("my id" INTEGER PRIMARY KEY, "select" INTEGER REFERENCES "a b"("my id"));'
    csv = loaded({"schema.sql": schema, "a b.csv": "my id,select\n1,2\n2,\n"})
    assert csv.execute('FROM "a b" ORDER BY "my id"') == [(1, 2), (2, None)]


def test_names_of_our_own_are_free(loaded):
    schema = "CREATE TABLE grader_stage (id INTEGER PRIMARY KEY, p INTEGER REFERENCES grader_stage(id));"
    database = loaded({"schema.sql": schema, "grader_stage.csv": "id,p\n2,1\n1,\n"})
    assert database.execute("SELECT count(*) FROM main.grader_stage") == [(2,)]


@pytest.mark.parametrize(
    ("schema", "file", "rows", "told"),
    [
        (
            EMPLOYEES,
            "emp.csv",
            "id,boss\n1,\n5,4\n",
            "emp.csv:3: boss: 4 is not in `emp` (id)\n    add the row to `emp`, or mend the value here",
        ),
        (
            EMPLOYEES,
            "emp.sql",
            "INSERT INTO emp (id, boss) VALUES (1, NULL), (5, 4);",
            "emp.sql: boss: row 2: 4 is not in `emp` (id)\n    add the row to `emp`, or mend the value here",
        ),
        (
            PLACES,
            "p.csv",
            "y,n,py,pn\n1,1,,\n2,2,2,1\n",
            "p.csv:3: py, pn: (2, 1) is not in `p` (y, n)\n    add the row to `p`, or mend the value here",
        ),
        (
            EMPLOYEES,
            "emp.csv",
            "id,boss\n1,\n2,1\n1,2\n",
            "emp.csv:4: id: 1 is there already, in line 2\n    schema.sql makes this a key: no two rows may share it",
        ),
        (
            EMPLOYEES,
            "emp.csv",
            "id,boss\n1,\n9,9\n10,9\n",
            "emp.csv:3: boss: line 3 refers to itself\n"
            "    DuckDB cannot store this under a foreign key: leave the reference NULL, or drop the key in schema.sql",
        ),
        (
            PLACES,
            "p.csv",
            "y,n,py,pn\n3,3,3,3\n1,1,,\n4,4,4,4\n",
            "p.csv:2: py, pn: lines 2, 4 refer to themselves\n"
            "    DuckDB cannot store this under a foreign key: leave the reference NULL, or drop the key in schema.sql",
        ),
        (
            EMPLOYEES,
            "emp.csv",
            "id,boss\n1,2\n2,1\n3,\n",
            "emp.csv:2: boss: lines 2, 3 refer to each other in a circle, or to rows that do\n"
            "    one of them must refer to none",
        ),
        (
            EMPLOYEES,
            "emp.sql",
            "INSERT INTO emp (id, boss) VALUES (1, NULL);\nINSERT INTO emp (id, bos) VALUES (2, 1);",
            'emp.sql:2: Table "emp" does not have a column with name "bos"',
        ),
    ],
)
def test_rows_that_cannot_be_placed(complaints, schema, file, rows, told):
    (sentence,) = complaints({"schema.sql": schema, file: rows})
    assert sentence.startswith(told)
