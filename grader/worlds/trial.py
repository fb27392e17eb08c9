"""One exercise's worlds: drawn once, with what its solution gives in each, for all answers."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import duckdb

from grader.sandbox.database import Database
from grader.sandbox.tokens import tokens_of
from grader.sql.clues import Clues, clues, clues_of_checks
from grader.values.names import quoted
from grader.values.relation import Relation
from grader.values.result import Column
from grader.worlds.digests import Digests, digests
from grader.worlds.domains import Domain, domains
from grader.worlds.explicit import write_pool
from grader.worlds.lift import Lifted, forms_of, lift, truths_of
from grader.worlds.order import Orders, keep_ties, orders, ranked
from grader.worlds.pool import WORLD, Pool, Round, draw, layers, rounds
from grader.worlds.stage import Question
from grader.worlds.world import World

#: Trials for what single answers name that are kept for others.
_KEPT = 4
#: Worlds for what only one answer names.
_OWN_WORLDS = 300
#: Numbers of their worlds, and of witnesses, begin where no other world's do.
_OWN_FIRST, _WITNESSES = 1_000_000, 2_000_000


@dataclass(frozen=True)
class Source:
    """An instance for pools, and the schema that it knows."""

    database: Database
    relations: tuple[Relation, ...]
    #: What stands behind each view, by its `sql`.
    views: Mapping[str, str]
    #: Queries for one truth value that holds in every database meant.
    assumptions: tuple[str, ...]
    #: Schemas made in the instance so far, to name the next one.
    made: list[str]

    @cached_property
    def assumed(self) -> tuple[Lifted | None, ...]:
        """The assumptions, None for those that cannot be asked of many worlds at once."""
        return tuple(lift(one, self.relations, self.views) for one in self.assumptions)

    def new_name(self, kind: str) -> str:
        self.made.append(f"{kind} {len(self.made)}")
        return self.made[-1]


@dataclass(frozen=True)
class Answer:
    """A query held against the solution; the solution itself is one."""

    sql: str
    #: None where it cannot be asked of many worlds at once.
    lifted: Lifted | None
    #: Its rows with the ties of their order; None where it has none that can be told.
    ranked: Lifted | None
    columns: tuple[Column, ...]
    relations: tuple[Relation, ...]
    #: Whether its outermost query has an ORDER BY.
    promised: bool
    #: Pool -> how it fared there, for all who want to know.
    flags: "dict[str, Flags]" = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def clues(self) -> Clues:
        return clues(self.sql, self.relations)

    @cached_property
    def constants(self) -> frozenset[str]:
        return frozenset(token.text for token in tokens_of(self.sql) if token.type.endswith("const"))


def answer_of(sql: str, source: Source, columns: Sequence[Column], promised: bool) -> Answer:
    lifted = lift(sql, source.relations, source.views)
    order = ranked(sql, source.relations, source.views) if promised and lifted is not None else None
    return Answer(sql, lifted, order, tuple(columns), source.relations, promised)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A pool with what the solution gives in its worlds."""

    pool: Pool
    relations: tuple[Relation, ...]
    #: Rows of each world.
    sizes: Mapping[int, int]
    solution: Digests | None
    #: The worlds that keep the assumptions, as far as these can be asked of many at once.
    lawful: frozenset[int]
    #: The worlds that count: those that keep the assumptions, and in which the solution runs.
    counting: frozenset[int]
    orders: Orders | None
    ties: str


class Trial:
    """The worlds of one solution, drawn round by round as answers need them."""

    def __init__(
        self,
        source: Source,
        question: Question,
        solution: Answer,
        count: int,
        seed: int,
        first: int = 0,
        other: Answer | None = None,
        witnesses: Sequence[World] = (),
        at_once: bool = False,
    ) -> None:
        """`first` is the number of the first world; an `other` query may have its own tables and constants tried.

        `witnesses` are tried before all others, and these all at once where many answers are to come.
        """
        self.source, self.question, self.solution, self.count = source, question, solution, count
        asked = solution.clues if other is None else solution.clues | other.clues
        self._clues = asked | clues_of_checks(source.relations)
        self._relations = _needed(source, [solution] if other is None else [solution, other])
        self._seed, self._witnesses = seed, tuple(witnesses)
        drawn = [*rounds(count, self._clues.counts, first)]
        if at_once and count:
            drawn = [Round(first, tuple(layers(count, self._clues.counts)))]
        #: None stands for the witnesses.
        self._parts: list[Round | None] = [None, *drawn] if witnesses else [*drawn]
        self._drawn: list[Drawn] = []
        self._widened: dict[tuple[object, object], Trial] = {}
        self._domains: Mapping[tuple[str, str, str], Domain] | None = None

    def drawn(self) -> Iterator[Drawn]:
        """Round by round, the witnesses before all."""
        for place, part in enumerate(self._parts):
            if place == len(self._drawn):
                self._drawn.append(self._witnessed() if part is None else self._draw(part))
            yield self._drawn[place]

    def close(self) -> None:
        for drawn in self._drawn:
            self.source.database.execute(f"DROP SCHEMA {quoted(drawn.pool.name)} CASCADE")
        self._drawn.clear()
        for other in self._widened.values():
            other.close()
        self._widened.clear()

    def covers(self, answer: Answer) -> bool:
        """Whether the tables that an answer asks are among those drawn."""
        return set(_needed(self.source, [answer])) <= set(self._relations)

    def widened(self, answer: Answer) -> "Trial | None":
        """Worlds for what only this answer names; None where it names nothing that the solution does not.

        Answers that name the same have the same worlds.
        """
        new = self._new(answer)
        if not new and self.covers(answer):
            return None
        key = (new, _needed(self.source, [self.solution, answer]))
        if key not in self._widened:
            if len(self._widened) >= _KEPT:
                self._widened.pop(next(iter(self._widened))).close()
            count = min(_OWN_WORLDS, self.count) if self.covers(answer) else self.count
            self._widened[key] = Trial(
                self.source, self.question, self.solution, count, self._seed, _OWN_FIRST, answer, at_once=True
            )
        return self._widened[key]

    def _new(self, answer: Answer) -> frozenset[object]:
        """What the answer holds its columns against, and the solution does not, nor has any column such a value."""
        if answer.constants <= self.solution.constants:
            return frozenset()
        known = {value for domain in (self._domains or {}).values() for value in domain.values}
        mine, theirs = self.solution.clues, answer.clues
        known |= {text for found in mine.constants.values() for text in found}
        constants = {(name, text) for name, found in theirs.constants.items() for text in found if text not in known}
        patterns = {one for name, found in theirs.patterns.items() for one in found - mine.patterns.get(name, set())}
        return frozenset({*constants, *patterns, *(theirs.counts - mine.counts), *(theirs.steps - mine.steps)})

    def flagged(self, answer: Answer, drawn: Drawn) -> "Flags | None":
        """The worlds in which the answer seems to differ; None where it cannot be asked of all at once."""
        if drawn.pool.name not in answer.flags:
            found = self._flagged(answer, drawn)
            if found is None:
                return None
            answer.flags[drawn.pool.name] = found
        return answer.flags[drawn.pool.name]

    def _flagged(self, answer: Answer, drawn: Drawn) -> "Flags | None":
        if answer.lifted is None or drawn.solution is None or len(answer.columns) != len(self.solution.columns):
            return None
        forms = self._forms(answer)
        given = digests(self.source.database, answer.lifted, drawn.pool, forms)
        # Both by the same forms, which depend on the types of either.
        wanted = drawn.solution if forms == self._forms(self.solution) else self._digests(drawn.pool, forms)
        if given is None or wanted is None:
            return None
        late: frozenset[int] = frozenset()
        if drawn.orders is not None and answer.ranked is not None:
            found = orders(self.source.database, answer.ranked, drawn.pool, forms, drawn.ties)
            late = frozenset(world for world, one in found.items() if one != drawn.orders.get(world))
        return self._flags(answer, drawn, wanted, given, late)

    def fared(self, answer: Answer, worlds: Sequence[World]) -> "Flags | None":
        """Likewise in worlds that are given, by their places; None also where there are none."""
        if not worlds or answer.lifted is None or self.solution.lifted is None:
            return None
        name = self.source.new_name("given worlds")
        try:
            pool = write_pool(self.source.database, name, worlds)
            return self._flagged(answer, self._solved(pool, worlds[0].relations, [world.size for world in worlds]))
        except duckdb.Error:
            return None
        finally:
            self.source.database.execute(f"DROP SCHEMA IF EXISTS {quoted(name)} CASCADE")

    def _flags(self, answer: Answer, drawn: Drawn, wanted: Digests, given: Digests, late: frozenset[int]) -> "Flags":
        def by_size(worlds: Iterable[int]) -> list[int]:
            return sorted(worlds, key=lambda world: (drawn.sizes.get(world, 0), world))

        judged = drawn.counting - wanted.failed - given.failed
        apart = frozenset(world for world in judged if wanted.of.get(world) != given.of.get(world))
        different = apart | (judged & late)
        if self.question.ordered and not answer.promised:
            different |= {world for world in judged if wanted.of.get(world, (0, 0))[0] > 1}
        failed = (drawn.counting - wanted.failed) & given.failed
        return Flags(by_size(different), by_size(failed), judged, given, apart, judged & late)

    def plain(self, relation: Relation, name: str) -> str | None:
        """The plainest value a column can have."""
        domain = (self._domains or {}).get((relation.schema, relation.name, name))
        return domain.plain if domain is not None else None

    def _forms(self, answer: Answer) -> list[str]:
        rule = self.question.exercise.comparing
        return forms_of(self.solution.columns, answer.columns, rule.decimals, rule.ignores_case)

    def _digests(self, pool: Pool, forms: Sequence[str]) -> Digests | None:
        lifted = self.solution.lifted
        return digests(self.source.database, lifted, pool, forms) if lifted is not None else None

    def _witnessed(self) -> Drawn:
        pool = write_pool(self.source.database, self.source.new_name("witnesses"), self._witnesses, _WITNESSES)
        return self._solved(pool, self._witnesses[0].relations, [world.size for world in self._witnesses])

    def _draw(self, one: Round) -> Drawn:
        source = self.source
        if self._domains is None:
            self._domains = domains(source.database, self._relations, self._clues)
        pool = draw(source.database, source.new_name("worlds"), self._relations, self._domains, one, self._seed)
        sizes = self._sizes(pool)
        return self._solved(pool, self._relations, [sizes.get(pool.first + place, 0) for place in range(pool.count)])

    def _solved(self, pool: Pool, relations: Sequence[Relation], sizes: Sequence[int]) -> Drawn:
        """The pool with what the solution gives in its worlds."""
        database, forms, ties = self.source.database, self._forms(self.solution), f"{quoted(pool.name)}.ties"
        found = self._digests(pool, forms)
        ordered = self.solution.ranked if found is not None else None
        kept = keep_ties(database, ordered, pool, forms, ties) if ordered is not None else None
        numbers = range(pool.first, pool.first + pool.count)
        lawful = frozenset(numbers) - self._unlawful(pool)
        counting = lawful - (found.failed if found is not None else frozenset())
        sized = dict(zip(numbers, sizes, strict=True))
        return Drawn(pool, tuple(relations), sized, found, lawful, counting, kept, ties)

    def _unlawful(self, pool: Pool) -> set[int]:
        """Worlds that break an assumption; what cannot be asked of all at once is asked when a world is set up."""
        found: set[int] = set()
        for lifted in self.source.assumed:
            if lifted is not None and set(_tables(lifted)) <= set(self._relations):
                try:
                    found.update(world for (world,) in self.source.database.execute(truths_of(lifted, pool)))
                except duckdb.Error:
                    continue
        return found

    def _sizes(self, pool: Pool) -> dict[int, int]:
        if not self._relations:
            return {}
        rows = " UNION ALL ".join(f"SELECT {WORLD} AS world FROM {pool.table(table)}" for table in self._relations)
        return dict(self.source.database.execute(f"SELECT world, count(*) FROM ({rows}) GROUP BY world"))


@dataclass(frozen=True, slots=True)
class Flags:
    #: Worlds in which solution and answer seem to differ, the smallest first.
    different: list[int]
    #: Worlds in which the answer failed, or would not let itself be asked.
    failed: list[int]
    judged: frozenset[int]
    #: What the answer gives in each world.
    given: Digests
    #: Of the worlds judged those in which it gives other rows, and those in which it breaks the solution's order.
    apart: frozenset[int]
    late: frozenset[int]

    @property
    def behaviour(self) -> str:
        """Digest of what the answer gives."""
        of = self.given.of
        lines = "".join(f"{world} {of[world]}\n" for world in sorted(self.judged & of.keys()))
        return hashlib.sha256(lines.encode()).hexdigest()


def _tables(lifted: Lifted) -> Iterator[Relation]:
    return (part for part in lifted.parts if not isinstance(part, str))


def _needed(source: Source, answers: Sequence[Answer]) -> tuple[Relation, ...]:
    """The tables that queries and assumptions ask, with all that they refer to; all where that cannot be told."""
    lifted = [*(answer.lifted for answer in answers), *source.assumed]
    tables = tuple(one for one in source.relations if not one.is_view)
    if None in lifted:
        return tables
    wanted = {relation.sql for one in lifted if one is not None for relation in _tables(one)}
    for relation in reversed(tables):
        if relation.sql in wanted:
            wanted |= relation.parents
    return tuple(one for one in tables if one.sql in wanted)
