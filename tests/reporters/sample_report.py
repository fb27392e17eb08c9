"""One report with every status, for the golden files of all formats."""

from dataclasses import replace

from sample_models import hostile, two_facts_and_a_bridge

from grader.values.insight import CommonFinding, Insight, Item, Likeness, SharedMistake
from grader.values.plan import Operator, Plan
from grader.values.regrade import Flip, Regrade, Standing
from grader.values.report import (
    Cell,
    Counterexample,
    Finding,
    Heading,
    Outcome,
    Person,
    Place,
    Report,
    RunFacts,
    Score,
    Submission,
    Table,
    Task,
    Verdict,
)
from grader.values.run import Status

HOSTILE = "\x1b[31mred\x1b[0m [bold]b[/bold] <b> =1+1 \u202eabc"

_WRONG = Table(
    "rows with wrong values",
    (
        Heading("id", "INTEGER"),
        Heading("name", "VARCHAR"),
        Heading("total wanted", "DOUBLE"),
        Heading("total got", "DOUBLE"),
    ),
    ((1, "Ada", 1.5, None), (2, HOSTILE, 2.0, 0.30000000000000004), (3, " padded ", 3.0, 3.5)),
    12,
)
_MISSING = Table(
    "rows that are missing",
    (
        Heading("customer_id", "BIGINT"),
        Heading("note", "VARCHAR"),
        Heading("paid", "BOOLEAN"),
        Heading("price", "DECIMAL(10,2)"),
    ),
    ((1, None, True, "1.50"), (2, "", False, "0.00"), (3, "NULL", None, None), (4, "two\nlines", True, "-3.20")),
    4,
)
_WIDE = Table(
    "rows that should not be there",
    tuple(Heading(f"a_long_column_{n}", "VARCHAR") for n in range(9)),
    (("x" * 50,) * 9,),
    1,
)


def _table(title: str, columns: str, *rows: tuple[Cell, ...]) -> Table:
    names = [column.partition(" ") for column in columns.split(", ")]
    return Table(title, tuple(Heading(name, type_ or "INTEGER") for name, _, type_ in names), rows, len(rows))


_CUSTOMERS = _table("customers", "id, name VARCHAR, city VARCHAR", (1, "a", None), (2, "", HOSTILE))
_ORDERS = _table(
    "orders",
    "id, customer_id, ordered_at TIMESTAMP, shipped_at TIMESTAMP, total DECIMAL(10,2), note VARCHAR",
    (1, 1, "2024-01-31 00:00:00", "2024-01-31 23:59:59", "10.00", None),
    (2, 1, "2024-02-01 00:00:00", None, "10.01", "NULL"),
    (3, 1, "2024-02-29 12:00:00", None, None, "a note that is longer than anybody would like it to be"),
)
_SCRIPT = "CREATE TABLE orders (id INTEGER PRIMARY KEY);\nINSERT INTO orders VALUES (1);\n"
#: Right on the sample data.
_HIDDEN = Counterexample(
    (_CUSTOMERS, _ORDERS),
    _table("expected", "name VARCHAR, orders BIGINT", ("a", 3), ("", 0)),
    _table("yours", "name VARCHAR, orders BIGINT", ("a", 3)),
    None,
    _SCRIPT,
)
_NOTHING_THERE = Counterexample(
    (_table("customers", "id, name VARCHAR", (1, "a")), _table("orders", "id, customer_id")),
    _table("expected", "id, name VARCHAR", (1, "a")),
    _table("yours", "id, name VARCHAR"),
    None,
    _SCRIPT,
)
_TWO_ROWS = Counterexample(
    (_table("customers", "id, name VARCHAR", (1, "a"), (2, "a")),),
    _table("expected", "id", (1,), (2,)),
    None,
    "More than one row returned by a subquery used as an expression - scalar subqueries can only return a single "
    f"row. {HOSTILE}\nUse another setting",
    _SCRIPT,
)
_MANY_ROWS = Counterexample(
    (_table("orders", "id, total DECIMAL(10,2)", *((number, "1.00") for number in range(1, 30))),),
    _table("orders afterwards", "id, total DECIMAL(10,2)", *((number, "2.00") for number in range(1, 30))),
    _table("orders afterwards", "id, total DECIMAL(10,2)", *((number, "3.00") for number in range(1, 30))),
    None,
    _SCRIPT,
)


def _outcome(
    exercise: str,
    status: Status,
    findings: tuple[Finding, ...] = (),
    learner: str | None = None,
    text: str = "select 1",
    worlds: int = 0,
    counterexample: Counterexample | None = None,
    behaves_like: str | None = None,
) -> Outcome:
    score = 10.0 if status == "passed" else None if status in ("broke", "unsupported") else 0.0
    verdict_status = "passed" if status == "passed" else "broke" if status == "broke" else "failed"
    passed = "no difference found on the sample data" + (f" and {worlds:,} databases" if worlds else "")
    message = findings[0].message if findings else passed
    verdict = Verdict("result", verdict_status, score or 0.0, 10.0, message, findings)
    submission = None if status == "missing" else Submission(f"{exercise}/answer.sql", "0" * 64, text)
    return Outcome(
        "joins",
        learner,
        exercise,
        status,
        score,
        10.0,
        0.04,
        worlds,
        1,
        submission,
        (verdict,),
        counterexample=counterexample,
        behaves_like=behaves_like,
        behaves_at=Place(1, 1, 1, 7) if behaves_like else None,
        behaviour="b" * 64 if worlds else None,
    )


def _finding(name: str, message: str, help_: str = "", **more: object) -> Finding:
    return Finding(name, "error", message, help_, **more)  # type: ignore[arg-type]  # the rest by name


def one_learner() -> Report:
    text = "select näme,\n\tsum(total)\nfrom orders"
    outcomes = (
        _outcome("first", "passed"),
        _outcome("sure", "passed", worlds=2000),
        _heavy(),
        _outcome(
            "wrong", "failed", (_finding("wrong-values", "`total` is wrong in 12 of 120 rows", evidence=(_WRONG,)),)
        ),
        _outcome(
            "lost",
            "failed",
            (_finding("missing-rows", "4 of 9 rows are missing", "what have they in common?", evidence=(_MISSING,)),),
        ),
        _outcome(
            "wide", "failed", (_finding("unexpected-rows", "1 of 9 rows should not be there", evidence=(_WIDE,)),)
        ),
        _outcome(
            "typo", "error", (_finding("unknown-column", f"no column {HOSTILE}", place=Place(2, 2, 2, 12)),), text=text
        ),
        _outcome("slow", "timeout", (_finding("timeout", "the query was stopped"),)),
        _outcome("big", "too_large", (_finding("too-large", "the result has more than 100,000 rows"),)),
        _outcome("odd", "broke"),
        *_on_databases(),
        replace(_outcome("tables", "passed"), model=two_facts_and_a_bridge()),
        _careless("careless", _NULL, replace(_NULL, place=Place(3, 6, 3, 12)), _STAR, _BY_THE_WAY),
        _careless("careless_too", _STAR),
        _careless("by_the_way", _BY_THE_WAY),
        _outcome("later", "missing", (_finding("missing", "nothing handed in yet"),)),
    )
    return _report(outcomes)


def _heavy() -> Outcome:
    """Right, with a plan that costs points."""
    scan = Operator("scan", "TABLE_SCAN", 20, rows_scanned=120, table="orders", conditions=("(total > 5)",))
    files = Operator("scan", "TABLE_SCAN", 9, table="clicks", files_read=3, files_there=60)
    plan = Plan(Operator("hash join", "HASH_JOIN", 7, (scan, files), join_type="SEMI", conditions=("id = id",)))
    finding = Finding(
        "full-scan", "warn", "`orders` is read from end to end: 120 rows", "it has an index", Place(2, 7, 2, 12)
    )
    whole = _outcome("heavy", "passed", worlds=2000, text="select total\nwhere total + 0 > 5")
    verdicts = (
        replace(whole.verdicts[0], score=8.5, points=8.5),
        Verdict("plan", "failed", 0.0, 1.5, finding.message, (finding,)),
    )
    return replace(whole, verdicts=verdicts, score=8.5, plan=plan)


_STAR = Finding("select-star", "warn", f"`*` gives {HOSTILE} too", "name the columns", Place(1, 8, 1, 9))
_NULL = Finding("eq-null", "error", "nothing is ever equal to NULL", "write `total IS NULL`", Place(2, 2, 2, 12))
_BY_THE_WAY = Finding("implicit-alias", "info", "a name without AS", "write AS before it", Place(2, 2, 2, 5))


def _careless(exercise: str, *findings: Finding) -> Outcome:
    """Right, and not written well."""
    passed = _outcome(exercise, "passed", text="select *,\n\tsum(total)\nfrom orders")
    (result,) = passed.verdicts
    lost = sum(
        {"error": 0.75, "warn": 0.375}.get(severity, 0) for _, severity in {(f.name, f.severity) for f in findings}
    )
    style = Verdict("style", "failed" if lost else "passed", 1.5 - lost, 1.5, findings[0].message, findings)
    verdicts = replace(result, score=8.5, points=8.5), style
    return replace(passed, score=10 - lost, verdicts=verdicts)


def _on_databases() -> tuple[Outcome, ...]:
    """One for each way in which a small database shows what is wrong."""
    missing = _finding("missing-rows", "4 of 9 rows are missing", "what do these rows have in common?")
    missing = replace(missing, evidence=(_MISSING,))
    surplus = _finding("unexpected-rows", "2 of 7 rows should not be there", evidence=(_WRONG,))
    values = _finding("wrong-values", "`total` is wrong in 12 of 120 rows", "look at one of them", evidence=(_WRONG,))
    differs = _finding("differs-on-world", "right on the sample data, wrong on this database:")
    fails = _finding("fails-on-world", "right on the sample data, fails with an error on this database:")
    lost = "`customers` without `orders` are lost"
    change = _finding("wrong-values", "table `orders`: `total` is wrong in 1 of 3 rows; the other columns are right")
    return (
        _outcome("by_chance", "failed", (differs,), worlds=2000, counterexample=_HIDDEN),
        _outcome("known", "failed", (differs,), worlds=2000, counterexample=_HIDDEN, behaves_like=lost),
        _outcome("breaks", "failed", (fails,), worlds=2000, counterexample=_TWO_ROWS),
        _outcome("empty", "failed", (missing,), worlds=2000, counterexample=_NOTHING_THERE),
        _outcome("both", "failed", (missing, surplus), worlds=2000, counterexample=_NOTHING_THERE, behaves_like=lost),
        _outcome("values", "failed", (values,), worlds=2000, counterexample=_HIDDEN),
        _outcome("change", "failed", (change,), worlds=50, counterexample=_MANY_ROWS),
        _outcome("alike", "failed", (missing,), behaves_like=lost),
    )


def a_class() -> Report:
    outcomes = (
        _outcome("first", "passed", learner="ada"),
        _outcome("second", "missing", learner="ada"),
        _outcome(
            "first", "failed", (_finding("missing-rows", "4 of 9 rows are missing", evidence=(_MISSING,)),), HOSTILE
        ),
        _outcome("second", "broke", learner=HOSTILE),
        replace(_on_databases()[0], learner=HOSTILE, model=hostile()),
    )
    roster = (
        Person("ada", "4711", "ada@example.org", "blue"),
        Person(HOSTILE, "=1+1", "<b>@example.org"),
        Person("never_seen", "4713", "never@example.org"),
    )
    return replace(_report(outcomes), roster=roster, insight=_insight(), against=_regrade())


def _regrade() -> Regrade:
    passed = Standing("passed", 10.0, 10.0, "no difference found on the sample data")
    failed = Standing("failed", 0.0, 10.0, f"a message that quotes {HOSTILE}")
    unsure = Standing("broke", None, 10.0, "")
    return Regrade(
        f"{HOSTILE}.json",
        5,
        (
            Flip("joins", "ada", "first", failed, passed, ("solution.sql of first changed", "grader 0.0 → 0.1")),
            Flip("joins", HOSTILE, "first", passed, failed, ("solution.sql of first changed", "grader 0.0 → 0.1")),
            Flip("joins", HOSTILE, "second", passed, unsure, ("grader 0.0 → 0.1",)),
        ),
        ("solution.sql of first changed", "grader 0.0 → 0.1"),
        new_learners=(HOSTILE,),
        gone_exercises=("third",),
    )


def _insight() -> Insight:
    lost = "`customers` without `orders` are lost"
    return Insight(
        items=(
            Item("joins", "first", 2, 1, 0.5, 0.62),
            Item("joins", "second", 0, 0, None, None),
            Item("joins", "by_chance", 2, 0, 0.0, None),
        ),
        findings=(CommonFinding("joins", "first", "missing-rows", "error", 1),),
        mistakes=(SharedMistake("joins", "by_chance", "b" * 64, lost, HOSTILE, (HOSTILE, "never_seen")),),
        likenesses=(Likeness("joins", "first", ("ada", HOSTILE), 41, "2 of 9 answers are the same letter for letter"),),
    )


def _report(outcomes: tuple[Outcome, ...]) -> Report:
    facts = RunFacts(
        "0.1",
        "2.0.0",
        "30.30.0",
        {"jobs": 2, "submissions": None},
        {"joins": "a" * 64},
        {"joins": {"pack.toml": "b" * 64}},
    )
    learners = dict.fromkeys(outcome.learner for outcome in outcomes)
    scores = [
        Score(
            learner,
            sum(outcome.score or 0.0 for outcome in outcomes if outcome.learner == learner),
            sum(outcome.points for outcome in outcomes if outcome.learner == learner and outcome.score is not None),
        )
        for learner in learners
    ]
    tasks = tuple(
        Task("joins", name, name.replace("_", " ").capitalize(), 10.0, "full")
        for name in dict.fromkeys(outcome.exercise for outcome in outcomes)
    )
    return Report(facts, outcomes, tuple(scores), {"joins": "Joins and groups"}, tasks)
