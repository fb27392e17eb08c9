"""What only a human can settle: answers of the same kind together, one of them shown, and why it is here.

These are answers that agree on the sample data and differ on made-up databases, those whose SQL cannot be run
faithfully, and those on which the grader broke; then answers that are much alike, which proves nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from rich.console import RenderableType
from rich.text import Text

from grader.reporters.parts.drawing import drawn
from grader.reporters.parts.failure import failure_lines, found_by_checks, indented
from grader.reporters.parts.screen import Screen
from grader.reporters.parts.tables import clean, cut
from grader.reporters.parts.wording import sentence_of
from grader.values.insight import Likeness
from grader.values.report import ON_A_WORLD, Outcome, Report

#: Lines of an answer, and learners of a kind, unless all are asked for.
_LINES, _LEARNERS = 12, 8
_HELD_BACK = "Where an exercise reveals a verdict only, --staff tells which wrong answers are to be looked at."


def render(report: Report, screen: Screen) -> str:
    return drawn(_parts(report, screen), screen)


def _parts(report: Report, screen: Screen) -> Iterator[RenderableType]:
    sections = [list(_kind(heading, report, screen)) for heading in _KINDS]
    if report.insight is not None and report.insight.likenesses:
        sections.append(list(_alike(report.insight.likenesses, screen)))
    sections = [section for section in sections if section] or [[Text("nothing to look at", "bold")]]
    if _is_held_back(report):
        sections.append(list(indented(Text(_HELD_BACK, "dim"), screen)))
    for place, section in enumerate(sections):
        yield from [""] if place else []
        yield from section


def _is_held_back(report: Report) -> bool:
    """Whether there are wrong answers of which nobody can tell here why they are."""
    silent = {(task.pack, task.exercise) for task in report.tasks if task.reveal == "verdict"}
    wrong = (one for one in report.outcomes if one.status not in ("passed", "missing"))
    return not report.run.options.get("staff") and any((one.pack, one.exercise) in silent for one in wrong)


def _kind(heading: str, report: Report, screen: Screen) -> Iterator[RenderableType]:
    clusters = _clusters([outcome for outcome in report.outcomes if _KINDS[heading](outcome)])
    if clusters:
        yield Text(f"{heading}: {_counted(sum(map(len, clusters)), 'answer')}", "bold underline")
    for cluster in clusters:
        yield ""
        yield from _cluster(cluster, screen)


def _differs_on_databases(outcome: Outcome) -> bool:
    named = [finding.name for finding in found_by_checks(outcome) if finding.severity != "info"]
    return outcome.status == "failed" and bool(named) and named[0] in ON_A_WORLD


_KINDS: dict[str, Callable[[Outcome], bool]] = {
    "Right on the sample data, wrong on a made-up database": _differs_on_databases,
    "Not to be run faithfully here": lambda outcome: outcome.status == "unsupported",
    "The grader broke": lambda outcome: outcome.status == "broke",
}


def _clusters(outcomes: Sequence[Outcome]) -> list[list[Outcome]]:
    """Of one exercise, and of one behaviour or, where none is known, told and shown in one way; the largest first."""
    found: dict[tuple[object, ...], list[Outcome]] = {}
    for outcome in outcomes:
        alike = outcome.behaviour or (sentence_of(outcome), outcome.counterexample)
        found.setdefault((outcome.pack, outcome.exercise, alike), []).append(outcome)
    return sorted(found.values(), key=len, reverse=True)


def _cluster(cluster: Sequence[Outcome], screen: Screen) -> Iterator[RenderableType]:
    yield from failure_lines(replace(cluster[0], learner=None), screen)
    yield from _answer(cluster[0], screen)
    learners = [outcome.learner for outcome in cluster if outcome.learner]
    if learners:
        yield from indented(Text(f"{_counted(len(learners), 'learner')}: {_named(learners, screen)}", "cyan"), screen)


def _answer(outcome: Outcome, screen: Screen) -> Iterator[RenderableType]:
    if outcome.submission is None:
        return
    lines = outcome.submission.text.strip("\n").split("\n")
    most = len(lines) if screen.verbose else _LINES
    yield from indented(Text(f"the answer, {clean(outcome.submission.path)}:", "dim"), screen)
    for number, line in enumerate(lines[:most], start=1):
        shown = clean(line.replace("\t", "    ").rstrip())
        yield Text.assemble((f"  {number:>3} │ ", "dim"), cut(shown, screen.width - 8))
    if len(lines) > most:
        yield from indented(Text(f"… {_counted(len(lines) - most, 'more line')}; -v for all", "dim"), screen)


def _alike(likenesses: Sequence[Likeness], screen: Screen) -> Iterator[RenderableType]:
    yield Text("The same but for names, layout and comments", "bold underline")
    yield from indented(Text("To be looked at, and no verdict: short answers are alike by chance.", "dim"), screen)
    for one in likenesses:
        yield from indented(Text.assemble((f"{clean(one.exercise)}: ", "bold"), _named(one.learners, screen)), screen)
        yield from indented(Text(f"  {clean(one.told)}", "dim"), screen) if one.told else ()


def _named(learners: Sequence[str], screen: Screen) -> str:
    most = len(learners) if screen.verbose else _LEARNERS
    more = f" and {len(learners) - most} more" if len(learners) > most else ""
    return ", ".join(cut(clean(learner), 24) for learner in learners[:most]) + more


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
