"""How a result can differ from the solution's, as a value that carries its evidence."""

from dataclasses import dataclass, field

from grader.compare.explanations import EXPLANATIONS
from grader.values.report import Table

#: Every kind of difference, in the order in which they are told.
DIFFERENCES = tuple(EXPLANATIONS)


@dataclass(frozen=True, slots=True)
class Difference:
    """One of `DIFFERENCES`; `wanted` and `got` name columns or types, `count` counts rows out of `total`."""

    name: str
    wanted: tuple[str, ...] = ()
    got: tuple[str, ...] = ()
    count: int = 0
    total: int = 0
    tables: tuple[Table, ...] = field(default=())
