"""Solutions that give something else tomorrow, or each time."""

from collections.abc import Iterator

from grader.authoring.lints import Hit, of_exercise
from grader.authoring.trial import Trial
from grader.sandbox.moment import of_the_moment


@of_exercise("warn")
def passing_moment(trial: Trial) -> Iterator[Hit]:
    """The solution depends on when it runs, or on chance.

    now() and current_date give something else tomorrow, while the data stay: the
    last 30 days will be empty by next term. random() and uuid() give something
    else each time, so that no answer can meet it. Name the day in the prompt and
    write it into the solution, as in `DATE '2024-12-31'`.
    """
    path, text = trial.exercise.solution.path, trial.sql
    for token in of_the_moment(text):
        # A translation has other lines than the file.
        same = trial.pack.dialect == "duckdb"
        line = text.count("\n", 0, token.start) + 1 if same else 0
        remedy = "write a fixed day or value instead, and name it in the prompt"
        yield Hit(path, f"`{token.text}` gives something else another time", remedy, line)
        return
