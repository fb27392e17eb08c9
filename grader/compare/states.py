"""What tables hold after an answer's changes, against what they should hold."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from grader.compare.compare import compare
from grader.compare.difference import Difference
from grader.values.expected import Expected, Tie
from grader.values.pack import Comparing
from grader.values.result import Result
from grader.values.state import State


@dataclass(frozen=True, slots=True)
class TableApart:
    """A table that holds other rows than it should."""

    name: str
    wanted: Result
    got: Result
    differences: tuple[Difference, ...]
    #: Whether it should have stayed as it was.
    untouched: bool


def compare_states(
    expected: State, actual: State, rule: Comparing, before: Callable[[str, str], Result]
) -> Iterator[TableApart]:
    """`before` gives the rows of a table as they were."""
    for (schema, name), got in sorted(actual.rows.items()):
        changed = expected.rows.get((schema, name))
        wanted = changed or before(schema, name)
        found = compare(Expected(wanted, ties=(Tie(len(wanted.rows)),)), got, rule)
        if found:
            yield TableApart(name, wanted, got, found, changed is None)
