"""Solutions whose result rests on the order in which rows happen to lie."""

from collections.abc import Iterator

from grader.authoring.lints import Hit, of_exercise
from grader.authoring.trial import Trial


@of_exercise("error")
def row_order(trial: Trial) -> Iterator[Hit]:
    """The solution gives other rows when the tables' rows lie in another order.

    A table has no order, so right answers may give either. Usual causes are rows
    that tie in the ORDER BY of a window, as for row_number(), lag() or a running
    sum by ROWS; first(), any_value(), list() and string_agg() without an order of
    their own; and a LIMIT in a subquery whose ORDER BY leaves ties. Add columns
    that break the tie, and say in the prompt how it is broken.
    """
    differs = [outcome for outcome in trial.reordered if outcome.status == "failed"]
    if differs and trial.solution.is_right:
        message = f"other rows when the tables lie in another order: {differs[0].verdicts[0].message}"
        remedy = "break the ties that decide it, and tell learners how"
        yield Hit(trial.exercise.solution.path, message, remedy)
