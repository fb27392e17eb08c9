"""The exercises that come with the grader have answers to be judged by; `grade check` tells whether they get theirs."""

from pathlib import Path

import pytest

from grader.pack import load
from grader.vocabulary import VOCABULARY

EXERCISES = Path(__file__).parents[2] / "exercises"
PACKS = sorted(path.parent for path in EXERCISES.glob("*/pack.toml"))


@pytest.mark.parametrize("folder", PACKS, ids=lambda folder: folder.name)
def test_every_exercise_has_answers_to_judge_it_by(folder: Path) -> None:
    for exercise in load(folder, VOCABULARY).exercises:
        assert exercise.starter is not None
        assert exercise.hints
        # A design can be right, and wrong, in more ways than a query.
        accepted, rejected = (6, 16) if exercise.kind in ("model", "pipeline") else (3, 6)
        assert 2 <= len(exercise.accept) <= accepted, exercise.name
        assert 4 <= len(exercise.reject) <= rejected, exercise.name
        assert all(wrong.expect for wrong in exercise.reject), exercise.name
