"""Chooses a few small worlds on which every known mistake of an exercise shows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from grader.bench import Bench
from grader.grading import rule_of
from grader.running import course_of, prepared
from grader.searching import trial_of
from grader.values.pack import Exercise, Pack, Script
from grader.values.run import Failure
from grader.worlds.grounds import Grounds
from grader.worlds.trial import Answer, Trial
from grader.worlds.witnesses import as_text
from grader.worlds.world import World

#: What a wrong answer is called, and its text.
Wrong = tuple[str, str]


def witnesses(bench: Bench, pack: Pack, exercise: Exercise, solution: str, planted: Sequence[Wrong]) -> str:
    """The text of witnesses.sql; empty where no world shows any mistake.

    A task of a worker. `solution` and what is planted in it are in DuckDB's own dialect.
    """
    assert bench.grounds is not None
    trial = trial_of_solution(bench, pack, exercise, solution)
    if trial is None:
        return ""
    answers: dict[str, list[Answer]] = {}
    for name, sql in [*rejected(bench, pack, exercise), *planted]:
        answer = bench.grounds.answer(sql, trial.source)
        if not isinstance(answer, Failure):
            answers.setdefault(name, []).append(answer)
    worlds = _worlds(bench.grounds, trial, [answer for group in answers.values() for answer in group])
    kills = {
        (name, place): _kills(bench.grounds, trial, answer, worlds)
        for name, group in answers.items()
        for place, answer in enumerate(group)
    }
    chosen = _cover(kills)
    told = [sorted({name for (name, _), by in kills.items() if _first(by, chosen) == one}) for one in chosen]
    return as_text([(worlds[one], names) for one, names in zip(chosen, told, strict=True)]) if chosen else ""


def trial_of_solution(bench: Bench, pack: Pack, exercise: Exercise, solution: str) -> Trial | None:
    """`solution` in DuckDB's own dialect; None where it cannot be tried on worlds."""
    assert bench.grounds is not None
    script = Script(exercise.solution.path, solution)
    asked = replace(exercise, solution=script, witnesses=None, comparing=rule_of(pack, exercise))
    return trial_of(bench.grounds, pack, asked, course_of(replace(pack, dialect="duckdb"), bench.database))


def rejected(bench: Bench, pack: Pack, exercise: Exercise) -> Iterator[Wrong]:
    for one in exercise.reject:
        many = exercise.statements == "many"
        ready = prepared(one.script.text, course_of(pack, bench.database), exercise.kind, many)
        if not isinstance(ready, Failure):
            yield f"reject/{one.script.path.name}", ready.sql


def _worlds(grounds: Grounds, trial: Trial, answers: Sequence[Answer]) -> list[World]:
    """A smallest world for each answer that those found before do not show to be wrong."""
    worlds: list[World] = []
    for answer in answers:
        if not _kills(grounds, trial, answer, worlds):
            found = grounds.found(trial, answer.sql)
            if not isinstance(found, Failure) and found.world is not None:
                worlds.append(found.world)
    return worlds


def _kills(grounds: Grounds, trial: Trial, answer: Answer, worlds: Sequence[World]) -> set[int]:
    """Places of the worlds in which the answer is wrong."""
    fared = trial.fared(answer, worlds)
    doubtful = range(len(worlds)) if fared is None else [*fared.different, *fared.failed]
    return {place for place in doubtful if grounds.differ(trial, answer, worlds[place])}


def _cover(kills: Mapping[tuple[str, int], set[int]]) -> list[int]:
    """Few worlds that leave no killed answer alive: again and again the one that kills most of those left."""
    left = [by for by in kills.values() if by]
    chosen: list[int] = []
    while left:
        counts = {one: sum(one in by for by in left) for by in left for one in by}
        best = max(sorted(counts), key=lambda one: counts[one])
        chosen.append(best)
        left = [by for by in left if best not in by]
    return chosen


def _first(by: set[int], chosen: Sequence[int]) -> int | None:
    return next((one for one in chosen if one in by), None)
