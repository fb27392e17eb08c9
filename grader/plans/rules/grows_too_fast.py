from grader.plans import Hit, Hits, rule
from grader.plans.comparison import Comparison
from grader.plans.growth import FEWEST, SCALES, exponent

#: How much steeper is clearly steeper: a join that makes a few rows more is not.
_CLEARLY = 0.3


@rule(sums_up=True)
def grows_too_fast(comparison: Comparison) -> Hits:
    """With more data, the work of your query grows faster than it has to.

    It was run on data of 1, 2, 4 and 8 times the size, and the rows that it reads,
    makes or compares were counted. Work that doubles with the data is fine; work
    that becomes four times as much stops a query next year that runs today.

        SELECT day, (SELECT sum(pages) FROM log b WHERE b.day <= a.day)
          FROM log a                                                    -- avoid
        SELECT day, sum(pages) OVER (ORDER BY day) FROM log             -- prefer

    Ask of each join how many partners a row finds, and whether these become more
    with the data.
    """
    compared = min(len(comparison.growth), len(comparison.solution_growth))
    if compared < FEWEST or comparison.growth_wanted is None:
        return
    mine, wanted = comparison.growth[:compared], comparison.solution_growth[:compared]
    allowed = max(comparison.growth_wanted, exponent(wanted)) + _CLEARLY
    if exponent(mine) > allowed and mine[-1] > wanted[-1]:
        worst = max(comparison.plan.operators, key=lambda operator: max(operator.pairs, operator.rows_made))
        yield Hit(
            f"with {SCALES[compared - 1]} times the data, your query handles "
            f"{mine[-1] / max(mine[0], 1):,.0f} times the rows: {mine[0]:,} become {mine[-1]:,}",
            "which step makes more rows of each row, the more rows there are?",
            comparison.text.condition(worst) if worst.conditions else None,
        )
