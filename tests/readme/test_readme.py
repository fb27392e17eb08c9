"""The README keeps its word: its walk through a first exercise works as printed, and its tables are complete."""

import os
import re
import runpy
import subprocess
import sys
from pathlib import Path
from typing import get_args

import click
import pytest

from grader.cli.main import group
from grader.reporters import FORMATS
from grader.values.pack import Construct
from grader.values.run import Status

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")

#: Options of pytest's.
OF_OTHERS = {"--lf", "--update"}


def test_ten_minutes_to_an_exercise_of_your_own(tmp_path: Path) -> None:
    walk = README.partition("<!-- tested")[2].partition("\n## ")[0]
    ran = run_as_printed(walk, tmp_path)
    assert ran.returncode == 1


@pytest.mark.parametrize("heading", ["Are two queries the same?", "Files of SQL, without a pack"])
def test_commands_that_need_no_pack(heading: str, tmp_path: Path) -> None:
    (schema,) = re.findall(r"cat > staff/fixture/schema.sql <<'END'\n(.*?)END", README, re.DOTALL)
    (tmp_path / "staff/fixture").mkdir(parents=True)
    (tmp_path / "staff/fixture/schema.sql").write_text(schema)
    ran = run_as_printed(README.partition(f"## {heading}\n")[2].partition("\n## ")[0], tmp_path)
    assert ran.returncode == 1


def run_as_printed(section: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Its commands, which print what it says that they print."""
    commands = "\n".join(re.findall(r"```sh\n(.*?)```", section, re.DOTALL))
    (printed,) = re.findall(r"```text\n(.*?)```", section, re.DOTALL)
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    environment["PYTHONIOENCODING"] = "utf-8"
    ran = subprocess.run(
        ["bash", "-e"], input=commands, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert ran.stderr == ""
    assert ran.stdout == printed
    return ran


def test_every_command_is_listed_and_every_option_there_is() -> None:
    context = click.Context(group)
    commands = {name: group.get_command(context, name) for name in group.list_commands(context)}
    table = README.partition("## Commands")[2].partition("\n\nPACK")[0]
    assert {"run", *re.findall(r"^\| `grade ([a-z]+) ", table, re.MULTILINE)} == set(commands)
    options = {name for command in commands.values() if command for one in command.params for name in one.opts}
    assert set(re.findall(r"(?<![\w-])--[a-z][\w-]+", README)) <= options | OF_OTHERS


def test_every_status_is_explained() -> None:
    table = README.partition("## What becomes of an answer")[2].partition("\n## ")[0]
    assert set(re.findall(r"`([a-z_]+)`", table)) >= set(get_args(Status))


def test_every_construct_is_named() -> None:
    section = README.partition("## How a right answer is written")[2].partition("\n## ")[0]
    assert set(re.findall(r"`([a-z ]+)`", section)) >= set(get_args(Construct))


def test_every_format_is_listed() -> None:
    table = README.partition("| format | what it is")[2].partition("\n\n")[0]
    listed = [
        name for first in re.findall(r"^\| ([^|]+) \|", table, re.MULTILINE) for name in re.findall(r"\w+", first)
    ]
    assert sorted(listed) == sorted(FORMATS)


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_files_that_are_named_are_there(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    named = set(re.findall(r"`((?:grader|tests|exercises|fixtures|\.ci)/[\w./-]+)`", text))
    planned = {"exercises/window_fns/latest_order/answer.sql", "grader/checks/grain.py", "grader/reporters/toml.py"}
    assert named
    assert not [path for path in named - planned if not (ROOT / path).exists()]


def test_contributing_stays_short() -> None:
    assert len(CONTRIBUTING.splitlines()) <= 90


def test_the_picture_is_what_the_command_draws() -> None:
    picture = runpy.run_path(str(ROOT / ".ci" / "picture"))["picture"]
    drawn = (ROOT / ".ci" / "terminal.svg").read_text("utf-8")
    assert picture() == drawn, "draw it anew with: python .ci/picture"
    assert "http" not in drawn.replace("http://www.w3.org/2000/svg", ""), "it must not fetch anything"
