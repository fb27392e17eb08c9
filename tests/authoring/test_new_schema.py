"""A schema told from data files: no type that would change a value, no key or reference that the rows do not keep."""

import re
from pathlib import Path

import pytest

from grader.authoring.scaffold.schema import inferred, suggestions
from grader.errors import PackError
from grader.fixture import load
from grader.sandbox.database import Database
from grader.values.pack import DataFile, Fixture, Limits, Script


def files(folder: Path, **texts: str) -> list[DataFile]:
    for name, text in texts.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return [DataFile(name, folder / f"{name}.csv", "csv") for name in texts]


def schema_of(data: list[DataFile]) -> str:
    return inferred(Database(Limits()), data, Path("fixture/schema.sql"))


def lines_of(schema: str) -> list[str]:
    return [line.strip() for line in schema.split("\n") if line.startswith("    ")]


COLUMNS = {
    "INTEGER": ("0", "-7", "123"),
    "BIGINT": ("1", "4000000000", ""),
    "DECIMAL(18, 2)": ("1.5", "12", "-0.25"),
    "DOUBLE": ("1e3", "0.5", ""),
    "BOOLEAN": ("true", "FALSE", ""),
    "DATE": ("2024-02-29", "", "1999-12-31"),
    "TIMESTAMP": ("2024-02-29 10:00", "2024-02-29T10:00:01.5", ""),
    "TIMESTAMPTZ": ("2024-02-29 10:00:00+02", "2024-02-29T10:00:00Z", ""),
    "TIME": ("10:00", "23:59:59", ""),
    "VARCHAR": ("a", "", "é"),
    "VARCHAR -- text, since no value tells otherwise": ("", "", ""),
    "VARCHAR -- text, since numbers would lose the zero they begin with": ("01067", "80331", ""),
    "VARCHAR -- text: write a point into numbers, not a comma": ('"1,5"', '"2,25"', "3"),
    "VARCHAR -- text: write days like 2024-12-31": ("29.02.2024", "1/3/2024", ""),
    "VARCHAR -- text, since 1 of 3 values is no number, such as `n/a`; an empty field means NULL": ("1", "n/a", "2"),
    "VARCHAR -- text, since 1 of 3 values is no day, such as `2023-02-29`": ("2023-02-28", "2023-02-29", "2023-03-01"),
    "HUGEINT": ("1", "12345678901234567890", "2"),
}


def test_types_and_why_they_are_no_others(tmp_path):
    names = [f"c{place}" for place in range(len(COLUMNS))]
    rows = zip(*COLUMNS.values(), strict=True)
    text = "\n".join([",".join(names), *(",".join(row) for row in rows)]) + "\n"
    found = [re.sub(r",(?= --|$)", "", line).split(" ", 1)[1] for line in lines_of(schema_of(files(tmp_path, t=text)))]
    assert found == list(COLUMNS)


SHOP = {
    "customers": "id,name,Group\n1,Ada,a\n2,Bo,b\n3,Cy,a\n",
    "orders": "order_id,customer_id,no\n1,1,1\n1,,2\n2,3,1\n",
}


def test_keys_and_references_that_names_and_rows_agree_on(tmp_path):
    schema = schema_of(files(tmp_path, **SHOP))
    assert lines_of(schema) == [
        "id INTEGER PRIMARY KEY,",
        "name VARCHAR,",
        '"Group" VARCHAR',
        "order_id INTEGER,",
        "customer_id INTEGER REFERENCES customers (id),",
        "no INTEGER",
    ]
    schema = schema_of(files(tmp_path, **SHOP | {"orders": "id,customer_id\n1,1\n1,4\n"}))
    assert lines_of(schema)[3:] == ["id INTEGER,", "customer_id INTEGER"]


def test_tables_that_refer_to_each_other_are_not_declared_to(tmp_path):
    data = files(tmp_path, men="id,car_id\n1,1\n", cars="id,man_id,men_id\n1,1,1\n")
    assert schema_of(data).count("REFERENCES") == 1


def test_what_else_the_rows_suggest_stands_in_comments(tmp_path):
    rows = "".join(f"{i},{i % 2 + 1},{'ab'[i % 2]},{i},note {i}\n" for i in range(1, 9))
    data = files(tmp_path, customers="id,name\n1,Ada\n2,Bo\n3,Cy\n", orders=f"id,customer_id,kind,pay,note\n{rows}")
    bare = Script(
        Path("schema.sql"),
        "CREATE TABLE customers (id INT, name TEXT NOT NULL);"
        "CREATE TABLE orders (id INT PRIMARY KEY, customer_id INT, kind TEXT, pay INT CHECK (pay < 99), note TEXT)",
    )
    database = Database(Limits())
    load(database, Fixture("shop", tmp_path, bare, tuple(data)))
    told = [line for line in suggestions(database).split("\n") if "?" in line]
    assert told == [
        "-- customers: PRIMARY KEY (id)? no two values are equal",
        "-- orders: FOREIGN KEY (customer_id) REFERENCES customers (id)? all values are found there",
        "-- orders: NOT NULL customer_id, kind, pay, note? never NULL in 8 rows",
        "-- orders: CHECK (kind IN ('a', 'b'))? in 8 rows there are no others",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "bad.csv:1: the file is empty"),
        ("a;b\n1;2\n", "bad.csv:1: values are separated by semicolons"),
        ("a,A\n1,2\n", "bad.csv:1: A: is named twice"),
        ("a,,b\n1,2,3\n", "bad.csv:1: the name of column 2 is empty"),
        ("a,b\n1\n", "bad.csv:2: 1 value, but the first line names 2 columns"),
        ('a,b\n1,"2\n', "bad.csv:2: a double quote opens here and is never closed"),
    ],
)
def test_files_that_are_no_tables(tmp_path, text, told):
    with pytest.raises(PackError) as wrong:
        schema_of(files(tmp_path, bad=text))
    assert str(wrong.value).split("\n")[0] == f"{tmp_path}/{told}"
