"""What a user typed, understood: a pack, an exercise, a file in one, or a folder of packs."""

from pathlib import Path

from grader.errors import UsageError
from grader.pack.disk import absolute, as_typed, entries, is_file, is_folder, is_there
from grader.pack.exercise_files import is_exercise
from grader.pack.nearest import misspelt, nearest, suggestion


def find(path: Path) -> list[tuple[Path, tuple[str, ...]]]:
    """Packs, each with the names of the exercises meant; no names mean all of them. Raises UsageError."""
    if not is_there(path):
        raise UsageError(_missing(path))
    if not is_file(path) and not is_folder(path):
        raise UsageError(f"`{path}` is neither a folder nor a file")
    below = _packs_in(path)
    if below and not _is_pack(path):
        return [(pack, ()) for pack in below]
    here = absolute(path)
    for folder in (here, *here.parents):
        if _is_pack(folder):
            pack = as_typed(folder, path)
            return [(pack, _exercise(pack, here.relative_to(folder)))]
    raise UsageError(_packless(path))


def _is_pack(folder: Path) -> bool:
    return is_there(folder / "pack.toml")


def _packs_in(folder: Path) -> list[Path]:
    return [folder / name for name in entries(folder) if _is_pack(folder / name)]


def _exercise(pack: Path, inner: Path) -> tuple[str, ...]:
    """The name of the exercise that a path inside the pack lies in."""
    if inner.parts in {(), ("pack.toml",)}:
        return ()
    name = inner.parts[0]
    if is_exercise(pack / name):
        return (name,)
    exercises = [entry for entry in entries(pack) if is_exercise(pack / entry)]
    remedy = suggestion(name, exercises, "its exercises")
    raise UsageError(f"`{name}` is not an exercise of the pack `{pack}`\n    {remedy}".rstrip())


def _missing(path: Path) -> str:
    there = next(folder for folder in absolute(path).parents if is_folder(folder))
    name = absolute(path).relative_to(there).parts[0]
    near = nearest(name, entries(there))
    remedy = f"\n    did you mean `{as_typed(there / near, path)}`?" if near else ""
    return f"no such file or folder: `{path}`{remedy}"


def _packless(path: Path) -> str:
    problem = f"`{path}` is not a pack: there is no pack.toml in it or above it"
    slip = next((name for name in entries(path) if misspelt(name, ["pack.toml"])), None)
    if slip:
        return f"{problem}\n    rename `{path / slip}` to `pack.toml`"
    deeper = next((path / name for name in entries(path) if _packs_in(path / name)), None)
    return f"{problem}\n    did you mean `{deeper}`?" if deeper else problem
