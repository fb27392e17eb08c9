"""Answers that are wrong in another way than they say."""

from collections.abc import Iterator

from grader.authoring.lints import Hit, of_exercise
from grader.authoring.trial import Trial


@of_exercise("error")
def wrong_expectation(trial: Trial) -> Iterator[Hit]:
    """A wrong answer fails for another reason than its first line says.

    `-- expect: missing-rows` promises that learners who make this mistake are
    told about missing rows. Where they are told something else, either the line
    or the answer is not what its author meant. `grade check --fix` writes what
    the answer really gets into the line; read it before you keep it.
    """
    for answer in trial.answers:
        if answer.is_wrong_otherwise:
            message = f"expects `{answer.expect}`, but gets `{answer.got}`: {answer.message}"
            remedy = f"write `-- expect: {answer.got}`, or let `grade check --fix` do it"
            yield Hit(answer.script.path, message, remedy, 1)
