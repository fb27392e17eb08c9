"""Gradescope's results.json, of one learner: a test for each exercise, and what only staff may see in hidden ones."""

from typing import Any

import msgspec

from grader.reporters.parts.screen import Screen
from grader.reporters.parts.tables import clean, number
from grader.reporters.parts.wording import all_of, status_of, title_of
from grader.values.report import Outcome, Report

FOR_ONE_LEARNER = True


def render(report: Report, screen: Screen) -> str:
    document = {
        "score": round(report.score, 6),
        "execution_time": round(sum(outcome.seconds for outcome in report.outcomes), 3),
        "output": _output(report),
        "output_format": "text",
        "visibility": "visible",
        # What the grader says on its way is for whoever maintains it.
        "stdout_visibility": "hidden",
        "extra_data": {"points": round(report.points, 6), "packs": report.run.packs, "grader": report.run.grader},
        "tests": [test for outcome in report.outcomes for test in _tests(report, outcome)],
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=2).decode() + "\n"


def _output(report: Report) -> str:
    waiting = [clean(title_of(report, one)) for one in report.outcomes if one.score is None]
    said = f"{number(report.score)} of {number(report.points)} points"
    if not waiting:
        return said
    return f"{said}\nWithout points until a human has looked: {', '.join(waiting)}"


def _tests(report: Report, outcome: Outcome) -> list[dict[str, Any]]:
    if not _holds_back(report, outcome):
        return [_test(report, outcome) | {"output": all_of(outcome)}]
    hidden = {"name": f"{_name(report, outcome)}: for staff", "visibility": "hidden"}
    return [
        _test(report, outcome) | {"output": status_of(outcome)},
        hidden | {"name_format": "text", "output": all_of(outcome), "output_format": "text"},
    ]


def _holds_back(report: Report, outcome: Outcome) -> bool:
    """Staff asked for what this exercise does not let learners see."""
    levels = {(task.pack, task.exercise): task.reveal for task in report.tasks}
    level = levels.get((outcome.pack, outcome.exercise), "verdict")
    return bool(report.run.options.get("staff")) and level != "full"


def _test(report: Report, outcome: Outcome) -> dict[str, Any]:
    test: dict[str, Any] = {
        "name": _name(report, outcome),
        "name_format": "text",
        "max_score": outcome.points,
        "output_format": "text",
        "visibility": "visible",
        "tags": [outcome.status],
        "extra_data": {
            "pack": clean(outcome.pack),
            "exercise": clean(outcome.exercise),
            "status": outcome.status,
            "worlds": outcome.worlds,
            "seed": outcome.seed,
        },
    }
    if outcome.score is not None:
        test |= {"score": outcome.score, "status": "passed" if outcome.status == "passed" else "failed"}
    return test


def _name(report: Report, outcome: Outcome) -> str:
    return clean(title_of(report, outcome))
