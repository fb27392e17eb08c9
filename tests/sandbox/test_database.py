"""A locked database: what strangers cannot change, and what is left when they have tried."""

from pathlib import Path

import duckdb
import msgspec
import pytest
from employees import Open

from grader.errors import TooManyRowsError
from grader.sandbox.database import Database
from grader.values.relation import Attribute
from grader.values.result import Result
from grader.values.run import Failure


def _rows(database: Database, sql: str) -> list[object]:
    result = database.submit(sql)
    assert isinstance(result, Result), result
    return [msgspec.msgpack.decode(row) for row in result.rows]


def _failed(database: Database, sql: str) -> Failure:
    run = database.submit(sql)
    assert isinstance(run, Failure), run
    return run


def _settings(database: Database) -> dict[str, str]:
    return dict(database.execute("select name, value from duckdb_settings()"))


@pytest.mark.parametrize(
    "sql",
    [
        "SET lock_configuration = false",
        "SET GLOBAL enable_external_access = true",
        "SET memory_limit = '64GB'",
        "SET threads = 8",
        "SET TimeZone = 'Asia/Tokyo'",
        "SET GLOBAL max_execution_time = 0",
        "SET default_collation = 'nocase'",
        "SET python_enable_replacements = true",
        "RESET memory_limit",
        "PRAGMA enable_profiling",
    ],
)
def test_no_setting_changes_behind_the_lock_even_for_us(database: Database, sql: str) -> None:
    before = _settings(database)
    with pytest.raises(duckdb.Error):
        database.execute(sql)
    assert _settings(database) == before


@pytest.mark.parametrize(
    "sql",
    [
        "FROM read_text('{file}')",
        "FROM '{file}'",
        "COPY emp TO '{file}'",
        "ATTACH '{file}' AS x",
        "FROM glob('{file}')",
    ],
)
def test_no_file_is_touched_behind_the_lock_even_by_us(database: Database, sql: str, tmp_path: Path) -> None:
    file = tmp_path / "data.csv"
    file.write_text("a,b\n1,2\n")
    with pytest.raises(duckdb.Error):
        database.execute(sql.format(file=file))
    assert file.read_text() == "a,b\n1,2\n"
    assert [path.name for path in tmp_path.iterdir()] == ["data.csv"]


def test_settings_are_those_designed(database: Database) -> None:
    settings = _settings(database)
    assert {name: settings[name] for name in ("TimeZone", "threads", "max_expression_depth", "temp_directory")} == {
        "TimeZone": "UTC",
        "threads": "1",
        "max_expression_depth": "1000",
        "temp_directory": "",
    }
    assert {
        settings[name]
        for name in (
            "enable_external_access",
            "python_enable_replacements",
            "autoload_known_extensions",
            "autoinstall_known_extensions",
            "allow_community_extensions",
        )
    } == {"false"}
    assert {settings[name] for name in ("lock_configuration", "errors_as_json")} == {"true"}
    assert settings["home_directory"] == settings["secret_directory"] == ""


@pytest.mark.parametrize(
    "sql",
    [
        "with gone as (delete from emp returning *) select * from gone",
        "with more as (insert into emp (id, name) values (99, 'Zoe') returning *) from more",
        "with rich as (update emp set pay = 0 returning *) from rich",
        "delete from emp",
        "insert into emp (id, name) values (99, 'Zoe')",
        "drop table emp",
        "create table x as from emp",
        "create temp table emp as select 1 as id",
        "create macro sum(x) as 42",
        "set variable x = 1",
        "commit; delete from emp; begin",
    ],
)
def test_nothing_a_stranger_writes_stays(database: Database, sql: str) -> None:
    before = _rows(database, "from emp order by id")
    assert _failed(database, sql).status in ("refused", "error")
    assert database.is_intact()
    assert _rows(database, "from emp order by id") == before
    assert _rows(database, "select sum(id) from emp") == [[78]]


@pytest.mark.parametrize(
    "change",
    [
        "delete from emp where id = 1",
        "update emp set pay = pay + 0.01 where id = 12",
        "update emp set name = 'x' where id = 3",
        "insert into emp (id, name) values (13, 'Mia')",
        "create table extra (i integer)",
        "create schema other; create table other.emp (i integer)",
        "attach ':memory:' as other",
        "drop table emp",
        "alter table emp rename to employees",
    ],
)
def test_notices_a_change_after_a_run_that_failed(open_database: Open, change: str) -> None:
    database = open_database()
    _failed(database, "select nothing")
    assert database.is_intact()
    _failed(database, "select nothing")
    database.execute(change)
    assert not database.is_intact()


def test_is_not_intact_once_the_engine_gave_up(open_database: Open) -> None:
    database = open_database()
    _failed(database, "select nothing")
    database.close()
    assert not database.is_intact()


@pytest.mark.parametrize("rows", [1, 10, 2047, 2048, 2049, 5000])
def test_a_result_is_too_large_above_the_limit_and_not_at_it(open_database: Open, rows: int) -> None:
    database = open_database(rows=rows)
    assert len(_rows(database, f"from range({rows})")) == rows
    too_large = _failed(database, f"from range({rows + 1})")
    assert (too_large.status, too_large.name) == ("too_large", "too-large")
    assert too_large.message == f"the result has more than {rows:,} rows"
    assert len(database.query(f"from range({rows})").rows) == rows
    with pytest.raises(TooManyRowsError):
        database.query(f"from range({rows + 1})")


def test_an_endless_result_is_cut_at_once(open_database: Open) -> None:
    database = open_database(rows=10)
    assert _failed(database, "from range(9000000000000000000)").status == "too_large"
    assert _rows(database, "select 1") == [[1]]


def test_memory_is_limited(open_database: Open) -> None:
    database = open_database(memory=50_000_000)
    greedy = _failed(database, "select count(*) from (select distinct md5(i::varchar) from range(3000000) t(i))")
    assert (greedy.status, greedy.name) == ("memory", "memory")
    assert database.is_intact()
    assert _rows(database, "select count(*) from emp") == [[12]]


def test_time_is_limited(open_database: Open) -> None:
    database = open_database(seconds=0.2)
    slow = _failed(database, "select count(*) from range(1000000) a, range(1000000000) b")
    assert (slow.status, slow.name) == ("timeout", "timeout")
    assert _rows(database, "select count(*) from emp") == [[12]]


def test_the_clock_is_that_of_utc(database: Database) -> None:
    assert _rows(database, "select timestamptz '2024-07-01 12:00:00' = timestamptz '2024-07-01 12:00:00+00'") == [
        [True]
    ]
    assert _rows(database, "select strftime(timestamptz '2024-07-01 12:00:00+05', '%H')") == [["07"]]


def test_text_compares_by_the_fixtures_collation(open_database: Open) -> None:
    sql = "select count(*) from emp where name = 'NAME 1'"
    assert _rows(open_database(), sql) == [[0]]
    assert _rows(open_database(collation="nocase"), sql) == [[1]]


def test_an_honest_chain_of_additions_runs(database: Database) -> None:
    assert _rows(database, f"select {' + '.join(['1'] * 300)}") == [[300]]
    assert _failed(database, f"select {' + '.join(['1'] * 5000)}").name == "syntax-error"


@pytest.mark.parametrize("sql", ["select id from emp", "from range(5000)", "from emp, emp b"])
def test_a_run_leaves_nothing_open(database: Database, sql: str) -> None:
    for _ in range(3):
        _rows(database, sql)
    assert database.is_intact()
    assert database.execute("select count(*) from emp") == [(12,)]


def test_rows_that_are_gone_take_no_others_with_them(open_database: Open) -> None:
    database = open_database()
    database.execute("CREATE OR REPLACE TABLE t (id INTEGER PRIMARY KEY)")
    for number in range(40):
        database.execute(f"DELETE FROM t; INSERT INTO t VALUES ({number % 7}), ({number % 7 + 3})")
        assert _rows(database, "SELECT id FROM t ORDER BY id LIMIT 1") == [[number % 7]]
        assert _rows(database, "SELECT id FROM t ORDER BY id DESC OFFSET 1") == [[number % 7]]


def test_names_in_python_are_out_of_reach(database: Database) -> None:
    secret = [{"a": 1}]
    assert _failed(database, "from secret").name == "unknown-table"
    assert secret


def test_knows_its_relations(database: Database) -> None:
    (employees,) = database.relations
    assert (employees.schema, employees.name, employees.key) == ("main", "emp", ("id",))
    assert Attribute("name", "VARCHAR", nullable=False) in employees.attributes
