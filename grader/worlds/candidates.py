"""Which of some queries give what an answer gives, in every world that the answer was judged in.

Planning a query takes longer than running it in a thousand worlds: each is asked in one world first, by itself, where
nearly all drop out. What they give is kept for the answers to come.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

import duckdb

from grader.compare import compare
from grader.errors import PackError
from grader.sandbox.database import Database
from grader.solving import expect
from grader.values.names import quoted
from grader.values.result import Result
from grader.values.run import Failure
from grader.worlds.digests import Digest, Digests, digests
from grader.worlds.grounds import Grounds
from grader.worlds.lift import Lifted, forms_of, hashed, lift
from grader.worlds.order import keep_ties, orders, ranked
from grader.worlds.search import Found, GoOn
from grader.worlds.trial import Answer, Drawn, Flags, Trial
from grader.worlds.world import taken

#: Worlds in which each query is asked by itself: the largest in which the answer differs from the solution.
_ALONE = 2
#: Worlds that are looked at, at most a round more.
_WORLDS = 1_000
#: Worlds in which answer and solution must differ, before what they are like is more than chance; of the sample data,
#: which are richer, and a single world this is enough, too.
_EVIDENCE = 20
#: Different results that the answer must give: one that is always empty is like many others.
_RESULTS = 4


@dataclass(frozen=True, slots=True)
class _Round:
    """How the answer fares in the worlds of a pool."""

    trial: Trial
    drawn: Drawn
    flags: Flags

    @property
    def print(self) -> int:
        return _print(self.flags.given, self.drawn)


class Candidates:
    """Queries that give the solution's columns."""

    def __init__(self, grounds: Grounds, trial: Trial, queries: Sequence[str], sorting: Set[int]) -> None:
        """`sorting` are those that may differ from the solution in the order of rows alone."""
        self._grounds, self._trial, self._queries, self._sorting = grounds, trial, queries, sorting
        self._lifted: dict[int, Lifted | None] = {}
        self._ranked: dict[int, Lifted | None] = {}
        self._weaker: dict[tuple[str, int, tuple[str, ...]], bool] = {}
        self._alone: dict[tuple[str, int, tuple[str, ...]], dict[int, Digest | None]] = {}
        self._prints: dict[tuple[str, int, tuple[str, ...]], int | None] = {}

    def like(self, answer: Answer, found: Found, sample: Database, differs: bool, go_on: GoOn) -> list[int]:
        """The places of those that give what the answer gives; `differs` tells whether the sample data showed it."""
        assert found.apart is not None
        if not self._is_comparable(answer, found):
            return []
        try:
            own = self._trial.widened(answer)
            trials = [one for one in (self._trial if self._trial.covers(answer) else None, own) if one is not None]
            rounds = self._rounds(answer, trials, differs)
            left = self._left(answer, rounds, go_on) if rounds is not None else []
            agreeing = [one for one in left if go_on() and self._agrees(one, answer, found, sample)]
            # Of what was cut short nothing is known.
            return agreeing if go_on() else []
        except (duckdb.Error, MemoryError):
            return []

    def _is_comparable(self, answer: Answer, found: Found) -> bool:
        """Whether there is no more about it than other rows, or another order of them."""
        assert found.apart is not None
        mine, yours = self._trial.solution.columns, answer.columns
        alike = len(mine) == len(yours) and answer.lifted is not None
        promised = answer.promised or not self._trial.question.ordered
        return alike and promised and isinstance(found.apart.actual, Result)

    def _rounds(self, answer: Answer, trials: Sequence[Trial], differs: bool) -> list[_Round] | None:
        """As many as it takes to be sure; None where that cannot be."""
        rounds: list[_Round] = []
        for trial in trials:
            seen = 0
            for drawn in trial.drawn():
                flags = trial.flagged(answer, drawn)
                if flags is None or flags.failed:
                    return None
                rounds.append(_Round(trial, drawn, flags))
                seen += drawn.pool.count
                if seen >= _WORLDS or _is_evident(rounds, differs):
                    break
        return rounds if _is_evident(rounds, differs) else None

    def _left(self, answer: Answer, rounds: Sequence[_Round], go_on: GoOn) -> list[int]:
        left = list(range(len(self._queries)))
        if not any(one.flags.apart for one in rounds):
            left = [one for one in left if one in self._sorting]
        for one, world in _largest(rounds):
            left = self._like_alone(left, one, world, answer, go_on)
        for one in rounds:
            left = [place for place in left if go_on() and self._print_of(place, one, answer) == one.print]
        if self._trial.question.ordered:
            left = [place for place in left if go_on() and self._is_in_order(place, answer, rounds)]
        return left if go_on() else []

    def _like_alone(self, left: list[int], one: _Round, world: int, answer: Answer, go_on: GoOn) -> list[int]:
        """Those that give the answer's rows in one world, by themselves."""
        forms = self._forms(answer)
        known = self._alone.setdefault((one.drawn.pool.name, world, tuple(forms)), {})
        if any(place not in known for place in left):
            rows = taken(self._trial.source.database, one.drawn.pool, world, one.drawn.relations)
            if not self._grounds.stage.set_up(rows):
                return left
            for place in left:
                if place not in known and go_on():
                    known[place] = self._digest(self._queries[place], forms)
        return [place for place in left if known.get(place) == one.flags.given.of.get(world, (0, 0))]

    def _digest(self, sql: str, forms: Sequence[str]) -> Digest | None:
        names = ", ".join(f"c{place}" for place in range(len(forms)))
        try:
            found = self._grounds.stage.database.execute(
                f"SELECT count(*), coalesce(sum({hashed(forms)}), 0) FROM ({sql}\n) AS s ({names})"
            )
        except (duckdb.Error, MemoryError):
            return None
        count, total = found[0]
        return count, total

    def _print_of(self, place: int, one: _Round, answer: Answer) -> int | None:
        forms = self._forms(answer)
        key = (one.drawn.pool.name, place, tuple(forms))
        if key not in self._prints:
            source, sql = one.trial.source, self._queries[place]
            if place not in self._lifted:
                self._lifted[place] = lift(sql, source.relations, source.views)
            lifted = self._lifted[place]
            given = digests(source.database, lifted, one.drawn.pool, forms) if lifted is not None else None
            fails = given is None or bool(given.failed & one.drawn.counting)
            self._prints[key] = None if given is None or fails else _print(given, one.drawn)
        return self._prints[key]

    def _is_in_order(self, place: int, answer: Answer, rounds: Sequence[_Round]) -> bool:
        """Whether the answer keeps the query's order, and by more than the solution would."""
        source, solution = self._trial.source, self._trial.solution.ranked
        if place not in self._ranked:
            self._ranked[place] = ranked(self._queries[place], source.relations, source.views)
        query, given = self._ranked[place], answer.ranked
        if query is None or given is None or solution is None:
            return any(one.flags.apart for one in rounds)
        forms = self._forms(answer)
        if not all(self._keeps(given, query, one, forms) for one in rounds):
            return False
        for one in rounds:
            key = (one.drawn.pool.name, place, tuple(forms))
            if key not in self._weaker:
                self._weaker[key] = self._keeps(solution, query, one, forms)
            if not self._weaker[key]:
                return True
        return all(self._keeps(query, given, one, forms) for one in rounds)

    def _keeps(self, mine: Lifted, yours: Lifted, one: _Round, forms: Sequence[str]) -> bool:
        """Whether the order of one query is legal under that of another, in all worlds of a round."""
        database, table = one.trial.source.database, f"{quoted(one.drawn.pool.name)}.{quoted('ties of one')}"
        kept = keep_ties(database, yours, one.drawn.pool, forms, table)
        if kept is None:
            return False
        found = orders(database, mine, one.drawn.pool, forms, table)
        database.execute(f"DROP TABLE {table}")
        return all(found.get(world) == kept.get(world) for world in one.drawn.counting)

    def _agrees(self, place: int, answer: Answer, found: Found, sample: Database) -> bool:
        """By the very law of grading: in the world that the learner is shown, and on the sample data."""
        apart = found.apart
        assert apart is not None
        assert found.world is not None
        stage = self._grounds.stage
        if not stage.set_up(found.world, apart.order) or not self._gives(place, stage.database, apart.actual, answer):
            return False
        return self._gives(place, sample, sample.submit(answer.sql), answer)

    def _gives(self, place: int, database: Database, actual: Result | Failure, answer: Answer) -> bool:
        asked = self._trial.question
        question = self._grounds.question(asked.exercise, self._queries[place], asked.course.ignores_case)
        if isinstance(actual, Failure):
            return False
        try:
            expected = expect(database, question.exercise, question.course, question.analysis)
        except PackError:
            return False
        return not compare(expected, actual, question.exercise.comparing, answer.promised)

    def _forms(self, answer: Answer) -> list[str]:
        rule = self._trial.question.exercise.comparing
        return forms_of(self._trial.solution.columns, answer.columns, rule.decimals, rule.ignores_case)


def _is_evident(rounds: Sequence[_Round], differs: bool) -> bool:
    """Whether the answer differs from the solution often enough, and gives enough of different results."""
    apart = sum(len(one.flags.apart) for one in rounds) or sum(len(one.flags.late) for one in rounds)
    results = {given for one in rounds for given in one.flags.given.of.values()}
    return len(results) >= _RESULTS and apart >= (1 if differs else _EVIDENCE)


def _largest(rounds: Sequence[_Round]) -> Iterator[tuple[_Round, int]]:
    """Worlds in which the answer's rows are others than the solution's."""
    found = [(-one.drawn.sizes.get(world, 0), world, one) for one in rounds for world in one.flags.apart]
    for _, world, one in sorted(found, key=lambda item: item[:2])[:_ALONE]:
        yield one, world


def _print(given: Digests, drawn: Drawn) -> int:
    return hash(tuple(sorted((world, one) for world, one in given.of.items() if world in drawn.counting)))
