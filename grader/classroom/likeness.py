"""Answers that are the same but for names, layout and comments: for somebody to look at, never a verdict."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log2

from grader.sql.nameless import Nameless, nameless, outline, without_layout
from grader.values.insight import Likeness
from grader.values.pack import Exercise, Pack
from grader.values.report import Outcome

#: Nodes of a syntax tree below which most people who know the tables would write the same.
_LEAST_SIZE = 40
#: Share of those who answered from which on something is what one writes; so few of them are no sign of that.
_USUAL, _FEW = 0.5, 3


def likenesses(
    packs: Sequence[Pack], by_exercise: Mapping[tuple[str, str], Sequence[Outcome]], groups: Mapping[str, str]
) -> tuple[Likeness, ...]:
    """The least likely to be chance first: those of which there is most, and that the fewest of the class have.

    Members of a group hand in one answer. What equals the starter, what is short, and what half the class has is left
    out; in a class of five, two who wrote the same are two, and no habit.
    """
    ranked: list[tuple[float, Likeness]] = []
    for pack in packs:
        for exercise in pack.exercises:
            outcomes = by_exercise.get((pack.name, exercise.name), ())
            answered = {groups.get(learner, learner) for learner, _ in _answers(outcomes)}
            solution = nameless(exercise.solution.text, pack.dialect)
            for bare, alike in _alike(pack, exercise, outcomes, groups):
                learners = tuple(sorted(learner for learner, _ in alike))
                times = len({groups.get(learner, learner) for learner in learners})
                if times <= _FEW or times < _USUAL * len(answered):
                    told = _told(times, len(answered), [outcome for _, outcome in alike], bare == solution)
                    rank = bare.size * log2(len(answered) / times)
                    ranked.append((rank, Likeness(pack.name, exercise.name, learners, bare.size, told)))
    ranked.sort(key=lambda one: (-one[0], one[1].pack, one[1].exercise, one[1].learners))
    return tuple(likeness for _, likeness in ranked)


def _answers(outcomes: Sequence[Outcome]) -> Iterator[tuple[str, Outcome]]:
    for outcome in outcomes:
        if outcome.learner is not None and outcome.submission is not None and outcome.status != "missing":
            yield outcome.learner, outcome


def _alike(
    pack: Pack, exercise: Exercise, outcomes: Sequence[Outcome], groups: Mapping[str, str]
) -> Iterator[tuple[Nameless, list[tuple[str, Outcome]]]]:
    """Each likeness, and who has it. Only what looks alike at a glance is read, each text once."""
    by_outline = defaultdict[str, list[tuple[str, Outcome]]](list)
    for learner, outcome in _answers(outcomes):
        by_outline[outline(_text(outcome))].append((learner, outcome))
    starter = nameless(exercise.starter.text, pack.dialect) if exercise.starter is not None else None
    read: dict[str, Nameless | None] = {}
    for candidates in by_outline.values():
        if not _are_several(candidates, groups):
            continue
        by_digest = defaultdict[Nameless, list[tuple[str, Outcome]]](list)
        for learner, outcome in candidates:
            text = without_layout(_text(outcome))
            if text not in read:
                read[text] = nameless(_text(outcome), pack.dialect)
            bare = read[text]
            if bare is not None and bare.size >= _LEAST_SIZE and bare != starter:
                by_digest[bare].append((learner, outcome))
        for bare, alike in by_digest.items():
            if _are_several(alike, groups):
                yield bare, alike


def _are_several(candidates: Sequence[tuple[str, Outcome]], groups: Mapping[str, str]) -> bool:
    return len({groups.get(learner, learner) for learner, _ in candidates}) > 1


def _text(outcome: Outcome) -> str:
    return outcome.submission.text if outcome.submission else ""


def _told(times: int, answered: int, alike: Sequence[Outcome], like_solution: bool) -> str:
    same = len({_text(outcome).replace("\r\n", "\n").strip() for outcome in alike}) == 1
    differ = "letter for letter" if same else "but for names, layout or comments"
    wrong = ", and wrong" if all(outcome.status != "passed" for outcome in alike) else ""
    solution = "; the solution is much the same" if like_solution else ""
    return f"{times} of {answered} answers are the same {differ}{wrong}{solution}"
