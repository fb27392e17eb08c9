"""Whether the query is carried out with no more work than the task needs."""

from typing import TYPE_CHECKING

from grader.checks import Attempt, check
from grader.later import Later
from grader.plans import FACTOR, RULES, hits
from grader.sql.places import place_of
from grader.values.expected import Expected
from grader.values.plan import Plan
from grader.values.report import Finding, Verdict

if TYPE_CHECKING:
    from grader.plans.comparison import Comparison
    from grader.plans.text import Text
else:
    # Loaded where an exercise asks for it.
    Comparison, Text = Later("grader.plans.comparison:Comparison"), Later("grader.plans.text:Text")


@check(after="result")
def plan(attempt: Attempt) -> Verdict:
    """The query comes to its rows with no more work than the task needs.

    The engine is asked how it carried out your query: which steps it took, and how
    many rows each of them read and made. This is held against what the solution
    needs, with room to spare. Counted are rows, never seconds, so that the verdict
    is the same on every machine and every time.

    Where your query needs far more, a finding says which step, such as
    `cross-product`; `grade explain` knows each of them, and
    `grade plan PACK EXERCISE` shows the steps of your query with their rows.
    """
    assert isinstance(attempt.expected, Expected)
    assert attempt.expected.plan is not None
    assert attempt.execution is not None
    options = attempt.exercise.options["plan"]
    mine = attempt.execution.plan
    if not isinstance(mine, Plan):
        # It has run once within its limits, and was stopped short of them when it was run again.
        return Verdict("plan", "passed", 1.0, 1.0, "how it is carried out could not be found out")
    named = options.get("forbid", ())
    assert isinstance(named, tuple)
    comparison = Comparison(
        mine,
        attempt.expected.plan,
        Text(attempt.text, attempt.dialect),
        _number(options.get("factor", FACTOR)),
        _number(options["growth"]) if "growth" in options else None,
        attempt.execution.growth if attempt.expected.growth else (),
        attempt.expected.growth,
        frozenset(named),
    )
    findings = tuple(
        Finding(name, "warn", hit.message, hit.help, place_of(hit.span, attempt.text) if hit.span else None)
        for name, hit in hits(comparison, frozenset(named or RULES))
    )
    if findings:
        return Verdict("plan", "failed", 0.0, 1.0, findings[0].message, findings)
    return Verdict("plan", "passed", 1.0, 1.0, f"{mine.rows_made:,} rows read and made on the way")


def _number(value: object) -> float:
    assert isinstance(value, int | float)
    return float(value)
