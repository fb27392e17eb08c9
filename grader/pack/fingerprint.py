"""Numbers for everything that can change a verdict, so that a report says which pack it was made with."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from grader.errors import Mistake, PackError
from grader.pack.disk import entries, is_file
from grader.pack.text import decode
from grader.values.pack import Exercise, Fixture


def digests(pack: Path, fixture: Fixture, exercises: tuple[Exercise, ...]) -> dict[str, str]:
    """File, named as it lies in the pack or in `fixture/` -> sha256; where the pack lies does not matter."""
    found = {}
    for name, path in _files(pack, fixture, exercises):
        try:
            found[name] = _digest(path)
        except OSError as error:
            raise PackError(
                [Mistake(path, 0, "", f"cannot be read: {str(error.strerror or error).lower()}")]
            ) from error
    return found


def fingerprint(digests: Mapping[str, str]) -> str:
    """Of names and contents of all files."""
    whole = hashlib.sha256()
    for name, digest in digests.items():
        whole.update(f"{name}\0{digest}\n".encode(errors="surrogateescape"))
    return whole.hexdigest()


def _files(pack: Path, fixture: Fixture, exercises: tuple[Exercise, ...]) -> Iterator[tuple[str, Path]]:
    yield "pack.toml", pack / "pack.toml"
    data = (file.path for file in fixture.data)
    for path in (fixture.schema.path, fixture.folder / "fixture.toml", *data):
        if is_file(path):
            yield f"fixture/{path.name}", path
    for number, batch in enumerate(fixture.batches, start=1):
        for file in batch:
            yield f"fixture/batches/{number}/{file.path.name}", file.path
    for exercise in exercises:
        for name in ("exercise.toml", "solution.sql", "starter.sql", "witnesses.sql"):
            if is_file(exercise.folder / name):
                yield f"{exercise.name}/{name}", exercise.folder / name
        for name in ("solution", "starter", "facts", "questions", "expected"):
            for inner in entries(exercise.folder / name):
                if is_file(exercise.folder / name / inner):
                    yield f"{exercise.name}/{name}/{inner}", exercise.folder / name / inner


def _digest(path: Path) -> str:
    if path.suffix in {".sql", ".toml"}:
        # As the grader reads it: a checkout that stores other line ends is the same pack.
        text = decode(path.read_bytes())
        if isinstance(text, str):
            return hashlib.sha256(text.encode()).hexdigest()
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
