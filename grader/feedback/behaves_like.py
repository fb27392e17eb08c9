"""Which mistake explains a wrong answer: a mutant of the solution that gives what the answer gives, wherever tried.

The sentence says what goes wrong with the data, and where in the learner's own text to look.
"""

import contextlib
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import sqlglot

from grader.mutants import Mutant, mutants
from grader.sandbox.database import Database
from grader.sql.client import masked
from grader.worlds.candidates import Candidates
from grader.worlds.grounds import Grounds
from grader.worlds.search import Found
from grader.worlds.trial import Trial

_SORTS = "ORDER BY"
_TOKEN = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\w+|[^\w\s()]+")
#: A clause that the learner wrote more often than this is no help to look at.
_PLACES = 2


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

    def behaves_like(self, wrong: Wrong, sample: Database, go_on: Callable[[], bool]) -> str | None:
        """None where no mistake explains it, or several do that are not the same."""
        if wrong.found.answer is None:
            return None
        sql = wrong.found.answer.sql
        places = self._candidates.like(wrong.found.answer, wrong.found, sample, wrong.differs, go_on)
        code = masked(wrong.text, wrong.dialect)
        solution = _tokens(self.trial.solution.sql)
        fitting = [one for one in map(self._mutants.__getitem__, places) if _fits(one, sql, solution)]
        best = _nearest(fitting, sql, code)
        if best is None:
            return None
        place = _place(best, code)
        return f"{best.effect}: {place}" if place else best.effect


def _fits(one: Mutant, sql: str, solution: Counter[str]) -> bool:
    """Whether the answer names what it would do wrong, unless what is wrong is that it does not."""
    answer, mutant = _tokens(sql), _tokens(one.sql)
    return all(name in answer or mutant[name] < solution[name] for name in _names(one))


def _names(one: Mutant) -> list[str]:
    return [name.lower() for name in re.findall(r"`([^`]*)`", one.effect)]


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
    return not any(_found(clause, code) for clause in one.clauses), -one.effect.count("`")


def _tokens(sql: str) -> Counter[str]:
    """As sqlglot writes the query, so that only what means something else is another token."""
    # Of mangled text sqlglot raises whatever comes.
    with contextlib.suppress(Exception):
        sql = sqlglot.transpile(sql, read="duckdb", write="duckdb", comments=False)[0]
    return Counter(token if token[0] == "'" else token.strip('"').lower() for token in _TOKEN.findall(sql))


def _distance(one: Counter[str], other: Counter[str]) -> int:
    return ((one - other) + (other - one)).total()


def _place(one: Mutant, code: str) -> str | None:
    """Where to look, by the first of the clauses that the text has: `look at your JOIN in line 4`."""
    for clause in one.clauses:
        places = _found(clause, code)
        # Of several joins the one is meant that names the table.
        named = [place for place in places if any(_is_near(name, place, code) for name in _names(one)[-1:])]
        lines = list(dict.fromkeys(1 + code.count("\n", 0, place) for place in named or places))
        if 0 < len(lines) <= (1 if clause == "SELECT" else _PLACES):
            return f"look at your {clause} in {'lines' if lines[1:] else 'line'} {' and '.join(map(str, lines))}"
        if lines:
            return None
    return None


def _is_near(name: str, place: int, code: str) -> bool:
    """Whether a name stands behind a place in its line."""
    return re.search(rf"\b{re.escape(name)}\b", code[place:].partition("\n")[0], re.IGNORECASE) is not None


def _found(clause: str, code: str) -> list[int]:
    words = [word + r"(?:\s+OUTER)?" if word in ("LEFT", "RIGHT") else word for word in clause.split()]
    pattern = r"\b" + r"\s+".join(words) + r"\b"
    return [found.start() for found in re.finditer(pattern, code, re.IGNORECASE)]
