"""Whether a right answer is written with care."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from grader.checks import Writing, check_of_text
from grader.later import Later
from grader.sql.course import Course
from grader.values.pack import Style
from grader.values.report import ABOUT_CONSTRUCTS, Finding, Severity, Verdict, VerdictStatus

if TYPE_CHECKING:
    from grader.antipatterns.constructs import constructs
    from grader.antipatterns.lint import lint
else:
    constructs = Later("grader.antipatterns.constructs:constructs")
    lint = Later("grader.antipatterns.lint:lint")

#: Part of the share that a rule costs, however often it is broken: the same slip ten times is one habit.
_COSTS = {"error": 0.5, "warn": 0.25, "info": 0.0}
_ORDER: tuple[Severity, ...] = ("error", "warn", "info")
#: Solutions whose findings are kept.
_KEPT = 64


@check_of_text(after="result")
def style(writing: Writing) -> Verdict:
    """The query is written so that it says what it means, and stays right.

    Two queries may give the same rows today, and one of them breaks as soon as
    the data grow, or hides a slip from whoever reads it. Rules look for what is
    known to go wrong; `grade explain` lists them, and explains each with an
    example. This check begins once the rows are right, and never makes a right
    answer wrong: it has a share of the points.

    A rule of severity `error` costs half of that share, one of severity `warn` a
    quarter, however often it is broken, and `info` costs nothing. What the
    solution does too is never held against you.
    """
    settings = Style(**cast("dict[str, Any]", writing.exercise.options.get("style", {})))
    linted = lint(writing.text, writing.course, settings.mute, settings.ignore)
    muted = settings.mute + broken_by(writing.solution, writing.course)
    asked = constructs(writing.text, writing.course.dialect, settings.require, settings.forbid)
    # What an exercise asks for is asked for, whatever its solution does.
    found = [one for one in linted.findings if one.name not in muted]
    found += [one for one in asked if one.name not in settings.mute]
    found = [replace(one, severity=settings.severity.get(one.name, one.severity)) for one in found]
    found += [_not_analysed(f"the statement that begins in line {line}") for line in linted.not_analysed]
    found += [_not_analysed(f"what the rule `{name}` is about") for name in linted.broken]
    return _verdict(sorted(found, key=lambda one: _ORDER.index(one.severity)), settings, writing.points)


@lru_cache(_KEPT)
def broken_by(text: str, course: Course) -> tuple[str, ...]:
    """Rules; of a solution those that are held against nobody."""
    return tuple(sorted({finding.name for finding in lint(text, course, ignores=False).findings}))


def _not_analysed(what: str) -> Finding:
    return Finding("not-analysed", "info", f"{what} was not looked at for style, which costs nothing")


def _verdict(found: Sequence[Finding], settings: Style, points: float) -> Verdict:
    # What an exercise asks for goes by one name, whatever it is, and each of it counts.
    costs = {(one.name, one.message if one.name in ABOUT_CONSTRUCTS else ""): _COSTS[one.severity] for one in found}
    each = settings.points / points if settings.points is not None and points else None
    score = max(0.0, 1.0 - sum(cost if each is None else each for cost in costs.values() if cost))
    status: VerdictStatus = "failed" if score < 1 else "passed"
    return Verdict("style", status, score, 1.0, found[0].message if found else "nothing found", tuple(found))
