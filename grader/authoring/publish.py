"""What learners may have of a pack: its tasks and data, and what their answers are held against at home."""

import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

import duckdb

from grader import bench
from grader.authoring.handout import handout, kept_back
from grader.authoring.toml_text import toml_text
from grader.errors import Mistake, PackError, UsageError
from grader.pack.disk import absolute, is_file
from grader.pack.handout_document import written
from grader.pack.handout_files import FOLDER, RESULTS, WORLDS
from grader.pack.text import decode
from grader.sandbox.complaint import failure
from grader.sandbox.workers import Death, Workers, outcome_of
from grader.scoring import asks_worlds
from grader.sql.scripts import parts
from grader.values.handout import Handout
from grader.values.pack import Exercise, Fixture, Pack, Script

#: Shows how far so many exercises have come.
Bar = Callable[[int], AbstractContextManager[Callable[[object], None]]]
#: What a file will hold: a text, or all that another one holds.
Content = str | Path
#: Seconds that one exercise may take, and one query over many worlds.
_SECONDS, _PATIENCE = 900.0, 60.0
#: Tables of settings that only the course has a use for.
_COURSE_ONLY = frozenset({"plan", "model"})
#: A solution of fewer signs may stand anywhere by chance.
_TELLING = 20
_CHANGING = "its rows change from run to run"
_NO_WORLDS = "the sample data are kept back, and there are no databases to practise on"


@dataclass(frozen=True, slots=True)
class Published:
    pack: Pack
    #: By path below the folder that they are published in.
    files: Mapping[PurePosixPath, Content]
    #: Exercise -> the databases to practise on; none where only the course judges it.
    worlds: Mapping[str, int]
    #: Exercise -> why only the course judges it.
    kept_back: Mapping[str, str]


def published(pack: Pack, jobs: int, bar: Bar) -> Published:
    """
    Raises:
        PackError: a solution does not run, or a file holds one that is to be published.
        UsageError: there is nothing to publish.
    """
    require_solutions(pack)
    reasons = {one.name: why for one in pack.exercises if (why := kept_back(one))}
    with bar(len(pack.exercises) - len(reasons)) as done:
        handouts = _handouts(pack, [one for one in pack.exercises if one.name not in reasons], jobs, done)
    silent = [one for one in pack.exercises if one.name in handouts and not handouts[one.name].judges]
    reasons |= {one.name: _CHANGING if one.reveal == "full" else _NO_WORLDS for one in silent}
    files = dict(_files(pack, handouts))
    _require_no_solution(pack, files)
    counts = {name: len(one.on_worlds) for name, one in handouts.items() if one.judges}
    return Published(pack, files, counts, reasons)


def require_solutions(pack: Pack) -> None:
    """
    Raises:
        UsageError: it is a published one.
    """
    if any(one.handout is not None for one in pack.exercises):
        raise UsageError(
            f"`{pack.folder}` is a published pack: without solutions, there is nothing to check or to publish\n"
            "    use the pack that it was made from"
        )


def _handouts(
    pack: Pack, exercises: Sequence[Exercise], jobs: int, done: Callable[[object], None]
) -> dict[str, Handout]:
    if not exercises:
        return {}
    with_worlds = any(map(asks_worlds, exercises))
    opening = partial(bench.opened, pack.fixture, pack.limits, with_worlds, patience=_PATIENCE)
    loaded = () if pack.dialect == "duckdb" else ("grader.sql.translation",)
    bare = Pack(
        pack.name, pack.title, pack.folder, pack.fixture, (), pack.sha256, pack.dialect, pack.limits, pack.rubric
    )
    found: dict[str, Handout] = {}
    mistakes: list[Mistake] = []
    with Workers(opening, pack.limits.memory, min(jobs, len(exercises)), loaded) as workers:
        for one, task in [(one, workers.schedule(handout, _SECONDS, bare, one)) for one in exercises]:
            try:
                ended = outcome_of(task)
            except PackError as error:
                mistakes += error.mistakes
            except (duckdb.Error, MemoryError) as error:
                mistakes.append(_unmade(one, failure(error, "").message))
            else:
                if isinstance(ended, Death):
                    mistakes.append(_unmade(one, f"the solution, or a mistake in it, {ended.told}"))
                else:
                    found[one.name] = ended
            done(one)
    if mistakes:
        raise PackError(mistakes)
    return found


def _unmade(exercise: Exercise, why: str) -> Mistake:
    problem = f"no databases to practise on can be made: {why}"
    return Mistake(exercise.solution.path, 0, "", problem, "try again while the machine has less to do, with --jobs 1")


def _files(pack: Pack, handouts: Mapping[str, Handout]) -> Iterator[tuple[PurePosixPath, Content]]:
    home = PurePosixPath(pack.name)
    yield home / "pack.toml", _settings(pack.folder / "pack.toml")
    for exercise in pack.exercises:
        folder = home / exercise.name
        yield folder / "prompt.md", exercise.folder / "prompt.md"
        if is_file(exercise.folder / "exercise.toml"):
            yield folder / "exercise.toml", _settings(exercise.folder / "exercise.toml")
        yield from _starter(folder, exercise.starter)
        given = handouts.get(exercise.name, Handout())
        yield folder / FOLDER / RESULTS, written(given)
        if given.worlds:
            yield folder / FOLDER / WORLDS, given.worlds
    yield from _fixture(_home_of(pack, home), pack.fixture)


def _starter(folder: PurePosixPath, starter: Script | None) -> Iterator[tuple[PurePosixPath, Content]]:
    if starter is not None and starter.path.suffix == ".sql":
        yield folder / "starter.sql", starter.text
    elif starter is not None:
        yield from ((folder / "starter" / part.name, part.text) for part in parts(starter.text))


def _home_of(pack: Pack, home: PurePosixPath) -> PurePosixPath:
    """Where the fixture goes: in the pack, if it lies there; else beside it, for other packs as well."""
    fixture, folder = absolute(pack.fixture.folder), absolute(pack.folder)
    if fixture.is_relative_to(folder):
        return home / PurePosixPath(fixture.relative_to(folder).as_posix())
    return PurePosixPath("fixtures") / pack.fixture.name


def _fixture(home: PurePosixPath, fixture: Fixture) -> Iterator[tuple[PurePosixPath, Content]]:
    """What loads, and what is told of it."""
    yield home / "schema.sql", fixture.schema.path
    if is_file(fixture.folder / "fixture.toml"):
        yield home / "fixture.toml", _settings(fixture.folder / "fixture.toml")
    if is_file(fixture.folder / "README.md") and not (fixture.folder / "README.md").is_symlink():
        yield home / "README.md", fixture.folder / "README.md"
    yield from ((home / file.path.name, file.path) for file in fixture.data)
    for number, batch in enumerate(fixture.batches, start=1):
        yield from ((home / "batches" / str(number) / file.path.name, file.path) for file in batch)


def _settings(path: Path) -> str:
    written_ = decode(path.read_bytes())
    # It has been read once already.
    assert isinstance(written_, str)
    return toml_text({name: value for name, value in tomllib.loads(written_).items() if name not in _COURSE_ONLY})


def _require_no_solution(pack: Pack, files: Mapping[PurePosixPath, Content]) -> None:
    """A starter may be a link to the solution, a prompt may quote it."""
    solutions = [(one.name, _bare(part.text)) for one in pack.exercises for part in parts(one.solution.text)]
    mistakes = []
    for path, content in files.items():
        if path.suffix not in (".sql", ".md", ".toml"):
            continue
        decoded = decode(content.read_bytes()) if isinstance(content, Path) else content
        text = _bare(decoded) if isinstance(decoded, str) else ""
        for name, solution in solutions:
            if len(solution) >= _TELLING and solution in text:
                where = content if isinstance(content, Path) else pack.folder.joinpath(*path.parts[1:])
                remedy = "learners are not to have it: take it out"
                mistakes.append(Mistake(where, 0, "", f"holds the solution of `{name}`", remedy))
    if mistakes:
        raise PackError(mistakes)


def _bare(text: str) -> str:
    return " ".join(text.split()).rstrip("; ")
