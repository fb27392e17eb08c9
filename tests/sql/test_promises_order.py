"""Which texts promise the order of their rows."""

import duckdb
import pytest

from grader.sandbox.tokens import promises_order

PROMISING = [
    "select a from t order by a",
    "SELECT a FROM t ORDER BY a DESC NULLS LAST",
    "select a from t order\n\tby a",
    "select a from t order /* ( */ by a",
    "select a from t order -- (\nby a",
    "select a from t order\u00a0by a",
    "select a from t order by a;",
    "; ;select a from t order by a ; ;",
    "select a from t order by all",
    "select a from t order by a limit 1",
    "select a from t order by a limit 1 offset 1",
    "select a from t order by a fetch first 1 rows only",
    "select a from t order by (select max(a) from t), a",
    "select a from t where a in (select a from t order by a) order by a",
    "select a from t union all select a from t order by a",
    "(select a from t) union all (select a from t) order by a",
    "(select a from t order by a)",
    "((select a from t order by a))",
    "( ( select a from t order by a ) ) ;",
    "(select a from t order by a) limit 3",
    "(select a from t order by a) limit 3 offset 1",
    "((select a from t order by a) limit 3)",
    "(select a from t) order by a",
    "with x as (select a from t) select a from x order by a",
    "with x as (select a from t) (select a from x order by a)",
    "with x as (select a from t), y(b) as materialized (select 1) (select a from x, y order by a)",
    "with x as (select a from t) ((select a from x order by a) limit 2)",
    "(with x as (select a from t) select a from x order by a)",
    "with recursive x(a) as (select 1 union all select a + 1 from x where a < 3) select a from x order by a",
    "from t order by a",
    "from t select a order by a",
    "table t order by a",
    "values (2), (1) order by 1",
    "select a from t window w as (order by a) order by a",
    "select rank() over (order by a) from t order by 1",
    "select ')' as b from t order by b",
    "select $$ ( $$ as b from t order by b",
    "select [a, (a)][1] as b from t order by b",
    "select {'a': a} as b from t order by b",
    'select a as "(" from t order by a',
    'select a as ")" from t order by a',
]

SILENT = [
    "select a from t",
    "select a from t limit 3",
    "select a from (select a from t order by a)",
    "from (select a from t order by a)",
    "from (from t order by a) select a",
    "select a from (select a from t order by a limit 2) limit 1",
    "with x as (select a from t order by a) select a from x",
    "with x as (select a from t order by a) (select a from x)",
    "with x as (select a from t order by a) from x",
    "(select a from t order by a) union all (select a from t order by a)",
    "(select a from t) union all (select a from t order by a)",
    "select a from t union all (select a from t order by a)",
    "with x as (select a from t) (select a from x order by a) union all (select a from x order by a)",
    "(select a from t) limit 3",
    "select rank() over (order by a) from t",
    "select rank() over w from t window w as (order by a)",
    "select a from t qualify row_number() over (order by a) < 3",
    "select list(a order by a) from t",
    "select first(a order by a desc) as a from t group by all",
    "select a from t where a = (select a from t order by a limit 1)",
    "select [x for x in (select list(a order by a) from t)]",
    "select a from t -- order by a",
    "select a /* order by a */ from t",
    "select 'order by a' from t",
    "select $$ order by a $$ from t",
    "select $x$ order by a $x$ from t",
    "select e'\\' order by a' from t",
    'select a as "order by" from t',
    'select a as "order", a as "by" from t',
    'select "order".a from t as "order"',
    'select a from (select a, a as ")" from t order by a)',
    'select "(" from (select a as "(" from t order by a)',
    "select a as order_by from t",
    "",
    ";",
]


@pytest.mark.parametrize("text", PROMISING)
def test_an_order_by_of_the_outermost_query_promises(text: str) -> None:
    assert promises_order(text)


@pytest.mark.parametrize("text", SILENT)
def test_any_other_does_not(text: str) -> None:
    assert not promises_order(text)


@pytest.mark.parametrize("text", [text for text in [*PROMISING, *SILENT] if text.strip("; ")])
def test_the_texts_are_sql(text: str) -> None:
    with duckdb.connect() as connection:
        connection.execute("create table t as select range as a from range(3)")
        assert connection.execute(text).fetchall() is not None
