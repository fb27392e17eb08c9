"""One exercise's worlds: drawn once, with what its solution gives in each, for all answers."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import duckdb

from grader.sandbox.database import Database
from grader.sql.clues import Clues, clues, clues_of_checks
from grader.values.names import quoted
from grader.values.relation import Relation
from grader.values.result import Column
from grader.worlds.digests import Digests, digests
from grader.worlds.domains import Domain, domains
from grader.worlds.lift import Lifted, forms_of, lift, truths_of
from grader.worlds.order import Orders, keep_ties, orders, ranked
from grader.worlds.pool import WORLD, Pool, Round, draw, rounds
from grader.worlds.stage import Question


@dataclass(frozen=True, slots=True)
class Source:
    """An instance for pools, and the schema that it knows."""

    database: Database
    relations: tuple[Relation, ...]
    #: What stands behind each view, by its `sql`.
    views: Mapping[str, str]
    #: Queries for one truth value that holds in every database meant.
    assumptions: tuple[str, ...]
    #: Schemas made so far, to name the next one.
    made: list[str] = field(default_factory=list)

    def new_name(self, kind: str) -> str:
        self.made.append(f"{kind} {len(self.made)}")
        return self.made[-1]


@dataclass(frozen=True, slots=True)
class Answer:
    """A query held against the solution; the solution itself is one."""

    sql: str
    #: None where it cannot be asked of many worlds at once.
    lifted: Lifted | None
    #: Its rows with the ties of their order; None where it has none that can be told.
    ranked: Lifted | None
    columns: tuple[Column, ...]
    clues: Clues
    #: Whether its outermost query has an ORDER BY.
    promised: bool


def answer_of(sql: str, source: Source, columns: Sequence[Column], promised: bool) -> Answer:
    lifted = lift(sql, source.relations, source.views)
    order = ranked(sql, source.relations, source.views) if promised and lifted is not None else None
    return Answer(sql, lifted, order, tuple(columns), clues(sql, source.relations), promised)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A pool with what the solution gives in its worlds."""

    pool: Pool
    relations: tuple[Relation, ...]
    domains: Mapping[tuple[str, str, str], Domain]
    #: Rows of each world.
    sizes: Mapping[int, int]
    solution: Digests | None
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
    ) -> None:
        """`first` is the number of the first world; an `other` query may have its own tables and constants tried."""
        self.source, self.question, self.solution, self.count = source, question, solution, count
        asked = solution.clues if other is None else solution.clues | other.clues
        self._clues = asked | clues_of_checks(source.relations)
        self._relations = _needed(source.relations, *([solution] if other is None else [solution, other]))
        self._rounds = [replace(one, first=one.first + first) for one in rounds(count, self._clues.counts)]
        self._seed = seed
        self._drawn: list[Drawn] = []
        self._domains: Mapping[tuple[str, str, str], Domain] | None = None

    def drawn(self) -> Iterator[Drawn]:
        for place, one in enumerate(self._rounds):
            if place == len(self._drawn):
                self._drawn.append(self._draw(one))
            yield self._drawn[place]

    def close(self) -> None:
        for drawn in self._drawn:
            self.source.database.execute(f"DROP SCHEMA {quoted(drawn.pool.name)} CASCADE")
        self._drawn.clear()

    def covers(self, answer: Answer) -> bool:
        """Whether the tables that an answer asks are among those drawn."""
        return set(_needed(self.source.relations, answer)) <= set(self._relations)

    def widened(self, answer: Answer, count: int, first: int) -> "Trial | None":
        """Worlds for what only this answer names; None where it names nothing that the solution does not."""
        new = (
            answer.clues.loose - self.solution.clues.loose
            or answer.clues.counts - self.solution.clues.counts
            or answer.clues.steps - self.solution.clues.steps
        )
        if not new and self.covers(answer):
            return None
        return Trial(self.source, self.question, self.solution, count, self._seed, first, answer)

    def flagged(self, answer: Answer, drawn: Drawn) -> "Flags | None":
        """The worlds in which the answer seems to differ; None where it cannot be asked of all at once."""
        if answer.lifted is None or drawn.solution is None or len(answer.columns) != len(self.solution.columns):
            return None
        forms = self._forms(answer)
        given = digests(self.source.database, answer.lifted, drawn.pool, forms)
        # Both by the same forms, which depend on the types of either.
        wanted = drawn.solution if forms == self._forms(self.solution) else self._digests(drawn.pool, forms)
        if given is None or wanted is None:
            return None
        ordered = None
        if drawn.orders is not None and answer.ranked is not None:
            found = orders(self.source.database, answer.ranked, drawn.pool, forms, drawn.ties)
            ordered = {world for world, one in found.items() if one != drawn.orders.get(world)}
        return self._flags(answer, wanted, given, drawn.counting, drawn.sizes, ordered)

    def fared(self, answer: Answer, pool: Pool, sizes: Sequence[int]) -> "Flags | None":
        """Likewise in worlds that were not drawn."""
        if answer.lifted is None or len(answer.columns) != len(self.solution.columns):
            return None
        forms = self._forms(answer)
        given, wanted = digests(self.source.database, answer.lifted, pool, forms), self._digests(pool, forms)
        if given is None or wanted is None:
            return None
        ordered = None
        if self.solution.ranked is not None and answer.ranked is not None:
            ties = f"{quoted(pool.name)}.ties"
            kept = keep_ties(self.source.database, self.solution.ranked, pool, forms, ties)
            found = orders(self.source.database, answer.ranked, pool, forms, ties) if kept is not None else {}
            ordered = {world for world, one in found.items() if one != (kept or {}).get(world)}
        counting = frozenset(range(len(sizes))) - self._unlawful(pool)
        return self._flags(answer, wanted, given, counting, dict(enumerate(sizes)), ordered)

    def _flags(
        self,
        answer: Answer,
        wanted: Digests,
        given: Digests,
        counting: frozenset[int],
        sizes: Mapping[int, int],
        out_of_order: set[int] | None,
    ) -> "Flags":
        judged = counting - wanted.failed - given.failed
        different = {world for world in judged if wanted.of.get(world) != given.of.get(world)}
        if self.question.ordered and not answer.promised:
            different |= {world for world in judged if wanted.of.get(world, (0, 0))[0] > 1}
        different |= judged & (out_of_order or set())
        failed = (counting - wanted.failed) & given.failed
        by_size = sorted(different, key=lambda world: (sizes.get(world, 0), world))
        return Flags(
            by_size, sorted(failed, key=lambda world: (sizes.get(world, 0), world)), judged, _digest(given, judged)
        )

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

    def _draw(self, one: Round) -> Drawn:
        source = self.source
        tables = [relation for relation in self._relations if not relation.is_view]
        if self._domains is None:
            self._domains = domains(source.database, tables, self._clues)
        pool = draw(source.database, source.new_name("worlds"), tables, self._domains, one, self._seed)
        forms = self._forms(self.solution)
        found = self._digests(pool, forms)
        counting = set(range(pool.first, pool.first + pool.count)) - self._unlawful(pool)
        ties = f"{quoted(pool.name)}.ties"
        ordered = self.solution.ranked if found is not None else None
        kept = keep_ties(source.database, ordered, pool, forms, ties) if ordered is not None else None
        lawful = frozenset(counting - (found.failed if found is not None else set()))
        return Drawn(pool, tuple(tables), self._domains, self._sizes(pool, tables), found, lawful, kept, ties)

    def _unlawful(self, pool: Pool) -> set[int]:
        """Worlds that break an assumption; what cannot be asked of all at once is asked when a world is set up."""
        found: set[int] = set()
        for sql in self.source.assumptions:
            lifted = lift(sql, self.source.relations, self.source.views)
            if lifted is not None and set(_tables(lifted)) <= set(self._relations):
                try:
                    found.update(world for (world,) in self.source.database.execute(truths_of(lifted, pool)))
                except duckdb.Error:
                    continue
        return found

    def _sizes(self, pool: Pool, tables: Sequence[Relation]) -> dict[int, int]:
        if not tables:
            return {}
        rows = " UNION ALL ".join(f"SELECT {WORLD} AS world FROM {pool.table(table)}" for table in tables)
        return dict(self.source.database.execute(f"SELECT world, count(*) FROM ({rows}) GROUP BY world"))


@dataclass(frozen=True, slots=True)
class Flags:
    #: Worlds in which solution and answer seem to differ, the smallest first.
    different: list[int]
    #: Worlds in which the answer failed, or would not let itself be asked.
    failed: list[int]
    judged: frozenset[int]
    #: Of what the answer gives in each world.
    behaviour: str


def _digest(given: Digests, judged: frozenset[int]) -> str:
    lines = "".join(f"{world} {given.of[world]}\n" for world in sorted(judged & given.of.keys()))
    return hashlib.sha256(lines.encode()).hexdigest()


def _tables(lifted: Lifted) -> Iterator[Relation]:
    return (part for part in lifted.parts if not isinstance(part, str))


def _needed(relations: Sequence[Relation], *answers: Answer) -> tuple[Relation, ...]:
    """The tables that queries ask with all that they refer to; all tables where that cannot be told."""
    lifted = [answer.lifted for answer in answers]
    if None in lifted:
        return tuple(one for one in relations if not one.is_view)
    wanted = {relation.sql for one in lifted if one is not None for relation in _tables(one)}
    for relation in reversed(relations):
        if relation.sql in wanted:
            wanted |= relation.parents
    return tuple(one for one in relations if one.sql in wanted)
