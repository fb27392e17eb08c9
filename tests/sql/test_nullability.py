"""Which values can be NULL, read off a query's text and the schema."""

import pytest
import sqlglot
from sqlglot import exp

from grader.sql.query import Query
from grader.values.relation import Relation

#: Query -> for each column: N may be NULL, - never is, ? not known.
NULLABLE = {
    "SELECT id, region, mail, 1, NULL, count(*) OVER (), upper(region) FROM cust": "-N--N-N",
    "SELECT c.id, o.id, o.cust_id FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id": "-NN",
    "SELECT c.id, o.id FROM cust AS c RIGHT JOIN ord AS o ON o.cust_id = c.id": "N-",
    "SELECT c.id, o.id FROM cust AS c FULL JOIN ord AS o ON o.cust_id = c.id": "NN",
    "SELECT c.id, o.cust_id FROM cust AS c JOIN ord AS o ON o.cust_id = c.id": "--",
    "SELECT o.cust_id FROM ord AS o JOIN cust AS c ON c.id = o.cust_id LEFT JOIN item AS i ON i.ord_id = o.id": "-",
    "SELECT o.cust_id FROM ord AS o JOIN (SELECT id AS cust_id FROM cust) AS c USING (cust_id)": "-",
    "SELECT id FROM cust LEFT JOIN ord USING (id)": "-",
    "SELECT id FROM cust FULL JOIN ord USING (id)": "?",
    "SELECT cust_id FROM ord ANTI JOIN cust ON cust.id = ord.cust_id": "N",
    "SELECT cust_id FROM ord SEMI JOIN cust ON cust.id = ord.cust_id": "-",
    "SELECT c.id, i.qty FROM cust AS c LEFT JOIN ord AS o JOIN item AS i ON i.ord_id = o.id ON o.cust_id = c.id": "-N",
    "SELECT region FROM cust WHERE region IS NOT NULL": "-",
    "SELECT region FROM cust WHERE region > 'a' OR id = 1": "N",
    "SELECT region FROM cust GROUP BY region HAVING region <> 'x'": "-",
    "SELECT o.amt FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id WHERE o.amt > 5": "-",
    "SELECT coalesce(region, 'x'), coalesce(region, alias), CASE WHEN id > 1 THEN 1 END FROM cust": "-NN",
    "SELECT CASE WHEN id > 1 THEN 1 ELSE id END, region IS NULL, NOT id > 1, id + 1, id / 2 FROM cust": "----?",
    "SELECT sum(amt), count(amt), max(id) FROM ord": "N-N",
    "SELECT cust_id, sum(amt), min(cust_id) FROM ord GROUP BY cust_id": "N-N",
    "SELECT cust_id, sum(amt) FROM ord GROUP BY ROLLUP (cust_id)": "??",
    "SELECT (SELECT max(id) FROM ord), (SELECT count(*) FROM ord), (SELECT id FROM ord LIMIT 1)": "N-N",
    "SELECT try_cast(mail AS INTEGER), mail::INTEGER FROM cust": "N-",
    "SELECT t.region, t.id FROM (SELECT * FROM cust) AS t": "N-",
    "WITH t (a, b) AS (SELECT id, region FROM cust) SELECT b, a FROM t": "N-",
    "SELECT a FROM (SELECT id AS a FROM cust UNION ALL SELECT cust_id FROM ord) AS t": "N",
    "SELECT cust_id FROM busy": "?",
    "SELECT n FROM (VALUES (1), (NULL)) AS t (n)": "?",
}


@pytest.mark.parametrize("sql", NULLABLE)
def test_nullable(sql: str, relations: tuple[Relation, ...]) -> None:
    query = Query(sqlglot.parse_one(sql, read="duckdb"), relations)
    assert isinstance(query.outermost, exp.Select)
    found = [query.nullability.of(item.unalias()) for item in query.outermost.expressions]
    assert "".join({True: "N", False: "-", None: "?"}[one] for one in found) == NULLABLE[sql]
