"""`grade explain NAME`: what a status, a check or a finding means, and what to do about it."""

import inspect
from collections.abc import Iterator, Mapping
from functools import cache
from typing import get_args

import click
from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from grader import antipatterns
from grader.authoring.lints import LINTS, lint_of
from grader.checks import check_of
from grader.checks.of_models import model_check
from grader.cli.parts.output import say, screen
from grader.compare.explanations import EXPLANATIONS
from grader.errors import UsageError
from grader.feedback import explanations
from grader.feedback.mistakes import MISTAKES
from grader.feedback.printable import printable
from grader.pack.json_schema import path_of
from grader.pack.meanings import MEANINGS
from grader.pack.nearest import nearest
from grader.plans import RULES, rule_of
from grader.reporters.terminal import drawn
from grader.scoring import CHECKS, MODEL_CHECKS
from grader.values.run import FAILURES, Status

_CODE = "    "


@click.command("explain")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """Explain a word of a report: a status, a check, or a finding; or a pack's pack.toml, exercise.toml, fixture.toml.

    Without NAME: all the names there are.
    """
    say(drawn(_all() if name is None else _one(name), screen()))


@cache
def texts() -> dict[str, Mapping[str, str]]:
    """Group -> name -> text; each name is in one group only."""
    failures = explanations.FAILURES
    statuses = {status: explanations.STATUSES.get(status) or failures[_folded(status)] for status in get_args(Status)}
    stopped = {name: text for name, text in failures.items() if name not in map(_folded, statuses)}
    mistakes = {name: MISTAKES[name].explanation for name in sorted(MISTAKES)}
    # What is no known mistake is told in the engine's own words.
    others = sorted(FAILURES - failures.keys() - mistakes.keys())
    lints = {name: inspect.getdoc(lint_of(name).look) or "" for name in LINTS}
    return {
        "how an answer ended": statuses,
        "checks": {name: _of_check(name) for name in CHECKS},
        "checks of models and pipelines": {
            name: inspect.getdoc(model_check(name).judge) or "" for name in MODEL_CHECKS
        },
        "how a result differs": {**EXPLANATIONS, **explanations.ON_A_WORLD},
        "how a query is carried out": {name: inspect.getdoc(rule_of(name).look) or "" for name in RULES},
        "why there is no result": stopped,
        "mistakes in the SQL": mistakes,
        "other errors in the SQL": dict.fromkeys(others, explanations.STATUSES["error"]),
        "how SQL is written": Rules(),
        "what an exercise asks of the way it is solved": explanations.STYLE,
        "what weakens a pack, by grade check": lints,
    }


class Rules(Mapping[str, str]):
    """Rule -> its text; only who reads one loads it."""

    def __getitem__(self, name: str) -> str:
        return inspect.getdoc(antipatterns.rule_of(name).find) or ""

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(antipatterns.names()))

    def __len__(self) -> int:
        return len(antipatterns.names())


def _of_check(name: str) -> str:
    return inspect.getdoc(check_of(name).judge) or ""


def _all() -> Iterator[RenderableType]:
    yield Text("grade explain NAME tells what one of these means, and what to do:")
    for group, named in texts().items():
        yield Text(f"\n{group}", "bold")
        yield Padding(Text(", ".join(named)), (0, 0, 0, 2))
    yield Text("\nfiles of a pack", "bold")
    yield Padding(Text(", ".join(MEANINGS)), (0, 0, 0, 2))


def _file(name: str) -> Iterator[RenderableType]:
    """Its keys, and where editors find them."""
    yield Text(name, "bold")
    for key, meaning in MEANINGS[name].items():
        default = f" = {meaning.default}" if meaning.default else ""
        yield Text(f"\n{_CODE}{key}{default}", "cyan")
        yield Text(meaning.says)
    yield Text("\nWith this as its first line, editors that know JSON Schemas (as by taplo) complete and check it:")
    # Plain, which is never wrapped: a path that is cannot be copied.
    yield f"#:schema {path_of(name).as_uri()}"


def _one(name: str) -> Iterator[RenderableType]:
    if name.strip().lower() in MEANINGS:
        yield from _file(name.strip().lower())
        return
    known = {_folded(key): (key, named) for named in texts().values() for key in named}
    found = known.get(_folded(name))
    if found is None:
        raise UsageError(_unknown(name, [*MEANINGS, *(key for key, _ in known.values())]))
    key, named = found
    yield Text(f"{key}\n", "bold")
    for line in named[key].rstrip().split("\n"):
        yield Text(line, "cyan" if line.startswith(_CODE) else "")


def _unknown(name: str, known: list[str]) -> str:
    near = nearest(name, known)
    question = f"did you mean `{near}`? " if near else ""
    return f"nothing is called `{printable(name)}`\n    {question}`grade explain` lists all names"


def _folded(name: str) -> str:
    return name.strip().lower().replace("_", "-").replace(" ", "-")
