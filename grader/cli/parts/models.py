"""What a learner is told of a model or a pipeline before working: what to hand in, when it is run, what counts."""

from collections.abc import Mapping
from datetime import timedelta

from grader.checks.of_models import CAP
from grader.classroom.collecting.claims import ANSWER_FOLDER
from grader.classroom.collecting.submissions import ANSWER
from grader.reporters.terminal import number
from grader.sql.scripts import FIRST
from grader.values.pack import Exercise, Fixture


def asked(exercise: Exercise, fixture: Fixture) -> dict[str, list[str]]:
    """Label -> lines."""
    hand_in = f"{ANSWER_FOLDER}/{FIRST}, {ANSWER_FOLDER}/load.sql and the like, or all in {ANSWER}"
    if exercise.kind == "model":
        return {
            "hand in": [hand_in],
            "run": [f"once, into an empty database: {FIRST} first, then by name"],
            "read": ["the tables below, under these names"],
        }
    return {
        "hand in": [hand_in],
        "run": [f"{FIRST} once, into an empty database", "all others for each batch, by name"],
        "read": [
            "the tables below, under these names, one batch at a time",
            "getvariable('batch') is its number, getvariable('batch_date') its day",
        ],
        "batches": _batches(exercise, fixture),
    }


def judged(shares: Mapping[str, float]) -> str:
    """Check -> points, in a sentence."""
    whole = sum(shares.values())
    told = ", ".join(f"{name} {number(round(100 * share / whole, 1))}%" for name, share in shares.items() if share)
    gates = f"What does not load, or does not give back what was there, gets {CAP:.0%} at most"
    return f"Judged by what the tables hold and refuse, not by names: {told}. {gates}."


def _batches(exercise: Exercise, fixture: Fixture) -> list[str]:
    count = len(fixture.batches)
    last = fixture.first_day + timedelta(days=count - 1)
    days = f"of {fixture.first_day}" if count == 1 else f"a day each, from {fixture.first_day} to {last}"
    whole = exercise.design.feed == "snapshot"
    holds = "each holds all there is" if whole else "each holds what is new or has changed"
    return [f"{count}, {days}", holds, *(["the last two may change places"] if exercise.design.any_order else [])]
