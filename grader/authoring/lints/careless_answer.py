"""Answers that are right by their author, and that the check `style` finds an error in."""

from collections.abc import Iterator

from grader.authoring.lints import Hit, of_exercise
from grader.authoring.trial import Trial

_REMEDIES = {
    "solution": "write the solution otherwise, or mute the rule by `mute` under [style]",
    "accept": "learners who write this lose points: write it otherwise, or mute the rule by `mute` under [style]",
}


@of_exercise("error")
def careless_answer(trial: Trial) -> Iterator[Hit]:
    """An answer that should be right is written as learners must not write it.

    The check `style` finds an error in the solution, or in an answer under
    accept/: a rule of severity `error` is broken, something is missing that
    `require` under [style] asks for, or something is there that `forbid` rules
    out. What the solution does is not held against learners, but they are shown
    it. Mend the answer, or mute the rule where it does not fit the exercise.
    """
    for answer in trial.answers:
        style = next((one for one in answer.outcome.verdicts if one.check == "style"), None)
        if answer.role == "reject" or style is None:
            continue
        for one in trial.careless if answer.role == "solution" else style.findings:
            if one.severity == "error":
                line = one.place.line if one.place is not None else 0
                yield Hit(answer.script.path, f"`{one.name}`: {one.message}", _REMEDIES[answer.role], line)
