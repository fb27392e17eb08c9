"""Which output columns a solution orders by: names that learners are told, and nothing else of it."""

import pytest

from grader.sql.ordering import order_names

NAMES = {
    "select a, b as total from t order by total desc nulls last, a": ("total", "a"),
    "select a, b as total from t order by 2, 1": ("total", "a"),
    "select o.a, o.b from t as o order by o.b, a": ("b", "a"),
    "select a, sum(b) as total from t group by a order by sum(b)": ("total",),
    'select a as "The Name" from t order by "the name"': ("The Name",),
    "select a, b from t order by all": ("a", "b"),
    "with x as (select 1 as a order by 1) (select a from x order by a) ": ("a",),
    "(select a from t) order by a": ("a",),
    "select a from t union all select b from u order by a": ("a",),
    "from t order by a": ("a",),
    "select * from t order by a": ("a",),
    "select *, a + 1 as next from t order by next": ("next",),
    # keys that are no output column
    "select a from t order by b": (None,),
    "select a from t order by secret + 1, a": (None, "a"),
    "select a from t order by o.a": (None,),
    "select sum(b) from t order by sum(b)": (None,),
    "select a from t order by 0": (None,),
    "select a from t order by 2": (None,),
    "select a from t order by -1": (None,),
    "select * from t order by 1": (None,),
    "select * from t order by t.a": (None,),
    "select * from t order by lower(a)": (None,),
    "select * from t order by all": (None,),
    "select * exclude (a) from t order by a": (None,),
    "select t.* from t, u order by a": (None,),
    # no order
    "select a from t": None,
    "select a from (select a from t order by a)": None,
    "select a, rank() over (order by a) from t": None,
    "select a from t limit 3": None,
    # nothing that can be read
    "": None,
    "select ((": None,
    "select 1; select 2 order by 1": None,
}


@pytest.mark.parametrize("sql", NAMES)
def test_output_columns(sql):
    assert order_names(sql) == NAMES[sql]


def test_in_another_dialect():
    assert order_names("select `a b`, c from `t` order by `a b`", "mysql") == ("a b",)
