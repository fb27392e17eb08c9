"""What the check `result` says, and what it gives for it."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from grader.checks import Attempt
from grader.checks.result import result
from grader.compare import DIFFERENCES
from grader.sandbox.database import Database
from grader.solving import expect
from grader.sql.course import Course
from grader.sql.places import place_of
from grader.values.pack import Comparing, Exercise, Limits, Script
from grader.values.report import Place, Table, Verdict
from grader.values.run import Failure

_GIVEN = "create table t (id int, g text, n int); insert into t values (1, 'a', 5), (2, 'a', 6), (3, 'b', 7)"
_COMMON = "what do these rows have in common?"

#: Finding -> solution, answer, message, help.
SAYINGS = [
    (
        "column-count",
        "select id from t",
        "select id, g from t",
        "1 column wanted (id), got 2 (id, g)",
        "select exactly the columns asked for",
    ),
    (
        "column-count",
        "select id, g, n from t",
        "select id from t",
        "3 columns wanted (id, g, n), got 1 (id)",
        "select exactly the columns asked for",
    ),
    (
        "columns-swapped",
        "select id, g from t",
        "select g, id as number from t",
        "right columns, in another order: wanted (id, g), got (g, number)",
        "put them in the order asked for",
    ),
    (
        "column-names",
        "select id, g from t",
        "select id, g as name from t",
        "columns (id, g) wanted, got (id, name)",
        "name them with AS as the task says",
    ),
    (
        "column-type",
        "select id from t",
        "select id::text from t",
        "column `id`: a number wanted, got text",
        "a value of another type never equals it, whatever it looks like",
    ),
    (
        "column-type",
        "select [id] as l from t",
        "select [g] from t",
        "column `l`: a value of type INTEGER[] wanted, got a value of type VARCHAR[]",
        "a value of another type never equals it, whatever it looks like",
    ),
    (
        "wrong-values",
        "select id, n from t",
        "select id, if(id = 1, 0, n) from t",
        "`n` is wrong in 1 of 3 rows; the other columns are right",
        "",
    ),
    (
        "wrong-values",
        "select id, g, n from t",
        "select id, 'c', n + id from t",
        "`g` and `n` are wrong in 3 of 3 rows; the other columns are right",
        "",
    ),
    ("missing-rows", "select id from t", "select id from t where id > 1", "1 of 3 rows is missing", _COMMON),
    ("missing-rows", "select id from t", "select id from t where id > 2", "2 of 3 rows are missing", _COMMON),
    ("missing-rows", "select id from t", "select id from t limit 0", "none of the rows wanted is there", ""),
    (
        "lost-duplicates",
        "select g from t",
        "select distinct g from t",
        "equal rows were merged: 1 of 3 rows lost",
        "is there a DISTINCT, UNION or GROUP BY too many?",
    ),
    (
        "unexpected-rows",
        "select id from t where id = 1",
        "select id from t where id < 3",
        "1 of 2 rows should not be there",
        _COMMON,
    ),
    (
        "unexpected-rows",
        "select id from t where id = 1 or id = 0",
        "select id from t",
        "2 of 3 rows should not be there",
        _COMMON,
    ),
    (
        "unexpected-rows",
        "select id from t where id = 0",
        "select id from t where id = 1",
        "1 of 1 row should not be there",
        _COMMON,
    ),
    (
        "duplicate-rows",
        "select id from t",
        "select id from t union all select 1",
        "rows come more often than they should: 1 row too many",
        "does a join find several partners for a row?",
    ),
    (
        "duplicate-rows",
        "select id from t",
        "select t.id from t, t as u where u.id < 3",
        "rows come more often than they should: 3 rows too many",
        "does a join find several partners for a row?",
    ),
    (
        "missing-order",
        "select id from t order by id",
        "select id from t",
        "the rows are right, but nothing promises their order",
        "end the outermost query with ORDER BY; without it any order may come out, even if today's looks right",
    ),
    (
        "wrong-order",
        "select id from t order by id",
        "select id from t order by id desc",
        "the rows are right, but 2 of 3 rows stand in the wrong place",
        "check the columns, directions and NULLs of ORDER BY",
    ),
    (
        "wrong-order",
        "select v from (values ('A', 1), ('B', 1), ('A', 2), ('C', 2)) as x(v, k) order by k limit 2 offset 1",
        "select v from (values ('C', 1), ('A', 2)) as x(v, k) order by k",
        "the rows are right, but 1 of 2 rows stands in the wrong place",
        "check the columns, directions and NULLs of ORDER BY",
    ),
]
_POLICIES: Mapping[str, Comparing] = {"column-names": Comparing(columns="exact")}


@pytest.fixture(scope="module")
def database() -> Iterator[Database]:
    database = Database(Limits())
    database.execute(_GIVEN)
    database.lock()
    yield database
    database.close()


def judged(
    database: Database,
    solution: str,
    answer: str,
    comparing: Comparing = Comparing(),  # noqa: B008 - a frozen value
    credit: Mapping[str, float] | None = None,
) -> Verdict:
    script = Script(Path("solution.sql"), solution)
    exercise = Exercise("result", "Result", Path(), "", script, comparing=comparing, credit=credit or {})
    expected = expect(database, exercise, Course("duckdb", database.relations), None)
    return result.judge(Attempt(exercise, answer, answer, expected, database.submit(answer), database))


@pytest.mark.parametrize(("name", "solution", "answer", "message", "help_"), SAYINGS)
def test_a_finding_says_what_is_wrong(
    database: Database, name: str, solution: str, answer: str, message: str, help_: str
) -> None:
    verdict = judged(database, solution, answer, _POLICIES.get(name, Comparing()))
    (finding,) = verdict.findings
    assert (finding.name, finding.message, finding.help) == (name, message, help_)
    assert (verdict.check, verdict.status, verdict.score, verdict.message) == ("result", "failed", 0.0, message)
    assert (finding.severity, finding.place) == ("error", None)


def test_every_finding_has_its_saying() -> None:
    assert list(dict.fromkeys(name for name, *_ in SAYINGS)) == list(DIFFERENCES)


def test_thousands_are_told_apart(database: Database) -> None:
    verdict = judged(database, "select range as i from range(12345)", "select range from range(1, 11111)")
    assert verdict.message == "1,235 of 12,345 rows are missing"


@pytest.mark.parametrize(("name", "solution", "answer", "message", "help_"), SAYINGS)
def test_only_findings_about_rows_show_data(
    database: Database, name: str, solution: str, answer: str, message: str, help_: str
) -> None:
    (finding,) = judged(database, solution, answer, _POLICIES.get(name, Comparing())).findings
    about_rows = not name.startswith("column") and name != "missing-order"
    assert finding.shows_data == about_rows
    assert bool(finding.evidence) == about_rows


def test_a_right_answer_passes(database: Database) -> None:
    verdict = judged(database, "select id from t", "select 4 - id from t", credit={"missing-rows": 0.5})
    assert verdict == Verdict("result", "passed", 1.0, 1.0, "no difference found on the sample data")


def evidence(database: Database, solution: str, answer: str) -> Table:
    (finding,) = judged(database, solution, answer).findings
    (table,) = finding.evidence
    return table


def test_wrong_values_stand_beside_those_wanted(database: Database) -> None:
    table = evidence(database, "select g, id, n / 1 as n from t", "select g, id + 1e-12, n + (id > 1)::int from t")
    assert [heading.name for heading in table.columns] == ["g", "id", "n wanted", "n got"]
    assert table.rows == (("a", 2, 6.0, 7), ("b", 3, 7.0, 8))
    assert table.total == 2


def test_rows_out_of_place_come_with_their_place(database: Database) -> None:
    table = evidence(database, "select id from t order by id", "select id from t order by -id")
    assert [heading.name for heading in table.columns] == ["row", "id"]
    assert table.rows == ((1, 3), (3, 1))


def test_evidence_shows_a_few_rows_and_counts_them_all(database: Database) -> None:
    table = evidence(database, "select range as i from range(500)", "select range from range(300)")
    assert table.total == 200
    assert table.rows[:2] == ((300,), (301,))
    assert len(table.rows) == 20


@pytest.mark.parametrize(
    ("answer", "credit", "score"),
    [
        ("select id from t order by id desc", {"wrong-order": 0.6}, 0.6),
        ("select id from t", {"wrong-order": 0.6}, 0.0),
        ("select id from t", {"missing-order": 1.0}, 1.0),
        ("select id from t where id > 1 order by id", {"missing-rows": 0.25}, 0.25),
        ("select id + 1 from t order by 1", {"missing-rows": 0.25, "unexpected-rows": 0.25}, 0.0),
        ("select id, g from t order by 1", {}, 0.0),
        ("select no from t", {"unknown-column": 0.5}, 0.0),
    ],
)
def test_credit_is_kept_for_the_only_kind_of_finding(
    database: Database, answer: str, credit: Mapping[str, float], score: float
) -> None:
    verdict = judged(database, "select id from t order by id", answer, credit=credit)
    assert (verdict.status, verdict.score, verdict.points) == ("failed", score, 1.0)


def test_credit_is_kept_for_several_findings_of_one_kind(database: Database) -> None:
    verdict = judged(database, "select id, n from t", "select id::text, n::text from t", credit={"column-type": 0.5})
    assert [finding.name for finding in verdict.findings] == ["column-type", "column-type"]
    assert verdict.score == 0.5


def test_a_failure_is_told_at_its_place(database: Database) -> None:
    verdict = judged(database, "select id from t", "select id\nfrom t\nwhere nothing = 1")
    (finding,) = verdict.findings
    assert (finding.name, finding.shows_data) == ("unknown-column", False)
    assert finding.place == Place(3, 7, 3, 14)
    assert (verdict.status, verdict.score, verdict.message) == ("failed", 0.0, finding.message)


def test_a_failure_that_quotes_data_shows_it(database: Database) -> None:
    (finding,) = judged(database, "select id from t", "select g::int from t").findings
    assert (finding.name, finding.shows_data) == ("conversion-error", True)


def test_a_failure_without_a_place_has_none(database: Database) -> None:
    exercise = Exercise("result", "Result", Path(), "", Script(Path("solution.sql"), "select 1"))
    expected = expect(database, exercise, Course("duckdb", database.relations), None)
    failure = Failure("timeout", "timeout", "too slow", "be quick")
    verdict = result.judge(Attempt(exercise, "select 1", "select 1", expected, failure, database))
    assert [(finding.name, finding.help, finding.place) for finding in verdict.findings] == [
        ("timeout", "be quick", None)
    ]


@pytest.mark.parametrize(
    ("span", "place"),
    [((0, 6), Place(1, 1, 1, 7)), ((9, 10), Place(2, 1, 2, 2)), ((7, 99), Place(1, 8, 2, 7))],
)
def test_a_place_counts_lines_and_columns_from_one(span: tuple[int, int], place: Place) -> None:
    assert place_of(span, "select 1\nfrom t") == place
