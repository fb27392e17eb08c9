"""Accepted answers that a generated database refutes."""

from collections.abc import Iterator

from grader.authoring.lints import Hit, of_exercise
from grader.authoring.trial import Trial, refuted_by_worlds

_REMEDIES = """\
if the data can never be like this, add the constraint to schema.sql
if only this exercise is spared of it, promise so by `assume` under [worlds]
if it may well be like this, the answer is wrong: move it to reject/"""


@of_exercise("error")
def refuted_accept(trial: Trial) -> Iterator[Hit]:
    """An accepted answer is right on the data, and wrong on another database.

    The database that is shown obeys schema.sql and every assumption, and the
    answer differs from the solution there. Three things can be done. If no
    database should be like this, write the constraint into schema.sql. If only
    this exercise is spared of it, promise so by `assume` under [worlds]; learners
    are told. If it may well be like this, the answer is wrong, and belongs in
    reject/.
    """
    for answer in trial.answers:
        if answer.role == "accept" and refuted_by_worlds(answer.outcome):
            message = "right on the data, but differs from the solution on this database:"
            yield Hit(answer.script.path, message, _REMEDIES, counterexample=answer.outcome.counterexample)
