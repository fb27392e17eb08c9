from grader.plans import Hit, Hits, rule
from grader.plans.comparison import Comparison, budget
from grader.plans.wording import about, rows


@rule(sums_up=True)
def more_work_than_solution(comparison: Comparison) -> Hits:
    """Your query reads or makes many more rows on its way than the task needs.

    Each step of a plan reads rows or makes some out of those below it. What counts
    is their sum over all steps, not the time they took: it is the same on every
    machine. Rows that are made first and thrown away afterwards count as well.

        FROM authors a JOIN books b ON … JOIN sales s ON … GROUP BY a.id   -- avoid
        FROM authors a JOIN (… GROUP BY author) b ON …                     -- prefer

    `grade plan PACK EXERCISE` shows your plan, and marks the step with most rows.
    Ask of that step what makes its rows so many, and do first what makes them few.
    """
    made, wanted = comparison.plan.rows_made, comparison.solution.rows_made
    if comparison.exceeds(made, wanted):
        worst = max(comparison.plan.operators, key=lambda operator: operator.rows_made)
        yield Hit(
            f"your query makes {rows(made)} on its way to {comparison.plan.root.rows:,}; "
            f"{about(budget(wanted, comparison.factor))} would do",
            "`grade plan` shows the step that makes most of them",
            comparison.text.condition(worst) if worst.kind != "scan" and worst.conditions else None,
        )
