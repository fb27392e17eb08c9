"""A report of `grade --format json` read back: its verdicts, and the answers that it holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from grader.classroom.collecting.handed_in import missing, not_started
from grader.classroom.collecting.names import as_told
from grader.classroom.collecting.submissions import Collected, Entry
from grader.errors import UsageError
from grader.feedback.printable import as_text
from grader.pack import decode
from grader.values.pack import Exercise, Pack
from grader.values.report import Severity, Submission
from grader.values.run import Failure, Status

_NAMED = 5
_REMEDY = "`grade PACK --format json --output OLD.json` writes one"


@dataclass(frozen=True, slots=True)
class OldFinding:
    severity: Severity
    message: str


@dataclass(frozen=True, slots=True)
class OldVerdict:
    message: str
    findings: tuple[OldFinding, ...]


@dataclass(frozen=True, slots=True)
class OldOutcome:
    pack: str
    learner: str | None
    exercise: str
    status: Status
    score: Annotated[float, msgspec.Meta(ge=0)] | None
    points: Annotated[float, msgspec.Meta(gt=0)]
    worlds: int
    submission: Submission | None
    verdicts: tuple[OldVerdict, ...]


@dataclass(frozen=True, slots=True)
class OldRun:
    grader: str
    duckdb: str
    sqlglot: str
    options: Mapping[str, str | int | float | bool | None]
    packs: Mapping[str, str]
    #: Empty in reports of before it was there.
    files: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OldReport:
    """As much of a report as it takes to hold another one against it."""

    format: Literal[1]
    run: OldRun
    outcomes: tuple[OldOutcome, ...]
    #: The file, as its user named it.
    path: str = ""

    @property
    def learners(self) -> frozenset[str | None]:
        return frozenset(outcome.learner for outcome in self.outcomes)

    @property
    def is_of_a_class(self) -> bool:
        return any(learner is not None for learner in self.learners)


def old_report(path: Path, packs: Sequence[Pack]) -> OldReport:
    """
    Raises:
        UsageError: it cannot be read, is something else, or is about other packs.
    """
    try:
        data = path.read_bytes()
        text = decode(data)
        # Shells of Windows write what is redirected into a file in UTF-16.
        found = msgspec.json.decode(text if isinstance(text, str) else data, type=OldReport)
    except OSError as error:
        raise UsageError(f"{as_told(path)}: cannot be read: {str(error.strerror or error).lower()}") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UsageError(f"{as_told(path)}: is no report of this grader in JSON: {error}\n    {_REMEDY}") from error
    names = [pack.name for pack in packs]
    if not set(names) & found.run.packs.keys():
        theirs = _listed(sorted(found.run.packs)) or "no pack"
        raise UsageError(f"{as_told(path)}: is a report of {theirs}, not of {_listed(names)}")
    return replace(found, path=as_text(path))


def require_same_learners(old: OldReport, entries: Sequence[Entry]) -> None:
    """
    Raises:
        UsageError: nobody is in both.
    """
    here = {entry.learner for entry in entries}
    if old.learners and here and not old.learners & here:
        theirs, ours = _people(old.learners), _people(here)
        raise UsageError(
            f"{old.path}: is a report of {theirs}; graded now is {ours}\n"
            "    give the same learners' answers by --submissions, or a report about these"
        )


def stored(old: OldReport, packs: Sequence[Pack]) -> Collected:
    """The answers that a report holds, as if they were handed in again."""
    known = {(pack.name, exercise.name): (pack, exercise) for pack in packs for exercise in pack.exercises}
    found = [(known[key], one) for one in old.outcomes if (key := (one.pack, one.exercise)) in known]
    return Collected(
        tuple(
            Entry(pack, exercise, outcome.learner, outcome.submission, _failure(exercise, outcome))
            for (pack, exercise), outcome in found
        )
    )


def _failure(exercise: Exercise, outcome: OldOutcome) -> Failure | None:
    if outcome.submission is not None:
        return not_started(outcome.submission, exercise)
    told = next((verdict.message for verdict in outcome.verdicts if verdict.message), "")
    if outcome.status == "missing":
        return missing(told or "nothing handed in yet")
    return Failure("refused", "unreadable", told or "the report does not hold this answer")


def _people(learners: frozenset[str | None] | set[str | None]) -> str:
    names = sorted(learner for learner in learners if learner is not None)
    return _listed(names) if names else "a single learner without a name"


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _NAMED
    shown = ", ".join(f"`{name}`" for name in names[:_NAMED])
    return f"{shown} and {more:,} more" if more > 0 else shown
