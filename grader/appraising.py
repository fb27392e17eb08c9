"""The pipeline for models and pipelines: scripts, the databases they build, checks, a score. Runs in a worker."""

import tempfile
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from grader.checks.of_models import GATES, model_check, verdict_of
from grader.feedback.mistakes import explained
from grader.modeling.builds import Build, Builder, Stopped, ready
from grader.modeling.diagram import diagram
from grader.modeling.judgement import UnjudgedError
from grader.modeling.source import Source
from grader.modeling.subject import Subject, at_hand
from grader.modeling.workroom import Workroom
from grader.sandbox import files
from grader.sandbox.workshop import Workshop
from grader.scoring import scored, shares
from grader.sql.positions import place_of
from grader.values.model import Model
from grader.values.pack import Exercise, Pack
from grader.values.report import Finding, Outcome, Submission, Verdict
from grader.values.run import Status

#: Bytes that a file of a learner's database may have.
_LARGEST = 512_000_000
_ELSEWHERE = "on another instance of the source, with other keys and in another order: "


def appraise(
    workroom: Workroom, pack: Pack, exercise: Exercise, sources: tuple[Source, ...], submission: Submission
) -> Outcome:
    """Has scripts build a database on each instance of the source, and judges what they built."""
    start = time.perf_counter()
    points = shares(pack.rubric, exercise)
    with (
        files.allowed(_LARGEST),
        tempfile.TemporaryDirectory(dir=workroom.folder, ignore_cleanup_errors=True) as folder,
    ):
        homes = (Path(folder), *(one.feed.whole.path.parent for one in sources))
        workshop = Workshop(homes, pack.limits, pack.fixture.collation, workroom.own_names(sources))
        try:
            found = _appraised(workroom, workshop, exercise, sources, submission, Path(folder), points)
        finally:
            workshop.close()
    verdicts, status, model = found
    return replace(scored(pack, exercise, submission, status, verdicts, time.perf_counter() - start), model=model)


def _appraised(
    workroom: Workroom,
    workshop: Workshop,
    exercise: Exercise,
    sources: tuple[Source, ...],
    submission: Submission,
    folder: Path,
    points: Mapping[str, float],
) -> tuple[tuple[Verdict, ...], Status, Model | None]:
    scripts = ready(workshop, submission.text, exercise.kind)
    if isinstance(scripts, Stopped):
        return _stopped(scripts, submission, points), scripts.failure.status, None
    builder = Builder(workshop, scripts, folder)
    builds: list[Build] = []
    for number, source in enumerate(sources):
        build = builder.built(source.feed.moments, keeps_copies=number == 0)
        if isinstance(build, Stopped):
            return _stopped(build, submission, points, _ELSEWHERE if number else ""), build.failure.status, None
        builds.append(build)
    subject = Subject(exercise, workroom.examiner, builder, sources, tuple(builds))
    with at_hand(subject):
        verdicts = tuple(_verdict(subject, name, share) for name, share in points.items())
        model = diagram(subject)
    passed = all(verdict.status == "passed" for verdict in verdicts if verdict.check in GATES)
    return verdicts, "passed" if passed else "failed", model


def _verdict(subject: Subject, name: str, points: float) -> Verdict:
    try:
        return verdict_of(name, model_check(name).judge(subject), points)
    except UnjudgedError as unjudged:
        return Verdict(name, "skipped", 0.0, points, str(unjudged))
    except Exception as error:
        if name in GATES:
            raise
        message = f"the grader broke here ({type(error).__name__}: {error})"
        return Verdict(name, "broke", points, points, message)


def _stopped(
    stopped: Stopped, submission: Submission, points: Mapping[str, float], where: str = ""
) -> tuple[Verdict, ...]:
    """Of scripts that do not run to their end, nothing else can be said."""
    first, *others = points
    finding = _finding(stopped, submission, where)
    return (
        Verdict(first, "failed", 0.0, points[first], finding.message, (finding,)),
        *(Verdict(name, "skipped", 0.0, points[name], f"waits for {first}") for name in others),
    )


def _finding(stopped: Stopped, submission: Submission, where: str) -> Finding:
    failure, ready_ = stopped.failure, stopped.ready
    place, told = None, failure.message
    if ready_ is not None:
        if failure.status == "error" and failure.name != "engine-crash":
            failure = explained(failure, ready_.part.text, (), "duckdb")
        step = ready_.steps[stopped.place] if stopped.place is not None else None
        span = failure.span or (step.span if step else None)
        place = place_of((span[0] + ready_.part.start, span[1] + ready_.part.start), submission.text) if span else None
        told = f"{_whereabouts(stopped, span)}{failure.message}"
    return Finding(failure.name, "error", f"{where}{told}", failure.help, place, shows_data=failure.echoes_data)


def _whereabouts(stopped: Stopped, span: tuple[int, int] | None) -> str:
    """`load.sql, line 14, statement 3 (INSERT), batch 2: `."""
    assert stopped.ready is not None
    part = stopped.ready.part
    parts = [part.name] if part.name else []
    if span:
        parts.append(f"line {part.text.count(chr(10), 0, span[0]) + 1}")
    if stopped.place is not None:
        parts.append(f"statement {stopped.place + 1} ({stopped.ready.steps[stopped.place].kind})")
    if stopped.moment:
        parts.append(f"batch {stopped.moment + 1}")
    return f"{', '.join(parts)}: " if parts else ""
