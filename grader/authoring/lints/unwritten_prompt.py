"""Prompts in which something is still to be written."""

import re
from collections.abc import Iterator

from grader.authoring.lints import Hit, of_exercise
from grader.authoring.trial import Trial

_MARK = re.compile(r"\bTODO\b")


@of_exercise("warn")
def unwritten_prompt(trial: Trial) -> Iterator[Hit]:
    """The prompt says TODO, where `grade new` has left a place for its author.

    What a solution tells of its result, `grade new` writes into the prompt: the
    columns, their order, what may tie. What it cannot know is who asks, and why,
    and what decides in cases of doubt. Learners would see the mark; write what
    belongs there, or delete the line.
    """
    prompt = trial.exercise.prompt
    marks = list(_MARK.finditer(prompt))
    if marks:
        places = "one place is" if len(marks) == 1 else f"{len(marks)} places are"
        line = prompt.count("\n", 0, marks[0].start()) + 1
        path = trial.exercise.folder / "prompt.md"
        yield Hit(path, f"{places} marked TODO", "write what belongs there, or delete it", line)
