"""Answers that pass and must not, or do not pass and must."""

from collections.abc import Iterator

from grader.authoring.lints import Hit, of_exercise
from grader.authoring.trial import Trial, refuted_by_worlds

_REMEDIES = {
    "solution": "a solution that does not pass its own comparison depends on chance: on rows that tie, or the moment",
    "accept": "mend it, or move it to reject/",
}
_LIGHTER = "if it does no needless work, raise `factor` under [plan], or leave the rule out of `forbid`"


@of_exercise("error")
def wrong_verdict(trial: Trial) -> Iterator[Hit]:
    """An answer does not get what its author says it deserves.

    The solution and every answer under accept/ must pass; every answer under
    reject/ must not. One that does otherwise is filed in the wrong place, is not
    what its author thinks it is, or shows that the grader cannot tell it from a
    right one: then the data lack the rows that would.
    """
    for answer in trial.answers:
        if answer.is_right or (answer.role == "accept" and refuted_by_worlds(answer.outcome)):
            continue
        if answer.role == "reject" and answer.reasons and answer.is_judged:
            continue  # It fails, but for another reason than it says.
        path = answer.script.path
        if not answer.is_judged:
            yield Hit(path, f"cannot be judged ({answer.outcome.status}): {answer.message}")
        elif answer.role == "reject":
            remedy = "add rows to the data on which it is wrong, or move it to accept/"
            yield Hit(path, "passes, but lies in reject/", remedy)
        else:
            remedy = _LIGHTER if answer.is_heavy else _REMEDIES[answer.role]
            yield Hit(path, f"does not pass ({answer.got}): {answer.message}", remedy)
