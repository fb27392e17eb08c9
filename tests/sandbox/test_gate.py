"""The gate: what is one query over the exercise's tables, however it is written, and what is not."""

import pytest
from employees import Open

from grader.sandbox.database import Database
from grader.values.result import Result
from grader.values.run import Failure

HONEST = {
    # Names of the engine's own functions, given to columns, tables and fields.
    "a column": "select id as query, name as glob, pay as summary from emp",
    "a column without as": "select id query, pay summary from emp",
    "a column called like a table function": "select id as duckdb_settings, name as read_text from emp",
    "a column called like a function, asked for": "select nextval from (select 1 as nextval)",
    "an aggregate of a column": "select sum(query) from (select 1 as query) having sum(query) > 0",
    "a common table expression": "with query as (select 1 as id) select * from query",
    "two common table expressions": "with a as (select 1), query as (from a) select * from query",
    "one with columns": "with query(id, name) as (values (1, 'x')) from query",
    "a materialized one with columns": "with query(a) as materialized (select 1) select query.a from query",
    "one that is not materialized": "with query(a) as not materialized (select 1) select query.a from query",
    "a second one with columns": "with a as (select 1), query(x) as (select 2) select x from query",
    "a recursive one": "with recursive summary(n) as (select 1 union select n % 3 from summary) from summary",
    "a column of a common table expression": 'with t("query", "glob") as (select 1, 2) select "query" from t',
    "a table with columns": "select * from emp query(a, b, c, d, e, f)",
    "a table with columns and as": "select b from emp as summary(a, b, c, d, e, f)",
    "a subquery with columns": "select * from (values (1, 2)) summary(a, b)",
    "a joined table": "select count(*) from emp as query join emp as summary on query.boss = summary.id",
    "a qualified column": "select query.id from emp query where (query.pay) > 0",
    "a table called system": "select system.name from emp as system",
    "a table called temp": "with temp as (select * from emp) select temp.id from temp where temp.pay > 1000",
    "a schema's name for a table": "select * from emp as information_schema",
    "a column called show": 'select ("show") from (select 1 as "show")',
    "a table called show": 'with "show" as (select 1 as x) select * from ("show")',
    "a column named show": "select id as show from emp",
    "a field": "select s.query, s['glob'] from (select {'query': 1, 'glob': 2} as s)",
    "the histogram": "select dept, histogram(pay) from emp group by dept",
    "the histogram, second": "select id, histogram(id) over (order by id) from emp",
    "the histogram in an order": "select dept from emp group by dept order by count(*), histogram(pay)",
    "brackets as names": 'with query("(", ")") as (select 1, 2) select query.")" from query where true',
    # Strings and comments.
    "a call in a string": "select 'read_text(''/etc/passwd'')' as name",
    "a function in a string": "select 'current_setting' as name",
    "a view in a string": "select 'sqlite_master' as name, id from emp where name <> 'pg_class'",
    "views in a list": "select id from emp where name in ('pg_class', 'information_schema.tables')",
    "a view in a condition of a group": "select dept from emp group by dept having max(name) = 'pg_type'",
    "a view in an order": "select id from emp order by name = 'x', name = 'pg_type'",
    "a call in a dollar quote": "select $$ from query('x') $$ as x, $q$ from duckdb_settings() $q$ as y",
    "a comment": "select 1 as id -- from read_csv('x')",
    "a long comment": "select 1 as id /* current_setting('threads') /* from (show) */ */",
    "a semicolon and a comment": "select id, name from emp; -- the end",
    "many semicolons": "; ;select id, name from emp;; /* a */ ;\n",
    "a comment first": "-- it was hard\n/* ; */ select id from emp",
    # Forms of a query.
    "from first": "from emp select id, name where pay > 1000 order by id",
    "only from": "from emp",
    "a table": "table emp",
    "values": "values (1, 'a'), (2, 'b')",
    "brackets": "((select id from emp) union all (select 1)) order by 1",
    "brackets and with": "with a as (select 1 as x) (select x from a order by x)",
    "a pivot": "pivot emp on dept using sum(pay)",
    "a pivot of columns named": "pivot emp on dept in ('it', 'hr') using sum(pay) group by boss",
    "a pivot in a common table expression": "with p as (pivot emp on dept using count(*)) select * from p",
    "a pivot in the standard's way": "select * from emp pivot (sum(pay) for dept in ('it'))",
    "an unpivot": "unpivot (select id, name, dept from emp) on name, dept into name what value word",
    "a lambda": "select list_transform([1, 2], lambda x: x + 1) as l",
    "a struct": "select {'a': 1, 'b': {'c': 2}}.b.c as x",
    "a lateral join": "select * from emp left join lateral (select emp.id as query) q on true",
    "a table function": "select x from range(5) t(x) union all select unnest([1, 2])",
    "a table function over JSON": """select key from json_each('{"a": 1}')""",
    "a full name": "select memory.main.emp.id from memory.main.emp",
    "a descending order": "select id, boss from emp order by boss desc, id",
    "everything descending": "from emp order by all desc",
    "a table named by a string": "select id from 'emp'",
    # Letters of all kinds.
    "letters with marks": 'select 1 as Größe, name as "naïve имя 名前" from emp',
    "spaces that do not break": "select\xa0id,\xa0name\xa0from\xa0emp",
    "wide spaces": "select\u3000id\u2003from\u2009emp",
    "a byte order mark within": "select id\ufeff from emp",
}

#: Name of the failure, the text it points at, and what the message says.
REFUSED = {
    "from duckdb_settings()": ("out-of-bounds", "duckdb_settings", "`duckdb_settings` is not one of this exercise's"),
    "select 'é', '👾' from sqlite_master": ("out-of-bounds", "sqlite_master", "`sqlite_master` is not one"),
    "select 'é👾' -- ü\n, Current_Setting ('x')": ("out-of-bounds", "Current_Setting", "`current_setting` is not"),
    'select "é👾".x from "Information_Schema".tables é': (
        "out-of-bounds",
        '"Information_Schema"',
        "`information_schema`",
    ),
    "from\xa0duckdb_settings\u3000()": ("out-of-bounds", "duckdb_settings", "`duckdb_settings` is not one"),
    "select 'ü' as x from 'pg_class'": ("out-of-bounds", "'pg_class'", "`pg_class` is not one"),
    "from emp, 'Main.SQLITE_master'": ("out-of-bounds", "'Main.SQLITE_master'", "is not one"),
    "select (pivot 'sqlite_master' on name using count(*))": ("out-of-bounds", "'sqlite_master'", "`sqlite_master` is"),
    "from emp e, (select 1 as \"(\" where true), 'pg_class'": ("out-of-bounds", "'pg_class'", "`pg_class` is not one"),
    "from x: 'pg_class' where true": ("out-of-bounds", "'pg_class'", "`pg_class` is not one"),
    "from (show)": ("out-of-bounds", "show", "`show` is not one"),
    "select 'é' from (summarize emp)": ("out-of-bounds", "summarize", "`summarize` is not one"),
    "from emp union all by name describe emp": ("out-of-bounds", "describe", "`describe` is not one"),
    "select id, current_setting(lower('THREADS')) from emp": ("out-of-bounds", "current_setting", "is not one"),
    "select distinct on (id) current_setting(lower('X')) from emp": ("out-of-bounds", "current_setting", "is not one"),
    "select 1, sleep_ms(id) as x from emp": ("out-of-bounds", "sleep_ms", "`sleep_ms` is not one"),
    "with query(a) as (select 1) from emp, query(lower('SELECT 1'))": ("out-of-bounds", "query", "`query` is not one"),
    "from emp e, histogram(concat('sqlite_', 'master'), 'sql')": ("out-of-bounds", "histogram", "`histogram` is not"),
    "from emp join system.main.histogram(x, y) on true": ("out-of-bounds", "histogram", "`histogram` is"),
    "/* é */ show tables": ("not-a-query", "show", "SHOW tells about the database; this exercise takes one query"),
    "; describe emp": ("not-a-query", "describe", "DESCRIBE tells about a table"),
    "summarize emp": ("not-a-query", "summarize", "SUMMARIZE tells about a table"),
    "explain select 1": ("not-a-query", "explain", "EXPLAIN shows how a query would run"),
    "with a as (select 1) insert into emp from a": ("not-a-query", "with", "INSERT adds rows"),
    "delete from emp": ("not-a-query", "delete", "DELETE removes rows"),
    "update emp set pay = 0": ("not-a-query", "update", "UPDATE changes rows"),
    "merge into emp using emp e on false when matched then delete": ("not-a-query", "merge", "MERGE changes rows"),
    "create table x as from emp": ("not-a-query", "create", "CREATE makes something new"),
    "create temp table x as pivot emp on dept using sum(pay)": ("not-a-query", "create", "CREATE makes something new"),
    "drop table emp": ("not-a-query", "drop", "DROP removes something"),
    "alter table emp drop pay": ("not-a-query", "alter", "ALTER changes a table"),
    "set threads = 2": ("not-a-query", "set", "SET is another kind of statement"),
    "attach ':memory:' as x": ("not-a-query", "attach", "ATTACH is another kind of statement"),
}


@pytest.mark.parametrize("text", HONEST.values(), ids=HONEST)
def test_lets_honest_answers_through(database: Database, text: str) -> None:
    assert isinstance(database.submit(text), Result)


@pytest.mark.parametrize("text", REFUSED)
def test_refuses_and_points_at_why(database: Database, text: str) -> None:
    name, place, message = REFUSED[text]
    refused = database.submit(text)
    assert isinstance(refused, Failure)
    assert (refused.status, refused.name) == ("refused", name)
    assert message in refused.message
    assert refused.span is not None
    assert text[slice(*refused.span)] == place


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("select 1; select 2", "2 statements, lines 1 and 1"),
        ("select 'é;'; -- a; b\n\nselect 2;", "2 statements, lines 1 and 3"),
        ("select 1;\n;\nselect ';'\n;select 3", "3 statements, lines 1, 3 and 4"),
        (";\n".join(["select 1"] * 9), "9 statements, lines 1, 2, 3, 4, 5, … and 9"),
    ],
)
def test_takes_one_statement(database: Database, text: str, message: str) -> None:
    refused = database.submit(text)
    assert isinstance(refused, Failure)
    assert (refused.status, refused.name, refused.message) == ("refused", "several-statements", message)


@pytest.mark.parametrize("text", ["", " \n", ";;", "-- nothing yet", "/* select 1; */ ;", "\xa0\ufeff"])
def test_misses_what_is_not_there(database: Database, text: str) -> None:
    missing = database.submit(text)
    assert isinstance(missing, Failure)
    assert (missing.status, missing.name) == ("missing", "missing")


def test_lets_through_what_the_fixture_names_so(open_database: Open) -> None:
    database = open_database("create table pg_class (pg_type integer)")
    assert isinstance(database.submit("select pg_type from pg_class where pg_type is null"), Result)
    assert isinstance(database.submit("select pg_type from 'pg_class'"), Result)
    assert isinstance(database.submit("from pg_tables"), Failure)
