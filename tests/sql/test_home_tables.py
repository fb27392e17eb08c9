"""Tables and columns named by more than the fixture has: projects, catalogs, datasets, schemas."""

import pytest

from grader.sql.bridges.home_tables import DIALECTS
from grader.sql.course import Course
from grader.sql.translation import translated, with_origins
from grader.values.relation import Attribute, Relation


def relation(name: str, schema: str = "main") -> Relation:
    return Relation(schema, name, (Attribute("id", "INTEGER", False),))


@pytest.mark.parametrize("dialect", sorted(DIALECTS))
def test_a_schema_that_is_not_there_means_the_fixture(dialect: str) -> None:
    course = Course(dialect, (relation("orders"),))
    sql = translated("SELECT shop.orders.id FROM p.shop.orders JOIN shop.orders AS o ON o.id = shop.orders.id", course)
    assert sql == 'SELECT "orders"."id" FROM "orders" JOIN "orders" AS "o" ON "o"."id" = "orders"."id"'


@pytest.mark.parametrize("dialect", sorted(DIALECTS))
def test_a_schema_that_is_there_stays(dialect: str) -> None:
    course = Course(dialect, (relation("orders", "shop"), relation("orders", "archive")))
    sql = translated("SELECT archive.orders.id FROM p.archive.orders", course)
    assert sql == 'SELECT "archive"."orders"."id" FROM "archive"."orders"'


def test_a_table_is_found_past_a_common_table_expression_of_its_name() -> None:
    course = Course("bigquery", (relation("orders"),))
    sql = translated("WITH orders AS (SELECT id FROM `p.shop.orders`) SELECT id FROM orders", course)
    assert sql == 'WITH "orders" AS (SELECT "id" FROM "main"."orders") SELECT "id" FROM "orders"'


def test_what_the_fixture_does_not_have_is_left_for_the_engine_to_complain_of() -> None:
    course = Course("snowflake", (relation("orders"),))
    assert translated("SELECT 1 FROM shop.invoices", course) == 'SELECT 1 AS "1" FROM "shop"."invoices"'


def test_catalogues_of_tables_are_not_there() -> None:
    course = Course("bigquery", (relation("orders"),))
    text = "SELECT id FROM `p.shop.INFORMATION_SCHEMA.TABLES`"
    assert translated(text, course)
    assert with_origins(text, course).names
