"""Two reports about the same answers: who comes out otherwise, and what changed in between that may be why."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from grader.classroom.old_report import OldOutcome, OldReport, OldVerdict
from grader.feedback.printable import as_text
from grader.values.pack import Pack
from grader.values.regrade import Flip, Regrade, Standing
from grader.values.report import Outcome, Report, RunFacts, Verdict

_NOTHING = "nothing that is known to matter changed, so the old verdict or the new one is doubtful: look at both"
_LIMITS = frozenset({"timeout", "memory"})
_FIXTURE = "fixture"


@dataclass(frozen=True, slots=True)
class _Change:
    told: str
    #: None: of any pack, of any exercise.
    pack: str | None = None
    exercise: str | None = None

    def concerns(self, outcome: Outcome) -> bool:
        return self.pack in (None, outcome.pack) and self.exercise in (None, outcome.exercise)


def regrade(old: OldReport, new: Report, packs: Sequence[Pack]) -> Regrade:
    before = {(one.pack, one.learner, one.exercise): one for one in old.outcomes}
    pairs = [
        (was, one) for one in new.outcomes if (was := before.get((one.pack, one.learner, one.exercise))) is not None
    ]
    changes = [one for one in _changes(old, new.run) if any(map(one.concerns, new.outcomes))]
    here, there = {one.learner for one in new.outcomes}, old.learners
    names = {pack.name for pack in packs}
    known = {(pack.name, exercise.name) for pack in packs for exercise in pack.exercises}
    theirs = {(one.pack, one.exercise) for one in old.outcomes if one.pack in names}
    graded = {(one.pack, one.exercise) for one in new.outcomes}
    return Regrade(
        old.path,
        len(pairs),
        tuple(_flips(pairs, changes)),
        tuple(dict.fromkeys(change.told for change in changes)),
        tuple(sorted(learner for learner in here - there if learner is not None)),
        tuple(sorted(learner for learner in there - here if learner is not None)),
        tuple(sorted(exercise for _, exercise in graded - theirs)),
        tuple(sorted(exercise for _, exercise in theirs - known)),
    )


def _flips(pairs: Sequence[tuple[OldOutcome, Outcome]], changes: Sequence[_Change]) -> Iterator[Flip]:
    for was, one in pairs:
        before = Standing(was.status, was.score, was.points, _message(was.verdicts))
        after = Standing(one.status, one.score, one.points, _message(one.verdicts))
        if not before.is_like(after):
            ours = (change.told for change in changes if change.concerns(one))
            causes = filter(None, (_own_change(was, one), *ours, _chance(was, one)))
            yield Flip(one.pack, one.learner, one.exercise, before, after, tuple(causes) or (_NOTHING,))


def _message(verdicts: Sequence[Verdict] | Sequence[OldVerdict]) -> str:
    """What a learner is told first."""
    findings = [one.message for verdict in verdicts for one in verdict.findings if one.severity != "info"]
    return next(filter(None, [*findings, *(verdict.message for verdict in verdicts)]), "")


def _own_change(was: OldOutcome, one: Outcome) -> str:
    before, after = was.submission, one.submission
    if before is None or after is None:
        return "" if before is after else f"the learner's own answer is {'new' if before is None else 'gone'}"
    return "" if before.sha256 == after.sha256 else "the learner's own answer changed"


def _chance(was: OldOutcome, one: Outcome) -> str:
    """What depends on the machine, and how busy it was."""
    if _LIMITS & {was.status, one.status}:
        return "a limit of time or memory, which depends on the machine"
    passed, other = (was, one) if was.status == "passed" else (one, was)
    if passed.status == "passed" != other.status and passed.worlds < other.worlds:
        return f"tried on {was.worlds:,} databases before, on {one.worlds:,} now: time ran out"
    return ""


def _changes(old: OldReport, run: RunFacts) -> Iterator[_Change]:
    for pack in sorted(run.packs.keys() & old.run.packs.keys()):
        if old.run.packs[pack] != run.packs[pack]:
            files = old.run.files.get(pack)
            if files is None:
                told = f"the pack {as_text(pack)} changed; the old report does not say in which of its files"
                yield _Change(told, pack)
            else:
                yield from _changed_files(pack, files, run.files.get(pack, {}))
    for tool, then, now in (
        ("grader", old.run.grader, run.grader),
        ("duckdb", old.run.duckdb, run.duckdb),
        ("sqlglot", old.run.sqlglot, run.sqlglot),
    ):
        if then != now:
            yield _Change(f"{tool} {then} → {now}")
    then_worlds, now_worlds = old.run.options.get("worlds"), run.options.get("worlds")
    if then_worlds != now_worlds:
        yield _Change(f"options: worlds {_worlds(then_worlds)} → {_worlds(now_worlds)}")


def _worlds(asked: str | float | None) -> str:
    return "as the exercises say" if asked is None else str(asked)


def _changed_files(pack: str, before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[_Change]:
    for file in sorted(before.keys() | after.keys()):
        if before.get(file) != after.get(file):
            what = "is new" if file not in before else "is gone" if file not in after else "changed"
            top, _, inner = file.partition("/")
            if not inner:
                yield _Change(f"{file} {what}", pack)
            elif top == _FIXTURE:
                yield _Change(f"the fixture's {inner} {what}", pack)
            else:
                yield _Change(f"{inner} of {top} {what}", pack, top)
