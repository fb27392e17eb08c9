from grader.plans import Hit, Hits, rule
from grader.plans.comparison import Comparison
from grader.plans.wording import listed

#: A side with fewer rows is gone through as fast as it could be looked up.
_FEW = 100


@rule(muted_by_solution=True)
def nested_loop_join(comparison: Comparison) -> Hits:
    """A join tries every pair of rows, since its condition cannot be looked up.

    Where a column must equal one of the other side, the engine finds the partners
    of a row at once. An OR of two such conditions, `<>`, or a calculation with
    columns of both sides leave it no choice but to try all pairs.

        FROM calls JOIN people ON caller = phone OR callee = phone   -- avoid
        FROM calls JOIN people ON caller = phone
        UNION
        FROM calls JOIN people ON callee = phone                     -- prefer

    Give each alternative a join of its own, and mind that a row may match both.
    """
    for operator in comparison.plan.operators:
        if operator.kind != "nested-loop join" or min((side.rows for side in operator.children), default=0) < _FEW:
            continue
        if comparison.dwarfs(operator.pairs):
            one, other = (listed(side.tables) for side in operator.children[:2])
            yield Hit(
                f"{one} and {other} are joined by trying every pair of rows: {operator.pairs:,} pairs",
                "only `=` between a column of each side finds partners without trying; "
                "an OR can be split into joins of their own",
                comparison.text.condition(operator) or comparison.text.join(operator.tables),
            )
