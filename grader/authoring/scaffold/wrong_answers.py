"""Known wrong answers for an exercise: mistakes planted in its solution that are found out."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.authoring.scaffold.draft import Draft
from grader.authoring.trial import Answer, refuted_by_worlds
from grader.feedback.printable import printable
from grader.mutants import Mutant
from grader.sql.lines import lines
from grader.values.pack import Script
from grader.values.report import Outcome

#: So many are kept, and so many of those planted are tried, spread over all kinds of mistakes.
_KEPT, _TRIED = 5, 48


@dataclass(frozen=True, slots=True)
class Planted:
    """A mutant as it is to be read."""

    mutant: Mutant
    sql: str


@dataclass(frozen=True, slots=True)
class WrongAnswer:
    #: Of its file.
    name: str
    text: str


def planted(draft: Draft, dialect: str) -> list[Planted]:
    """Those to be tried: of each operator the first before the second of any."""
    turns = Counter[str]()
    ordered = []
    for place, mutant in enumerate(draft.mutants):
        turns[mutant.operator] += 1
        ordered.append((turns[mutant.operator], place, mutant))
    chosen = [mutant for _, _, mutant in sorted(ordered, key=lambda one: one[:2])[:_TRIED]]
    return [Planted(mutant, "\n".join(lines(mutant.sql, dialect)) + ";\n") for mutant in chosen]


def wrong_answers(tried: Sequence[tuple[Planted, Outcome]]) -> tuple[WrongAnswer, ...]:
    """Of those that fail by their rows, a few that have little in common: data before generated databases,
    another clause and another finding before the same.
    """
    failed = [(one, outcome) for one, outcome in tried if outcome.status == "failed"]
    kept: list[tuple[Planted, Outcome]] = []
    while failed and len(kept) < _KEPT:
        clauses = Counter(_clause(one) for one, _ in kept)
        got = Counter(_got(outcome) for _, outcome in kept)
        best = min(
            failed,
            key=lambda each: (refuted_by_worlds(each[1]), clauses[_clause(each[0])], got[_got(each[1])]),
        )
        kept.append(best)
        failed = [each for each in failed if each[0].mutant.operator != best[0].mutant.operator]
    return tuple(_written(one, outcome) for one, outcome in sorted(kept, key=lambda each: each[0].mutant.operator))


def _clause(one: Planted) -> str:
    return next(iter(one.mutant.clauses), "")


def _got(outcome: Outcome) -> str:
    """The finding that such an answer is told first."""
    return Answer("reject", Script(Path(), ""), None, outcome).got


def _written(one: Planted, outcome: Outcome) -> WrongAnswer:
    head = f"-- expect: {_got(outcome)}\n-- The mistake: {printable(one.mutant.effect)}.\n"
    return WrongAnswer(f"{one.mutant.operator.replace('-', '_')}.sql", head + one.sql)
