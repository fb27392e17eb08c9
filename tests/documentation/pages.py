"""The README of each room, written from what its code says of itself: registries, docstrings, commands."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import ModuleType

import click

from grader import antipatterns, reporters
from grader.antipatterns import queries, tables
from grader.authoring.lints import LINTS, lint_of
from grader.checks.of_models import OF_PIPELINES
from grader.cli.explain import texts
from grader.cli.main import group
from grader.pack.meanings import MEANINGS
from grader.plans import RULES
from grader.reporters import lint
from grader.scoring import CHECKS, MODEL_CHECKS

_WRITTEN = "<!-- written by pytest tests/documentation --update -->"
_MORE = "`grade explain NAME` tells more of each."
_TEXTS = texts()
_EXPLAINED = {name: text for named in _TEXTS.values() for name, text in named.items()}
#: Groups of `grade explain` that stand on a page of their own.
_ELSEWHERE = frozenset({*CHECKS, *MODEL_CHECKS, *RULES, *LINTS, *MEANINGS, *antipatterns.names()})


def commands() -> Iterator[str]:
    yield "# The commands of `grade`"
    context = click.Context(group, info_name="grade")
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        own = click.Context(command, info_name=name, parent=context)
        yield f"## `{' '.join(['grade', name, *command.collect_usage_pieces(own)[1:]])}`"
        yield _prose(inspect.cleandoc(command.help or ""))
        options = [one.get_help_record(own) for one in command.params if isinstance(one, click.Option)]
        if options:
            yield _table("option", "", [(f"`{option[0]}`", option[1]) for option in options if option])


def keys() -> Iterator[str]:
    yield "# The files of a pack, key by key"
    yield "Tables are written with a dot: `compare.columns` is `columns` under `[compare]`."
    for file, meanings in MEANINGS.items():
        yield f"## `{file}`"
        rows = [(f"`{key}`", one.default and f"`{one.default}`", one.says) for key, one in meanings.items()]
        yield _table("key", "default", "", rows)


def checks() -> Iterator[str]:
    yield "# Checks"
    yield f"What an answer is judged by, each for its share of the points. {_MORE}"
    yield "## Of queries and changes"
    yield _table("check", "", [(f"`{name}`", _summary(name)) for name in CHECKS])
    yield "## Of models and pipelines"
    told = {True: "pipelines", False: ""}
    rows = [(f"`{name}`", _summary(name), told[name in OF_PIPELINES]) for name in MODEL_CHECKS]
    yield _table("check", "", "only of", rows)


def style_rules() -> Iterator[str]:
    yield "# How SQL is written"
    yield "The rules of the check `style`, and of `grade lint`."
    for heading, folder in {"Statements": queries, "Tables": tables}.items():
        rules = [antipatterns.rule_of(name) for name in _named(folder)]
        yield f"## {heading}"
        rows = [(f"[`{rule.name}`](#{rule.name})", rule.severity, rule.summary) for rule in rules]
        yield _table("rule", "severity", "what is found", rows)
        for rule in rules:
            yield f"### {rule.name}"
            yield _EXPLAINED[rule.name].strip()


def plan_rules() -> Iterator[str]:
    yield "# How a query is carried out"
    yield "The rules of the check `plan`, which compares an answer's steps with the solution's."
    for name in RULES:
        yield f"## {name}"
        yield _EXPLAINED[name].strip()


def findings() -> Iterator[str]:
    yield "# What learners are told"
    yield f"Statuses and findings; those of rules stand in `antipatterns/` and `plans/`. {_MORE}"
    for heading, named in _TEXTS.items():
        rows = [(f"`{name}`", _summary(name)) for name in named if name not in _ELSEWHERE]
        if rows:
            yield f"## {heading[0].upper()}{heading[1:]}"
            yield _table("name", "", rows)


def lints() -> Iterator[str]:
    yield "# What weakens a pack"
    yield f"Found by `grade check`: what is an error makes a pack wrong, the rest is advice. {_MORE}"
    yield _table("name", "severity", "", [(f"`{name}`", lint_of(name).severity, _summary(name)) for name in LINTS])


def formats() -> Iterator[str]:
    yield "# Formats"
    for heading, room, names in (
        ("`grade PACK --format`", reporters, reporters.FORMATS),
        ("`grade lint --format`", lint, lint.FORMATS),
    ):
        yield f"## {heading}"
        modules = {name: importlib.import_module(f"{room.__name__}.{name}") for name in names}
        yield _table("format", "", [(f"`{name}`", _first(module.__doc__)) for name, module in modules.items()])


#: Room -> what its README says.
PAGES: Mapping[str, Callable[[], Iterator[str]]] = {
    "antipatterns": style_rules,
    "authoring": lints,
    "checks": checks,
    "cli": commands,
    "feedback": findings,
    "pack": keys,
    "plans": plan_rules,
    "reporters": formats,
}


def page(room: str) -> str:
    return "\n\n".join([_WRITTEN, *PAGES[room]()]) + "\n"


def _summary(name: str) -> str:
    return _first(_EXPLAINED[name])


def _first(text: str | None) -> str:
    """The first paragraph, in one line."""
    return " ".join((text or "").strip().partition("\n\n")[0].split())


def _named(folder: ModuleType) -> list[str]:
    return sorted(one.name.replace("_", "-") for one in pkgutil.iter_modules(folder.__path__))


def _table(*parts: str | Sequence[Sequence[str]]) -> str:
    """Headings, then the rows."""
    *headings, rows = parts
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join(f"| {' | '.join(_cell(str(cell)) for cell in line)} |" for line in lines)


def _cell(text: str) -> str:
    return _prose(" ".join(text.split())).replace("|", "\\|")


def _prose(text: str) -> str:
    """Outside of code, which stands between backticks, what looks like a tag is none."""
    parts = text.split("`")
    return "`".join(part if place % 2 else part.replace("<", "&lt;") for place, part in enumerate(parts))
