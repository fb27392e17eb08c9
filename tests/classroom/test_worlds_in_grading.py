"""Answers that are right on the sample data are tried on worlds, and what comes of it stands in the outcome."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from grader.classroom.collecting.submissions import Entry
from grader.classroom.run import graded
from grader.pack import load
from grader.values.pack import Pack
from grader.values.report import Finding, Outcome, Submission
from grader.vocabulary import VOCABULARY

SCHEMA = """
CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, city VARCHAR);
CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER REFERENCES customers (id), total INTEGER, day DATE);
"""
DATA = {
    "customers": "id,name,city\n1,Ada,Rome\n2,Ben,Oslo\n",
    "orders": "id,customer,total,day\n1,1,10,2024-01-01\n2,1,20,2024-01-02\n3,2,30,2024-01-03\n",
}
SOLUTION = "SELECT c.id, count(o.id) FROM customers c LEFT JOIN orders o ON o.customer = c.id GROUP BY c.id"
#: Right where every customer has an order.
INNER = "SELECT c.id, count(o.id) FROM customers c JOIN orders o ON o.customer = c.id GROUP BY c.id"

#: The share of `result` where no plan is asked for.
RESULT = 70 / 85

Build = Callable[..., Pack]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    def building(
        solution: str = SOLUTION, exercise: str = "", pack: str = "", fixture: str = "", schema: str = SCHEMA
    ) -> Pack:
        files = {
            "pack.toml": f'format = 1\ntitle = "Shop"\nfixture = "shop"\n{pack}\n',
            "shop/schema.sql": schema,
            "shop/fixture.toml": fixture,
            **{f"shop/{table}.csv": rows for table, rows in DATA.items()},
            "task/prompt.md": "# Task\n\nHow many orders?\n",
            "task/solution.sql": solution,
            "task/exercise.toml": exercise,
        }
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text)
        return load(tmp_path, VOCABULARY)

    return building


def outcomes(pack: Pack, answers: Sequence[str], staff: bool = True) -> list[Outcome]:
    (exercise,) = pack.exercises
    entries = [
        Entry(pack, exercise, f"{number:02}", Submission(f"{number:02}/task.sql", "0" * 64, answer), None)
        for number, answer in enumerate(answers)
    ]
    return graded(pack, entries, 1, staff, lambda entry: None)


def findings(outcome: Outcome) -> list[Finding]:
    return [finding for verdict in outcome.verdicts for finding in verdict.findings]


def names(outcome: Outcome) -> list[str]:
    return [finding.name for finding in findings(outcome)]


def test_right_on_the_sample_data_wrong_on_a_world(build: Build) -> None:
    right, wrong, again = outcomes(build(), [SOLUTION, INNER, SOLUTION])
    assert (right.status, right.score, right.worlds, right.counterexample) == ("passed", 10, 2000, None)
    assert "2,000 databases" in right.verdicts[0].message
    assert (wrong.status, wrong.score, names(wrong)) == ("failed", 0, ["differs-on-world"])
    assert wrong.verdicts[0].message == "right on the sample data, wrong on a made-up database"
    assert 0 < wrong.worlds <= 2000
    shown = wrong.counterexample
    assert shown is not None
    assert shown.error is None
    assert [(table.title, len(table.rows)) for table in shown.tables] == [("customers", 1), ("orders", 0)]
    assert len(shown.expected.rows) == 1
    assert shown.actual is not None
    assert shown.actual.rows == ()
    assert "INSERT INTO" in shown.script
    assert (again.status, again.worlds) == ("passed", 2000)


def test_a_share_may_be_kept(build: Build) -> None:
    pack = build(exercise="points = 20\n[credit]\ndiffers-on-world = 0.25\n")
    (wrong,) = outcomes(pack, [INNER])
    assert (wrong.status, wrong.score) == ("failed", pytest.approx(20 * RESULT / 4))


def test_fails_on_a_world(build: Build) -> None:
    pack = build("SELECT id, name FROM customers", "[credit]\nfails-on-world = 0.5\n")
    failing = "SELECT id, CASE WHEN city IS NULL THEN error('no city at ' || name) ELSE name END FROM customers"
    (outcome,) = outcomes(pack, [failing])
    assert (outcome.status, outcome.score, names(outcome)) == (
        "failed",
        pytest.approx(10 * RESULT / 2),
        ["fails-on-world"],
    )
    assert outcome.counterexample is not None
    assert outcome.counterexample.actual is None
    assert "no city at" in str(outcome.counterexample.error)
    assert [len(table.rows) for table in outcome.counterexample.tables] == [1]


def test_what_the_sample_data_says_stays(build: Build) -> None:
    (outcome,) = outcomes(build(), ["SELECT customer, max(total) FROM orders GROUP BY customer"])
    assert (outcome.status, outcome.score) == ("failed", 0)
    assert "differs-on-world" not in names(outcome)
    assert names(outcome)
    assert outcome.counterexample is not None
    assert outcome.worlds > 0


def test_what_worlds_could_not_tell_is_not_tried(build: Build) -> None:
    answers = ["SELECT id FROM customers", "SELECT id, nobody FROM customers", "SELEC", "DROP TABLE customers"]
    for outcome in outcomes(build(), answers):
        assert (outcome.worlds, outcome.counterexample) == (0, None)


def test_no_worlds_where_none_are_wanted(build: Build) -> None:
    right, wrong = outcomes(build(exercise="[worlds]\ncount = 0\n"), [SOLUTION, INNER])
    assert [(one.status, one.score, one.worlds, one.counterexample) for one in (right, wrong)] == [
        ("passed", 10, 0, None)
    ] * 2
    assert "databases" not in right.verdicts[0].message


def test_as_many_worlds_as_are_wanted(build: Build) -> None:
    (right,) = outcomes(build(exercise="[worlds]\ncount = 70\nseed = 5\n"), [SOLUTION])
    assert (right.worlds, right.seed) == (70, 5)


@pytest.mark.parametrize(
    ("level", "shown", "told"),
    [
        ("full", True, ["differs-on-world"]),
        ("counterexample", True, ["differs-on-world"]),
        ("names", False, ["differs-on-world"]),
        ("verdict", False, []),
    ],
)
def test_learners_see_what_the_exercise_reveals(build: Build, level: str, shown: bool, told: list[str]) -> None:
    pack = build(exercise=f'[feedback]\nreveal = "{level}"\n')
    (outcome,) = outcomes(pack, [INNER], staff=False)
    assert (outcome.status, outcome.score) == ("failed", 0)
    assert (outcome.counterexample is not None) == shown
    assert names(outcome) == told


EVERYBODY = (
    "SELECT count(*) = 0 FROM customers WHERE id NOT IN (SELECT customer FROM orders WHERE customer IS NOT NULL)"
)
ASSUME = f'assume = [{{ sql = "{EVERYBODY}", say = "Every customer has an order." }}]\n'


@pytest.mark.parametrize("where", ["nowhere", "exercise", "fixture"])
def test_an_assumption_is_kept(build: Build, where: str) -> None:
    pack = build(
        exercise=f"[worlds]\n{ASSUME}" if where == "exercise" else "", fixture=ASSUME if where == "fixture" else ""
    )
    (outcome,) = outcomes(pack, [INNER])
    assert outcome.status == ("failed" if where == "nowhere" else "passed")
    if where != "nowhere":
        assert 50 < outcome.worlds < 2000


CHANGES = {
    "update": (
        "UPDATE orders SET total = total + 1 WHERE total > 10",
        "UPDATE orders SET total = total + 1 WHERE total >= 20",
        "UPDATE orders SET total = 1 + total WHERE NOT total <= 10",
    ),
    "delete": (
        "DELETE FROM orders WHERE customer IS NULL OR total > 20",
        "DELETE FROM orders WHERE total > 20",
        "DELETE FROM orders WHERE NOT (customer IS NOT NULL AND (total <= 20 OR total IS NULL))",
    ),
    "insert": (
        "INSERT INTO customers SELECT id + 100, name, city FROM customers WHERE city = 'Rome'",
        "INSERT INTO customers SELECT id + 100, name, 'Rome' FROM customers WHERE city LIKE 'R%'",
        "INSERT INTO customers (city, id, name) SELECT city, 100 + id, name FROM customers WHERE 'Rome' = city",
    ),
    "merge": (
        "MERGE INTO customers c USING (SELECT customer, max(total) AS m FROM orders GROUP BY customer) o"
        " ON o.customer = c.id WHEN MATCHED THEN UPDATE SET city = m::VARCHAR",
        "MERGE INTO customers c USING (SELECT customer, coalesce(max(total), 0) AS m FROM orders GROUP BY customer) o"
        " ON o.customer = c.id WHEN MATCHED THEN UPDATE SET city = m::VARCHAR",
        "UPDATE customers SET city = (SELECT max(total) FROM orders WHERE customer = customers.id)::VARCHAR"
        " WHERE id IN (SELECT customer FROM orders)",
    ),
    "many": (
        "DELETE FROM orders WHERE total > 10; UPDATE orders SET total = 0 WHERE day >= '2024-01-01'",
        "DELETE FROM orders WHERE total > 10; UPDATE orders SET total = 0",
        "UPDATE orders SET total = 0 WHERE total <= 10 AND day >= '2024-01-01';"
        " UPDATE orders SET total = 0 WHERE total IS NULL AND day >= '2024-01-01'; DELETE FROM orders WHERE total > 10",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", CHANGES)
def test_changes_are_tried_on_worlds(build: Build, kind: str) -> None:
    solution, wrong, right = CHANGES[kind]
    statements = 'statements = "many"\n' if kind == "many" else ""
    pack = build(solution, f'kind = "change"\n{statements}[worlds]\ncount = 24\n')
    no, yes = outcomes(pack, [wrong, right])
    assert (no.status, no.score, names(no)) == ("failed", 0, ["differs-on-world"])
    assert no.counterexample is not None
    assert no.counterexample.expected.title.endswith(" afterwards")
    assert 1 <= sum(len(table.rows) for table in no.counterexample.tables) <= 3
    assert (yes.status, yes.score, names(yes)) == ("passed", 10, [])
    assert 0 < yes.worlds <= 24


@pytest.mark.parametrize(
    ("dialect", "right", "wrong"),
    [
        (
            "postgres",
            "SELECT name, (total / 4)::int FROM customers JOIN orders ON customer = customers.id WHERE name ~ '^A'",
            "SELECT name, (total / 4)::int FROM customers JOIN orders ON customer = customers.id WHERE name ~* '^A'",
        ),
        (
            "mysql",
            "SELECT `name`, IFNULL(city, 'none') FROM customers WHERE city <> 'Oslo' OR city IS NULL",
            "SELECT `name`, IFNULL(city, 'none') FROM customers WHERE city <> 'Oslo'",
        ),
        (
            "tsql",
            "SELECT TOP 2 [name], ISNULL(city, 'none') FROM customers ORDER BY id",
            "SELECT TOP 2 [name], ISNULL(city, 'none') FROM customers WHERE city IS NOT NULL ORDER BY id",
        ),
    ],
)
def test_dialects_have_worlds_too(build: Build, dialect: str, right: str, wrong: str) -> None:
    pack = build(right, pack=f'dialect = "{dialect}"')
    yes, no = outcomes(pack, [right, wrong])
    assert (yes.status, names(yes)) == ("passed", [])
    assert yes.worlds >= 2000
    assert (no.status, names(no)) == ("failed", ["differs-on-world"])


def test_case_tells_nothing_where_the_fixture_says_so(build: Build) -> None:
    answers = ["SELECT id FROM customers WHERE city = 'rome'", "SELECT id FROM customers WHERE city LIKE 'Rom_'"]
    solution = "SELECT id FROM customers WHERE city = 'Rome'"
    same, other = outcomes(build(solution, fixture='collation = "nocase"\n'), answers)
    assert same.status == "passed"
    assert same.worlds >= 2000
    assert (other.status, names(other)) == ("failed", ["differs-on-world"])
    same, _ = outcomes(build(solution), answers)
    assert same.status == "failed"


#: Ends where nobody lives nowhere.
ENDLESS = """
WITH RECURSIVE r AS (
    SELECT count(*) AS n FROM customers WHERE city IS NULL UNION ALL SELECT n + 1 FROM r WHERE n > 0
)
SELECT id, name FROM customers WHERE (SELECT max(n) FROM r) >= 0
"""
GREEDY = """
SELECT id, name FROM customers
WHERE length(repeat('x', (SELECT 2000000000 * least(count(*), 1) FROM customers WHERE city IS NULL)::BIGINT)) >= 0
"""


@pytest.mark.parametrize("hostile", [ENDLESS, GREEDY], ids=["endless", "greedy"])
def test_what_hangs_or_dies_on_a_world_keeps_what_the_sample_data_says(build: Build, hostile: str) -> None:
    pack = build("SELECT id, name FROM customers", pack="[limits]\nseconds = 0.5\n")
    right = "SELECT id, name FROM customers"
    before, outcome, after, wrong = outcomes(pack, [right, hostile, right, f"{right} WHERE city IS NOT NULL"])
    assert (outcome.status, outcome.score, outcome.counterexample) == ("passed", 10, None)
    assert outcome.worlds < 2000
    assert [(one.status, one.worlds) for one in (before, after)] == [("passed", 2000)] * 2
    assert (wrong.status, names(wrong)) == ("failed", ["differs-on-world"])


def test_what_is_refused_never_reaches_the_worlds(build: Build) -> None:
    answers = [
        "SELECT * FROM query('SELECT id, name FROM customers')",
        "SELECT table_name, 1 FROM duckdb_tables()",
        "SELECT table_name, 1 FROM information_schema.tables",
        "SELECT getvariable('seed'), 1",
        "SELECT size, h FROM worlds",
        "ATTACH ':memory:' AS other",
        "WITH gone AS (DELETE FROM customers RETURNING *) SELECT id, name FROM gone",
    ]
    right = "SELECT id, name FROM customers"
    *hostile, after = outcomes(build(right), [*answers, right])
    assert {one.status for one in hostile} <= {"refused", "error"}
    assert [(one.worlds, one.counterexample) for one in hostile] == [(0, None)] * len(answers)
    assert (after.status, after.worlds) == ("passed", 2000)
