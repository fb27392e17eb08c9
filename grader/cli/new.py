"""`grade new PACK/EXERCISE`: a pack, or an exercise of one, to begin with."""

import os
import re
import shlex
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

import click

from grader.authoring.scaffold.given import given
from grader.authoring.scaffold.prompt import TODO
from grader.authoring.scaffold.questions import TAKEN, Question, name_of, questions, title_of
from grader.authoring.scaffold.scaffold import FIXTURE, Made, Scaffold, scaffolded, with_schema
from grader.authoring.scaffold.settings import with_exercise
from grader.classroom.run import Done
from grader.cli.parts import options
from grader.cli.parts.output import is_terminal, reason, say, screen, write_whole
from grader.cli.parts.progress import progress
from grader.errors import UsageError
from grader.feedback.printable import as_text, printable
from grader.pack import load, read_sql
from grader.pack.dialects import DIALECTS
from grader.pack.disk import absolute, entries, is_folder, is_there
from grader.reporters.terminal import drawn
from grader.values.pack import Pack
from grader.vocabulary import VOCABULARY

#: A schema, data and homework that show a newcomer what a pack is.
_EXAMPLE = Path(__file__).parents[1] / "authoring" / "scaffold" / "example"
_NAME = re.compile(r"[A-Za-z0-9][\w-]*", re.ASCII)
_PATH = click.Path(path_type=Path)


@click.command("new")
@click.argument("path", metavar="PACK[/EXERCISE]", type=_PATH)
@click.option("--solution", type=_PATH, metavar="FILE", help="The exercise's solution: a query, or a change of rows.")
@click.option(
    "--from",
    "homework",
    type=_PATH,
    metavar="FILE",
    help="Many solutions, each below a line such as `-- Q1: Best paid (5 points)` and what is asked, in comments.",
)
@click.option(
    "--schema",
    type=_PATH,
    metavar="FILE",
    help="Of a new pack: CREATE TABLE statements in DuckDB's dialect. Without it, they are told from the data.",
)
@click.option("--data", type=_PATH, metavar="DIR", help="Of a new pack: a .csv, .parquet or .sql file for each table.")
@click.option(
    "--dialect",
    type=click.Choice(DIALECTS, case_sensitive=False),
    metavar="D",
    help="Of a new pack: what solutions and answers are written in.  [default: duckdb]",
)
@click.option("--title", metavar="T", help="What learners see: of the exercise; with --from, of the pack.")
@click.option(
    "--points",
    type=click.FloatRange(0, 1_000_000, min_open=True),
    metavar="N",
    help="What the exercise is worth; with --from, each question that does not say.  [default: 10]",
)
@options.jobs
def command(
    path: Path,
    solution: Path | None,
    homework: Path | None,
    schema: Path | None,
    data: Path | None,
    dialect: str | None,
    title: str | None,
    points: float | None,
    jobs: int,
) -> None:
    """Make an exercise that works at once, of a solution and the data it is about.

    PACK/EXERCISE with --solution: the prompt says what the solution tells of its result, and where the author's own
    words belong; reject/ holds mistakes that learners make. A PACK that is not there yet is made too, of --schema and
    --data. With --from: PACK is made of a whole file of homework. PACK alone: a small pack to look at and change.

    All of it is written or nothing, and nothing that is there is changed.
    """
    if solution is not None and homework is not None:
        raise UsageError("--solution is for one exercise, --from for a file of them: give one of the two")
    if solution is not None:
        wish = _one(path, solution, schema, data, dialect, title)
    elif homework is not None:
        wish = _several(path, homework, schema, data, dialect, title)
    else:
        wish = _example(path, (schema, data, dialect, points))
    found = scaffolded(wish.pack, wish.questions, points, wish.is_new, jobs, _bar)
    write(found, wish)
    say(drawn(_told(found, wish), screen()))


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for, understood."""

    pack: Pack
    questions: Sequence[Question]
    #: Whether the pack is to be made, too.
    is_new: bool
    #: Files of the author's that make up its data.
    copied: tuple[Path, ...] = ()
    #: Names of files among these that mean nothing there.
    left_out: tuple[str, ...] = ()


def _one(
    path: Path, solution: Path, schema: Path | None, data: Path | None, dialect: str | None, title: str | None
) -> Wish:
    folder, name = path.parent, _usable(path.name)
    question = Question(name, _line(title) or title_of(name), read_sql(solution))
    if is_there(folder / "pack.toml"):
        if schema is not None or data is not None:
            raise UsageError(f"`{folder}` has its data already: leave --schema and --data out")
        pack = load(folder, VOCABULARY, is_begun=True)
        if dialect not in (None, pack.dialect):
            raise UsageError(f"`{folder}` is a pack in {pack.dialect}, not in {dialect}: leave --dialect out")
        _require_free(pack, name)
        return Wish(pack, (question,), is_new=False)
    if is_there(path / "pack.toml"):
        raise UsageError(f"`{path}` is a pack: name the exercise, too, as in `grade new {path}/{_stem(solution)} …`")
    if folder.name in ("", ".."):
        raise UsageError(f"name the pack, too, as in `grade new my_pack/{name} …`")
    return _new(folder, title_of(folder.name), (question,), schema, data, dialect, solution)


def _several(
    path: Path, homework: Path, schema: Path | None, data: Path | None, dialect: str | None, title: str | None
) -> Wish:
    found = questions(read_sql(homework))
    return _new(path, _line(title) or title_of(path.name), found, schema, data, dialect, homework)


def _example(path: Path, others: Sequence[object]) -> Wish:
    if is_there(path / "pack.toml"):
        raise UsageError(f"`{path}` is a pack already: for an exercise, `grade new {path}/NAME --solution FILE`")
    if is_there(path.parent / "pack.toml"):
        raise UsageError("an exercise is made of its solution: give --solution FILE")
    if any(other is not None for other in others):
        raise UsageError("what is asked for? give --solution FILE with PACK/EXERCISE, or --from FILE")
    found = questions(read_sql(_EXAMPLE / "homework.sql"))
    return _new(path, title_of(path.name), found, None, _EXAMPLE, None, _EXAMPLE / "homework.sql")


def _new(
    folder: Path,
    title: str,
    asked: Sequence[Question],
    schema: Path | None,
    data: Path | None,
    dialect: str | None,
    source: Path,
) -> Wish:
    """A pack that is not there yet; `source` is what its questions are read from."""
    if is_there(folder) and not is_folder(folder):
        raise UsageError(f"`{folder}` is a file; a pack is a folder")
    _usable(absolute(folder).name)
    if is_there(folder / "pack.toml"):
        raise UsageError(f"`{folder}` is a pack already: name a new folder")
    if entries(folder):
        raise UsageError(f"`{folder}` holds something else already: name a new folder")
    if schema is None and data is None:
        raise UsageError(f"`{folder}` is a new pack: give its --schema, its --data, or both")
    found = given(folder / FIXTURE, schema, data, [source])
    pack = Pack(absolute(folder).name, title, folder, found.fixture, (), "", dialect or "duckdb")
    pack = pack if found.has_schema else with_schema(pack)
    return Wish(pack, asked, is_new=True, copied=found.copied, left_out=found.left_out)


def _usable(name: str) -> str:
    """A folder's name that learners can type and hand in by."""
    near = name_of(name)
    remedy = f"\n    for example `{near}`" if near else ""
    if not _NAME.fullmatch(name):
        raise UsageError(f"`{name}` is no name for a folder: take letters, digits, `_` and `-`{remedy}")
    if name.lower() in TAKEN:
        raise UsageError(f"`{name}` means something else in a pack: take another name{remedy}")
    return name


def _require_free(pack: Pack, name: str) -> None:
    """Also of names that submissions could not be told apart from."""
    for other in entries(pack.folder):
        if other.casefold().replace("-", "_") == name.casefold().replace("-", "_"):
            raise UsageError(f"`{pack.folder / other}` is there already: take another name")


def _line(text: str | None) -> str:
    return printable(" ".join((text or "").split()))


def _stem(path: Path) -> str:
    return name_of(path.stem) or "exercise"


def _bar(total: int) -> AbstractContextManager[Done]:
    return progress(total) if is_terminal(sys.stderr) and total > 20 else nullcontext(lambda entry: None)


def write(found: Scaffold, wish: Wish) -> None:
    """Into a hidden folder, which takes its place when all is there."""
    pack = absolute(wish.pack.folder)
    above = pack if not wish.is_new else next(folder for folder in pack.parents if is_folder(folder))
    stage = above / f".new.{os.getpid()}"
    try:
        for name, text in found.texts.items():
            (stage / name).parent.mkdir(parents=True, exist_ok=True)
            (stage / name).write_bytes(text.encode())
        for source in wish.copied:
            shutil.copyfile(source, stage / FIXTURE / source.name)
        if wish.is_new:
            pack.parent.mkdir(parents=True, exist_ok=True)
            stage.rename(pack)
        else:
            _add(found, wish.pack, stage)
    except OSError as error:
        raise UsageError(f"{wish.pack.folder}: cannot be written: {reason(error)}") from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _add(found: Scaffold, pack: Pack, stage: Path) -> None:
    (made,) = found.made
    path, home = pack.folder / "pack.toml", pack.folder / made.name
    before = path.read_text("utf-8-sig")
    after = with_exercise(before, made.name)
    (stage / made.name).rename(home)
    if after is None:
        click.echo(printable(f"note: add `{made.name}` to `exercises` in {as_text(path)}"), err=True)
    elif after != before:
        try:
            write_whole(path, after.encode())
        except UsageError:
            shutil.rmtree(home)
            raise


def _told(found: Scaffold, wish: Wish) -> Iterator[str]:
    """Each path on one line, however long: one that is wrapped cannot be copied."""
    folder = printable(as_text(wish.pack.folder))
    if wish.is_new:
        tables = len({file.table for file in wish.pack.fixture.data})
        yield f"{folder}/{FIXTURE}  schema.sql and {_counted(tables, 'file')} of data"
        if wish.left_out:
            yield f"  left out: {printable(', '.join(wish.left_out))}"
    for one in found.made:
        yield f"{folder}/{one.name}  {_about(one)}"
    yield ""
    unwritten = [f"{folder}/{one.name}/prompt.md" for one in found.made if TODO in found.texts[f"{one.name}/prompt.md"]]
    yield "Next:"
    for path in unwritten[:3]:
        yield f"  write what is marked {TODO} in {path}"
    if len(unwritten) > 3:
        yield f"  and in {len(unwritten) - 3} more"
    typed = shlex.quote(folder)
    yield f"  see it as learners do:  grade show {typed} {found.made[0].name}"
    yield f"  see how strong it is:   grade check {typed}"


def _about(made: Made) -> str:
    parts = []
    if made.draft.columns:
        parts = [_counted(len(made.draft.columns), "column"), "sorted" if made.draft.order else "in any order"]
    parts.append(_counted(len(made.wrong), "known wrong answer") if made.wrong else "no known wrong answers")
    return ", ".join(parts)


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
