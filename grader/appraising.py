"""The pipeline for models and pipelines: scripts, the databases they build, checks, a score. Runs in a worker."""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

from grader.checks.of_models import GATES, model_check, verdict_of
from grader.feedback.mistakes import explained
from grader.later import Later
from grader.modeling.builds import Build, Builder, Scripts, Stopped, ready
from grader.modeling.diagram import diagram
from grader.modeling.judgement import UnjudgedError
from grader.modeling.source import Source
from grader.modeling.subject import Subject, at_hand
from grader.modeling.workroom import Workroom
from grader.sandbox import files
from grader.sandbox.scratch import Scratch, scratch
from grader.sandbox.workshop import Workshop
from grader.scoring import scored, shares
from grader.sql.course import Course
from grader.sql.places import place_of
from grader.values.model import Model
from grader.values.pack import Exercise, Pack, Script
from grader.values.report import Finding, Outcome, Submission, Verdict
from grader.values.run import Failure

#: What other dialects need is loaded for them alone.
rehearsed, staged = Later("grader.modeling.translating:rehearsed"), Later("grader.modeling.translating:staged")

#: Bytes that a file of a learner's database may have.
_LARGEST = 512_000_000
_BY_A_VIEW = "not looked at: what it asks for comes back by a view, not by columns of tables"
_ELSEWHERE = "on another instance of the source, with other keys and in another order: "


def appraise(
    workroom: Workroom, pack: Pack, exercise: Exercise, sources: tuple[Source, ...], submission: Submission
) -> Outcome:
    """Has scripts build a database on each instance of the source, and judges what they built."""
    start = time.perf_counter()
    points = shares(pack.rubric, exercise)
    model: Model | None = None
    with _built(workroom, pack, exercise, sources, submission.text) as subject:
        if isinstance(subject, Stopped):
            verdicts, status = _stopped(subject, submission, points), subject.failure.status
        else:
            verdicts = tuple(_verdicts(subject, points))
            passed = all(verdict.status == "passed" for verdict in verdicts if verdict.check in GATES)
            status = "passed" if passed else "failed"
            model = diagram(subject)
    return replace(scored(pack, exercise, submission, status, verdicts, time.perf_counter() - start), model=model)


def modelled(workroom: Workroom, pack: Pack, exercise: Exercise, answer: Script) -> Model | Failure:
    """What an answer builds, to be looked at; the failure is the answer's.

    Raises:
        PackError: the data do not load, or what the author says of them does not hold.
    """
    with _built(workroom, pack, exercise, workroom.sources(exercise)[:1], answer.text) as subject:
        return subject.failure if isinstance(subject, Stopped) else diagram(subject)


@contextmanager
def _built(
    workroom: Workroom, pack: Pack, exercise: Exercise, sources: tuple[Source, ...], text: str
) -> Iterator[Subject | Stopped]:
    """What scripts have built, while its files are there."""
    with (
        files.allowed(_LARGEST),
        scratch(workroom.folder) as room,
    ):
        homes = (room.folder, *(one.feed.whole.path.parent for one in sources))
        workshop = Workshop(homes, pack.limits, pack.fixture.collation, workroom.own_names(sources))
        try:
            scripts = _scripts(workroom, workshop, pack, exercise, sources, text, room)
            if isinstance(scripts, Stopped):
                yield scripts
                return
            builder = Builder(workshop, scripts, room)
            builds = _builds(builder, sources)
            if isinstance(builds, Stopped):
                yield builds
                return
            exercise = _grained(exercise, sources[0])
            subject = Subject(exercise, workroom.examiner, builder, sources, builds)
            with at_hand(subject):
                yield subject
        finally:
            workshop.close()


def _grained(exercise: Exercise, source: Source) -> Exercise:
    """With the columns that tell the rows of facts apart, where its author has left them to be found."""
    facts = tuple(replace(fact, grain=source.grains[fact.name]) for fact in exercise.design.facts)
    return replace(exercise, design=replace(exercise.design, facts=facts))


def _scripts(
    workroom: Workroom,
    workshop: Workshop,
    pack: Pack,
    exercise: Exercise,
    sources: tuple[Source, ...],
    text: str,
    room: Scratch,
) -> Scripts | Stopped:
    if pack.dialect == "duckdb":
        return ready(workshop, text, exercise.kind)
    course = Course(pack.dialect, staged(workroom.relations(sources)), pack.fixture.collation == "nocase")
    found: Scripts | Stopped = rehearsed(
        workshop, course, sources[0].feed.moments[0], room.fresh(), text, exercise.kind
    )
    return found


def _builds(builder: Builder, sources: tuple[Source, ...]) -> tuple[Build, ...] | Stopped:
    builds: list[Build] = []
    for number, source in enumerate(sources):
        build = builder.built(source.feed.moments, keeps_copies=number == 0)
        if isinstance(build, Stopped):
            return replace(build, instance=number)
        builds.append(build)
    return tuple(builds)


def _verdicts(subject: Subject, points: Mapping[str, float]) -> Iterator[Verdict]:
    """The gates come first: where all came back, what a check cannot find costs nothing."""
    whole = True
    for name, share in points.items():
        verdict = _verdict(subject, name, share)
        whole = whole and (name not in GATES or verdict.status == "passed")
        if verdict.status == "skipped" and whole:
            message = _BY_A_VIEW if any(map(subject.is_by_view, subject.exercise.design.facts)) else verdict.message
            verdict = replace(verdict, status="passed", score=share, message=message)
        yield verdict


def _verdict(subject: Subject, name: str, points: float) -> Verdict:
    try:
        return verdict_of(name, model_check(name).judge(subject), points)
    except UnjudgedError as unjudged:
        return Verdict(name, "skipped", 0.0, points, str(unjudged))
    except Exception as error:
        if name in GATES:
            raise
        # What the gates say is known: that we cannot say the rest costs nobody points.
        message = f"the grader broke here ({type(error).__name__}: {error})"
        return Verdict(name, "broke", points, points, message)


def _stopped(stopped: Stopped, submission: Submission, points: Mapping[str, float]) -> tuple[Verdict, ...]:
    """Of scripts that do not run to their end, nothing else can be said."""
    first, *others = points
    finding = _finding(stopped, submission)
    return (
        Verdict(first, "failed", 0.0, points[first], finding.message, (finding,)),
        *(Verdict(name, "skipped", 0.0, points[name], f"waits for {first}") for name in others),
    )


def _finding(stopped: Stopped, submission: Submission) -> Finding:
    failure, one = stopped.failure, stopped.ready
    place, told = None, failure.message
    if one is not None:
        step = one.steps[stopped.place] if stopped.place is not None else None
        if failure.status == "error" and failure.name != "engine-crash" and not (step and step.is_translated):
            failure = explained(failure, one.part.text, (), "duckdb")
        span = failure.span or (step.span if step else None)
        place = place_of((span[0] + one.part.start, span[1] + one.part.start), submission.text) if span else None
        told = f"{_whereabouts(stopped, span)}{failure.message}"
    where = _ELSEWHERE if stopped.instance else ""
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
