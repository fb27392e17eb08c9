"""One answer from its text to its outcome, in courses of other dialects and collations."""

from pathlib import Path

import pytest

from grader.grading import judge, solve
from grader.sandbox.database import Database
from grader.values.pack import Collation, Exercise, Fixture, Limits, Pack, Script
from grader.values.report import Outcome, Submission

SCHEMA = """
    create table person (id integer primary key, name varchar not null, pay integer, joined date);
    insert into person values
        (1, 'Ada', 7, '2024-01-31'), (2, 'ADA', 2, '2024-02-29'), (3, 'bob', null, null), (4, 'Cy', 2, '2024-02-29');
"""


def outcome_of(answer: str, solution: str, dialect: str = "postgres", collation: Collation = "binary") -> Outcome:
    here = Path()
    fixture = Fixture("people", here, Script(here / "schema.sql", SCHEMA), collation=collation)
    pack = Pack("p", "P", here, fixture, (), "", dialect, rubric={"result": 100.0})
    exercise = Exercise("e", "E", here, "# E", Script(here / "solution.sql", solution))
    database = Database(Limits(seconds=10), collation)
    database.execute(SCHEMA)
    database.lock()
    try:
        expected = solve(database, pack, exercise, None)
        return judge(database, pack, exercise, expected, Submission("a", "", answer)).outcome
    finally:
        database.close()


def told(outcome: Outcome) -> list[str]:
    return [finding.name for verdict in outcome.verdicts for finding in verdict.findings]


@pytest.mark.parametrize(
    ("answer", "solution", "dialect"),
    [
        ("select pay / 2 from person where id = 1", "select 3", "postgres"),
        ("select pay / 2 from person where id = 1", "select 3", "tsql"),
        ("select pay / 2 from person where id = 1", "select 3.5", "mysql"),
        ("select name from person order by pay desc, id", "select name from person order by pay desc, id", "postgres"),
        (
            "select name from person order by pay desc nulls first, id",
            "select name from person order by pay desc, id",
            "postgres",
        ),
        ("select top 2 name from dbo.person order by id;\nGO", "select top (2) name from person order by id", "tsql"),
        ("select `name` from person limit 1, 2", "select name from person order by id limit 2 offset 1", "mysql"),
    ],
)
def test_right_answers_pass(answer: str, solution: str, dialect: str) -> None:
    if "order by" in solution and "order by" not in answer:
        assert told(outcome_of(answer, solution, dialect)) == ["missing-order"]
    else:
        assert outcome_of(answer, solution, dialect).status == "passed"


@pytest.mark.parametrize(
    ("answer", "dialect"),
    [
        ("select name from person order by pay fetch first 1 rows with ties", "postgres"),
        ("select top 1 with ties name from person order by pay", "tsql"),
        ("select a.name from person a, person b where a.id = b.id (+)", "oracle"),
        ("select name from person where rownum <= 2", "oracle"),
        ("select array_replace(array[1], 1, 2)", "postgres"),
        (
            "select name from person match_recognize (order by id measures id as i pattern (a) define a as id > 1)",
            "snowflake",
        ),
    ],
)
def test_what_cannot_be_run_faithfully_is_for_a_human(answer: str, dialect: str) -> None:
    outcome = outcome_of(answer, "select name from person", dialect)
    assert (outcome.status, outcome.score) == ("unsupported", None)
    assert "a human must look" in outcome.verdicts[0].message


@pytest.mark.parametrize(
    ("answer", "name", "place"),
    [
        ("select nam from person", "unknown-column", "nam"),
        ("select p.name\nfrom persn p", "unknown-table", "persn"),
        ("\\c shop\nselect name, cout(*) from public.person group by name", "unknown-function", "cout"),
        ("select name from person where", "syntax-error", "where"),
    ],
)
def test_mistakes_are_told_in_the_learners_own_text(answer: str, name: str, place: str) -> None:
    outcome = outcome_of(answer, "select name from person")
    assert outcome.status == "error"
    finding = outcome.verdicts[0].findings[0]
    assert finding.place is not None
    line = answer.split("\n")[finding.place.line - 1]
    assert line[finding.place.column - 1 : finding.place.end_column - 1] == place
    assert finding.name == name or finding.name not in ("engine-crash", "run-time-error")


def test_what_is_left_out_is_noted() -> None:
    outcome = outcome_of("USE shop;\nGO\nselect name from person\nGO", "select name from person", "tsql")
    assert (outcome.status, told(outcome)) == ("passed", ["client-command"])
    assert outcome.verdicts[0].findings[0].message == (
        "left out: `USE shop;` (line 1), `GO` (line 2), `GO` (line 4): "
        "commands to the program you worked in, not SQL to be graded"
    )


def test_statements_are_counted_in_every_dialect() -> None:
    outcome = outcome_of("select 1;\n\nselect name from person", "select name from person")
    assert (outcome.status, outcome.verdicts[0].message) == ("refused", "2 statements, lines 1 and 3")


def test_a_file_of_commands_only_is_missing() -> None:
    assert outcome_of("USE shop;\nGO\n-- later", "select 1", "tsql").status == "missing"


@pytest.mark.parametrize(
    ("answer", "solution", "status"),
    [
        ("select max(name) from person where name = 'ada'", "select min(name) from person where id < 3", "passed"),
        (
            "select name, count(*) from person group by name",
            "select upper(name), count(*) from person group by name",
            "failed",
        ),
        ("select 'ADA'", "select 'Ada'", "passed"),
        ("select 'ADAM'", "select 'Ada'", "failed"),
    ],
)
def test_text_ignores_case_where_the_collation_does(answer: str, solution: str, status: str) -> None:
    assert outcome_of(answer, solution, "mysql", "nocase").status == status
    if "group" not in solution:
        assert outcome_of(answer, solution, "mysql").status == "failed"


@pytest.mark.parametrize(
    ("answer", "dialect"),
    [
        ("CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY) ENGINE = InnoDB", "mysql"),
        ("  EXEC sp_help", "tsql"),
        ("update person set pay = 1", "postgres"),
        ("INSERT OVERWRITE TABLE person SELECT 1", "spark"),
    ],
)
def test_other_statements_are_refused_and_need_no_human(answer: str, dialect: str) -> None:
    outcome = outcome_of(answer, "select name from person", dialect)
    assert (outcome.status, told(outcome), outcome.score) == ("refused", ["not-a-query"], 0.0)


def test_a_mistake_below_many_brackets_is_told_at_its_place() -> None:
    finding = (
        outcome_of(f"select {'(' * 150}nam{')' * 150} from person", "select name from person").verdicts[0].findings[0]
    )
    assert finding.name == "unknown-column"
    assert finding.place is not None
    assert finding.place.column == len("select ") + 150 + 1
