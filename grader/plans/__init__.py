"""How a query is carried out, held against how the solution is: one rule per file of `rules/`, named like it.

The folder is the registry.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from grader.plans import rules

if TYPE_CHECKING:
    from grader.plans.comparison import Comparison

RULES = tuple(module.name.replace("_", "-") for module in pkgutil.iter_modules(rules.__path__))


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule has found, in words that tell nothing of how the solution goes about it."""

    message: str
    help: str
    #: Character offsets into the learner's text: first, and one past the last.
    span: tuple[int, int] | None = None


Hits = Iterator[Hit]


@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    look: Callable[["Comparison"], Hits]
    #: Whether what it looks for is no fault where the solution does it too; others ask for more than the solution's.
    muted_by_solution: bool
    #: Whether it tells what comes of things rather than a cause.
    sums_up: bool


def rule(*, muted_by_solution: bool = False, sums_up: bool = False) -> Callable[[Callable[["Comparison"], Hits]], Rule]:
    """Makes a rule of a function, whose docstring is what the learner reads."""
    return lambda look: Rule(look.__name__.replace("_", "-"), look, muted_by_solution, sums_up)


def rule_of(name: str) -> Rule:
    module = name.replace("-", "_")
    found: Rule = getattr(importlib.import_module(f"{rules.__name__}.{module}"), module)
    return found


def hits(comparison: "Comparison", counted: frozenset[str]) -> list[tuple[str, Hit]]:
    """What the rules named find: causes before what comes of them."""
    found = []
    for one in sorted(map(rule_of, counted), key=lambda one: (one.sums_up, one.name)):
        if one.muted_by_solution and any(one.look(comparison.of_the_solution())):
            continue
        found += [(one.name, hit) for hit in one.look(comparison)]
    return found
