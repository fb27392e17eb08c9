"""The installed command, the packs it is tried on, and an environment that says nothing about screens."""

import io
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from grader.cli import main as cli

GRADE = str(Path(sys.executable).with_name("grade"))
SECRET = "Atlantis"

_RIGHT = "SELECT city, count(*) AS n FROM orders GROUP BY city\n"
_WRONG = "SELECT city, 1 AS n FROM orders\n"
_ECHO = "SELECT city::INTEGER AS city, 1 AS n FROM orders\n"


def _exercise(folder: str, answer: str | None, settings: str = "") -> dict[str, str]:
    files = {
        f"{folder}/prompt.md": f"# {folder.rpartition('/')[2].title()}\n\nOrders of each city.\n",
        f"{folder}/solution.sql": _RIGHT,
        f"{folder}/exercise.toml": settings,
    }
    return files if answer is None else {**files, f"{folder}/answer.sql": answer}


FILES = {
    "fixtures/shop/schema.sql": "CREATE TABLE orders (id INTEGER PRIMARY KEY, city VARCHAR);\n",
    "fixtures/shop/orders.csv": f"id,city\n1,{SECRET}\n2,{SECRET}\n3,Ulm\n",
    "packs/good/pack.toml": 'format = 1\ntitle = "Good"\nfixture = "shop"\n',
    **_exercise("packs/good/first", _RIGHT),
    **_exercise("packs/good/second", _RIGHT),
    "packs/mixed/pack.toml": 'format = 1\ntitle = "Mixed"\nfixture = "shop"\n[limits]\nseconds = 3\n',
    **_exercise("packs/mixed/absent", None),
    **_exercise("packs/mixed/right", _RIGHT),
    **_exercise("packs/mixed/wrong", _WRONG),
    "hidden/pack.toml": 'format = 1\ntitle = "Hidden"\nfixture = "shop"\n',
}
for _level in ("full", "counterexample", "names", "verdict"):
    FILES |= _exercise(f"hidden/{_level}_rows", _WRONG, f'[feedback]\nreveal = "{_level}"\n')
    FILES |= _exercise(f"hidden/{_level}_echo", _ECHO, f'[feedback]\nreveal = "{_level}"\n')


def plain_environment() -> dict[str, str]:
    ours = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM", "PYTHONIOENCODING", "LANG", "LC_ALL")
    return {name: value for name, value in os.environ.items() if name not in ours}


def write_packs(root: Path) -> Path:
    for name, content in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return root


def grade(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs the command, in a process of its own where it is told about its surroundings; whatever it says must be fit
    for a person.
    """
    done = _started(arguments, environment) if environment else _called(arguments)
    for stream in (done.stdout, done.stderr):
        assert "Traceback" not in stream, stream
        assert "\x1b" not in stream, stream
        assert "exception_type" not in stream, stream
    return done


def _started(arguments: Sequence[str], environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [GRADE, *arguments],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        env={**plain_environment(), **environment},
    )


def _called(arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """What the process would do, but for its start: that takes longer than most commands."""
    said = {name: io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for name in ("stdout", "stderr")}
    with pytest.MonkeyPatch.context() as patch, Path(os.devnull).open(encoding="utf-8") as nothing:
        for name in os.environ.keys() - plain_environment().keys():
            patch.delenv(name)
        patch.setattr(sys, "argv", [GRADE, *arguments])
        patch.setattr(sys, "stdin", nothing)
        for name, stream in said.items():
            patch.setattr(sys, name, stream)
        code = cli.exit_code()
    for stream in said.values():
        stream.flush()
    out, errors = (stream.buffer.getvalue().decode() for stream in said.values())
    return subprocess.CompletedProcess(arguments, code, out, errors)
