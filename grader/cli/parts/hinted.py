"""The author's first hints, for whoever asks for them and has not passed."""

from collections.abc import Sequence
from dataclasses import replace

import click

from grader.feedback.printable import printable
from grader.values.pack import Pack
from grader.values.report import Outcome


def hinted(outcomes: Sequence[Outcome], packs: Sequence[Pack], count: int) -> list[Outcome]:
    """Of somebody who works on one exercise, it is told where there are not as many."""
    hints = {(pack.name, exercise.name): exercise.hints for pack in packs for exercise in pack.exercises}
    if count and len(outcomes) == 1:
        there = len(hints[outcomes[0].pack, outcomes[0].exercise])
        if there < count:
            told = {0: "its author gives no hints", 1: "there is one hint, and no more"}
            sentence = told.get(there, f"there are {there} hints, and no more")
            click.echo(f"note: {printable(outcomes[0].exercise)}: {sentence}", err=True)
    return [
        outcome if outcome.status == "passed" else replace(outcome, hints=hints[outcome.pack, outcome.exercise][:count])
        for outcome in outcomes
    ]
