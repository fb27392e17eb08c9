"""`grade model`: the tables of an answer, for a person, as a picture, for programs and by its exit code."""

import json
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest
from installed_command import grade
from referencing import Registry, Resource

from grader.reporters.json import SCHEMA

_SCHEMA = """\
CREATE TABLE customer (customer_key INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL UNIQUE, city VARCHAR NOT NULL);
CREATE TABLE sale (order_id INTEGER PRIMARY KEY, customer_key INTEGER NOT NULL, amount INTEGER NOT NULL);
"""
_LOAD = """\
INSERT INTO customer SELECT 7000 + dense_rank() OVER (ORDER BY customer_id), customer_id, min(city)
FROM stg.orders GROUP BY customer_id;
INSERT INTO sale SELECT order_id, customer_key, amount FROM stg.orders JOIN customer USING (customer_id);
"""
FILES = {
    "pack.toml": 'format = 1\ntitle = "Shop"\n',
    "fixture/schema.sql": (
        "CREATE TABLE orders (order_id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL, "
        "city VARCHAR NOT NULL, amount INTEGER NOT NULL);\n"
    ),
    "fixture/orders.sql": (
        "INSERT INTO orders SELECT 1000 + i, 100 + i % 20, 'city ' || (i % 20 % 7), 50000 + i * 37 % 900 "
        "FROM range(200) AS t (i)"
    ),
    "shop/prompt.md": "# Shop\n\nA table of customers, and one of sales.\n",
    "shop/exercise.toml": 'kind = "model"\n[model]\ngrain = ["order_id"]\n',
    "shop/facts/orders.sql": "SELECT order_id, customer_id, city, amount FROM stg.orders\n",
    "shop/solution/schema.sql": _SCHEMA.replace(
        "customer_key INTEGER NOT NULL", "customer_key INTEGER NOT NULL REFERENCES customer"
    ),
    "shop/solution/load.sql": _LOAD,
    "shop/answer/load.sql": _LOAD,
    "shop/answer/schema.sql": _SCHEMA,
    "one/load.sql": "CREATE TABLE everything AS SELECT * FROM stg.orders",
    "slip.sql": "CREATE TABLE everything AS SELECT * FROM stg.order",
    "none/readme.txt": "nothing yet",
    "query/prompt.md": "# Query\n\nAll orders.\n",
    "query/solution.sql": "SELECT * FROM orders",
}

DRAWN = """\
shop: your 2 tables

┌──────────────────────────┐
│ sale                     │      ┌──────────────────────────┐
│ fact · 200 rows          │      │ customer                 │
├──────────────────────────┤      │ dimension · 20 rows      │
│ ◆  order_id      INTEGER │      ├──────────────────────────┤
│  → customer_key  INTEGER ├>╌╌╌╌╌┤ ◆  customer_key  INTEGER │
│    amount        INTEGER │      │ ◆  customer_id   INTEGER │
└──────────────────────────┘      │    city          VARCHAR │
                                  └──────────────────────────┘

◆ key   → reference   >── many to one   ╌╌ no foreign key
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_tables_of_an_answer() -> None:
    done = grade("model", ".", "shop")
    assert (done.stdout, done.stderr, done.returncode) == (DRAWN, "", 0)


def test_of_other_files() -> None:
    assert grade("model", ".", "shop", "one").stdout.startswith("shop: your table\n\n┌─")
    assert "╌╌" not in grade("model", ".", "shop", "shop/solution").stdout


def test_staff_see_the_solution_too() -> None:
    shown = grade("model", ".", "shop", "--staff").stdout
    assert shown.startswith(DRAWN.partition("◆ key")[0])
    before, after = shown.split("\nthe solution:\n\n")
    assert ("╌" in before, "╌" in after) == (True, False)


def test_as_a_picture(home: Path) -> None:
    done = grade("model", ".", "shop", "--format", "svg", "--output", "shop.svg")
    assert (done.stdout, done.returncode) == ("", 0)
    root = ElementTree.fromstring((home / "shop.svg").read_text("utf-8"))
    assert root[0].text == "shop: your 2 tables"
    assert "sale.customer_key >╌╌ customer.customer_key (many to one, no foreign key)." in (root[1].text or "")


def test_for_programs() -> None:
    found = json.loads(grade("model", ".", "shop", "--format", "json", "--staff").stdout)
    schemas = [json.loads(path.read_text()) for path in (SCHEMA, SCHEMA.with_name("model.schema.json"))]
    report, model = (Resource.from_contents(schema) for schema in schemas)
    registry: Registry = Registry().with_resources([("report.schema.json", report), ("model.schema.json", model)])
    jsonschema.Draft202012Validator({"$ref": "model.schema.json"}, registry=registry).validate(found)
    assert [link["declared"] for one in ("model", "solution") for link in found[one]["links"]] == [False, True]
    assert json.loads(grade("model", ".", "shop", "--format", "json").stdout)["solution"] is None


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("shop", "slip.sql"), 1, "shop: "),
        (("shop", "none"), 2, "none: holds no .sql file"),
        (("shop", "nowhere.sql"), 2, "nowhere.sql: no such file"),
        (("query",), 2, "`query` asks for a query; only models and pipelines have tables to draw"),
        (("shop", "--staff", "--format", "svg"), 2, "a picture shows one answer"),
        (("shop", "--output", "nowhere/shop.svg"), 2, "nowhere/shop.svg: cannot be written: no such folder"),
    ],
)
def test_what_cannot_be_drawn(arguments: tuple[str, ...], code: int, told: str) -> None:
    done = grade("model", ".", *arguments)
    assert (done.stdout, done.returncode) == ("", code)
    assert told in done.stderr
