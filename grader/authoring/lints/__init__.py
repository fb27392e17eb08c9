"""What can be wrong with a pack, or weak: one lint per file, named like it. The folder is the registry."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from grader.authoring.trial import Trial
from grader.values.pack import Fixture
from grader.values.report import Counterexample, Severity

if TYPE_CHECKING:
    from grader.sandbox.database import Database


@dataclass(frozen=True, slots=True)
class Hit:
    """What a lint has found: where, what, and what to do."""

    path: Path
    message: str
    help: str = ""
    #: 1-based; 0 where the whole file is meant.
    line: int = 0
    counterexample: Counterexample | None = None


@dataclass(frozen=True, slots=True)
class Weakness:
    """A hit of the lint `name`; those of severity `error` make a pack wrong, others are advice."""

    name: str
    severity: Severity
    hit: Hit


@dataclass(frozen=True, slots=True)
class OfExercise:
    """A lint that is given all that is known of one exercise."""

    severity: Severity
    look: Callable[[Trial], Iterator[Hit]]


@dataclass(frozen=True, slots=True)
class OfFixture:
    """A lint that asks the fixture's database."""

    severity: Severity
    look: Callable[["Database", Fixture], Iterator[Hit]]


#: The folder is the registry.
LINTS = tuple(module.name.replace("_", "-") for module in pkgutil.iter_modules(__path__))


def of_exercise(severity: Severity) -> Callable[[Callable[[Trial], Iterator[Hit]]], OfExercise]:
    """Makes a lint of a function, whose docstring says what an author should know about it."""
    return lambda look: OfExercise(severity, look)


def of_fixture(severity: Severity) -> Callable[[Callable[["Database", Fixture], Iterator[Hit]]], OfFixture]:
    """Likewise."""
    return lambda look: OfFixture(severity, look)


def lint_of(name: str) -> OfExercise | OfFixture:
    module = name.replace("-", "_")
    found: OfExercise | OfFixture = getattr(importlib.import_module(f"{__name__}.{module}"), module)
    return found


def in_exercise(trial: Trial) -> tuple[Weakness, ...]:
    lints = {name: lint_of(name) for name in LINTS}
    return tuple(
        Weakness(name, lint.severity, hit)
        for name, lint in lints.items()
        if isinstance(lint, OfExercise)
        for hit in lint.look(trial)
    )


def in_fixture(database: "Database", fixture: Fixture) -> tuple[Weakness, ...]:
    lints = {name: lint_of(name) for name in LINTS}
    return tuple(
        Weakness(name, lint.severity, hit)
        for name, lint in lints.items()
        if isinstance(lint, OfFixture)
        for hit in lint.look(database, fixture)
    )
