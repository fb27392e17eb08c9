"""The checks there are: one function per file of this folder, of the file's name."""

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass

from grader.checks.attempt import Attempt
from grader.values.report import Verdict

Judge = Callable[[Attempt], Verdict]


@dataclass(frozen=True, slots=True)
class Check:
    name: str
    judge: Judge
    #: The check that must have passed before; None for the first.
    after: str | None


_CHECKS: dict[str, Check] = {}


def check(after: str | None = None) -> Callable[[Judge], Judge]:
    """Registers a check under its function's name; it gives a verdict worth 1 point, which grading scales."""

    def register(judge: Judge) -> Judge:
        name = judge.__name__.replace("_", "-")
        _CHECKS[name] = Check(name, judge, after)
        return judge

    return register


def checks() -> dict[str, Check]:
    """Every check, those that others wait for first."""
    package = __name__.rpartition(".")[0]
    for module in pkgutil.iter_modules(importlib.import_module(package).__path__):
        importlib.import_module(f"{package}.{module.name}")
    return dict(sorted(_CHECKS.items(), key=lambda item: item[1].after is not None))
