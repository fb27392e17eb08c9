"""Solutions taken apart: which of their rows tie, and what a LIMIT could have kept instead."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.errors import PackError, UnreadableOrderError
from grader.sandbox.database import Database
from grader.solving import expect
from grader.sql.course import Course
from grader.sql.ordering import ordering
from grader.values.expected import Expected
from grader.values.pack import Exercise, Limits, Script

_GIVEN = """
create table t (id int, g text, n int, x double, d date, s struct(a int, b int));
insert into t values
    (1, 'a', 10, 0.5, '2020-01-01', {'a': 1, 'b': 1}), (2, 'b', 20, 0.5, '2020-01-02', {'a': 1, 'b': 2}),
    (3, 'a', 20, 1.5, null, {'a': 2, 'b': 1}), (4, 'c', 30, null, '2020-01-01', null),
    (5, 'b', null, 0.1, '2020-01-03', {'a': 1, 'b': 2}), (6, 'a', 20, 0.2, '2020-01-02', {'a': 2, 'b': 1});
create table u (id int, g text, n int);
insert into u values (1, 'a', 1), (2, 'a', 2), (7, 'd', 3);
create table noisy (g text, x double);
insert into noisy values ('p', 0.1), ('p', 0.2), ('q', 0.3), ('r', 0.3001);
"""

#: Solution -> sizes of its ties, in order.
TIES = {
    # what a key can be
    "select id from t order by id": [1, 1, 1, 1, 1, 1],
    "select id, n from t order by n": [1, 3, 1, 1],
    "select id, n from t order by n desc": [1, 3, 1, 1],
    "select id, n from t order by n nulls first": [1, 1, 3, 1],
    "select id, n from t order by n desc nulls first, g": [1, 1, 2, 1, 1],
    "select id from t order by n": [1, 3, 1, 1],
    "select id, n from t order by 2": [1, 3, 1, 1],
    "select g, id from t order by 1, 2": [1, 1, 1, 1, 1, 1],
    "select id, n as amount from t order by amount": [1, 3, 1, 1],
    'select id, n as "The Amount" from t order by "the amount"': [1, 3, 1, 1],
    "select id, n * 2 as n from t order by n": [1, 3, 1, 1],
    "select n as id, id as n from t order by id": [1, 3, 1, 1],
    "select id, -n as n from t order by n + 0": [1, 3, 1, 1],
    "select id from t order by n % 20, g": [2, 1, 1, 1, 1],
    "select id, upper(g) from t order by upper(g)": [3, 2, 1],
    "select id from t order by case when g = 'a' then 0 else 1 end": [3, 3],
    "select id from t order by g = 'a', id > 3": [1, 2, 2, 1],
    "select id from t order by d": [2, 2, 1, 1],
    "select id from t order by d, g desc": [1, 1, 1, 1, 1, 1],
    "select id from t order by s": [1, 2, 2, 1],
    "select id from t order by s.a desc nulls last": [2, 3, 1],
    "select id from t order by g collate nocase": [3, 2, 1],
    "select id from t order by (select max(u.n) from u where u.g = t.g)": [3, 3],
    "select t.id from t order by t.g, (t.n)": [1, 2, 1, 1, 1],
    "select id from t order by 1 + 1": [6],
    # all columns
    "select g, n from t order by all": [1, 2, 1, 1, 1],
    "select g, n from t order by all desc": [1, 1, 1, 2, 1],
    "select * from t order by g": [3, 2, 1],
    "select t.* from t order by n, g": [1, 2, 1, 1, 1],
    "select * exclude (n) from t order by n": [1, 3, 1, 1],
    "select *, n + 1 as m from t order by m": [1, 3, 1, 1],
    "select columns('id|g') from t order by g": [3, 2, 1],
    "select t.g, u.* from t join u using (g) order by t.g": [6],
    "from t order by g": [3, 2, 1],
    "from t select id order by n": [1, 3, 1, 1],
    "table t order by g": [3, 2, 1],
    # what comes before
    "select g from t group by g order by g": [1, 1, 1],
    "select g from t group by g order by count(*) desc": [1, 1, 1],
    "select g, count(n) as c from t group by all order by c": [2, 1],
    "select g from t group by g having count(*) > 1 order by max(n)": [2],
    "select distinct g from t order by g desc": [1, 1, 1],
    "select distinct g, n from t order by g": [2, 2, 1],
    "select distinct g from t order by lower(g) || 'x'": [1, 1, 1],
    "select distinct on (g) g, id from t order by g, id desc": [1, 1, 1],
    "select distinct on (g) id from t order by g, n desc, id": [1, 1, 1],
    "select g from t union select g from u order by g": [1, 1, 1, 1],
    "select g from t union all select g from u order by g": [5, 2, 1, 1],
    "select g, n from t union all select g, n from u order by n desc, 1": [1, 2, 1, 1, 1, 1, 1, 1],
    "select g from t except select g from u order by 1": [1, 1],
    "select g from t intersect all select g from u order by length(g)": [2],
    "with q as (select * from t where g <> 'c' order by id desc) select id from q order by g": [3, 2],
    "with recursive q(i) as (select 1 union all select i + 1 from q where i < 4) select i from q order by i % 2": [
        2,
        2,
    ],
    "select id from (select * from t order by n limit 3) order by g desc": [1, 2],
    "select t.id from t left join u on t.id = u.id order by u.n desc": [1, 1, 4],
    "select id, rank() over (order by n) as r from t order by r": [1, 3, 1, 1],
    "select id from t order by rank() over (order by n)": [1, 3, 1, 1],
    "select id from t qualify row_number() over (partition by g order by id) = 1 order by g": [1, 1, 1],
    "select id, sum(n) over w as s from t window w as (partition by g) order by g": [3, 2, 1],
    "select unnest([3, 1, 1]) as i order by i": [2, 1],
    "select unnest([3, 1, 1]) as i order by 1": [2, 1],
    "(select id from t order by g)": [3, 2, 1],
    "((select id from t order by g));": [3, 2, 1],
    "select id from t order by g -- that is all": [3, 2, 1],
    # noise is no difference
    "select g from noisy group by g order by sum(x)": [2, 1],
    "select g, sum(x) as s from noisy group by g order by s desc": [1, 2],
    "select g from noisy group by g order by sum(x)::decimal(10, 4)": [2, 1],
    # nothing there
    "select id from t where false order by id": [],
    "select id from t order by id limit 0": [],
    "select id from t order by id offset 9": [],
}

#: Solution -> sizes of its ties and of what those that are cut could be made of.
CUTS = {
    "select id from t order by n limit 2": [(1, 0), (1, 3)],
    "select id from t order by n limit 4": [(1, 0), (3, 0)],
    "select id from t order by n limit 1 offset 2": [(1, 3)],
    "select id from t order by n offset 2": [(2, 3), (1, 0), (1, 0)],
    "select id from t order by g limit 3 offset 2": [(1, 3), (2, 0)],
    "select id from t order by g limit 2 offset 2": [(1, 3), (1, 2)],
    "select id from t order by g limit 1 + 1 offset 1 + 1": [(1, 3), (1, 2)],
    "select id from t limit 4": [(4, 6)],
    "select id from t limit 4 offset 1": [(4, 6)],
    "select id from t limit 100": [(6, 0)],
    "select distinct g from t limit 2": [(2, 3)],
    "select g from t union all select g from u limit 5": [(5, 9)],
    "select g from t group by g order by count(n) limit 1": [(1, 2)],
    "select distinct n from t order by n desc limit 2": [(1, 0), (1, 0)],
    "select * from t order by g limit 4": [(3, 0), (1, 2)],
    "from t limit 1": [(1, 6)],
    "select id from t order by g limit 50%": [(3, 0)],
    "select id from t order by n limit (select 2)": [(1, 0), (1, 3)],
    "select id from t order by n fetch first 2 rows only": [(1, 0), (1, 3)],
    "select g from noisy group by g order by sum(x) limit 1": [(1, 2)],
    "select distinct on (g) g, id from t order by g, n limit 2": [(1, 0), (1, 0)],
    "(select id from t order by n limit 2)": [(1, 0), (1, 3)],
    "with q as (from t) (select id from q order by n limit 2)": [(1, 0), (1, 3)],
    "with q as (from t) (select id from q limit 2)": [(2, 6)],
}

#: Solutions that cannot be taken apart, or whose order is another every time.
UNREADABLE = [
    "select * from t order by all",
    "select * from t order by 2",
    "select columns('id|g') from t order by 1",
    "(select id from t order by n) limit 2",
    "(select id from t limit 3) order by id",
    "select id from t order by random()",
    "select id from t order by columns(*)",
    "select unnest(s), id from t order by all",
    "select unnest(s), id from t order by g",
    "select id, unnest(s) from t limit 3",
    "pivot t on g using sum(n) group by d order by d",
    "values (2), (1) order by 1",
]


@pytest.fixture(scope="module")
def database() -> Iterator[Database]:
    database = Database(Limits())
    database.execute(_GIVEN)
    database.lock()
    yield database
    database.close()


def solved(database: Database, solution: str) -> Expected:
    exercise = Exercise("ordering", "Ordering", Path(), "", Script(Path("solution.sql"), solution))
    return expect(database, exercise, Course("duckdb", database.relations), None)


@pytest.mark.parametrize(("solution", "sizes"), TIES.items())
def test_rows_with_equal_keys_tie(database: Database, solution: str, sizes: list[int]) -> None:
    expected = solved(database, solution)
    assert [(tie.size, tie.pool) for tie in expected.ties] == [(size, ()) for size in sizes]
    assert expected.ordered


@pytest.mark.parametrize(("solution", "cuts"), CUTS.items())
def test_a_tie_that_is_cut_has_a_pool(database: Database, solution: str, cuts: list[tuple[int, int]]) -> None:
    expected = solved(database, solution)
    assert [(tie.size, len(tie.pool)) for tie in expected.ties] == cuts
    assert expected.ordered == ("order by" in solution)


@pytest.mark.parametrize("solution", [*TIES, *CUTS])
def test_the_tie_query_gives_all_rows_of_the_solution(database: Database, solution: str) -> None:
    found = ordering(solution)
    assert found is not None
    rows = [row[:-1] for row in database.execute(found.ties)]
    solution_rows = database.execute(solution)
    assert Counter(map(repr, solution_rows)) <= Counter(map(repr, rows))
    assert solution in CUTS or " limit 0" in solution or " offset " in solution or len(rows) == len(solution_rows)


@pytest.mark.parametrize("solution", UNREADABLE)
def test_what_cannot_be_taken_apart_is_refused(database: Database, solution: str) -> None:
    with pytest.raises((UnreadableOrderError, PackError)):
        solved(database, solution)


@pytest.mark.parametrize(
    "solution",
    ["select id from t", "select id, rank() over (order by n) from t", "select id from (select * from t order by n)"],
)
def test_a_solution_without_order_or_limit_is_one_tie(database: Database, solution: str) -> None:
    expected = solved(database, solution)
    assert ordering(solution) is None
    assert [(tie.size, tie.pool) for tie in expected.ties] == [(6, ())]
    assert not expected.ordered
