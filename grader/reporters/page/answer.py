"""One answer on a page: what is wrong and why, what shows it, and the learner's own text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from grader.reporters.diagram.svg import in_words, svg
from grader.reporters.page.grid import Grid, grid_of, held_against
from grader.reporters.page.listing import Listing, is_placed, listing_of
from grader.reporters.page.prose import prose, sentence, visible
from grader.reporters.page.standing import Standing, points, standing
from grader.reporters.page.tree import Tree, tree_of
from grader.reporters.parts.failure import found_by_checks, headline
from grader.reporters.parts.tables import number
from grader.values.model import Model
from grader.values.report import ON_A_WORLD, Counterexample, Finding, Outcome, Table, Verdict

#: A text that makes a database is shown whole or not at all.
_SCRIPT = 20_000
#: Points that are lost by adding shares up only.
_ROUNDING = 0.005
#: Of what the sample data show.
_ROWS = 10


@dataclass(frozen=True, slots=True)
class Note:
    """What was found, where the learner's text does not say it in its place."""

    severity: str
    message: Markup
    help: Markup
    grids: tuple[Grid, ...]


@dataclass(frozen=True, slots=True)
class World:
    tables: tuple[Grid, ...]
    expected: Grid
    actual: Grid | None
    whose: str
    error: str
    script: str


@dataclass(frozen=True, slots=True)
class Picture:
    """Of a model."""

    drawing: Markup
    tables: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A check and its share of the points."""

    check: str
    words: str
    points: str
    message: Markup


@dataclass(frozen=True, slots=True)
class Answer:
    title: str
    standing: Standing
    points: str
    #: What is to be known first.
    sentences: tuple[Markup, ...]
    world: World | None
    notes: tuple[Note, ...]
    #: Empty where there is none.
    path: str
    listing: Listing | None
    #: Whether there is something to see in the text.
    is_marked: bool
    tree: Tree | None
    picture: Picture | None
    parts: tuple[Part, ...]
    #: Whether it has all its points.
    is_whole: bool
    hints: tuple[Markup, ...]
    #: What `grade explain` knows of it; empty where nothing is wrong.
    explained: str


def answer_of(outcome: Outcome, title: str, whose: str) -> Answer:
    findings = found_by_checks(outcome)
    told = [finding for finding in findings if finding.severity != "info"]
    text = outcome.submission.text if outcome.submission else ""
    placed = [finding for finding in findings if text and is_placed(finding, text)]
    sentences = _sentences(outcome)
    return Answer(
        title,
        standing(outcome),
        points(outcome),
        tuple(map(sentence, sentences)),
        _world(outcome.counterexample, whose) if outcome.counterexample else None,
        tuple(_notes(findings, placed, sentences)),
        outcome.submission.path if outcome.submission else "",
        listing_of(text, placed) if text.strip() else None,
        bool(placed),
        tree_of(outcome.plan) if outcome.plan else None,
        _picture(outcome.model, title) if outcome.model else None,
        tuple(map(_part, outcome.verdicts)) if sum(one.status != "skipped" for one in outcome.verdicts) > 1 else (),
        outcome.score is not None and outcome.score >= outcome.points - _ROUNDING,
        tuple(map(prose, outcome.hints)),
        told[0].name if told else "" if outcome.status == "passed" else outcome.status,
    )


def first_sentence(outcome: Outcome) -> Markup:
    return sentence(_sentences(outcome)[0])


def is_quiet(outcome: Outcome) -> bool:
    """Whether there is no more to say than how it stands."""
    told = any(finding.severity != "info" for finding in found_by_checks(outcome))
    return outcome.status == "missing" or (outcome.status == "passed" and not told)


def _sentences(outcome: Outcome) -> list[str]:
    """The mistake itself where it is known, then what comes of it."""
    if outcome.status == "passed":
        return [_praise(outcome)]
    first = headline(outcome)
    told = next((finding for finding in found_by_checks(outcome) if finding.name in ON_A_WORLD), None)
    return [first, told.message] if told and told.message != first else [first]


def _praise(outcome: Outcome) -> str:
    lost = [verdict for verdict in outcome.verdicts if verdict.score < verdict.points - _ROUNDING]
    if not lost:
        return next((verdict.message for verdict in outcome.verdicts if verdict.message), "right")
    points_lost = number(sum(verdict.points - verdict.score for verdict in lost))
    checks = ", ".join(verdict.check for verdict in lost)
    return f"right, and {points_lost} of {number(outcome.points)} points are lost for {checks}"


def _notes(findings: Sequence[Finding], placed: Sequence[Finding], sentences: Sequence[str]) -> list[Note]:
    """Where a finding is told above or in the text, only what it has to say beyond that."""
    notes = []
    for finding in dict.fromkeys(findings):
        grids = tuple(_evidence(finding))
        beside = finding in placed
        message = Markup() if finding.message in sentences or (beside and not grids) else sentence(finding.message)
        advice = Markup() if beside else sentence(finding.help)
        if message or advice or grids:
            notes.append(Note(finding.severity, message, advice, grids))
    return notes


def _evidence(finding: Finding) -> list[Grid]:
    few = (replace(table, rows=table.rows[:_ROWS]) for table in finding.evidence)
    return [grid_of(table, visible(table.title)) for table in few]


def _world(found: Counterexample, whose: str) -> World:
    missing, surplus = held_against(found.expected, found.actual) if found.actual else ([], [])
    return World(
        tuple(grid_of(table, visible(table.title)) for table in found.tables),
        grid_of(found.expected, _titled("Expected", found.expected), missing, "missing"),
        grid_of(found.actual, _titled(whose, found.actual), surplus, "not expected") if found.actual else None,
        whose,
        (found.error or "").partition("\n")[0] or "it fails",
        found.script if len(found.script) <= _SCRIPT else "",
    )


def _titled(whose: str, table: Table) -> str:
    """Of a change, whose result is a table, also which one it is."""
    return f"{whose}: {visible(table.title)}" if table.title.endswith(" afterwards") else whose


def _picture(model: Model, title: str) -> Picture:
    return Picture(Markup(svg(model, f"{title}: the tables of the answer")), tuple(in_words(model)))


def _part(verdict: Verdict) -> Part:
    return Part(
        verdict.check, verdict.status, f"{number(verdict.score)} of {number(verdict.points)}", sentence(verdict.message)
    )
