"""Which mistake explains a wrong answer: a mutant of the solution that gives what the answer gives, wherever tried.

It says what goes wrong with the data, and in which clauses to look.
"""

import contextlib
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import sqlglot

from grader.feedback.whereabouts import names, places
from grader.mutants import Mutant, mutants
from grader.sandbox.database import Database
from grader.sql.client import masked
from grader.values.judged import Explanation
from grader.worlds.candidates import Candidates
from grader.worlds.grounds import Grounds
from grader.worlds.search import Found
from grader.worlds.trial import Trial

_SORTS = "ORDER BY"
_TOKEN = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\w+|[^\w\s()]+")


@dataclass(frozen=True, slots=True)
class Wrong:
    """An answer that gave something else on a world."""

    #: The learner's own text, and its dialect.
    text: str
    dialect: str
    found: Found
    #: Whether the sample data had shown it before.
    differs: bool


class Mistakes:
    """What may go wrong with one exercise."""

    def __init__(self, grounds: Grounds, trial: Trial) -> None:
        self.trial = trial
        self._mutants = mutants(trial.solution.sql, trial.source.relations)
        sorting = frozenset(place for place, one in enumerate(self._mutants) if _SORTS in one.clauses)
        self._candidates = Candidates(grounds, trial, [one.sql for one in self._mutants], sorting)

    def behaves_like(self, wrong: Wrong, sample: Database, go_on: Callable[[], bool]) -> Explanation | None:
        """None where no mistake explains it, or several do that are not the same."""
        if wrong.found.answer is None:
            return None
        sql = wrong.found.answer.sql
        places = self._candidates.like(wrong.found.answer, wrong.found, sample, wrong.differs, go_on)
        code = masked(wrong.text, wrong.dialect)
        solution = _tokens(self.trial.solution.sql)
        fitting = [one for one in map(self._mutants.__getitem__, places) if _fits(one, sql, solution)]
        best = _nearest(fitting, sql, code)
        return Explanation(best.effect, best.clauses) if best is not None else None


def _fits(one: Mutant, sql: str, solution: Counter[str]) -> bool:
    """Whether the answer names what it would do wrong, unless what is wrong is that it does not."""
    answer, mutant = _tokens(sql), _tokens(one.sql)
    return all(name in answer or mutant[name] < solution[name] for name in names(one.effect))


def _nearest(found: Sequence[Mutant], sql: str, code: str) -> Mutant | None:
    """The one whose text is nearest to the answer's; then one of a clause in it, and that names what it is about."""
    words = _tokens(sql)
    ranks = [(_distance(words, _tokens(one.sql)), _rank(one, code), one) for one in found]
    if not ranks:
        return None
    least = min((distance, rank) for distance, rank, _ in ranks)
    best = [one for distance, rank, one in ranks if (distance, rank) == least]
    return best[0] if len({one.effect for one in best}) == 1 else None


def _rank(one: Mutant, code: str) -> tuple[bool, int]:
    return not any(places(clause, code) for clause in one.clauses), -one.effect.count("`")


def _tokens(sql: str) -> Counter[str]:
    """As sqlglot writes the query, so that only what means something else is another token."""
    # Of mangled text sqlglot raises whatever comes.
    with contextlib.suppress(Exception):
        sql = sqlglot.transpile(sql, read="duckdb", write="duckdb", comments=False)[0]
    return Counter(token if token[0] == "'" else token.strip('"').lower() for token in _TOKEN.findall(sql))


def _distance(one: Counter[str], other: Counter[str]) -> int:
    return ((one - other) + (other - one)).total()
