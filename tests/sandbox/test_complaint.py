"""Errors of the engine, as what they say about the learner's text."""

import json
from dataclasses import dataclass

import duckdb
import pytest

from grader.sandbox.complaint import failure
from grader.sandbox.database import Database
from grader.values.run import FAILURES, Failure


@dataclass(frozen=True)
class Told:
    name: str
    message: str
    help: str = ""
    place: str | None = None
    echoes_data: bool = False


CASES = {
    "selec 1": Told("syntax-error", 'syntax error at or near "selec"', place="selec"),
    "select 'é👾', nam from emp": Told(
        "unknown-column", 'Referenced column "nam" not found in FROM clause', "names close to it: `name`, `pay`", "nam"
    ),
    "select 'é'\n, 'ü' from emps": Told(
        "unknown-table", "Table with name emps does not exist", "names close to it: `emp`", "emps"
    ),
    "select /* 👾 */ summ(pay) from emp": Told(
        "unknown-function", "Scalar Function with name summ does not exist", "names close to it: `sum`", "summ(pay)"
    ),
    "from rang(3)": Told(
        "unknown-function", "Table Function with name rang does not exist", "names close to it: `range`", "rang(3)"
    ),
    "select 1::intege": Told(
        "unknown-name", "Type with name intege does not exist", "names close to it: `integer`", "intege"
    ),
    "select excel_text(1, 'x')": Told(
        "unknown-name",
        'Scalar Function with name "excel_text" is not in the catalog, but it exists in the excel extension.',
    ),
    "from ü.emp": Told(
        "unknown-name", 'Table with name "ü.emp" does not exist because schema "ü" does not exist.', place="ü.emp"
    ),
    "select abs('x') from emp": Told(
        "invalid-query",
        'Could not choose a best candidate function for the function call "abs(STRING_LITERAL)". In order to select '
        "one, please add explicit type casts.",
        place="abs('x')",
    ),
    "select pay from emp group by dept": Told(
        "invalid-query",
        'column "pay" must appear in the GROUP BY clause or must be part of an aggregate function.\nEither add it to '
        'the GROUP BY list, or use ANY_VALUE("pay") if the exact value of "pay" is not important.',
        place="pay",
    ),
    "select list_filter([1], x -> x > 1)": Told(
        "invalid-query",
        "Deprecated lambda arrow (->) detected. Please transition to the new lambda syntax, i.e.., lambda x, i: x + i, "
        "before DuckDB's next release. For more information, see "
        "https://duckdb.org/docs/current/sql/functions/lambda.html.",
    ),
    "select 'é', cast(name as integer) from emp where id = 1": Told(
        "conversion-error",
        "Could not convert string 'Name 1' to INT32 when casting from source column name",
        place="cast(name as integer)",
        echoes_data=True,
    ),
    "select 127::tinyint + 1::tinyint": Told(
        "out-of-range", "Overflow in addition of INT8 (127 + 1)", echoes_data=True
    ),
    "select error('it is ' || name) from emp limit 1": Told("run-time-error", "it is Name 1", echoes_data=True),
    "select (select id from emp)": Told(
        "run-time-error",
        "More than one row returned by a subquery used as an expression - scalar subqueries can only return "
        "a single row.",
        echoes_data=True,
    ),
    "select 1 % 0": Told("run-time-error", "Division by zero in expression (1 % 0).", echoes_data=True),
}


@pytest.fixture(scope="module")
def told(database: Database) -> dict[str, Failure]:
    runs = {text: database.submit(text) for text in CASES}
    return {text: run for text, run in runs.items() if isinstance(run, Failure)}


@pytest.mark.parametrize("text", CASES)
def test_tells_what_is_wrong_and_where(told: dict[str, Failure], text: str) -> None:
    wanted, got = CASES[text], told[text]
    place = text[slice(*got.span)] if got.span else None
    assert Told(got.name, got.message, got.help, place, got.echoes_data) == wanted
    assert got.status == "error"
    assert got.name in FAILURES


@pytest.mark.parametrize(
    "text", ["from sqlite_maste", "from duckdb_tabls", "select curent_setting('x')", "from 'pg_clas'"]
)
def test_suggests_nothing_that_would_be_refused(database: Database, text: str) -> None:
    run = database.submit(text)
    assert isinstance(run, Failure)
    assert run.status == "error"
    assert run.help == ""


@pytest.mark.parametrize(
    "text",
    [
        "with gone as (delete from emp returning *) from gone",
        "with more as (insert into emp (id, name) values (99, 'Zoe') returning *) from more",
    ],
)
def test_says_that_changes_are_out_of_place(database: Database, text: str) -> None:
    run = database.submit(text)
    assert isinstance(run, Failure)
    assert (run.status, run.name) == ("refused", "not-a-query")
    assert run.message == "this changes data; this exercise takes a query that only reads"


def test_says_that_files_are_out_of_bounds(database: Database) -> None:
    run = database.submit("from '/etc/passwd.csv'")
    assert isinstance(run, Failure)
    assert (run.status, run.name, run.span) == ("refused", "out-of-bounds", None)
    assert "passwd" not in run.message + run.help


def _engine(error: type[duckdb.Error], behind: str = "", **fields: object) -> duckdb.Error:
    return error("Some Error: " + json.dumps(fields) + behind)


_TRACE = "\n/home/ann/.venv/lib/_duckdb.so(+0x1d)[0x7f]"


@pytest.mark.parametrize(
    "error",
    [
        # Behind the fields of an internal error stands more text.
        _engine(
            duckdb.InternalException,
            "\nThis error signals an assertion failure within DuckDB.",
            exception_type="INTERNAL",
            exception_message="Vector::Reference used on vector",
            stack_trace=_TRACE,
        ),
        _engine(duckdb.FatalException, exception_type="FATAL", exception_message="invalidated", stack_trace=_TRACE),
        duckdb.InternalException('INTERNAL Error: {"exception_message":"cut', _TRACE),
        duckdb.FatalException(f"FATAL Error: invalidated{_TRACE}"),
    ],
    ids=["with text behind", "fatal", "cut off", "no fields"],
)
def test_never_shows_stack_traces(error: duckdb.Error) -> None:
    told = failure(error, "select 1")
    assert (told.status, told.name) == ("error", "engine-crash")
    assert told.message == "the query makes the database engine itself fail"
    assert "ann" not in repr(told)


@pytest.mark.parametrize("message", ["Memory allocation failure", "x (%s %s)\nSecondary exception: std::bad_alloc"])
def test_tells_internal_errors_for_want_of_memory(message: str) -> None:
    error = _engine(duckdb.InternalException, "\nmore", exception_type="INTERNAL", exception_message=message)
    assert failure(error, "select 1").status == "memory"


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("Binder Error: {", "Binder Error"),
        ('Binder Error: {"exception_message": "x"', "Binder Error"),
        ('Binder Error: {"other": 1}', "Binder Error"),
        ("Binder Error: {'exception_message': 1}", "Binder Error"),
        ("[1, 2]", "[1, 2]"),
        ("no fields at all!", "no fields at all"),
        ("{" * 100_000, "BinderException"),
        ("", "BinderException"),
        ('{"exception_message": 7, "position": "x", "location": "[]", "candidates": null}', "7"),
    ],
)
def test_bears_fields_that_cannot_be_read(said: str, message: str) -> None:
    told = failure(duckdb.BinderException(said), "select 1")
    assert (told.status, told.message, told.span) == ("error", message, None)
    assert told.name in FAILURES


@pytest.mark.parametrize(
    ("location", "place"), [("[8,2]", "ü"), ("[7,4]", "'ü'"), ("[12,3]", "nam"), ("[12,999]", "nam"), ("[999,3]", "")]
)
def test_points_at_characters_though_the_engine_counts_bytes(location: str, place: str) -> None:
    text = "select 'ü',nam"
    error = _engine(duckdb.BinderException, exception_type="Binder", exception_message="x", location=location)
    span = failure(error, text).span
    assert span is not None
    assert span[1] > span[0]
    assert text[slice(*span)] == place


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (MemoryError(), "memory"),
        (duckdb.OutOfMemoryException("Out of Memory Error: {}"), "memory"),
        (duckdb.InterruptException("INTERRUPT Error: Interrupted!"), "timeout"),
        (RecursionError("maximum recursion depth exceeded"), "error"),
        (ValueError("year -44 is out of range"), "error"),
        (duckdb.PermissionException("Permission Error: {}"), "refused"),
    ],
)
def test_gives_every_error_a_status(error: Exception, status: str) -> None:
    told = failure(error, "select 1")
    assert told.status == status
    assert told.name in FAILURES
    assert told.message


def test_withholds_what_python_says_about_values() -> None:
    assert failure(ValueError("year -44 is out of range"), "select 1").echoes_data


@pytest.mark.parametrize(
    ("listed", "help_"),
    [
        ("a,b,c,d,e,f,g", "names close to it: `a`, `b`, `c`, `d`, `e`"),
        ("sum(DECIMAL) -> DECIMAL,sum(DOUBLE) -> DOUBLE", ""),
        ("emp,sqlite_master,pg_catalog.pg_class", "names close to it: `emp`"),
        (" , ", ""),
    ],
)
def test_lists_a_few_candidates(listed: str, help_: str) -> None:
    error = _engine(duckdb.BinderException, exception_type="Binder", exception_message="x", candidates=listed)
    assert failure(error, "select 1").help == help_
