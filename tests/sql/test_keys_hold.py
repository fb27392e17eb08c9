"""What is said of any data holds on small random data: keys tell rows apart, what is never NULL is never NULL."""

import os
import random
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
import sqlglot
from sqlglot import exp

from grader.sandbox.database import Database
from grader.sql.query import Query
from grader.values.pack import Limits

SCHEMA = """
    CREATE TABLE c (id INTEGER PRIMARY KEY, region VARCHAR, mail VARCHAR UNIQUE, grade INTEGER NOT NULL);
    CREATE TABLE o (id INTEGER PRIMARY KEY, cust_id INTEGER, amt INTEGER NOT NULL, region VARCHAR);
    CREATE TABLE i (ord_id INTEGER, line INTEGER, qty INTEGER NOT NULL, note VARCHAR, PRIMARY KEY (ord_id, line));
    CREATE TABLE l (what VARCHAR, n INTEGER);
"""
_DATABASES = 12

PER_REGION = "(SELECT region, count(*) AS n, max(amt) AS top FROM o GROUP BY region)"
ALL_OF_IT = "(SELECT max(amt) AS top, 1 AS one FROM o)"
FROMS = (
    "c",
    "c JOIN o ON o.cust_id = c.id",
    "c LEFT JOIN o ON o.cust_id = c.id",
    "c LEFT JOIN o ON o.cust_id = c.id AND o.region = 'x' AND c.grade > 1",
    "c LEFT JOIN o ON o.region = 'x'",
    "c LEFT JOIN o ON o.region = c.region AND c.grade = 1",
    "c LEFT JOIN o ON o.id = c.id AND o.amt = o.id",
    "c RIGHT JOIN o ON o.cust_id = c.id",
    "c RIGHT JOIN o ON o.id = c.id AND c.region = 'x'",
    "c FULL JOIN o ON o.cust_id = c.id",
    "c FULL JOIN o ON o.id = c.id",
    "c JOIN o USING (region)",
    "c LEFT JOIN o USING (id)",
    "c RIGHT JOIN o USING (id)",
    "c FULL JOIN o USING (id)",
    "c NATURAL JOIN o",
    "c NATURAL LEFT JOIN o",
    "c CROSS JOIN o",
    "c POSITIONAL JOIN o",
    "c JOIN o ON o.cust_id = c.id AND c.region = 'x'",
    "c, o WHERE o.cust_id = c.id AND c.id = 1",
    "c, o WHERE o.id = c.id",
    "c LEFT JOIN o ON o.cust_id = c.id WHERE o.region IS NOT NULL",
    "c LEFT JOIN o ON o.cust_id = c.id WHERE NOT (o.amt BETWEEN 5 AND 0)",
    "c LEFT JOIN o ON o.cust_id = c.id WHERE o.amt NOT IN (SELECT n FROM l)",
    "c LEFT JOIN o ON o.cust_id = c.id WHERE o.amt <> ALL (SELECT n FROM l WHERE n > 99)",
    "c SEMI JOIN o ON o.cust_id = c.id AND c.region = 'x'",
    "c ANTI JOIN o ON o.cust_id = c.id AND c.region = 'x'",
    "c JOIN o ON o.cust_id = c.id LEFT JOIN i ON i.ord_id = o.id AND i.line = 1",
    "c LEFT JOIN o ON o.cust_id = c.id LEFT JOIN i ON i.ord_id = o.id",
    "c LEFT JOIN o ON o.id = c.id RIGHT JOIN i ON i.ord_id = o.id AND i.line = 1",
    "c JOIN o ON o.id = c.id AND o.region = 'x' FULL JOIN i ON i.ord_id = o.id",
    "c LEFT JOIN (SELECT ord_id AS id, max(qty) AS amt FROM i GROUP BY ALL) AS o ON o.id = c.id",
    f"c LEFT JOIN {PER_REGION} AS o ON o.region = c.region",
    f"c LEFT JOIN {PER_REGION} AS o ON o.n = c.id",
    f"c FULL JOIN {PER_REGION} AS o ON o.n = c.id",
    f"c JOIN {PER_REGION} AS o ON o.n = c.id",
    f"{ALL_OF_IT} AS o FULL JOIN {ALL_OF_IT} AS c ON c.one = 2",
    f"c LEFT JOIN {ALL_OF_IT} AS o ON o.one = c.grade",
    f"c LEFT JOIN {ALL_OF_IT} AS x ON c.grade = 1 LEFT JOIN o ON o.id = x.top",
    "c, (SELECT o.id, o.cust_id FROM o WHERE o.cust_id = c.id ORDER BY o.id LIMIT 1) AS o",
    "c, (SELECT o.id, o.amt FROM o WHERE o.cust_id <= c.id ORDER BY o.id LIMIT 1) AS o",
    "c JOIN LATERAL (SELECT o.id, o.amt FROM o WHERE o.cust_id <= c.id) AS o ON true",
    "c JOIN o ON o.region = c.region AND o.id = c.id",
    "c LEFT JOIN (o JOIN i ON i.ord_id = o.id) ON o.cust_id = c.id",
    "c LEFT JOIN o JOIN i ON i.ord_id = o.id AND i.line = 1 ON o.cust_id = c.id",
    "o JOIN i ON i.ord_id = o.id WHERE i.line = 1",
    "o JOIN i ON i.ord_id = o.id WHERE i.line = 1 OR o.id = 2",
    "l JOIN c ON c.id = l.n",
    "c AS c (id, grade, region, mail)",
    "(SELECT *, row_number() OVER (PARTITION BY cust_id ORDER BY amt) AS place FROM o) AS o WHERE o.place = 1",
    "(SELECT *, rank() OVER (PARTITION BY cust_id ORDER BY amt) AS place FROM o) AS o WHERE o.place = 1",
    "(SELECT DISTINCT cust_id, region FROM o) AS o",
    "(SELECT DISTINCT ON (cust_id) * FROM o ORDER BY amt, id) AS o",
    "(SELECT id FROM o UNION SELECT id FROM c) AS c",
    "(SELECT id FROM o UNION ALL SELECT id FROM c) AS c",
    "(SELECT id, region FROM o EXCEPT SELECT id, region FROM c) AS o",
    "(SELECT id FROM o UNION BY NAME SELECT id, region FROM c) AS o",
    "c JOIN o ON c.region = o.id::VARCHAR",
    "c JOIN o ON o.region = o.cust_id AND c.id = 1",
    "(SELECT * FROM c LIMIT 1) AS c",
    "(SELECT id, unnest([1, 1]) AS grade FROM c) AS c",
    "(FROM c PIVOT (count(*) FOR grade IN (1, 2))) AS c",
    "c JOIN o AS o (id, grade) ON o.grade = c.id",
)
SELECTS = (
    "SELECT {c} FROM {from_}",
    "SELECT {o} FROM {from_}",
    "SELECT * FROM {from_}",
    "SELECT {c}, {o} FROM {from_}",
    "SELECT DISTINCT {c1}, {o1} FROM {from_}",
    "SELECT {c1}, count(*) AS many, sum({o1}) AS total FROM {from_} GROUP BY {c1}",
    "SELECT {o1} AS a, {c1} AS b, count({o1}), max(1) FROM {from_} GROUP BY ALL",
    "SELECT {c1}, max({o1}) FROM {from_} GROUP BY ROLLUP ({c1})",
    "SELECT count(*) AS n, max({c1}) AS top FROM {from_}",
    "SELECT DISTINCT ON ({o1}) {o1}, {c1} FROM {from_}",
    "SELECT {o1}, {c1} FROM {from_} QUALIFY row_number() OVER (PARTITION BY {c1} ORDER BY {o1}) = 1",
    "SELECT t.* FROM (SELECT {c1}, {o1} AS other FROM {from_}) AS t WHERE t.other IS NOT NULL",
    "WITH t (p, q) AS (SELECT {c1}, min({o1}) FROM {from_} GROUP BY {c1}) SELECT q, p FROM t",
    "SELECT {c1} AS it FROM {from_} UNION SELECT {c1} FROM {from_}",
    "SELECT {c1} AS it FROM {from_} EXCEPT ALL SELECT {c1} FROM {from_}",
)
MORE = (
    "SELECT id, amt / 0 AS x, amt % 0 AS y, amt // 0 AS z, amt + 1 AS w FROM o",
    "SELECT (SELECT id FROM o LIMIT 1) AS x, (SELECT count(*) FROM o) AS y, (SELECT max(id) FROM o) AS z",
    "SELECT (SELECT 1 WHERE false) AS x, (SELECT 1) AS y",
    "SELECT CASE WHEN id > 1 THEN 1 END AS x, coalesce(region, 'x') AS y, id IS NULL AS z FROM c",
    "SELECT id FROM c LIMIT 1",
    "SELECT region FROM c FETCH FIRST 1 ROWS ONLY",
    "SELECT region FROM c LIMIT 1%",
    "SELECT region FROM c LIMIT 50%",
    "SELECT unnest([1, 1]) AS x, count(*) AS n FROM c",
    "SELECT id * 2 AS x, id FROM c WHERE x = id",
    "WITH RECURSIVE t AS (SELECT 1 AS n UNION SELECT n + 1 FROM t WHERE n < 3) SELECT n FROM t",
    "WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT 1 FROM t, range(2) WHERE n < 1) SELECT n FROM t",
    "SELECT max(id) AS x FROM c GROUP BY ()",
    "SELECT sum(amt) AS x, count(*) FILTER (WHERE id > 1) AS y, sum(amt) FILTER (WHERE id > 1) AS z FROM o GROUP BY id",
    "SELECT sum(amt) AS x FROM o GROUP BY ALL",
    "SELECT sum(amt) OVER (ORDER BY id ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING) AS x FROM o",
    "SELECT c.id, (SELECT o.amt FROM o WHERE o.id = c.id) AS x FROM c WHERE EXISTS (SELECT 1 FROM o WHERE o.id = c.id)",
    "SELECT region, region AS id FROM c GROUP BY id, region",
    "SELECT grade AS g, count(*) FROM c GROUP BY 1 HAVING g > 1",
    "SELECT try_cast(region AS INTEGER) AS x, region::VARCHAR AS y, id::VARCHAR AS z FROM c WHERE region > ''",
    "SELECT n, n IS NOT DISTINCT FROM 1 AS x FROM (VALUES (1), (NULL)) AS v (n)",
)


def _statements() -> Iterator[str]:
    pairs = (("c.id", "o.id"), ("c.region", "o.cust_id"), ("o.id", "o.region"), ("x.top", "c.grade"))
    if os.environ.get("FULLRUN"):
        for (from_, select), (c1, o1) in product(product(FROMS, SELECTS), pairs):
            yield select.format(
                from_=from_, c="c.id, c.region, c.grade", o="o.id, o.cust_id, o.amt, o.region", c1=c1, o1=o1
            )
    for number, (from_, select) in enumerate(product(FROMS, SELECTS)):
        c1, o1 = pairs[number % len(pairs)]
        yield select.format(from_=from_, c="c.id, c.region, c.grade", o="o.id, o.amt, o.region", c1=c1, o1=o1)
    yield from MORE


@pytest.fixture(scope="module")
def databases() -> Iterator[list[Database]]:
    made = [_filled(random.Random(seed)) for seed in range(_DATABASES)]
    yield made
    for database in made:
        database.close()


def _filled(chance: random.Random) -> Database:
    database = Database(Limits())
    database.execute(SCHEMA)

    def rows(table: str, columns: tuple[tuple[Any, ...], ...], key: int) -> None:
        drawn = {}
        for _ in range(chance.choice((0, 1, 3, 5))):
            row = tuple(chance.choice(values) for values in columns)
            drawn[row[:key] if key else len(drawn)] = row
        for row in drawn.values():
            database.execute(f"INSERT INTO {table} VALUES ({', '.join(map(_literal, row))})")

    few, some, regions = (1, 2, 3), (1, 2, None), ("x", "1", "01", None)
    mails = (None, None)
    rows("c", (few, regions, mails, (1, 2)), 1)
    rows("o", ((1, 2, 3, 4, 5), some, few, regions), 1)
    rows("i", (few, (1, 2), few, regions), 2)
    rows("l", (regions, some), 0)
    return database


def _literal(value: object) -> str:
    return "NULL" if value is None else repr(value)


def test_what_is_said_of_keys_and_of_null_holds(databases: list[Database]) -> None:
    claims, ran, wrong = 0, 0, []
    for sql in dict.fromkeys(_statements()):
        try:
            results = [database.execute(sql) for database in databases]
        except Exception:
            # Not all columns are in all sources.
            continue
        ran += 1
        query = Query(sqlglot.parse_one(sql, read="duckdb"), databases[0].relations)
        for claim, holds in _claims(query, results):
            claims += 1
            if not holds:
                wrong.append(f"{sql}: {claim}")
    assert not wrong, "\n".join(wrong)
    assert ran > 1000
    assert claims > 1000


def _claims(query: Query, results: list[list[tuple[object, ...]]]) -> Iterator[tuple[str, bool]]:
    top = query.outermost
    first = top.find(exp.Select) if isinstance(top, exp.SetOperation) else top
    assert isinstance(first, exp.Select)
    names = [item.alias_or_name for item in first.expressions]
    for key in query.keys.of_query(top) or ():
        if key and first.is_star:
            continue
        places = [names.index(name) for name in key]
        told = [[tuple(row[place] for place in places) for row in rows] for rows in results]
        yield f"key {sorted(key)}", all(len(set(rows)) == len(rows) for rows in told)
    if first is not top or first.is_star:
        return
    for place, item in enumerate(first.expressions):
        if query.nullability.of(item.unalias()) is False:
            yield f"`{names[place]}` is never NULL", all(row[place] is not None for rows in results for row in rows)
    if not any(first.args.get(name) for name in ("distinct", "qualify", "limit")):
        for by in (first.expressions, *([item] for item in first.expressions)):
            unique = query.keys.is_unique(first, [item.unalias() for item in by])
            places = [first.expressions.index(item) for item in by]
            told = [[tuple(row[place] for place in places) for row in rows] for rows in results]
            if unique and not first.find(exp.Explode):
                yield f"unique by {[item.sql() for item in by]}", all(len(set(rows)) == len(rows) for rows in told)
