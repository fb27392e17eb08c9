"""The exercises that come with the grader: right answers pass, wrong ones get the finding their author expects."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from grader.classroom.run import graded
from grader.classroom.submissions import Entry
from grader.pack import load
from grader.values.pack import Exercise, Pack, Script
from grader.values.report import Outcome, Submission
from grader.vocabulary import VOCABULARY

EXERCISES = Path(__file__).parents[2] / "exercises"
PACKS = sorted(path.parent for path in EXERCISES.glob("*/pack.toml"))


def _answers(exercise: Exercise) -> Iterator[tuple[Script, str | None]]:
    """Each with the finding or check it must get; None for those that must pass."""
    yield exercise.solution, None
    yield from ((script, None) for script in exercise.accept)
    yield from ((wrong.script, wrong.expect or "result") for wrong in exercise.reject)


@cache
def _graded(folder: Path) -> tuple[Pack, dict[Path, Outcome]]:
    pack = load(folder, VOCABULARY)
    entries = [
        Entry(pack, exercise, str(script.path), Submission(str(script.path), "", script.text), None)
        for exercise in pack.exercises
        for script, _ in _answers(exercise)
    ]
    outcomes = graded(pack, entries, 2, True, lambda entry: None)
    return pack, {Path(str(outcome.learner)): outcome for outcome in outcomes}


@pytest.mark.parametrize("folder", PACKS, ids=lambda folder: folder.name)
def test_every_answer_gets_what_it_deserves(folder: Path) -> None:
    pack, outcomes = _graded(folder)
    told = []
    for exercise in pack.exercises:
        for script, expect in _answers(exercise):
            outcome = outcomes[script.path]
            (verdict,) = outcome.verdicts
            names = [finding.name for finding in verdict.findings]
            right = outcome.status == "passed" if expect is None else expect in (*names[:1], verdict.check)
            if not right or (expect and outcome.status == "passed"):
                told.append(f"{script.path.relative_to(folder)}: {outcome.status} {names}, not {expect}")
    assert not told


@pytest.mark.parametrize("folder", PACKS, ids=lambda folder: folder.name)
def test_every_exercise_has_answers_to_judge_it_by(folder: Path) -> None:
    pack, _ = _graded(folder)
    for exercise in pack.exercises:
        assert exercise.starter is not None
        assert exercise.hints
        assert 2 <= len(exercise.accept) <= 3, exercise.name
        assert 4 <= len(exercise.reject) <= 6, exercise.name
        assert all(wrong.expect for wrong in exercise.reject), exercise.name
