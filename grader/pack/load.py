"""A folder on disk made into a `Pack`, or into every mistake its author made, all at once."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from grader.errors import Mistake, PackError
from grader.pack.disk import absolute, as_typed, entries, is_folder, is_there, real
from grader.pack.exercise_files import is_exercise, read_exercise
from grader.pack.fields import read_table
from grader.pack.files import Files
from grader.pack.fingerprint import digests, fingerprint
from grader.pack.fixture_files import read_fixture
from grader.pack.keys import option_names, pack_table
from grader.pack.nearest import misspelt
from grader.pack.vocabulary import Vocabulary
from grader.values.pack import Exercise, Fixture, Pack

_OWN_FIXTURE = "fixture"
_RUBRIC = {"result": 70.0, "plan": 15.0, "style": 15.0}


def load(folder: Path, vocabulary: Vocabulary, *, is_begun: bool = False) -> Pack:
    """One that is only begun need not have an exercise yet."""
    files = Files(folder, [])
    _require_pack_toml(folder)
    fixtures = _fixtures_in_reach(folder)
    folders = [name for name in entries(folder) if is_folder(folder / name)]
    table = pack_table(vocabulary, folders, fixtures, names_fixture=_OWN_FIXTURE not in fixtures)
    settings = read_table(folder / "pack.toml", files, table)
    settings.pop("format", None)
    options = {name: settings.pop(name) for name in option_names(vocabulary) if name in settings}
    fixture = _fixture(fixtures.get(settings.pop("fixture", _OWN_FIXTURE)), files)
    names = settings.pop("exercises", None) or [name for name in folders if is_exercise(folder / name)]
    _judge_names(names, files, is_begun)
    read = [read_exercise(folder / name, files, options, vocabulary) for name in names]
    exercises = tuple(exercise for exercise in read if exercise is not None)
    if fixture is not None:
        _require_batches(exercises, fixture, files)
    if files.mistakes or fixture is None:
        raise PackError(files.mistakes)
    found = digests(folder, fixture, exercises)
    return Pack(
        name=absolute(folder).name,
        folder=folder,
        fixture=fixture,
        exercises=exercises,
        sha256=fingerprint(found),
        digests=found,
        **{"rubric": dict(_RUBRIC), **settings},
    )


def _require_pack_toml(folder: Path) -> None:
    if not is_folder(folder):
        problem = "a pack is a folder, not a file" if is_there(folder) else "no such folder"
        raise PackError([Mistake(folder, 0, "", problem)])
    if not is_there(folder / "pack.toml"):
        slip = next((name for name in entries(folder) if misspelt(name, ["pack.toml"])), None)
        remedy = f"rename `{slip}` to `pack.toml`" if slip else "a pack is a folder with this file in it"
        raise PackError([Mistake(folder / "pack.toml", 0, "", "no such file", remedy)])


def _fixtures_in_reach(folder: Path) -> dict[str, Path]:
    """By name, the nearest first: folders in the pack, then those under `fixtures/` here and in every folder above."""
    inside = [absolute(folder) / name for name in entries(folder) if name != "fixtures"]
    own = [path for path in inside if is_folder(path) and not is_exercise(path)]
    # A pack that is reached by a link may have its fixtures beside either end.
    tops = dict.fromkeys(top for end in (absolute(folder), real(folder)) for top in (end, *end.parents))
    shared = [top / "fixtures" / name for top in tops for name in entries(top / "fixtures")]
    found: dict[str, Path] = {}
    for path in (*own, *(path for path in shared if is_folder(path))):
        found.setdefault(path.name, as_typed(path, folder))
    return found


def _fixture(folder: Path | None, files: Files) -> Fixture | None:
    if folder is None:
        return None
    if not absolute(folder).is_relative_to(absolute(files.root)):
        files = replace(files, root=folder)
    return read_fixture(folder, files) if files.has_folder(folder) else None


def _require_batches(exercises: Sequence[Exercise], fixture: Fixture, files: Files) -> None:
    """What is wrong with a folder of batches is told already."""
    for exercise in exercises:
        if exercise.kind == "pipeline" and not fixture.batches and not is_there(fixture.folder / "batches"):
            problem = f"a pipeline loads batches, and the fixture `{fixture.name}` has none"
            remedy = f"put what arrives into `{fixture.folder / 'batches'}/1/`, `2/` and so on"
            files.mistakes.append(Mistake(exercise.folder / "exercise.toml", 0, "kind", problem, remedy))


def _judge_names(names: Sequence[str], files: Files, may_be_none: bool) -> None:
    if not (names or may_be_none):
        files.note(files.root / "pack.toml", "the pack has no exercises", "an exercise is a folder with a `prompt.md`")
    seen: dict[str, str] = {}
    for name in names:
        # Submissions are matched to exercises by names so folded.
        other = seen.setdefault(name.casefold().replace("-", "_"), name)
        if other != name:
            problem = f"differs from exercise `{other}` only by case, `-` or `_`"
            files.note(files.root / name, problem, "rename one of them: submissions could not be told apart")
