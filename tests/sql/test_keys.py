"""What tells the rows of a query apart, read off its text and the schema."""

import pytest
import sqlglot

from grader.sql.query import Query
from grader.values.relation import Relation

#: Query -> keys, in letters; None where they are not known.
KEYS = {
    "SELECT id, region FROM cust": "id",
    "SELECT mail, id FROM cust": "id mail",
    "SELECT alias FROM cust": "",
    "SELECT * FROM cust": "id mail",
    "SELECT id AS number FROM cust": "number",
    "SELECT ord_id, line FROM item": "line,ord_id",
    "SELECT ord_id FROM item": "",
    "SELECT line FROM item WHERE ord_id = 5": "line",
    "SELECT qty FROM item WHERE ord_id = 5 AND line = 1": "-",
    "SELECT what FROM log": "",
    "SELECT cust_id FROM busy": None,
    "SELECT x FROM unnest([1]) AS t (x)": None,
    "SELECT o.id FROM ord AS o JOIN cust AS c ON c.id = o.cust_id": "id",
    "SELECT c.id FROM ord AS o JOIN cust AS c ON c.id = o.cust_id": "",
    "SELECT o.id FROM ord AS o LEFT JOIN cust AS c ON c.id = o.cust_id": "id",
    "SELECT o.id FROM ord AS o RIGHT JOIN cust AS c ON c.id = o.cust_id": "",
    "SELECT o.id, c.id AS cust FROM ord AS o FULL JOIN cust AS c ON c.id = o.cust_id": "cust,id",
    "SELECT i.ord_id, i.line FROM ord AS o JOIN item AS i ON i.ord_id = o.id": "line,ord_id",
    "SELECT o.id, i.line FROM ord AS o JOIN item AS i ON i.ord_id = o.id": "id,line",
    "SELECT ord_id, line FROM item SEMI JOIN log ON log.what = 'x'": "line,ord_id",
    "SELECT ord_id, line FROM item ANTI JOIN ord ON ord.id = item.ord_id": "line,ord_id",
    "SELECT id FROM cust JOIN ord USING (id)": "id",
    "SELECT id FROM cust NATURAL JOIN ord": "id",
    "SELECT cust.id FROM cust FULL JOIN ord USING (id)": "",
    "SELECT cust_id, count(*) AS n FROM ord GROUP BY cust_id": "cust_id",
    "SELECT cust_id AS who, sum(amt) FROM ord GROUP BY 1": "who",
    "SELECT count(*) AS n FROM ord GROUP BY cust_id": "",
    "SELECT cust_id, count(*) AS n FROM ord GROUP BY ROLLUP (cust_id)": None,
    "SELECT count(*) AS n FROM ord": "-",
    "SELECT 1 AS one": "-",
    "SELECT id FROM ord ORDER BY amt LIMIT 1": "-",
    "SELECT id FROM ord LIMIT 1%": "id",
    "SELECT DISTINCT region FROM cust": "region",
    "SELECT DISTINCT ON (cust_id) cust_id, amt FROM ord": "cust_id",
    "SELECT cust_id, amt FROM ord QUALIFY row_number() OVER (PARTITION BY cust_id ORDER BY amt) = 1": "cust_id",
    "SELECT cust_id, row_number() OVER (PARTITION BY cust_id ORDER BY amt) AS place FROM ord": "cust_id,place",
    "SELECT cust_id FROM ord UNION SELECT id FROM cust": "cust_id",
    "SELECT id FROM ord UNION ALL SELECT id FROM cust": "",
    "SELECT id FROM ord EXCEPT SELECT id FROM cust": "id",
    "WITH t (a, b) AS (SELECT cust_id, sum(amt) FROM ord GROUP BY cust_id) SELECT b, a FROM t": "a",
    "SELECT t.id FROM (SELECT o.* FROM ord AS o) AS t": "id",
    "WITH RECURSIVE t AS (SELECT 1 AS n UNION SELECT n + 1 FROM t WHERE n < 3) SELECT n FROM t": "n",
    "SELECT c.id, x.amt FROM cust AS c, (SELECT amt FROM ord WHERE cust_id = c.id LIMIT 1) AS x": None,
}


@pytest.mark.parametrize("sql", KEYS)
def test_keys(sql: str, relations: tuple[Relation, ...]) -> None:
    query = Query(sqlglot.parse_one(sql, read="duckdb"), relations)
    keys = query.keys.of_query(query.outermost)
    told = None if keys is None else " ".join(sorted(",".join(sorted(key)) or "-" for key in keys))
    assert told == KEYS[sql]
