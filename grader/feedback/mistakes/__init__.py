"""Learners' mistakes: what the engine complains of, told as what is wrong in the learner's own text."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from grader.feedback.mistakes import (
    clauses,
    columns,
    conditions,
    conversions,
    foreign,
    functions,
    gaps,
    grouping,
    joins,
    keywords,
    punctuation,
    shapes,
    tables,
    windows,
)
from grader.feedback.mistakes.layout import layout_of
from grader.feedback.mistakes.mistake import Advice, Case, Mistake
from grader.feedback.mistakes.tokens import LONGEST, MOST, tokens_of
from grader.values.relation import Relation
from grader.values.run import Failure

__all__ = ["MISTAKES", "NAMES", "Mistake", "explained"]

#: Of two that fit, the one tried first is told.
_TOPICS = (
    punctuation,
    foreign,
    columns,
    tables,
    joins,
    keywords,
    windows,
    clauses,
    conditions,
    gaps,
    grouping,
    conversions,
    shapes,
    functions,
)
MISTAKES = {
    mistake.name: mistake for topic in _TOPICS for mistake in vars(topic).values() if isinstance(mistake, Mistake)
}
#: About types as DuckDB has them: of a translated text they may be the translation's fault.
_OF_THE_ENGINE = frozenset(
    mistake for topic in (conversions, functions) for mistake in vars(topic).values() if isinstance(mistake, Mistake)
)
#: Every name that a failure can get here.
NAMES = frozenset(MISTAKES)
#: An engine's message is longer only where it repeats a text that nobody wrote by hand.
_LONGEST_MESSAGE = 4_000


def explained(failure: Failure, sql: str, relations: Sequence[Relation], dialect: str) -> Failure:
    """The failure in words about the learner's text; as it was where no known mistake fits."""
    if failure.status != "error" or len(sql) > LONGEST or len(failure.message) > _LONGEST_MESSAGE:
        return failure
    case = _case(failure, sql, relations, dialect)
    if len(case.tokens) > MOST:
        return failure
    for mistake in MISTAKES.values():
        advice = mistake.advice(case) if dialect == "duckdb" or mistake not in _OF_THE_ENGINE else None
        if advice:
            return _told(case, mistake, advice)
    return failure


def _case(failure: Failure, sql: str, relations: Sequence[Relation], dialect: str) -> Case:
    tokens = tuple(islice(tokens_of(sql, dialect), MOST + 1))
    at = None
    if failure.span:
        start = failure.span[0]
        at = next((place for place, token in enumerate(tokens) if token.start <= start < token.end), None)
    return Case(failure, sql, layout_of(tokens), at, relations, dialect)


def _told(case: Case, mistake: Mistake, advice: Advice) -> Failure:
    span = case.failure.span
    if advice.at is not None:
        span = case.tokens[advice.at[0]].start, case.tokens[advice.at[1]].end
    # The words are made of the learner's text and the schema alone, whatever the engine's message quotes.
    return replace(
        case.failure,
        name=mistake.name,
        message=advice.message,
        help=advice.help,
        span=span,
        echoes_data=False,
    )
