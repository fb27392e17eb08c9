"""What the check `style` finds in an answer, and what that costs."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from grader import antipatterns
from grader.antipatterns import Hits, Rule
from grader.antipatterns import lint as linting
from grader.checks import Writing
from grader.checks.style import style
from grader.sandbox.database import Database
from grader.sql.course import Course
from grader.values.pack import Exercise, Limits, Script
from grader.values.relation import Relation
from grader.values.report import Verdict

SCHEMA = """
CREATE TABLE staff (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, pay INTEGER);
CREATE TABLE team (id INTEGER PRIMARY KEY, lead INTEGER REFERENCES staff (id));
"""
SOLUTION = "SELECT name FROM staff WHERE pay > 1"
#: What other rules find is their cases' affair.
OTHERS = antipatterns.names() - {"eq-null", "left-join-nullified"}
#: Breaks `eq-null`, in two places.
NULLS = "SELECT name FROM staff WHERE pay > 1 OR pay = NULL\n  OR NULL = name"
#: Breaks `left-join-nullified`.
LOST = "SELECT s.name FROM staff s LEFT JOIN team t ON t.lead = s.id WHERE t.id > 1"
BOTH = f"{LOST} AND s.pay = NULL"


@pytest.fixture(scope="module")
def relations() -> Iterator[tuple[Relation, ...]]:
    database = Database(Limits())
    database.execute(SCHEMA)
    yield database.relations
    database.close()


@pytest.fixture
def judged(relations: tuple[Relation, ...]):
    def judging(
        text: str, solution: str = SOLUTION, dialect: str = "duckdb", share: float = 2.0, **options: Any
    ) -> Verdict:
        script = Script(Path("solution.sql"), solution)
        options["mute"] = (*OTHERS, *options.get("mute", ()))
        exercise = Exercise("task", "Task", Path(), "", script, options={"style": options})
        return style.judge(Writing(exercise, text, solution, Course(dialect, relations), share))

    return judging


def names(verdict: Verdict) -> list[str]:
    return [finding.name for finding in verdict.findings]


@pytest.mark.parametrize("text", [SOLUTION, "SELECT 1", "", "-- nothing", "SELECT name FROM staff;\n;"])
def test_nothing_found_costs_nothing(judged, text):
    assert judged(text) == Verdict("style", "passed", 1.0, 1.0, "nothing found")


def test_an_error_costs_half_of_the_share_and_a_habit_costs_once(judged):
    verdict = judged(NULLS)
    assert (verdict.status, verdict.score, names(verdict)) == ("failed", 0.5, ["eq-null", "eq-null"])
    first = verdict.findings[0]
    assert verdict.message == first.message
    assert first.place is not None
    assert (first.place.line, first.place.column, first.severity) == (1, 41, "error")


def test_two_errors_cost_all_of_it_and_more_cost_no_more(judged):
    assert judged(BOTH).score == 0
    assert judged(BOTH, forbid=("join",)).score == 0


def test_severities_are_the_exercise_s_own(judged):
    verdict = judged(BOTH, severity={"eq-null": "warn", "left-join-nullified": "info"})
    assert (verdict.status, verdict.score) == ("failed", 0.75)
    # What costs is told first.
    assert [(one.name, one.severity) for one in verdict.findings] == [
        ("eq-null", "warn"), ("left-join-nullified", "info"),
    ]  # fmt: skip
    by_the_way = judged(NULLS, severity={"eq-null": "info"})
    assert (by_the_way.status, by_the_way.score, len(by_the_way.findings)) == ("passed", 1, 2)


@pytest.mark.parametrize(("cost", "kept"), [(0.5, 0.75), (1.0, 0.5), (2.0, 0.0), (3.0, 0.0), (0.0, 1.0)])
@pytest.mark.parametrize("severity", ["error", "warn"])
def test_points_are_those_of_the_exercise(judged, cost, kept, severity):
    """Of two points that style is worth."""
    verdict = judged(NULLS, share=2.0, points=cost, severity={"eq-null": severity})
    assert (verdict.score, verdict.status) == (kept, "passed" if kept == 1 else "failed")


def test_what_is_muted_is_not_told(judged):
    assert names(judged(BOTH, mute=("eq-null",))) == ["left-join-nullified"]
    assert judged(BOTH, mute=("eq-null", "left-join-nullified")).status == "passed"


def test_what_the_solution_does_is_held_against_nobody(judged):
    assert names(judged(BOTH, solution="SELECT id FROM staff WHERE name = NULL")) == ["left-join-nullified"]
    silenced = "SELECT id FROM staff WHERE name = NULL -- grade: ignore eq-null"
    assert names(judged(BOTH, solution=silenced)) == ["left-join-nullified"]


def test_comments_count_only_where_the_exercise_says_so(judged):
    text = "SELECT name FROM staff WHERE pay = NULL -- grade: ignore eq-null"
    assert names(judged(text)) == ["eq-null"]
    assert names(judged(text, ignore=True)) == []


@pytest.mark.parametrize("dialect", ["postgres", "mysql", "tsql", "oracle", "bigquery", "snowflake"])
def test_a_text_is_read_in_its_own_dialect(judged, dialect):
    assert names(judged(NULLS, dialect=dialect)) == ["eq-null", "eq-null"]


def test_changes_have_a_style_too(judged):
    assert names(judged("DELETE FROM staff WHERE pay = NULL; UPDATE staff SET pay = NULL")) == ["eq-null"]


def test_what_cannot_be_read_costs_nothing_and_is_said(judged):
    verdict = judged(f"{NULLS};\nSELECT 5!", forbid=("join",), require=("cte",))
    assert [(one.name, one.severity) for one in verdict.findings] == [
        ("eq-null", "error"), ("eq-null", "error"), ("not-analysed", "info"),
    ]  # fmt: skip
    alone = judged("SELECT 5!")
    assert (alone.status, alone.score, names(alone)) == ("passed", 1, ["not-analysed"])
    assert "line 1" in alone.findings[0].message


def test_a_rule_that_breaks_costs_nothing_and_hides_nothing(judged, monkeypatch):
    def breaking(query: object) -> Hits:
        """Breaks."""
        raise ZeroDivisionError

    whole = judged(NULLS)
    broken = Rule("breaking", "error", breaking)
    monkeypatch.setattr(linting, "of_queries", lambda: (*antipatterns.of_queries(), broken))
    verdict = judged(NULLS)
    assert [(one.name, one.severity) for one in verdict.findings] == [
        ("eq-null", "error"), ("eq-null", "error"), ("not-analysed", "info"),
    ]  # fmt: skip
    assert (verdict.status, verdict.score) == (whole.status, whole.score)
    assert "`breaking`" in verdict.findings[-1].message


USES = {
    "case": "SELECT CASE WHEN pay > 1 THEN 1 END FROM staff",
    "cte": "WITH s AS (FROM staff) SELECT name FROM s",
    "distinct": "SELECT count(DISTINCT name) FROM staff",
    "group by": "SELECT pay FROM staff GROUP BY ALL",
    "having": "SELECT max(pay) FROM staff HAVING count(*) > 1",
    "join": "SELECT name FROM staff, team",
    "limit": "SELECT name FROM staff ORDER BY 1 FETCH FIRST 3 ROWS ONLY",
    "qualify": "SELECT name FROM staff QUALIFY row_number() OVER (ORDER BY pay) = 1",
    "set operation": "SELECT name FROM staff EXCEPT SELECT 'a'",
    "subquery": "SELECT name FROM staff WHERE EXISTS (SELECT 1 FROM team)",
    "window function": "SELECT sum(pay) OVER w FROM staff WINDOW w AS (ORDER BY id)",
    "coalesce()": "SELECT Coalesce (name, 'x') FROM staff",
    "ifnull()": 'SELECT "IFNULL"(name, 1) FROM staff',
}
WITHOUT = {
    "cte": "SELECT name FROM (SELECT name FROM staff)",
    "distinct": "SELECT name FROM staff WHERE pay IS DISTINCT FROM 1 UNION SELECT 'distinct'",
    "join": "SELECT name FROM staff WHERE id IN (SELECT lead FROM team) -- JOIN",
    "limit": "SELECT 'LIMIT 3' AS \"limit\"",
    "set operation": "WITH RECURSIVE s AS (FROM staff) SELECT name FROM s",
    "subquery": "(WITH s AS (SELECT name FROM staff UNION SELECT 'a') (SELECT name FROM s) UNION (SELECT 'b'))",
    "window function": "SELECT max(pay) FILTER (pay > 1) FROM staff WINDOW w AS (ORDER BY id)",
    "coalesce()": "SELECT ifnull(name, 'coalesce(') AS coalesce /* coalesce(1) */ FROM staff",
    "ifnull()": "SELECT coalesce(name, 'x') FROM staff",
}


@pytest.mark.parametrize("construct", USES)
def test_what_is_required_and_there(judged, construct):
    assert judged(USES[construct], require=(construct,)).status == "passed"
    verdict = judged(USES[construct], forbid=(construct,))
    assert (names(verdict), verdict.score) == (["forbidden-construct"], 0.5)
    assert verdict.findings[0].place is not None


@pytest.mark.parametrize("construct", WITHOUT)
def test_what_is_required_and_not_there(judged, construct):
    assert judged(WITHOUT[construct], forbid=(construct,)).status == "passed"
    verdict = judged(WITHOUT[construct], require=(construct,))
    assert (names(verdict), verdict.score) == (["missing-construct"], 0.5)
    assert (construct.endswith("()")) == (f"`{construct}`" in verdict.message)


def test_each_construct_counts_even_where_the_solution_does_without(judged):
    verdict = judged(SOLUTION, require=("cte", "window function"))
    assert (names(verdict), verdict.score) == (["missing-construct"] * 2, 0)


def test_the_place_of_what_is_forbidden(judged):
    text = "SELECT 'é' AS x;\nSELECT name\nFROM staff WHERE id IN (SELECT id FROM team)"
    (subquery,) = judged(text, forbid=("subquery",)).findings
    (called,) = judged("SELECT 'ü',\n  lower(name), lower('x') FROM staff", forbid=("LOWER()",)).findings
    assert subquery.place is not None and subquery.place.line == 3
    assert called.place is not None and (called.place.line, called.place.column, called.place.end_column) == (2, 3, 8)
