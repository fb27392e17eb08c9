"""Exercises that can be answered without reading a table."""

from collections.abc import Iterator

from grader.authoring.lints import Hit, of_exercise
from grader.authoring.trial import Trial


@of_exercise("warn")
def constant_answer(trial: Trial) -> Iterator[Hit]:
    """A query that reads no table passes.

    Where the solution gives no rows, `SELECT … WHERE false` gives them too; where
    it gives a single one, its values can be copied out of the feedback. Change
    the data so that there is something to find, or the task so that several rows
    are asked for; or leave the generated databases on, on which constants are
    soon wrong.
    """
    if trial.constant is None or trial.constant.status != "passed":
        return
    rows = trial.answers[0].script.path
    remedy = "let the data hold several rows to be found, or let [worlds] try answers on other data"
    yield Hit(rows, "a query that reads no table passes, since so few rows are asked for", remedy)
