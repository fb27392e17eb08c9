"""The names written down are those of the engine that is installed: a new version must not bring a way out unseen."""

import re

import duckdb
import pytest

from grader.sandbox import catalogue

_LISTED = catalogue.TELLING_TABLE_FUNCTIONS | catalogue.HARMLESS_TABLE_FUNCTIONS | catalogue.TWO_FACED
#: What reads the catalogue or the settings when a macro is made of it.
_READS = re.compile(r"\b(duckdb_\w+|pragma_\w+|query_table|query|read_\w+|current_setting|information_schema)\b\W*\(")


@pytest.fixture(scope="module")
def functions() -> dict[str, set[str]]:
    """Names of the engine's own functions, by kind."""
    found: dict[str, set[str]] = {}
    for kind, name in duckdb.sql("select function_type, function_name from duckdb_functions()").fetchall():
        found.setdefault(kind, set()).add(name)
    return found


def _in_expressions(functions: dict[str, set[str]]) -> set[str]:
    return functions["scalar"] | functions["aggregate"] | functions["macro"]


def test_every_table_function_is_judged(functions: dict[str, set[str]]) -> None:
    unjudged = functions["table"] - _in_expressions(functions) - _LISTED
    assert not unjudged, (
        f"DuckDB {duckdb.__version__} has table functions that grader/sandbox/catalogue.py does not know: "
        f"{', '.join(sorted(unjudged))}. List as harmless those that only make rows out of their arguments, as telling "
        "all others"
    )


def test_every_table_macro_is_judged(functions: dict[str, set[str]]) -> None:
    unjudged = functions["table_macro"] - _LISTED
    assert not unjudged, f"table macros that grader/sandbox/catalogue.py does not know: {', '.join(sorted(unjudged))}"


def test_table_functions_that_are_expressions_too_only_make_rows(functions: dict[str, set[str]]) -> None:
    shared = functions["table"] & _in_expressions(functions) - _LISTED
    assert shared == {"generate_series", "range", "repeat"}, "judge the others: is one of them a way to read tables?"


def test_nothing_is_judged_twice() -> None:
    judged = (
        catalogue.TELLING_TABLE_FUNCTIONS,
        catalogue.HARMLESS_TABLE_FUNCTIONS,
        catalogue.TWO_FACED,
        catalogue.TELLING_FUNCTIONS,
    )
    assert sum(map(len, judged)) == len(frozenset().union(*judged))


def test_two_faced_functions_are_macros_and_aggregates(functions: dict[str, set[str]]) -> None:
    assert functions["table_macro"] & _in_expressions(functions) == catalogue.TWO_FACED


def test_no_telling_table_function_is_an_honest_expression(functions: dict[str, set[str]]) -> None:
    assert catalogue.TELLING_TABLE_FUNCTIONS.isdisjoint(_in_expressions(functions))


@pytest.mark.parametrize("names", ["TELLING_TABLE_FUNCTIONS", "HARMLESS_TABLE_FUNCTIONS", "TELLING_FUNCTIONS"])
def test_no_name_is_out_of_date(functions: dict[str, set[str]], names: str) -> None:
    gone = getattr(catalogue, names) - set().union(*functions.values())
    assert not gone, f"DuckDB {duckdb.__version__} has no {', '.join(sorted(gone))} any more: take them off {names}"


def test_macros_that_read_the_catalogue_are_telling() -> None:
    macros = duckdb.sql(
        "select function_name, macro_definition from duckdb_functions() where function_type in ('macro', 'table_macro')"
    ).fetchall()
    reading = {name for name, definition in macros if _READS.search(definition)}
    assert "pg_get_viewdef" in reading
    assert reading <= catalogue.TELLING_FUNCTIONS | _LISTED - catalogue.HARMLESS_TABLE_FUNCTIONS


def test_every_view_is_known() -> None:
    views = duckdb.sql("select schema_name, view_name from duckdb_views() where internal").fetchall()
    unknown = {f"{schema}.{name}" for schema, name in views if name not in catalogue.CATALOGUE_VIEWS}
    # Views of everyday names are told by their schema, which is never searched by itself.
    told = {name for name in unknown if name.split(".")[0] in catalogue.CATALOGUE_SCHEMAS - {"pg_catalog"}}
    assert not unknown - told, f"views that grader/sandbox/catalogue.py does not know: {', '.join(sorted(unknown))}"
    assert {name for _, name in views} >= catalogue.CATALOGUE_VIEWS
    assert told


def test_names_are_lower_case() -> None:
    names = _LISTED | catalogue.TELLING_FUNCTIONS | catalogue.CATALOGUE_VIEWS | catalogue.CATALOGUE_SCHEMAS
    assert [name for name in names if name != name.lower()] == []


def test_functions_that_tell_about_the_session_are_telling(functions: dict[str, set[str]]) -> None:
    """By their names; those below are constants of the engine, or of the transaction."""
    telling = re.compile(
        r"setting|sleep|current_|inet_|^txid|^pg_(get|conf|post)|variable$|_log$|(next|curr|set)val$|plan$"
    )
    harmless = {
        "array_interval", "current_catalog", "current_database", "current_date", "current_localtime",
        "current_localtimestamp", "current_role", "current_schema", "current_schemas", "current_user",
        "get_current_time", "get_current_timestamp", "pg_get_expr",
    }  # fmt: skip
    suspicious = {name for name in _in_expressions(functions) if telling.search(name)}
    assert suspicious - catalogue.TELLING_FUNCTIONS <= harmless
