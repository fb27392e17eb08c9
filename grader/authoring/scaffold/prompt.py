"""The task of an exercise as far as its solution tells it: the columns, their order, what may tie."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import fill

from grader.authoring.scaffold.draft import Draft, DraftColumn
from grader.feedback.printable import printable
from grader.sql.ordering import Term
from grader.values.names import folded

#: What an author has still to write; `grade check` reminds of it.
TODO = "TODO"
_QUESTION = f"{TODO}: ask for it as somebody would who needs the answer, and say what decides in\ncases of doubt."
_WIDTH = 100
_WORDS = {
    "integer": "whole number",
    "float": "number",
    "boolean": "true or false",
    "date": "day",
    "timestamp": "date and time",
    "instant": "date and time with a zone",
    "time": "time of day",
    "interval": "span of time",
    "null": "NULL",
}
#: What a learner may take for a name, rather than for a piece of the solution.
_NAME = re.compile(r"[^\W\d][\w ]*")
_HIGH = frozenset({"integer", "decimal", "float"})
_LATE = frozenset({"date", "timestamp", "instant", "time"})


def prompt(title: str, prose: str, draft: Draft) -> str:
    """The text of prompt.md."""
    parts = [f"# {printable(title)}", printable(prose, keep="\n\t") or _QUESTION]
    if draft.exercise.kind == "change":
        listed = ", ".join(f"`{printable(name)}`" for name in draft.changed)
        parts.append(f"Change the rows of {listed}. All tables are compared afterwards, and nothing is kept.")
    else:
        lines = [f"{place}. {_column(column)}" for place, column in enumerate(draft.columns, start=1)]
        heading = "Columns, in this order:" if len(lines) > 1 else "One column:"
        parts += [heading, "\n".join(lines), "\n".join(_item(line) for line in _order(draft))]
    return "\n\n".join(parts) + "\n"


def starter(title: str, draft: Draft) -> str:
    """The text of starter.sql: the task in short, and nothing that would be half an answer."""
    lines = [printable(title)]
    if draft.columns:
        lines.append(f"Columns: {', '.join(_name(column) for column in draft.columns)}.")
        lines += _order(draft)[:1]
    return "".join(f"-- {line.replace('`', '')}\n" for line in lines) + "\n"


def _item(text: str) -> str:
    return fill(
        text, _WIDTH, initial_indent="- ", subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
    )


def _column(column: DraftColumn) -> str:
    named = f"`{printable(column.name)}`: " if _NAME.fullmatch(column.name) else ""
    told = named + _type(column)
    told += ", may be NULL" if column.can_be_null and column.kind.family != "null" else ""
    return told if named else f"{TODO} give the column a name or say what it holds: {told}"


def _name(column: DraftColumn) -> str:
    return printable(column.name) if _NAME.fullmatch(column.name) else _type(column)


def _type(column: DraftColumn) -> str:
    if column.kind.family == "decimal":
        scale = int(column.kind.type.rstrip(")").rpartition(",")[2])
        return f"number with {scale} decimal{'s'[: scale != 1]}" if scale else "whole number"
    return _WORDS.get(column.kind.family, column.kind.family if column.kind.family != "other" else column.kind.type)


def _order(draft: Draft) -> list[str]:
    """Whether rows have an order, what it is, and what it leaves free."""
    if draft.order is None:
        told = ["The rows may come in any order."]
    else:
        told = [f"Sort by {', then by '.join(name for name, _ in groupby(_terms(draft.order, draft.columns)))}."]
        if draft.can_tie:
            name = draft.order[0].name
            equal = (
                "that are equal in this" if len(draft.order) > 1 or name is None else f"of equal `{printable(name)}`"
            )
            told[0] += f" Rows {equal} may come in any order."
    if draft.cuts_tie:
        told.append(f"{TODO} Rows tie for the last place, and any of them will do: say so, or break the tie.")
    return told


def _terms(order: Sequence[Term], columns: Sequence[DraftColumn]) -> Iterator[str]:
    of = {folded(column.name): column for column in columns}
    for term in order:
        if term.name is None or folded(term.name) not in of:
            yield f"{TODO} what the solution sorts by here"
            continue
        column = of[folded(term.name)]
        direction = _descending(column.kind.family) if term.descending else ""
        # Numbers and days that come last anyway need no mention where there is no NULL.
        nulls = f", NULL {'first' if term.nulls_first else 'last'}" if column.can_be_null else ""
        yield f"`{printable(column.name)}`{direction}{nulls}"


def _descending(family: str) -> str:
    return ", the highest first" if family in _HIGH else ", the latest first" if family in _LATE else ", descending"
