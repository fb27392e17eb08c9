"""Reads the case files under `traps/`: a solution and, below it, answers with the verdict each must get.

A file begins with `-- given`: the statements that fill its database. Every case is then

    -- case: ties may come in any order
    -- compare: order = any, decimals = 2         (optional; what exercise.toml would say)
    -- solution
    select …
    -- passes: the other way round
    select …
    -- fails with wrong-order: without the second key
    select …

with as many answers as are of interest.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).with_name("traps")
_ANSWER = re.compile(r"^-- (passes|fails with (?P<findings>[a-z, -]+)): (?P<name>.+)\n", re.MULTILINE)
_CASE = re.compile(r"^-- case: (.+)\n(?:-- compare: (.+)\n)?-- solution\n", re.MULTILINE)


@dataclass(frozen=True)
class Trap:
    name: str
    given: str
    solution: str
    answer: str
    #: Names of the findings; none where the answer passes.
    findings: tuple[str, ...]
    #: What differs from the default way to compare.
    comparing: tuple[tuple[str, Any], ...] = ()


def traps() -> list[Trap]:
    return [trap for path in sorted(_FOLDER.glob("*.sql")) for trap in _traps(path)]


def _traps(path: Path) -> Iterator[Trap]:
    given, *cases = _CASE.split(path.read_text("utf-8"))
    for case, comparing, body in zip(cases[0::3], cases[1::3], cases[2::3], strict=True):
        solution, *answers = _ANSWER.split(body)
        assert answers, f"{path.name}: no answer in case: {case}"
        for findings, name, answer in zip(answers[1::4], answers[2::4], answers[3::4], strict=True):
            yield Trap(
                f"{path.stem}: {case}: {name}",
                given.removeprefix("-- given\n"),
                solution.strip(),
                answer.strip(),
                tuple(findings.split(", ")) if findings else (),
                _comparing(comparing or ""),
            )


def _comparing(options: str) -> tuple[tuple[str, Any], ...]:
    """`order = any, decimals = 2` as it would be read from exercise.toml."""
    pairs = (option.split(" = ") for option in options.split(", ") if option)
    return tuple((key, _READERS.get(key, str)(value)) for key, value in pairs)


_READERS = {"decimals": int, "tolerance": float}
