"""What an author wrote as answers to an exercise, and whether each got what it deserves."""

import hashlib
from collections.abc import Iterator

from grader.authoring.lints import Hit, OfExercise, lint_of
from grader.authoring.trial import Answer, Role, Trial
from grader.classroom.collecting.submissions import Entry
from grader.values.pack import Exercise, Pack, Script
from grader.values.report import Submission

#: What looks at one answer alone.
_OF_ANSWERS = ("wrong-verdict", "wrong-expectation", "refuted-accept")


def written(exercise: Exercise) -> Iterator[tuple[Role, Script, str | None]]:
    """The solution first, which a published exercise lacks; with a wrong one, what it must get, if anybody says."""
    if exercise.handout is None:
        yield "solution", exercise.solution, None
    for script in exercise.accept:
        yield "accept", script, None
    for wrong in exercise.reject:
        yield "reject", wrong.script, wrong.expect


def entry(pack: Pack, exercise: Exercise, path: str, text: str) -> Entry:
    """As if it were a learner's."""
    sha256 = hashlib.sha256(text.encode(errors="replace")).hexdigest()
    return Entry(pack, exercise, None, Submission(path, sha256, text), None)


def undeserved(pack: Pack, exercise: Exercise, answer: Answer) -> Iterator[Hit]:
    """What `grade check` would say of this answer, which it calls an error."""
    trial = Trial(pack, exercise, (answer,), "")
    for name in _OF_ANSWERS:
        lint = lint_of(name)
        assert isinstance(lint, OfExercise)
        yield from lint.look(trial)
