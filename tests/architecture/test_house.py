"""The house keeps its order: who may import whom, how large a room's pieces grow, what stands at the top."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from grader import checks, reporters
from grader.antipatterns import queries, tables
from grader.authoring import lints
from grader.checks import of_models
from grader.later import Later
from grader.mutants import operators
from grader.plans import rules
from grader.reporters import lint

ROOT = Path(__file__).parents[2]
GRADER = ROOT / "grader"

#: Room -> the rooms it may use; `errors`, `values` and `later` are open to all.
MAY_USE = {
    "errors": set(),
    "values": set(),
    "later": set(),
    "sql": set(),
    "pack": {"sql"},
    "sandbox": set(),
    "fixture": {"pack", "sandbox"},
    "compare": set(),
    "mutants": {"sql"},
    "antipatterns": {"sql"},
    "plans": {"sql", "sandbox"},
    "running": {"sql", "sandbox"},
    "solving": {"sql", "sandbox", "compare", "plans", "running"},
    "worlds": {"sql", "sandbox", "fixture", "compare", "running", "solving"},
    "modeling": {"sql", "pack", "sandbox", "fixture", "compare"},
    "checks": {"sql", "sandbox", "fixture", "compare", "antipatterns", "plans", "worlds", "modeling"},
    "feedback": {"sql", "sandbox", "mutants", "worlds"},
    "scoring": {"checks"},
    "vocabulary": {"checks", "compare", "pack", "antipatterns", "plans", "scoring"},
    "grading": {"sql", "checks", "feedback", "plans", "sandbox", "scoring", "running", "solving"},
    "appraising": {"sql", "checks", "feedback", "modeling", "sandbox", "scoring"},
    "searching": {"sql", "checks", "feedback", "sandbox", "running", "scoring", "worlds"},
    "differing": {"sql", "sandbox", "compare", "checks", "feedback", "running", "solving", "worlds"},
    "linting": {"sql", "sandbox", "fixture", "antipatterns", "feedback", "running"},
    "planning": {"fixture", "plans", "sandbox", "checks", "running", "solving", "scoring"},
    "bench": {"fixture", "plans", "sandbox", "scoring", "modeling", "worlds", "grading", "appraising", "searching"},
    "classroom": {"sql", "pack", "plans", "sandbox", "fixture", "feedback", "scoring", "bench"},
    "reporters": set(),
    "authoring": {
        "sql", "pack", "sandbox", "fixture", "compare", "mutants", "worlds", "checks", "feedback", "running", "solving",
        "grading", "searching", "bench", "classroom", "scoring",
    },
    "cli": {
        "sql", "pack", "sandbox", "fixture", "compare", "antipatterns", "plans", "worlds", "checks", "feedback",
        "scoring", "vocabulary", "differing", "linting", "planning", "modeling", "appraising", "classroom", "reporters",
        "authoring",
    },
}  # fmt: skip
OPEN = {"errors", "values", "later"}
BANNED = {"utils", "core", "common", "helpers", "base"}
MODULES = sorted(GRADER.rglob("*.py"))
TOP = {
    "pyproject.toml", "README.md", "CONTRIBUTING.md", "LICENSE", "grader", "exercises", "fixtures", "tests",
}  # fmt: skip


def _room(path: Path) -> str:
    return path.relative_to(GRADER).parts[0].removesuffix(".py")


@cache
def _nodes(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(path.read_text())))


def _imports(path: Path) -> Iterator[str]:
    for node in _nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            # `from grader import checks` names the room after the word import.
            yield from (f"grader.{alias.name}" for alias in node.names) if node.module == "grader" else (node.module,)


def _named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_a_room_uses_only_the_rooms_it_may() -> None:
    used = {
        (_named(path), name.split(".")[1]): _room(path)
        for path in MODULES
        if path != GRADER / "__init__.py"
        for name in _imports(path)
        if name.startswith("grader.") and name != "grader.__version__"
    }
    assert not [place for place, room in used.items() if place[1] not in MAY_USE[room] | OPEN | {room}]


def test_no_cycle_can_be_written() -> None:
    order = list(MAY_USE)
    assert all(order.index(used) < order.index(room) for room, uses in MAY_USE.items() for used in uses)


CATALOGUES = [checks, lint, lints, of_models, operators, queries, reporters, rules, tables]


@pytest.mark.parametrize("package", CATALOGUES, ids=lambda package: package.__name__)
def test_siblings_in_a_catalogue_do_not_know_each_other(package: ModuleType) -> None:
    folder = GRADER.joinpath(*package.__name__.split(".")[1:])
    siblings = {f"{package.__name__}.{path.stem}" for path in folder.glob("*.py")}
    for path in folder.glob("*.py"):
        assert siblings.isdisjoint(_imports(path)), path.name


def test_modules_and_functions_stay_small() -> None:
    modules = [path for path in MODULES if len(path.read_text().splitlines()) > 400]
    functions = [
        f"{_named(path)}: {node.name}"
        for path in MODULES
        for node in _nodes(path)
        if isinstance(node, ast.FunctionDef)
        if (node.end_lineno or 0) - node.body[0].lineno + 1 > 40
    ]
    assert not list(map(_named, modules))
    assert not functions


def test_imports_stand_at_the_top() -> None:
    for path in MODULES:
        functions = [node for node in _nodes(path) if isinstance(node, ast.FunctionDef)]
        hidden = [
            node.lineno
            for node in _nodes(path)
            if isinstance(node, ast.Import | ast.ImportFrom)
            if any(one.lineno <= node.lineno <= (one.end_lineno or 0) for one in functions)
        ]
        assert not hidden, _named(path)


def test_names_say_what_a_module_is() -> None:
    assert not [path for path in MODULES if path.stem in BANNED]


def test_what_is_named_for_later_is_there() -> None:
    for path in MODULES:
        for node in _nodes(path):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == Later.__name__:
                argument = node.args[0]
                assert isinstance(argument, ast.Constant)
                module, _, name = str(argument.value).partition(":")
                source = GRADER.parent / (module.replace(".", "/") + ".py")
                source = source if source.exists() else GRADER.parent / module.replace(".", "/") / "__init__.py"
                assert name in source.read_text()


def test_the_top_level_holds_nothing_else() -> None:
    built = {"build", "dist"}
    there = {path.name for path in ROOT.iterdir() if not path.name.startswith(".") and path.suffix != ".egg-info"}
    assert there - built == TOP
