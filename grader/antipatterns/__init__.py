"""How SQL is written: what runs, and is careless, fragile or hardly ever meant.

One rule per file, named like it: of statements in `queries/`, of tables as they are declared in `tables/`. The folders
are the registry.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Generic, TypeVar

from grader.antipatterns import queries, tables
from grader.values.report import Severity

if TYPE_CHECKING:
    # What asks for names alone does not load sqlglot.
    from sqlglot import exp

    from grader.antipatterns.declared import Declared
    from grader.sql.query import Query

Subject = TypeVar("Subject")


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a rule found something, told in the learner's own names."""

    #: What is pointed at.
    node: "exp.Expr"
    #: What comes of it: one sentence without a capital or a full stop.
    message: str
    #: What to write instead, likewise.
    help: str


Hits = Iterator[Hit]


@dataclass(frozen=True, slots=True)
class Rule(Generic[Subject]):
    """`find` looks at one statement, or at all tables of a script."""

    name: str
    severity: Severity
    find: Callable[[Subject], Hits]

    @property
    def summary(self) -> str:
        """The first line of what is told of it."""
        return (self.find.__doc__ or "").strip().partition("\n")[0]


def rule(severity: Severity) -> Callable[[Callable[[Subject], Hits]], Rule[Subject]]:
    """Makes a rule of a function, whose docstring is what `grade explain` shows."""
    return lambda find: Rule(find.__name__.replace("_", "-"), severity, find)


def names() -> frozenset[str]:
    """Of all rules, without loading any."""
    return frozenset(name.replace("_", "-") for folder in (queries, tables) for name in _modules(folder))


@cache
def of_queries() -> "tuple[Rule[Query], ...]":
    return tuple(_loaded(queries, name) for name in _modules(queries))


@cache
def of_tables() -> "tuple[Rule[Declared], ...]":
    return tuple(_loaded(tables, name) for name in _modules(tables))


def rule_of(name: str) -> Rule[object]:
    """The rule of that name, of either kind."""
    module = name.replace("-", "_")
    return _loaded(queries if module in _modules(queries) else tables, module)


def _modules(folder: ModuleType) -> list[str]:
    return sorted(module.name for module in pkgutil.iter_modules(folder.__path__))


def _loaded(folder: ModuleType, name: str) -> Rule[Subject]:
    found: Rule[Subject] = getattr(importlib.import_module(f"{folder.__name__}.{name}"), name)
    return found
