"""One judgement of a data model or pipeline per file, named like it: a subject in, a judgement out."""

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from grader.values.pack import Exercise
from grader.values.report import Finding, Verdict

if TYPE_CHECKING:
    from grader.modeling.judgement import Judgement
    from grader.modeling.subject import Subject

#: The folder is the registry; the gates come first, then those that others build on.
NAMES = tuple(module.name.replace("_", "-") for module in pkgutil.iter_modules(__path__))
#: Without these an outcome does not pass.
GATES = ("loads", "lossless")
#: About loads that run again; there is no second one of a model.
OF_PIPELINES = frozenset({"crash-safe", "history-kept", "idempotent", "incremental", "late-members", "order-of-rows"})
#: Of the score, what is kept where a gate fails.
CAP = 0.4


@dataclass(frozen=True, slots=True)
class ModelCheck:
    name: str
    judge: "Callable[[Subject], Judgement]"
    #: What it is worth beside the others, unless a rubric says.
    weight: float
    #: Whether an exercise has what it needs.
    asked: Callable[[Exercise], bool]


def check_of_model(
    weight: float, asked: Callable[[Exercise], bool] = lambda exercise: True
) -> "Callable[[Callable[[Subject], Judgement]], ModelCheck]":
    """Makes a check of a function, whose docstring says what it judges."""
    return lambda judge: ModelCheck(judge.__name__.replace("_", "-"), judge, weight, asked)


@cache
def model_check(name: str) -> ModelCheck:
    module = name.replace("-", "_")
    found: ModelCheck = getattr(importlib.import_module(f"{__name__}.{module}"), module)
    return found


def model_shares(rubric: Mapping[str, float], exercise: Exercise) -> dict[str, float]:
    """Check -> points: by the exercise's rubric, or the pack's if it speaks of models, or by weight.

    Shares of what is not asked are divided among the others; the gates are judged whatever they are worth.
    """
    there = [name for name in NAMES if exercise.kind == "pipeline" or name not in OF_PIPELINES]
    asked = [name for name in there if name in GATES or model_check(name).asked(exercise)]
    given = exercise.rubric or {name: share for name, share in rubric.items() if name in NAMES}
    weights = given or {name: model_check(name).weight for name in asked}
    shares = {name: weights[name] for name in asked if weights.get(name)}
    total = sum(shares.values())
    scaled = {name: exercise.points * share / total for name, share in shares.items()} if total else {}
    first = dict.fromkeys(GATES, 0.0) if total else {GATES[0]: exercise.points, GATES[1]: 0.0}
    return first | scaled


def verdict_of(name: str, judgement: "Judgement", points: float) -> Verdict:
    if not judgement.faults:
        return Verdict(name, "passed", points, points, judgement.message)
    findings = tuple(
        Finding(name, "error", fault.message, fault.help, None, fault.evidence, shows_data=True)
        for fault in judgement.faults
    )
    return Verdict(name, "failed", judgement.kept * points, points, judgement.faults[0].message, findings)
