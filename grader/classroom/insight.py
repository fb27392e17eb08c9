"""What a class got wrong: how its exercises did as items of a test, which mistakes were made, how often."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import fsum
from statistics import StatisticsError, correlation, fmean
from typing import TypeVar

from grader.classroom.likeness import likenesses
from grader.values.insight import CommonFinding, Insight, Item, SharedMistake
from grader.values.pack import Pack
from grader.values.report import Outcome, Person

#: Learners below whom a correlation says next to nothing: its standard error is a third of all that it can be.
_LEAST_LEARNERS = 10
_SEVERITIES = ("info", "warn", "error")
#: Differences between shares that come from the order in which floating-point numbers were added.
_DIGITS = 9

Key = TypeVar("Key")
#: A pack and an exercise of it.
Asked = tuple[str, str]


def insight(packs: Sequence[Pack], outcomes: Sequence[Outcome], roster: Sequence[Person] = ()) -> Insight | None:
    """None of a single learner. What outcomes do not show is not told here either."""
    if len({outcome.learner for outcome in outcomes}) < 2:
        return None
    by_exercise = _grouped(((outcome.pack, outcome.exercise), outcome) for outcome in outcomes)
    hands = {person.learner: person.group for person in roster if person.group}
    return Insight(
        tuple(_items(by_exercise)),
        tuple(_findings(by_exercise)),
        tuple(_mistakes(by_exercise, hands)),
        likenesses(packs, by_exercise, hands),
    )


def _grouped(pairs: Iterable[tuple[Key, Outcome]]) -> dict[Key, list[Outcome]]:
    """In the order in which the keys come first."""
    found = defaultdict[Key, list[Outcome]](list)
    for key, outcome in pairs:
        found[key].append(outcome)
    return dict(found)


def _items(by_exercise: Mapping[Asked, Sequence[Outcome]]) -> Iterator[Item]:
    """What is not started is no item that was answered; nor is what waits for a human."""
    shares = {asked: {one.learner: _share(one) for one in _attempts(found)} for asked, found in by_exercise.items()}
    by_learner = defaultdict[str | None, list[float]](list)
    for of_exercise in shares.values():
        for learner, share in of_exercise.items():
            by_learner[learner].append(share)
    totals = {learner: (fsum(theirs), len(theirs)) for learner, theirs in by_learner.items()}
    for asked, found in by_exercise.items():
        attempts = _attempts(found)
        passed = sum(outcome.status == "passed" for outcome in attempts)
        difficulty = round(fmean(shares[asked].values()), _DIGITS) if attempts else None
        pairs = [(here, *totals[learner]) for learner, here in shares[asked].items()]
        yield Item(*asked, len(attempts), passed, difficulty, _discrimination(pairs))


def _attempts(outcomes: Iterable[Outcome]) -> list[Outcome]:
    return [outcome for outcome in outcomes if outcome.status != "missing" and outcome.score is not None]


def _share(outcome: Outcome) -> float:
    assert outcome.score is not None
    return outcome.score / outcome.points


def _discrimination(attempts: Iterable[tuple[float, float, int]]) -> float | None:
    """The corrected item-total correlation, in which an item is no part of the total that it is held against.

    Of each learner: the share of points here, the sum of all their shares, and of how many. The total of somebody who
    left exercises out is their mean share in those they attempted; who attempted no other takes no part. Ties need no
    care: with two values only, this is the point-biserial correlation. See Henrysson, S. (1963): Correction of
    item-total correlations in item analysis. Psychometrika 28(2), 211-218.
    """
    pairs = [(here, round((total - here) / (count - 1), _DIGITS)) for here, total, count in attempts if count > 1]
    if len(pairs) < _LEAST_LEARNERS:
        return None
    try:
        # Sorted, so that sums do not depend on the order of learners.
        return round(correlation(*zip(*sorted(pairs), strict=True)), _DIGITS)
    except StatisticsError:
        return None


def _findings(by_exercise: Mapping[Asked, Sequence[Outcome]]) -> list[CommonFinding]:
    found = []
    for asked, outcomes in by_exercise.items():
        learners, severity = defaultdict[str, set[str | None]](set), dict[str, int]()
        for outcome in _attempts(outcomes):
            for one in (finding for verdict in outcome.verdicts for finding in verdict.findings):
                if one.severity != "info":
                    learners[one.name].add(outcome.learner)
                    severity[one.name] = max(severity.get(one.name, 0), _SEVERITIES.index(one.severity))
        found += [
            CommonFinding(*asked, name, _SEVERITIES[severity[name]], len(those)) for name, those in learners.items()
        ]
    return sorted(
        found, key=lambda one: (-one.learners, -_SEVERITIES.index(one.severity), one.name, one.pack, one.exercise)
    )


def _mistakes(by_exercise: Mapping[Asked, Sequence[Outcome]], groups: Mapping[str, str]) -> list[SharedMistake]:
    found = []
    for asked, outcomes in by_exercise.items():
        wrong = [one for one in outcomes if one.status not in ("passed", "missing") and one.behaviour is not None]
        for behaviour, same in _grouped((outcome.behaviour or "", outcome) for outcome in wrong).items():
            learners = sorted({outcome.learner or "" for outcome in same})
            if len({groups.get(learner, learner) for learner in learners}) > 1:
                best = min(same, key=_simplicity)
                found.append(SharedMistake(*asked, behaviour, _told(best), best.learner or "", tuple(learners)))
    return sorted(found, key=lambda one: (-len(one.learners), one.pack, one.exercise, one.behaviour))


def _simplicity(outcome: Outcome) -> tuple[int, str, str]:
    """The shortest answer shows a mistake most plainly."""
    text = outcome.submission.text if outcome.submission else ""
    return len(text), text, outcome.learner or ""


def _told(outcome: Outcome) -> str:
    failed = next((verdict for verdict in outcome.verdicts if verdict.status == "failed"), None)
    return outcome.behaves_like or (failed.message if failed is not None else "")
