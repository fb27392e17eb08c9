"""How the engine carried out a query: its operators, and how many rows each of them made."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import prod
from typing import Literal

OperatorKind = Literal[
    "scan",
    "values",
    "hash join",
    "nested-loop join",
    "merge join",
    "as-of join",
    "positional join",
    "cross product",
    "aggregate",
    "window",
    "sort",
    "top n",
    "limit",
    "filter",
    "projection",
    "unnest",
    "union",
    "step",
    "step scan",
    "recursion",
    "other",
]

JOINS: frozenset[OperatorKind] = frozenset(
    {"hash join", "nested-loop join", "merge join", "as-of join", "positional join", "cross product"}
)
#: Operators that hand on what they get, row by row, or fewer of them: their rows have been counted below.
_PASSING: frozenset[OperatorKind] = frozenset({"projection", "filter", "limit", "union", "step", "step scan", "values"})


@dataclass(frozen=True, slots=True)
class Operator:
    kind: OperatorKind
    #: As the engine calls it: `PERFECT_HASH_GROUP_BY`.
    name: str
    #: Rows that it gave to the operator above it.
    rows: int
    children: tuple["Operator", ...] = ()
    #: Of a scan: rows looked at before its conditions.
    rows_scanned: int = 0
    #: Of a scan: as the exercise calls the table or view; empty where it is none of them.
    table: str = ""
    #: `INNER`, `LEFT`, `SEMI`, `MARK` …
    join_type: str = ""
    #: As the engine prints them.
    conditions: tuple[str, ...] = ()
    #: What is computed, grouped by or sorted by, as the engine prints it; of a scan, the columns that are read; of a
    #: step, its name.
    expressions: tuple[str, ...] = ()
    uses_index: bool = False
    #: Of a scan of files; None where the table is not stored in files.
    files_read: int | None = None
    #: None where the engine does not say.
    files_there: int | None = None
    row_groups_scanned: int = 0
    row_groups_there: int = 0

    @property
    def rows_made(self) -> int:
        """Rows that had to be read or made here, none of which was counted below."""
        if self.kind == "scan":
            return max(self.rows, self.rows_scanned)
        return 0 if self.kind in _PASSING else self.rows

    @property
    def pairs(self) -> int:
        """Pairs of rows that a join had to look at one by one."""
        if self.kind not in ("nested-loop join", "cross product") or len(self.children) < 2:
            return 0
        return prod(child.rows for child in self.children)

    @property
    def tables(self) -> tuple[str, ...]:
        """What is read here and below, each once."""
        return tuple(dict.fromkeys(one.table for one in self.every if one.table))

    @property
    def every(self) -> Iterator["Operator"]:
        """This operator and all below it, from the top."""
        yield self
        for child in self.children:
            yield from child.every


@dataclass(frozen=True, slots=True)
class Plan:
    root: Operator

    @property
    def operators(self) -> tuple[Operator, ...]:
        return tuple(self.root.every)

    @property
    def scans(self) -> tuple[Operator, ...]:
        return tuple(one for one in self.operators if one.kind == "scan")

    @property
    def rows_made(self) -> int:
        """Rows that all operators together had to read or make."""
        return sum(one.rows_made for one in self.operators)

    @property
    def rows_scanned(self) -> int:
        return sum(one.rows_made for one in self.scans)

    @property
    def files_read(self) -> int:
        return sum(one.files_read or 0 for one in self.scans)

    @property
    def rows_handled(self) -> int:
        """Likewise, with the pairs that joins had to look at one by one."""
        return sum(max(one.rows_made, one.pairs) for one in self.operators)
